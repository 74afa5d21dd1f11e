"""The menu of a group: edit, status, prints, lists, files."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import OF_PLACEMENTS, PrintKind, kind_text
from ct_desktop.ui.cohorts.certificates.kind_words import plural
from ct_desktop.ui.cohorts.group_actions import GroupActions
from ct_desktop.ui.context import UiContext

_PRINTS = (
    PrintKind.ATTENDANCE_SHEET,
    PrintKind.PARTICIPANT_LIST,
    PrintKind.CALL_LIST,
    PrintKind.NAME_BADGES,
    PrintKind.CONSENT_FORM,
    PrintKind.SCHEDULE,
)


class GroupMenu(QMenu):
    """Holds the actions that fit the status of the group; empty until its facts are read."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
        super().__init__(tr("Group"), parent)
        self._ui = ui
        self._office = office
        self._page = parent
        self._submenus: list[QMenu] = []
        self.cohort_id = cohort_id

    def show_for(self, facts: CohortFacts) -> None:
        """Offer what can be done with the group as it is."""
        self.clear()
        for old in self._submenus:
            old.deleteLater()
        deeds = GroupActions(self._ui, self._office, facts, self._page)
        self._add(self, tr("Edit the group…"), deeds.edit)
        for words, status in _next_statuses(facts):
            self._add(self, words, partial(deeds.set_status, status))
        if facts.status not in (CohortStatus.CANCELLED, CohortStatus.COMPLETED):
            self._add(self, tr("Cancel the group…"), deeds.cancel)
        self.addSeparator()
        prints = self.addMenu(tr("Print"))
        for kind in _PRINTS:
            self._add(prints, kind_text(kind), partial(deeds.print, kind))
        self._add(prints, tr("Tools of a meeting…"), deeds.print_tools)
        if facts.practice_hours:
            prints.addSeparator()
            for kind in OF_PLACEMENTS:
                self._add(prints, kind_text(kind), partial(deeds.print_of_practice, kind))
        self._print_growth(prints, deeds)
        self._add(self, tr("Copy e-mail addresses for BCC"), deeds.copy_addresses)
        self._add(self, tr("Prepare the ceremony"), deeds.to_ceremony)
        files = self.addMenu(tr("Save as a file"))
        self._add(files, tr("List of participants (Excel or CSV)…"), deeds.export_list)
        self._add(files, tr("Meetings for a calendar (.ics)…"), deeds.save_calendar)
        self._add(files, tr("Address cards (vCard)…"), deeds.save_cards)
        if facts.practice_hours:
            words = tr("Forms for the supervisors, a file for each placement…")
            self._add(files, words, deeds.save_supervisor_forms)
        self._submenus = [prints, files]
        self.addSeparator()
        self._add(self, tr("Delete the group…"), deeds.remove)

    def action(self, text: str) -> QAction:
        """The action with these words, also from a submenu.

        Raises KeyError when the menu does not offer it.
        """
        for menu in (self, *self._submenus):
            for action in menu.actions():
                if action.text() == text:
                    return action
        raise KeyError(text)

    def _print_growth(self, prints: QMenu, deeds: GroupActions) -> None:
        """How people grow, and what was issued to them."""
        prints.addSeparator()
        self._add(
            prints, kind_text(PrintKind.INTAKE), partial(deeds.print_of_people, PrintKind.INTAKE)
        )
        forms = partial(deeds.print_of_people, PrintKind.ASSESSMENT_FORM)
        self._add(prints, tr("Assessment forms…"), forms)
        self._add(
            prints, kind_text(PrintKind.GROWTH), partial(deeds.print_of_people, PrintKind.GROWTH)
        )
        prints.addSeparator()
        for issued in DocumentKind:
            self._add(prints, f"{plural(issued)}…", partial(deeds.print_documents, issued))

    @staticmethod
    def _add(menu: QMenu, text: str, call: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda _=False: call())


def _next_statuses(facts: CohortFacts) -> tuple[tuple[str, CohortStatus], ...]:
    start = (tr("Start the group"), CohortStatus.RUNNING)
    practice = (tr("Let the group go into practice"), CohortStatus.IN_PRACTICE)
    complete = (tr("Complete the group"), CohortStatus.COMPLETED)
    match facts.status:
        case CohortStatus.PLANNED:
            return (start,)
        case CohortStatus.RUNNING:
            back = (tr("Back to planned"), CohortStatus.PLANNED)
            return (practice, complete, back) if facts.practice_hours else (complete, back)
        case CohortStatus.IN_PRACTICE:
            return (complete, (tr("Back to running"), CohortStatus.RUNNING))
        case CohortStatus.COMPLETED:
            return ((tr("Reopen the group"), CohortStatus.RUNNING),)
        case CohortStatus.CANCELLED:
            return ((tr("Let the group go on after all"), CohortStatus.PLANNED),)
