"""The grid as Qt's model: people down, meetings across, the standing last."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.language import tr
from ct_desktop.rules.attendance import Mark, StandingLevel
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services import words
from ct_desktop.services.attendance_grid import GridMeeting, GridRow
from ct_desktop.ui.cohorts.attendance.content import GridContent
from ct_desktop.ui.cohorts.attendance.signs import (
    OUTSIDE,
    Sign,
    sign_of,
    spoken_mark,
    spoken_meeting,
)
from ct_desktop.ui.cohorts.unsettled import Unsettled
from ct_desktop.ui.tables.id_list_model import TONE_ROLE

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

SIGN_ROLE = Role.UserRole + 10
_TONES = {
    StandingLevel.GOOD: "good",
    StandingLevel.WARNING: "warning",
    StandingLevel.OUT_OF_REACH: "bad",
}


class GridModel(QAbstractTableModel):
    """Shows a GridContent; marks on their way to the store show at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = GridContent()
        self.unsettled: Unsettled[int, Mark] = Unsettled()

    def show_content(self, content: GridContent) -> None:
        """Show what was read; a reset only when people or meetings are others than before."""
        if _frame(content) == _frame(self.content):
            self.content = content
            self.marks_changed()
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
            return
        self.beginResetModel()
        self.content = content
        self.endResetModel()

    def marks_changed(self) -> None:
        """Everything may look different now."""
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def stand_column(self) -> int:
        """The column after the last meeting."""
        return len(self.content.grid.meetings)

    def grid_row(self, row: int) -> GridRow:
        """The person of a row."""
        return self.content.grid.rows[row]

    def grid_meeting(self, column: int) -> GridMeeting | None:
        """The meeting of a column, None for the standing."""
        meetings = self.content.grid.meetings
        return meetings[column] if 0 <= column < len(meetings) else None

    def place_of(self, enrolment_id: int, meeting_id: int) -> tuple[int | None, int | None]:
        """Row and column of a cell, each None when it is not there."""
        rows = [row.enrolment_id for row in self.content.grid.rows]
        meetings = [meeting.id for meeting in self.content.grid.meetings]
        return (
            rows.index(enrolment_id) if enrolment_id in rows else None,
            meetings.index(meeting_id) if meeting_id in meetings else None,
        )

    def mark_at(self, row: int, column: int) -> Mark | None:
        """The mark of a cell as the user sees it."""
        person, meeting = self.grid_row(row), self.grid_meeting(column)
        if meeting is None:
            return None
        stored = person.marks.get(meeting.id)
        return self.unsettled.seen(person.enrolment_id, meeting.id, stored)

    def counts(self, row: int, column: int) -> bool:
        """Whether a cell is within the time that the person takes part."""
        person, meeting = self.grid_row(row), self.grid_meeting(column)
        joined = person.counts_from
        return meeting is not None and (joined is None or meeting.date >= joined)

    def spoken(self, row: int, column: int) -> str:
        """A cell as a screen reader says it: ``Sanne Bakker, meeting 2, excused``."""
        person, meeting = self.grid_row(row), self.grid_meeting(column)
        if meeting is None:
            parts = (person.full_name, person.standing_text, person.alarm)
            return ", ".join(part for part in parts if part)
        return f"{person.full_name}, {spoken_meeting(meeting)}, {self._in_words(row, column)}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.content.grid.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        meetings = self.content.grid.meetings
        return 0 if parent.isValid() or not meetings else len(meetings) + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        standing = column == self.stand_column
        if role == Role.DisplayRole:
            return self.grid_row(row).standing_text if standing else self._sign(row, column).text
        if role == Role.AccessibleTextRole:
            return self.spoken(row, column)
        if role == Role.ToolTipRole:
            return self.grid_row(row).alarm if standing else self._in_words(row, column)
        if role == TONE_ROLE:
            return _TONES[self.grid_row(row).level] if standing else ""
        if role == SIGN_ROLE:
            return None if standing else self._sign(row, column)
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if standing else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._name(section, role) if 0 <= section < self.rowCount() else None
        if not 0 <= section < self.columnCount():
            return None
        meeting = self.grid_meeting(section)
        if role == Role.DisplayRole:
            if meeting is None:
                return tr("Standing")
            label = words.meeting_label(meeting.label)
            return f"{label}\n{words.weekday_short(meeting.date)} {words.day_month(meeting.date)}"
        if role in (Role.ToolTipRole, Role.AccessibleTextRole) and meeting is not None:
            return self.meeting_words(meeting)
        return None

    def meeting_words(self, meeting: GridMeeting) -> str:
        """A meeting in full: what it is, its title, its date, and that it was cancelled."""
        day = f"{words.weekday(meeting.date)} {words.date_text(meeting.date)}"
        parts = [spoken_meeting(meeting), meeting.title, day]
        if meeting.cancelled:
            reason = self.content.reason(meeting.id)
            parts.append(tr("cancelled: {reason}").format(reason=reason) if reason else "")
            parts.append("" if reason else tr("cancelled"))
        return ", ".join(part for part in parts if part)

    def _name(self, row: int, role: int) -> str | None:
        person = self.grid_row(row)
        if role == Role.DisplayRole:
            return person.name
        if role not in (Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        notes = [person.full_name]
        if person.walk_in:
            notes.append(tr("walk-in"))
        if person.status is not EnrolmentStatus.ENROLLED:
            notes.append(words.enrolment_status(person.status))
        if person.counts_from is not None:
            day = words.date_text(person.counts_from)
            notes.append(tr("measured from {date}").format(date=day))
        return ", ".join(notes)

    def _sign(self, row: int, column: int) -> Sign:
        mark = self.mark_at(row, column)
        if mark is None and not self.counts(row, column):
            return OUTSIDE
        return sign_of(mark)

    def _in_words(self, row: int, column: int) -> str:
        person, meeting = self.grid_row(row), self.grid_meeting(column)
        if meeting is None:
            return ""
        if meeting.cancelled:
            return tr("meeting cancelled")
        mark = self.mark_at(row, column)
        if mark is None and not self.counts(row, column):
            return tr("before this person joined")
        return spoken_mark(mark, person.made_up_at.get(meeting.id, ""))


def _frame(content: GridContent) -> tuple[object, ...]:
    """What stands around the marks: when it is the same, the table keeps its place."""
    return (
        tuple(content.grid.meetings),
        tuple(content.reasons.items()) if content.reasons else (),
        tuple(row.enrolment_id for row in content.grid.rows),
    )
