"""The Schedule tab."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.plan_preview import hours_text
from ct_desktop.ui.cohorts.schedule.actions import ScheduleActions
from ct_desktop.ui.cohorts.schedule.columns import MeetingLine, columns, lines_of, remarks
from ct_desktop.ui.cohorts.schedule.content import ScheduleContent, read_schedule
from ct_desktop.ui.cohorts.schedule.month_view import MonthView
from ct_desktop.ui.cohorts.schedule.tools.content import ToolsContent
from ct_desktop.ui.cohorts.schedule.tools.deeds import ToolDeeds
from ct_desktop.ui.cohorts.schedule.tools.panel import ToolsPanel
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, IconButton, primary, secondary
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled

_LIST_SHARE, _TOOLS_SHARE = 5_000, 4_800  # the splitter shares out the height in this ratio


class ScheduleTab(CohortTab):
    """The meetings as a list with the tools of the selected one below it, or by month."""

    tables = frozenset(
        {
            "cohort",
            "meeting",
            "meeting_leader",
            "attendance",
            "person",
            "planned_tool",
            "tool_note",
        }
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.content: ScheduleContent | None = None
        self._deeds = ScheduleActions(ui, office, self)
        self._library = LessonTools(office.lessons)
        self.tools = ToolsPanel(ToolDeeds(ui, office, self._library, self))
        self._wanted: int | None = None
        self.model = SectionModel[MeetingLine](columns(), lambda line: line.meeting.id, self)
        empty = EmptyState(
            "calendar",
            tr("No meetings"),
            tr("The meetings of this group, with who leads them and where."),
            tr("Add a meeting"),
            self.add_meeting,
        )
        self.table = SectionTable(self.model, tr("Meetings"), empty)
        self.table.setSelectionMode(SectionTable.SelectionMode.SingleSelection)
        self.table.action_keys = frozenset({Qt.Key.Key_Delete})
        self.month = MonthView(ui.clock.today())
        self._month_area = scrolled(self.month)
        self.total = ElidedLabel("", "strong")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.note = wrapped("", "muted")
        self.list_button = _switch(tr("List"))
        self.month_button = _switch(tr("Month"))
        self.edit_button = secondary(tr("Edit…"), self.edit_meeting)
        self.move_button = secondary(tr("Move…"), self.move_meeting)
        self.cancel_button = secondary(tr("Cancel the meeting…"), self.cancel_meeting)
        self._stack = QStackedWidget()
        self._header = (
            secondary(tr("Save for a calendar"), self.save_calendar, "calendar"),
            secondary(tr("Print the schedule"), self.print_tab, "print"),
            primary(tr("Add a meeting"), self.add_meeting, "plus"),
        )
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        office, cohort_id, library = self.office, self.cohort_id, self._library
        self.ui.tasks.read(lambda: read_schedule(office, library, cohort_id), self._show)

    def header_actions(self) -> Sequence[Button]:
        return self._header

    def print_tab(self) -> None:
        if self.content is not None:
            self._deeds.print(self.content.cohort)

    def choose_meeting(self, meeting_id: int) -> None:
        self._wanted = meeting_id
        self._go_to_wanted()

    def selected(self) -> MeetingFacts | None:
        """The meeting that is selected."""
        row = self.model.row_at(self.table.currentIndex().row())
        return row.meeting if row else None

    def add_meeting(self) -> None:
        """Add a meeting."""
        if self.content is not None:
            self._deeds.add(self.content.cohort)

    def edit_meeting(self) -> None:
        """Change the selected meeting."""
        meeting = self.selected()
        if self.content is not None and meeting is not None:
            self._deeds.edit(self.content.cohort, meeting)

    def move_meeting(self) -> None:
        """Move the selected meeting."""
        meeting = self.selected()
        if meeting is not None:
            self._deeds.move(meeting)

    def cancel_meeting(self) -> None:
        """Cancel the selected meeting, or let it take place after all."""
        meeting = self.selected()
        if meeting is not None:
            (self._deeds.restore if meeting.cancelled else self._deeds.cancel)(meeting)

    def remove_meeting(self) -> None:
        """Delete the selected meeting."""
        meeting = self.selected()
        if meeting is not None:
            self._deeds.remove(meeting)

    def save_calendar(self) -> None:
        """Save the meetings for another calendar."""
        if self.content is not None:
            self._deeds.save_calendar(self.content.cohort)

    def show_by_month(self, by_month: bool) -> None:
        """Show the month view, or the list."""
        self.month_button.setChecked(by_month)
        self.list_button.setChecked(not by_month)
        self._stack.setCurrentWidget(self._month_area if by_month else self._parts)
        self.setFocusProxy(self.month if by_month else self.table)
        meeting = self.selected()
        if by_month and meeting is not None:
            self.month.show_meeting(meeting.id)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(px(8))
        self.remove_button = IconButton(tr("Delete…"), "trash", "ink")
        self.remove_button.clicked.connect(self.remove_meeting)
        for button in (
            self.edit_button,
            self.move_button,
            self.cancel_button,
            self.remove_button,
        ):
            top.addWidget(button)
        top.addWidget(self.total, 1)
        top.addSpacing(px(8))
        top.addWidget(self.list_button)
        top.addWidget(self.month_button)
        self.table.setMinimumHeight(px(96))
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(px(10))
        self._parts.addWidget(self.table)
        self._parts.addWidget(self.tools)
        self._parts.setSizes([_LIST_SHARE, _TOOLS_SHARE])
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._month_area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)
        self.show_by_month(False)
        self._chosen()

    def _connect(self) -> None:
        self.list_button.clicked.connect(lambda: self.show_by_month(False))
        self.month_button.clicked.connect(lambda: self.show_by_month(True))
        self.table.opened.connect(lambda _: self.edit_meeting())
        self.table.keyed.connect(lambda _: self.remove_meeting())
        self.table.chosen.connect(self._chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.month.opened.connect(self._open_from_month)

    def _show(self, content: ScheduleContent) -> None:
        first = self.content is None
        self.content = content
        lines = lines_of(content.schedule, content.tools.plans)
        self.table.set_sections([Section("", lines)])
        self.month.show_lines(lines)
        self.total.set_full_text(
            hours_text(content.schedule.training_hours, content.schedule.total_hours)
        )
        if first:
            self._start_at_next()
        self._go_to_wanted()

    def _start_at_next(self) -> None:
        today = self.ui.clock.today()
        meetings = [line.meeting for line in self.model.rows()]
        coming = [meeting for meeting in meetings if meeting.date >= today] or meetings[-1:]
        if coming:
            self.table.select_id(coming[0].id)
            self.month.show_month(coming[0].date)

    def _go_to_wanted(self) -> None:
        if self._wanted is not None and self.table.select_id(self._wanted):
            self.month.show_meeting(self._wanted)
            self._wanted = None

    def _chosen(self) -> None:
        row = self.model.row_at(self.table.currentIndex().row())
        buttons = (self.edit_button, self.move_button, self.cancel_button, self.remove_button)
        for button in buttons:
            button.setEnabled(row is not None)
        cancelled = row is not None and row.meeting.cancelled
        words = tr("Let it take place") if cancelled else tr("Cancel the meeting…")
        self.cancel_button.setText(words)
        self.cancel_button.setAccessibleName(words)
        self.note.setText(" · ".join(remarks(row)) if row else "")
        content = self.content.tools if self.content else ToolsContent()
        self.tools.show_meeting(content, row.meeting.id if row else None)

    def _menu(self, place: QPoint) -> None:
        if self.selected() is None:
            return
        menu = QMenu(self)
        for button in (
            self.edit_button,
            self.move_button,
            self.cancel_button,
            self.remove_button,
        ):
            menu.addAction(button.accessibleName(), button.click)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _open_from_month(self, meeting_id: int) -> None:
        if self.table.select_id(meeting_id):
            self.edit_meeting()


def _switch(words: str) -> Button:
    made = Button(words, "secondary")
    made.setProperty("look", "filter")
    made.setCheckable(True)
    return made
