"""A month as a calendar that starts on Monday, with the meetings in it."""

import calendar
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.words import month_name
from ct_desktop.ui.cohorts.schedule.columns import MeetingLine
from ct_desktop.ui.cohorts.schedule.day_cell import DayCell
from ct_desktop.ui.dates import short_weekday
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, quiet
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label

_MONDAY = date(2024, 1, 1)


class MonthView(Card):
    """``opened`` carries the id of a meeting. PageUp and PageDown turn the month."""

    opened = Signal(int)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._lines: Sequence[MeetingLine] = ()
        self.month = today.replace(day=1)
        self.cells: dict[date, DayCell] = {}
        self.title = label("", "heading")
        top = QHBoxLayout()
        top.setSpacing(px(8))
        back = IconButton(tr("Month before"), "chevron-left", "ink")
        back.clicked.connect(lambda: self.turn(-1))
        forward = IconButton(tr("Month after"), "chevron-right", "ink")
        forward.clicked.connect(lambda: self.turn(1))
        top.addWidget(back)
        top.addWidget(forward)
        top.addWidget(self.title, 1)
        top.addWidget(quiet(tr("To today"), lambda: self.show_month(today)))
        self.body.addLayout(top)
        self._grid_holder: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_month(today)

    def show_lines(self, lines: Sequence[MeetingLine]) -> None:
        """Show these meetings in the month on show."""
        self._lines = lines
        self.show_month(self.month)

    def show_month(self, day: date) -> None:
        """Show the month of ``day``."""
        self.month = day.replace(day=1)
        self.title.setText(f"{month_name(self.month.month)} {self.month.year}")
        holder = QWidget()
        holder.setProperty("ground", "none")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(4))
        for column in range(7):
            grid.addWidget(
                label(short_weekday(_MONDAY.replace(day=1 + column)), "small"), 0, column
            )
            grid.setColumnStretch(column, 1)
        self.cells = {}
        weeks = calendar.Calendar(firstweekday=0).monthdatescalendar(
            self.month.year, self.month.month
        )
        for row, week in enumerate(weeks, start=1):
            grid.setRowStretch(row, 1)
            for column, one in enumerate(week):
                grid.addWidget(self._cell(one), row, column)
        self._swap(holder)

    def show_meeting(self, meeting_id: int) -> None:
        """Show the month of a meeting."""
        for line in self._lines:
            if line.meeting.id == meeting_id:
                self.show_month(line.meeting.date)

    def turn(self, months: int) -> None:
        """Go so many months on, or back."""
        count = self.month.year * 12 + self.month.month - 1 + months
        self.show_month(date(count // 12, count % 12 + 1, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.turn(step)

    def _cell(self, day: date) -> DayCell:
        meetings = [line for line in self._lines if line.meeting.date == day]
        cell = DayCell(
            day, meetings, this_month=day.month == self.month.month, today=day == self._today
        )
        cell.opened.connect(self.opened)
        self.cells[day] = cell
        return cell

    def _swap(self, holder: QWidget) -> None:
        if self._grid_holder is not None:
            self.body.removeWidget(self._grid_holder)
            self._grid_holder.hide()
            self._grid_holder.deleteLater()
        self._grid_holder = holder
        self.body.addWidget(holder, 1)
