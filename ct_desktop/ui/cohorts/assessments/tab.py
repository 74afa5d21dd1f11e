"""The Assessments tab: who was assessed when and by whom, and how people finish."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.assessments import SheetPerson
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.assessments.content import Kind, StatusContent, read_content
from ct_desktop.ui.cohorts.assessments.deeds import AssessmentDeeds
from ct_desktop.ui.cohorts.assessments.overview_pane import OverviewPane
from ct_desktop.ui.cohorts.assessments.sheet.sheet_pane import SheetPane
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS, CohortTarget
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.widgets.buttons import Button, primary, secondary
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState

ENTRY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class AssessmentsTab(CohortTab):
    """``overview`` shows the whole group, ``sheet`` fills in one assessment for all of it."""

    tables = frozenset(
        {
            "assessment",
            "assessment_score",
            "final_work",
            "intake",
            "enrolment",
            "person",
            "cohort",
            "programme",
            "competence_profile",
            "placement",
        }
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.deeds = AssessmentDeeds(ui, office, self)
        self.overview = OverviewPane(self.deeds)
        self.sheet = SheetPane(ui, office, cohort_id)
        self._reading: Task | None = None
        self.print_button = secondary(tr("Print"), self.print_tab, "print")
        self.entry_button = primary(tr("Fill in for the group"), self._switch)
        self._nobody = EmptyState(
            "people",
            tr("Nobody has a place in this group yet"),
            tr("Everyone with a place is assessed at the start, halfway and at the end."),
            tr("Add participants"),
            lambda: self.ui.navigator.open(
                COHORTS, CohortTarget(self.cohort_id, TabKey.PARTICIPANTS)
            ),
        )
        self.stack = CurrentStack()
        for pane in (self.overview, self.sheet, self._nobody):
            self.stack.addWidget(pane)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self._connect()
        self._fit()

    @property
    def entering(self) -> bool:
        """Whether the sheet is on show."""
        return self.stack.currentWidget() is self.sheet

    def reload(self) -> None:
        if self._reading is not None:
            self._reading.drop()
        office, cohort_id = self.office, self.cohort_id
        self._reading = self.ui.tasks.read(lambda: read_content(office, cohort_id), self._show)
        if self.entering:
            self.sheet.reload()

    def header_actions(self) -> Sequence[Button]:
        return (self.print_button, self.entry_button)

    def print_tab(self) -> None:
        """Offer the forms, the growth and the intakes of the group."""
        rows = self.overview.content.rows
        if not rows:
            self.ui.prompts.toast(tr("Nobody has a place in this group yet."))
            return
        if self.entering:
            self.deeds.ask_forms(self.overview.content, (), self.sheet.kind)
            return
        menu = QMenu(self)
        self.overview.fill_print_menu(menu, tuple(row.enrolment_id for row in rows))
        button = self.print_button
        place = self.mapToGlobal(QPoint(self.width() // 2, 0))
        if button.isVisible():
            place = button.mapToGlobal(button.rect().bottomLeft())
        self.overview.pop_up(menu, place)
        menu.setActiveAction(menu.actions()[0])

    def enter(self, kind: Kind) -> None:
        """Fill in an assessment for the whole group."""
        if not self.overview.content.rows:
            return
        chosen = self.overview.view.chosen_ids()
        self.stack.setCurrentWidget(self.sheet)
        self._fit()
        self.sheet.begin(kind, chosen[0] if len(chosen) == 1 else None)
        self.sheet.view.setFocus()

    def leave(self) -> None:
        """Back to the overview, at what was filled in."""
        kind = self.sheet.kind
        self._place(self.overview)
        at = self.overview.view.currentIndex()
        self.overview.view.go_to(max(0, at.row()), self.overview.model.column_of(kind))
        self.overview.view.setFocus()

    def _connect(self) -> None:
        self.overview.entry_wanted.connect(self.enter)
        self.sheet.left.connect(self.leave)
        self.sheet.person_wanted.connect(self._open_person)
        for keys in ENTRY_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self.overview)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda: self.enter(self.overview.kind()))

    def _show(self, content: StatusContent) -> None:
        self.overview.show_content(content)
        if not content.rows:
            self._place(self._nobody)
        elif self.stack.currentWidget() is self._nobody:
            self._place(self.overview)
        self._fit()

    def _switch(self) -> None:
        if self.entering:
            self.leave()
        else:
            self.enter(self.overview.kind())

    def _place(self, pane: QWidget) -> None:
        self.stack.setCurrentWidget(pane)
        self._fit()

    def _fit(self) -> None:
        """The buttons of the header say what they do now."""
        some = bool(self.overview.content.rows)
        self.entry_button.setText(tr("Done") if self.entering else tr("Fill in for the group"))
        self.entry_button.setEnabled(some)
        self.print_button.setEnabled(some)
        self.setFocusProxy(self.sheet if self.entering else self.overview)

    def _open_person(self, person: SheetPerson) -> None:
        row = self.overview.content.row(person.enrolment_id)
        if row is not None:
            self.deeds.assess(row, self.sheet.kind)
