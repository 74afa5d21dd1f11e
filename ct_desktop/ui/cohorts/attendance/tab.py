"""The Attendance tab: the grid, everyone present, then the exceptions, one key each."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.cohorts.attendance import mark_keys
from ct_desktop.ui.cohorts.attendance.alert_strip import AlertStrip
from ct_desktop.ui.cohorts.attendance.alerts import alerts_of
from ct_desktop.ui.cohorts.attendance.cell_deeds import CellDeeds
from ct_desktop.ui.cohorts.attendance.cell_menu import CellMenu
from ct_desktop.ui.cohorts.attendance.content import GridContent, read_content
from ct_desktop.ui.cohorts.attendance.grid_model import GridModel
from ct_desktop.ui.cohorts.attendance.grid_view import GridView
from ct_desktop.ui.cohorts.attendance.marking import Marking
from ct_desktop.ui.cohorts.attendance.signs import spoken_meeting
from ct_desktop.ui.cohorts.prints import print_of_cohort
from ct_desktop.ui.cohorts.tab import CohortTab
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import COHORTS, CohortTarget
from ct_desktop.ui.targets import CohortTab as TabKey
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, primary, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped

EVERYONE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class AttendanceTab(CohortTab):
    """``view`` is the grid; marking, dialogs and prints are parts of their own."""

    tables = frozenset(
        {"attendance", "enrolment", "person", "meeting", "cohort", "programme", "school_holiday"}
    )

    def __init__(self, ui: UiContext, office: Office, cohort_id: int) -> None:
        super().__init__(ui, office, cohort_id)
        self.grid = GridModel(self)
        self.view = GridView(self.grid)
        self.marking = Marking(ui, office, self.view)
        self.deeds = CellDeeds(ui, office, cohort_id, self.marking, self)
        self.alerts = AlertStrip(ui.prompts)
        self.hint = wrapped(mark_keys.hint(), "muted")
        self.menu: QMenu | None = None
        self.preview: PdfPreview | None = None
        self._reading: Task | None = None
        self._cell: tuple[int, int | None] | None = None
        self._wanted_meeting: int | None = None
        self.walk_in_button = secondary(tr("Walk-in"), self._walk_in)
        self.print_button = secondary(tr("Print attendance sheet"), self.print_tab)
        self.everyone_button = primary(tr("Everyone present"), self.marking.everyone_present)
        self._build()
        self._connect()

    def reload(self) -> None:
        if self._reading is not None:
            self._reading.drop()
        office, cohort_id, ticket = self.office, self.cohort_id, self.grid.unsettled.latest
        self._reading = self.ui.tasks.read(
            lambda: read_content(office, cohort_id), lambda read: self._show(read, ticket)
        )

    def header_actions(self) -> Sequence[Button]:
        return (self.walk_in_button, self.print_button, self.everyone_button)

    def print_tab(self) -> None:
        """Offer the sheet of the whole course and that of the meeting being marked."""
        menu = QMenu(self)
        menu.addAction(tr("All meetings")).triggered.connect(lambda: self._print(None))
        meeting = self.marking.meeting
        if meeting is not None and not meeting.cancelled:
            text = tr("Only {meeting}, {date}").format(
                meeting=spoken_meeting(meeting), date=words.date_text(meeting.date)
            )
            menu.addAction(text).triggered.connect(lambda: self._print(meeting.id))
        button = self.print_button if self.print_button.isVisible() else self
        corner = button.rect().bottomLeft() if button is not self else QPoint(self.width() // 2, 0)
        self._pop_up(menu, button.mapToGlobal(corner))
        menu.setActiveAction(menu.actions()[0])

    def choose_meeting(self, meeting_id: int) -> None:
        self._wanted_meeting = meeting_id
        self._place_cursor()

    def _build(self) -> None:
        card = Card(flush=True)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        card.body.addWidget(self.view)
        filled = QWidget()
        filled.setProperty("ground", "none")
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.alerts)
        column.addWidget(card)
        column.addSpacing(px(4))
        column.addWidget(self.hint)
        column.addStretch(1)
        self._filled = filled
        self._nobody = EmptyState(
            "people",
            tr("Nobody has a place in this group yet"),
            tr("Attendance is marked for everyone with a place, and for walk-ins."),
            tr("Add participants"),
            lambda: self.ui.navigator.open(
                COHORTS, CohortTarget(self.cohort_id, TabKey.PARTICIPANTS)
            ),
        )
        self._no_meetings = EmptyState(
            "calendar",
            tr("This group has no meetings yet"),
            tr("Each meeting is a column here once it has a date."),
            tr("To the schedule"),
            lambda: self.ui.navigator.open(COHORTS, CohortTarget(self.cohort_id, TabKey.SCHEDULE)),
        )
        self.stack = CurrentStack()
        for page in (filled, self._nobody, self._no_meetings):
            self.stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        view, keys, deeds = self.view, self.view.keys, self.deeds
        keys.opened.connect(lambda row, column: deeds.open_cell(self.grid, row, column))
        keys.make_up_wanted.connect(lambda row, column: deeds.make_up(self.grid, row, column))
        keys.typing_changed.connect(self._show_hint)
        view.person_wanted.connect(lambda row: deeds.open_person(self.grid.grid_row(row).person_id))
        view.menu_wanted.connect(self._show_menu)
        view.working_changed.connect(self._name_everyone)
        self.alerts.person_wanted.connect(deeds.open_person)
        self.grid.modelAboutToBeReset.connect(self._keep_cursor)
        for keys_text in EVERYONE_KEYS:
            shortcut = QShortcut(QKeySequence(keys_text), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.marking.everyone_present)

    def _show(self, content: GridContent, ticket: int) -> None:
        self.grid.unsettled.settled(ticket)
        self.grid.show_content(content)
        grid = content.grid
        self.alerts.show_alerts(alerts_of(grid))
        ready = bool(grid.meetings and grid.rows)
        self.everyone_button.setEnabled(ready)
        self.walk_in_button.setEnabled(bool(grid.meetings))
        if not grid.meetings:
            self.stack.setCurrentWidget(self._no_meetings)
        else:
            self.stack.setCurrentWidget(self._filled if grid.rows else self._nobody)
        self._place_cursor()

    def _place_cursor(self) -> None:
        """Where it was, else at the first person of the meeting to be marked."""
        grid = self.grid.content.grid
        if not grid.rows or not grid.meetings:
            return
        wanted, self._wanted_meeting = self._wanted_meeting, None
        if wanted is None and self.view.currentIndex().isValid():
            return
        enrolment_id, meeting_id = self._cell or (0, None)
        row, column = self.grid.place_of(
            enrolment_id, wanted or meeting_id or grid.current_id or grid.meetings[0].id
        )
        if column is None:
            column = self.grid.place_of(0, grid.current_id or grid.meetings[0].id)[1]
        self.view.go_to(row or 0, column or 0)

    def _keep_cursor(self) -> None:
        at = self.view.currentIndex()
        if at.isValid():
            meeting = self.grid.grid_meeting(at.column())
            person = self.grid.grid_row(at.row())
            self._cell = (person.enrolment_id, meeting.id if meeting else None)

    def _walk_in(self) -> None:
        if self.view.working_column < 0:
            self._choose_current()
        self.deeds.walk_in(self.view.working_column)

    def _choose_current(self) -> None:
        """Without a single row there is no cursor, but a walk-in still comes to a meeting."""
        grid = self.grid.content.grid
        column = self.grid.place_of(0, grid.current_id or 0)[1]
        self.view.working_column = column or 0

    def _print(self, meeting_id: int | None) -> None:
        name = self.grid.content.grid.cohort
        kind = PrintKind.ATTENDANCE_SHEET
        self.preview = print_of_cohort(
            self.ui, self.office, self, kind, self.cohort_id, name, meeting_id
        )
        self.preview.destroyed.connect(self._preview_gone)

    def _preview_gone(self) -> None:
        self.preview = None

    def _show_menu(self, row: int, column: int, place: QPoint) -> None:
        self._pop_up(CellMenu(self.view, self.deeds, row, column, self), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(place)

    def _name_everyone(self) -> None:
        meeting = self.marking.meeting
        if meeting is not None:
            self.everyone_button.setToolTip(
                tr("Everyone without a mark at {meeting} was there (Ctrl+Enter)").format(
                    meeting=spoken_meeting(meeting)
                )
            )

    def _show_hint(self) -> None:
        typing = self.view.typing
        if typing is None:
            self.hint.setText(mark_keys.hint())
            return
        words_ = tr("{name}, minutes late: {minutes} · Enter keeps it · Esc leaves it")
        if typing.sign:
            words_ = tr("{name}, minutes left early: {minutes} · Enter keeps it · Esc leaves it")
        name = self.grid.grid_row(typing.row).full_name
        self.hint.setText(words_.format(name=name, minutes=typing.minutes.minutes))
