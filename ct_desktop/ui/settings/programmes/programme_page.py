"""The editor of one programme, in the place of the settings."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import ntr, tr
from ct_desktop.rules.competences import Profile
from ct_desktop.services.office import Office
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.leaving import may_leave
from ct_desktop.ui.page import Page
from ct_desktop.ui.settings.programmes.deeds import ProgrammeDeeds
from ct_desktop.ui.settings.programmes.items_list import ItemsList
from ct_desktop.ui.settings.programmes.new_programme import new_programme
from ct_desktop.ui.settings.programmes.programme_words import total_text
from ct_desktop.ui.settings.programmes.rule_tab import RuleTab
from ct_desktop.ui.settings.programmes.shape_tab import ShapeTab
from ct_desktop.ui.settings.programmes.tasks_list import TasksList
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.tabs import Tabs

SHAPE, MEETINGS, RULE, TASKS = "shape", "meetings", "rule", "tasks"
_SHOWS = ("programme", "programme_item", "programme_task", "cohort", "competence_profile")


class ProgrammePage(Page):
    """``programme_id`` None makes a new one.

    ``copied`` carries the id of a copy to open; ``left`` says that the programme is gone.
    """

    copied = Signal(int)
    left = Signal()

    def __init__(self, ui: UiContext, office: Office, programme_id: int | None) -> None:
        super().__init__(ui, SETTINGS, tr("New programme"), _SHOWS)
        self.office = office
        self.programme_id = programme_id
        self.deeds = ProgrammeDeeds(ui, office)
        self._saved = new_programme()
        self._ready = programme_id is None
        self.shape = ShapeTab()
        self.items = ItemsList()
        self.rule = RuleTab()
        self.tasks = TasksList()
        self.refusal = wrapped("", "error")
        self.refusal.hide()
        self.tabs = Tabs()
        self._add_tab(SHAPE, tr("Programme"), scrolled(self.shape))
        self._add_tab(MEETINGS, tr("Meetings"), self.items)
        self._add_tab(RULE, tr("Completion and mix"), scrolled(self.rule))
        self._add_tab(TASKS, tr("Checklist"), self.tasks)
        self.body.addWidget(self.refusal)
        self.body.addWidget(self.tabs, 1)
        header = self.header
        self.copy_button = header.add_secondary(tr("Copy"), self.copy)
        self.archive_button = header.add_secondary(tr("Archive"), self.archive)
        self.remove_button = header.add_secondary(tr("Delete"), self.remove)
        self.save_button = header.set_primary(tr("Save"), self.save)
        for part in (self.shape, self.items, self.rule, self.tasks):
            part.changed.connect(self._follow)
        self._show_all(self._saved)
        self.setFocusProxy(self.tabs.bar)

    def reload(self) -> None:
        self.ui.tasks.read(lambda: self.office.profiles.all(archived=True), self._offer_profiles)
        programme_id = self.programme_id
        if programme_id is not None:
            self.ui.tasks.read(
                lambda: self.office.programmes.get(programme_id), self._loaded, self._gone
            )

    def facts(self) -> ProgrammeFacts:
        """The programme as it stands in the editor."""
        filled = self.rule.filled(self.shape.filled(self._saved))
        return replace(filled, items=tuple(self.items.values), tasks=tuple(self.tasks.values))

    def unsaved(self) -> str:
        """What is not saved, in words; "" when nothing."""
        if not self._ready or self.facts() == self._saved:
            return ""
        return tr("programme “{name}”").format(name=self.facts().name or tr("New programme"))

    def discard(self) -> None:
        """Show the programme as it is kept."""
        self._show_all(self._saved)

    def close_detail(self) -> bool:
        """True also when the user stays: nothing unsaved goes without a question."""
        return not may_leave(self.ui.prompts, self) or super().close_detail()

    def save(self) -> None:
        """Write the programme."""
        self.refusal.hide()
        if not self.shape.is_valid():
            self.tabs.choose(SHAPE)
            self.shape.is_valid()
            return
        facts = self.facts()
        self.save_button.setEnabled(False)
        self.ui.tasks.write(
            lambda: self.office.programmes.save(facts), self._done, self._refuse, initiator=SETTINGS
        )

    def copy(self) -> None:
        """Copy the programme as it is kept, and open the copy."""
        if may_leave(self.ui.prompts, self):
            self.deeds.copy(self._saved, self.copied.emit)

    def archive(self) -> None:
        """Archive it, or take it out of the archive."""
        if may_leave(self.ui.prompts, self):
            self.deeds.set_archived(self._saved, not self._saved.archived)

    def remove(self) -> None:
        """Delete it."""
        if may_leave(self.ui.prompts, self):
            self.deeds.remove(self._saved)  # the reload then finds it gone and closes

    def _add_tab(self, key: str, title: str, widget: QWidget) -> None:
        made: Callable[[], QWidget] = lambda: widget  # noqa: E731
        self.tabs.add(key, title, made)

    def _offer_profiles(self, profiles: Sequence[Profile]) -> None:
        self.shape.offer_profiles(profiles)
        self._follow()

    def _loaded(self, facts: ProgrammeFacts) -> None:
        typing = bool(self.unsaved())
        self._saved = facts
        self._ready = True
        if typing:
            self._follow()
        else:
            self._show_all(facts)

    def _gone(self, error: AppError) -> None:
        """Deleted, here or by undo: back to the list."""
        self.discard()
        self.left.emit()

    def _done(self, programme_id: int) -> None:
        self.programme_id = programme_id
        # Shown is what was kept, also where the service wrote it a little differently.
        self._saved = replace(self.facts(), id=programme_id)
        self.ui.prompts.toast(tr("Saved"), self.ui.undo.undo)
        self._follow()
        self.refresh()

    def _refuse(self, error: AppError) -> None:
        self.refusal.setText(str(error))
        self.refusal.show()
        self._follow()

    def _show_all(self, facts: ProgrammeFacts) -> None:
        ready, self._ready = self._ready, False
        self.shape.show_facts(facts)
        self.items.set_values(facts.items)
        self.rule.show_facts(facts)
        self.tasks.set_values(facts.tasks)
        self._ready = ready
        self._follow()

    def _follow(self) -> None:
        facts = self.facts()
        used = ""
        if facts.cohorts:
            used = " · " + ntr("{n} group made with it", "{n} groups made with it", facts.cohorts)
        self.header.set_title(facts.name or tr("New programme"), total_text(facts) + used)
        self.rule.say(facts)
        self.save_button.setEnabled(bool(self.unsaved()))
        known = self.programme_id is not None
        for button in (self.copy_button, self.archive_button, self.remove_button):
            self.header.show_action(button, known)
        words = tr("Take out of the archive") if self._saved.archived else tr("Archive")
        self.archive_button.setText(words)
        self.archive_button.setAccessibleName(words)
