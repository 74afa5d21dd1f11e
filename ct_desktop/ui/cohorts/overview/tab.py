"""The Overview tab."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.overview import OverviewRow
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.cohorts.overview.checklist import Checklist
from ct_desktop.ui.cohorts.overview.content import OverviewContent, read_content, warnings_of
from ct_desktop.ui.cohorts.overview.counts_card import CountsCard
from ct_desktop.ui.cohorts.overview.matrix import columns
from ct_desktop.ui.cohorts.overview.task_dialog import TaskDialog
from ct_desktop.ui.cohorts.prints import print_of_cohort
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import COHORTS, PEOPLE, CohortTarget, PersonTarget
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, primary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.dot import Dot
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class OverviewTab(CohortTab):
    """Matrix at the left; warnings, counts and tasks at the right."""

    tables = frozenset(
        {
            "cohort",
            "enrolment",
            "person",
            "meeting",
            "attendance",
            "consent",
            "issued_document",
            "cohort_task",
            "programme",
            "placement",
            "handover",
            "practice_entry",
            "assessment",
            "assessment_score",
            "intake",
            "plan_step",
            "final_work",
            "offer",
            "organisation",
        }
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.content: OverviewContent | None = None
        self.model = SectionModel[OverviewRow](columns(), lambda row: row.person_id, self)
        empty = EmptyState(
            "people",
            tr("Nobody has a place yet"),
            tr("Here you see at a glance what each participant has and what is still missing."),
            tr("Go to the participants"),
            lambda: self._go(TabKey.PARTICIPANTS),
        )
        self.matrix = SectionTable(self.model, tr("Participants and milestones"), empty)
        self.warnings = Card(tr("Asks for attention"), flush=True)
        self.warning_rows = SectionList()
        self.warnings.body.addWidget(self.warning_rows)
        self.counts = CountsCard()
        self.checklist = Checklist()
        self._mark = primary(tr("Mark attendance"), lambda: self._go(TabKey.ATTENDANCE), "check")
        self._lay_out()
        self.matrix.opened.connect(self._open_person)
        self.checklist.ticked.connect(self._tick)
        self.checklist.removed.connect(self._remove_task)
        self.checklist.adding.connect(self._add_task)
        self.setFocusProxy(self.matrix)

    def reload(self) -> None:
        office, cohort_id, today = self.office, self.cohort_id, self.ui.clock.today()
        self.ui.tasks.read(lambda: read_content(office, cohort_id, today), self._show)

    def header_actions(self) -> Sequence[Button]:
        return (self._mark,)

    def print_tab(self) -> None:
        if self.content is not None:
            name = self.content.name
            print_of_cohort(
                self.ui, self.office, self, PrintKind.PARTICIPANT_LIST, self.cohort_id, name
            )

    def _lay_out(self) -> None:
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, px(4), 0)
        side.setSpacing(px(16))
        side.addWidget(self.warnings)
        side.addWidget(self.counts)
        side.addWidget(self.checklist)
        side.addStretch(1)
        scroller = scrolled(holder)
        scroller.setFixedWidth(px(288))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(self.matrix, 1)
        row.addWidget(scroller)
        self.warnings.hide()

    def _show(self, content: OverviewContent) -> None:
        self.content = content
        self.matrix.set_sections([Section("", content.rows)])
        self.counts.show_counts(content.counts)
        self.checklist.show_tasks(content.tasks, self.ui.clock.today())
        found = [] if content.ended else warnings_of(content.rows)
        rows = []
        for person, tone, text in found:
            row = SectionRow(person.full_name, text, mark=Dot(tone), opens=True)
            row.opened.connect(lambda who=person.person_id: self._open_person(who))
            rows.append(row)
        self.warning_rows.set_rows(rows)
        self.warnings.setVisible(bool(rows))

    def _go(self, tab: TabKey) -> None:
        self.ui.navigator.open(COHORTS, CohortTarget(self.cohort_id, tab))

    def _open_person(self, person_id: int) -> None:
        self.ui.navigator.open(PEOPLE, PersonTarget(person_id))

    def _tick(self, task_id: int, done: bool) -> None:
        self.ui.tasks.write(lambda: self.office.tasks.set_done(task_id, done), initiator=self.key)

    def _add_task(self) -> None:
        TaskDialog(self.ui, self.office, self.cohort_id, self).open()

    def _remove_task(self, task_id: int) -> None:
        self.ui.tasks.write(
            lambda: self.office.tasks.remove(task_id),
            lambda _: self.ui.prompts.toast(tr("The task has been removed."), self.ui.undo.undo),
            initiator=self.key,
        )
