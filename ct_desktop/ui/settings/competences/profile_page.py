"""The editor of one competence profile, in the place of the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.competences import PARTICIPANT, Competence, Profile, Words
from ct_desktop.rules.profile_check import faults, form_items
from ct_desktop.services.office import Office
from ct_desktop.services.profile_words import audience_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.leaving import may_leave
from ct_desktop.ui.page import Page
from ct_desktop.ui.settings.competences import draft
from ct_desktop.ui.settings.competences.deeds import ProfileDeeds
from ct_desktop.ui.settings.competences.form_pane import FormPane
from ct_desktop.ui.settings.competences.item_form import ItemForm
from ct_desktop.ui.settings.competences.name_form import NameForm
from ct_desktop.ui.settings.competences.outline import Outline
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.flow import Flow
from ct_desktop.ui.widgets.labels import wrapped

_Read = tuple[Profile, frozenset[str]]


class ProfilePage(Page):
    """``copied`` carries the key of a copy to open; ``left`` says that the profile is gone."""

    copied = Signal(str)
    left = Signal()

    def __init__(self, ui: UiContext, office: Office, key: str) -> None:
        super().__init__(ui, SETTINGS, tr("Competence profile"), ("competence_profile",))
        self.office = office
        self.profile_key = key
        self.deeds = ProfileDeeds(ui, office)
        self._saved: Profile | None = None
        self._scored: frozenset[str] = frozenset()
        self.profile: Profile | None = None
        self.refusal = wrapped("", "error")
        self.refusal.hide()
        self.outline = Outline(self._focus_form)
        self.item_form = ItemForm()
        self.strand_form = NameForm(
            tr("Name of the strand"), tr("A strand holds the competences that belong together.")
        )
        self.profile_form = NameForm(
            tr("Name of the profile"), tr("So it is called where a programme chooses it.")
        )
        self.add_item_button = quiet(tr("Add a competence"), self.add_item, "plus")
        self.add_strand_button = quiet(tr("Add a strand"), self.add_strand, "plus")
        self._build()

    def reload(self) -> None:
        office, key = self.office, self.profile_key

        def read() -> _Read:
            return office.profiles.get(key), office.profiles.scored(key)

        self.ui.tasks.read(read, self._loaded, self._gone)

    def unsaved(self) -> str:
        """What is not saved, in words; "" when nothing."""
        if self.profile is None or self.profile == self._saved:
            return ""
        return tr("competence profile “{name}”").format(name=draft.title_of(self.profile.name))

    def discard(self) -> None:
        """Show the profile as it is kept."""
        if self._saved is not None:
            self._show(self._saved)

    def close_detail(self) -> bool:
        """True also when the user stays: nothing unsaved goes without a question."""
        return not may_leave(self.ui.prompts, self) or super().close_detail()

    def save(self) -> None:
        """Write the profile."""
        profile = self.profile
        if profile is None:
            return
        self.refusal.hide()
        for fault in faults(profile)[:1]:
            self.outline.show_profile(profile, self._fixed(profile), fault.where)
        self.save_button.setEnabled(False)
        self.ui.tasks.write(
            lambda: self.office.profiles.save(profile),
            lambda _: self._done(profile),
            self._refuse,
            initiator=SETTINGS,
        )

    def add_item(self) -> None:
        """A new competence in the strand that is chosen, or of the item that is."""
        profile = self.profile
        if profile is None or not profile.strands:
            return
        key = self.outline.key
        chosen = profile.item(key)
        strands = [one.key for one in profile.strands]
        strand = chosen.strand if chosen else key if key in strands else strands[-1]
        self._take(*draft.with_item(profile, strand))
        self.item_form.focus_name()

    def add_strand(self) -> None:
        """A new strand at the end."""
        if self.profile is not None:
            self._take(*draft.with_strand(self.profile))
            self.strand_form.focus_name()

    def copy(self) -> None:
        """Make a copy of the profile as it is kept, and open it."""
        if may_leave(self.ui.prompts, self):
            self.deeds.make(self._saved, self.copied.emit, self.window())

    def archive(self) -> None:
        """Archive it, or take it out of the archive."""
        if self._saved is not None and may_leave(self.ui.prompts, self):
            self.deeds.set_archived(self._saved, not self._saved.archived)

    def restore(self) -> None:
        """The words it came with."""
        if self._saved is not None and may_leave(self.ui.prompts, self):
            self.deeds.restore(self._saved)

    def remove(self) -> None:
        """Delete it."""
        if self._saved is not None and may_leave(self.ui.prompts, self):
            self.deeds.remove(self._saved)  # the reload then finds it gone and closes

    def _build(self) -> None:
        header = self.header
        self.copy_button = header.add_secondary(tr("Copy…"), self.copy)
        self.archive_button = header.add_secondary(tr("Archive"), self.archive)
        self.restore_button = header.add_secondary(tr("Restore the words"), self.restore)
        self.remove_button = header.add_secondary(tr("Delete"), self.remove)
        self.save_button = header.set_primary(tr("Save"), self.save)
        self.form: ItemForm | NameForm = self.profile_form
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.outline, 1)
        adding = Flow(px(4))
        adding.addWidget(self.add_item_button)
        adding.addWidget(self.add_strand_button)
        left.addLayout(adding)
        forms = (self.profile_form, self.strand_form, self.item_form)
        for one in forms:
            one.setVisible(one is self.form)
        right = FormPane(forms)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addLayout(left, 3)
        row.addWidget(right, 5)
        self.body.addWidget(self.refusal)
        self.body.addLayout(row, 1)
        self.item_form.changed.connect(self._change_item)
        for form in (self.profile_form, self.strand_form):
            form.changed.connect(self._rename)
        self.outline.picked.connect(self._pick)
        self.outline.moved.connect(self._move)
        self.outline.removed.connect(self._remove)
        self.setFocusProxy(self.outline)
        self._follow()

    def _loaded(self, read: _Read) -> None:
        typing = bool(self.unsaved())
        self._saved, self._scored = read
        if typing:
            self._follow()
        else:
            self._show(self._saved)

    def _gone(self, error: AppError) -> None:
        """Deleted, here or by undo: back to the list."""
        self.profile = self._saved
        self.left.emit()

    def _done(self, profile: Profile) -> None:
        self._saved = profile
        self.ui.prompts.toast(tr("Saved"), self.ui.undo.undo)
        self._follow()
        self.refresh()

    def _refuse(self, error: AppError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()
        self._follow()

    def _show(self, profile: Profile) -> None:
        self.refusal.hide()
        self.profile = profile
        self.outline.show_profile(profile, self._fixed(profile))
        self._follow()

    def _take(self, profile: Profile, chosen: str = "", *, tell: bool = True) -> None:
        """Go on with a changed profile, at the line ``chosen``."""
        self.profile = profile
        self.outline.show_profile(profile, self._fixed(profile), chosen, tell=tell)
        self._follow()

    def _rename(self, name: Words) -> None:
        key = self.outline.key
        if self.profile is not None:
            self._take(draft.with_name(self.profile, key, name), key, tell=False)

    def _change_item(self, item: Competence) -> None:
        if self.profile is not None:
            self._take(draft.with_changed_item(self.profile, item), item.key, tell=False)

    def _move(self, key: str, by: int) -> None:
        if self.profile is not None:
            self._take(draft.moved(self.profile, key, by), key)

    def _remove(self, key: str) -> None:
        if self.profile is not None:
            self._take(draft.without(self.profile, key))

    def _pick(self, key: str) -> None:
        """Show the line chosen in its form."""
        profile = self.profile
        if profile is None:
            return
        item = profile.item(key)
        if item is not None:
            self.item_form.show_item(item, profile.strands, self._why_fixed(profile, key))
            self._show_form(self.item_form)
            return
        if key == draft.PROFILE:
            self.profile_form.show_name(profile.name)
            self._show_form(self.profile_form)
            return
        for strand in profile.strands:
            if strand.key == key:
                self.strand_form.show_name(strand.name)
                self._show_form(self.strand_form)

    def _why_fixed(self, profile: Profile, key: str) -> str:
        if key in form_items(profile):
            return tr(
                "The form of the practice supervisor asks this too: reword it if you like; it "
                "is always asked."
            )
        return ""

    def _fixed(self, profile: Profile) -> frozenset[str]:
        """Items that may not be removed: asked by the form, or scored already."""
        return form_items(profile) | self._scored

    def _show_form(self, form: ItemForm | NameForm) -> None:
        if form is not self.form:
            self.form.hide()
            form.show()
            self.form = form

    def _focus_form(self) -> None:
        self.form.focus_name()

    def _follow(self) -> None:
        saved, profile = self._saved, self.profile
        self.save_button.setEnabled(bool(self.unsaved()))
        known = saved is not None
        self.header.show_action(self.copy_button, known)
        self.header.show_action(self.archive_button, known and self.profile_key != PARTICIPANT)
        self.header.show_action(
            self.restore_button, saved is not None and saved.shipped and saved.changed
        )
        self.header.show_action(self.remove_button, saved is not None and not saved.shipped)
        self.add_item_button.setEnabled(profile is not None and bool(profile.strands))
        if saved is None or profile is None:
            return
        taken = tr("Take out of the archive") if saved.archived else tr("Archive")
        self.archive_button.setText(taken)
        for_whom = tr("For {people}").format(people=audience_text(profile.audience))
        self.header.set_title(draft.title_of(profile.name), for_whom)
