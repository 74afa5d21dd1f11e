"""The competence profiles: what people can grow in, in words for every level."""

from PySide6.QtGui import QKeySequence

from ct_desktop.language import ntr, tr
from ct_desktop.rules.competences import PARTICIPANT, Profile
from ct_desktop.services.office import Office
from ct_desktop.services.profile_words import audience_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.competences.deeds import ProfileDeeds
from ct_desktop.ui.settings.competences.draft import title_of
from ct_desktop.ui.settings.competences.profile_page import ProfilePage
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.section_model import Section as Rows
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import ProfileTarget
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState


class CompetencesSection(Section):
    """Enter opens the editor; archived profiles stand apart, below."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, office, ("competence_profile", "programme"))
        self.deeds = ProfileDeeds(ui, office)
        self._numbers: dict[str, int] = {}
        empty = EmptyState(
            "star",
            tr("No competence profiles"),
            tr("A profile says in words what somebody can grow in."),
        )
        self.list = ShortTable(
            tr("Competence profiles"), self._columns(), self._number, empty, lambda _: self.edit()
        )
        self.edit_button = secondary(tr("Edit"), self.edit)
        self.copy_button = secondary(tr("Copy…"), self.copy)
        self.archive_button = secondary(tr("Archive"), self.archive)
        self.restore_button = secondary(tr("Restore the words"), self.restore)
        self.remove_button = secondary(tr("Delete"), self.remove)
        self.new_button = primary(tr("New profile"), self.new, "plus")
        self.buttons = [
            self.edit_button,
            self.copy_button,
            self.archive_button,
            self.restore_button,
            self.remove_button,
            self.new_button,
        ]
        self.list.on_key(QKeySequence.StandardKey.Delete, self.remove)
        self.list.table.chosen.connect(self._follow)
        self.column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self._follow()

    def reload(self) -> None:
        self.ui.tasks.read(lambda: self.office.profiles.all(archived=True), self._show)

    def edit(self) -> None:
        """Open the one chosen in the editor."""
        row = self._row()
        if row is not None:
            self._open(row.key)

    def new(self) -> None:
        """Make a profile, as a copy of another one, and open it."""
        self.deeds.make(None, self._open, self.window())

    def copy(self) -> None:
        """Make a copy of the one chosen, and open it."""
        self.deeds.make(self._row(), self._open, self.window())

    def archive(self) -> None:
        """Archive the one chosen, or take it out of the archive."""
        row = self._row()
        if row is not None:
            self.deeds.set_archived(row, not row.archived)

    def restore(self) -> None:
        """The one chosen with the words it came with."""
        row = self._row()
        if row is not None and row.changed:
            self.deeds.restore(row)

    def remove(self) -> None:
        """Delete the one chosen."""
        row = self._row()
        if row is not None:
            self.deeds.remove(row)

    def _open(self, key: str) -> None:
        page = ProfilePage(self.ui, self.office, key)
        page.copied.connect(self._open)
        self.open_page(page, ProfileTarget(key))

    def _row(self) -> Profile | None:
        row = self.list.row()
        return row if isinstance(row, Profile) else None

    def _show(self, profiles: tuple[Profile, ...]) -> None:
        offered = [one for one in profiles if not one.archived]
        archived = [one for one in profiles if one.archived]
        self.list.show_sections(
            [Rows("", offered), Rows(tr("Archived: no longer offered to programmes"), archived)]
        )

    def _follow(self) -> None:
        row = self._row()
        for button in self.buttons[:-1]:
            button.setEnabled(row is not None)
        if row is None:
            return
        self.archive_button.setText(
            tr("Take out of the archive") if row.archived else tr("Archive")
        )
        self.archive_button.setEnabled(row.archived or row.key != PARTICIPANT)
        self.restore_button.setEnabled(row.shipped and row.changed)
        self.remove_button.setEnabled(not row.shipped)

    def _number(self, one: Profile) -> int:
        """A number for the table: the keys of profiles are words."""
        return self._numbers.setdefault(one.key, len(self._numbers))

    def _columns(self) -> list[ColumnSpec[Profile]]:
        return [
            ColumnSpec("name", tr("Name"), lambda one: title_of(one.name), 0, strong=True),
            ColumnSpec("for", tr("For"), lambda one: audience_text(one.audience), 170),
            ColumnSpec("size", tr("Competences"), size_text, 220),
            ColumnSpec("origin", tr("Origin"), origin_text, 180, tone=_tone),
        ]


def size_text(profile: Profile) -> str:
    """``18 in 5 strands``."""
    strands = ntr("{n} strand", "{n} strands", len(profile.strands)).format(n=len(profile.strands))
    return tr("{n} in {strands}").format(n=len(profile.asked), strands=strands)


def origin_text(profile: Profile) -> str:
    """Whether it came with the program."""
    if not profile.shipped:
        return tr("made here")
    return tr("reworded here") if profile.changed else tr("came with the program")


def _tone(profile: Profile) -> str:
    if not profile.shipped:
        return "primary"
    return "warning" if profile.changed else "neutral"
