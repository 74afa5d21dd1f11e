"""Writes marks: shown at once, taken back on screen when the store refuses them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ct_desktop.errors import AppError
from ct_desktop.language import ntr, tr
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, EnrolmentStatus
from ct_desktop.services import words
from ct_desktop.services.attendance_grid import GridMeeting
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.attendance.grid_view import GridView
from ct_desktop.ui.cohorts.attendance.signs import spoken_meeting
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS


class Marking(QObject):
    """Rows and columns are those of the model."""

    def __init__(self, ui: UiContext, office: Office, view: GridView) -> None:
        super().__init__(view)
        self._ui = ui
        self._office = office
        self._view = view
        self._grid = view.grid
        self._ahead: set[int] = set()
        view.keys.may_mark = self.may_mark
        view.keys.marked.connect(self.write)

    @property
    def meeting(self) -> GridMeeting | None:
        """The meeting that is being marked."""
        return self._grid.grid_meeting(self._view.working_column)

    def may_mark(self, column: int) -> bool:
        """Whether a meeting can be marked; one to come is asked about, once."""
        meeting = self._grid.grid_meeting(column)
        if meeting is None:
            return False
        if meeting.cancelled:
            self._ui.prompts.toast(tr("This meeting was cancelled; there is nothing to mark."))
            return False
        if meeting.past or meeting.id in self._ahead:
            return True
        day = f"{words.weekday(meeting.date)} {words.date_text(meeting.date)}"
        agreed = self._ui.prompts.confirm(
            tr("Mark a meeting that is still to come?"),
            tr("Mark it"),
            tr("{meeting} is on {day}. You are asked this once.").format(
                meeting=meeting_words(meeting), day=day
            ),
        )
        if agreed:
            self._ahead.add(meeting.id)
        return agreed

    def write(self, row: int, column: int, mark: Mark | None) -> None:
        """Write one mark."""
        person, meeting = self._grid.grid_row(row), self._grid.grid_meeting(column)
        if meeting is None:
            return
        enrolment_id, meeting_id = person.enrolment_id, meeting.id
        ticket = self._grid.unsettled.send((enrolment_id,), meeting_id, mark)
        self._grid.marks_changed()
        self._say(self._grid.spoken(row, column))
        self._ui.tasks.write(
            lambda: self._office.attendance.set_mark(enrolment_id, meeting_id, mark),
            None,
            lambda error: self._refuse(ticket, error),
            initiator=COHORTS,
        )

    def everyone_present(self) -> None:
        """Mark everyone present who has no mark at this meeting, as one change."""
        self._view.keys.finish()
        meeting, column = self.meeting, self._view.working_column
        if meeting is None or not self.may_mark(column):
            return
        meeting_id = meeting.id
        without = tuple(
            person.enrolment_id
            for row, person in enumerate(self._grid.content.grid.rows)
            if person.status is not EnrolmentStatus.WITHDRAWN
            and self._grid.counts(row, column)
            and self._grid.mark_at(row, column) is None
        )
        present = Mark(AttendanceStatus.PRESENT)
        ticket = self._grid.unsettled.send(without, meeting_id, present)
        self._grid.marks_changed()
        self._ui.tasks.write(
            lambda: self._office.attendance.everyone_present(meeting_id),
            lambda count: self._told(meeting, count),
            lambda error: self._refuse(ticket, error),
            initiator=COHORTS,
        )
        self._view.setFocus()

    def _told(self, meeting: GridMeeting, count: int) -> None:
        if not count:
            self._ui.prompts.toast(tr("Everyone has a mark at this meeting already."))
            return
        text = ntr("{n} person present", "{n} people present", count)
        self._ui.prompts.toast(f"{meeting_words(meeting)}: {text}", self._ui.undo.undo)

    def _refuse(self, ticket: int, error: AppError) -> None:
        self._grid.unsettled.refused(ticket)
        self._grid.marks_changed()
        self._ui.prompts.show_error(error)

    def _say(self, text: str) -> None:
        """The cursor moves on at once, so a screen reader is told what became of the cell."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))


def meeting_words(meeting: GridMeeting) -> str:
    """``Meeting 2``, at the beginning of a sentence."""
    text = spoken_meeting(meeting)
    return text[:1].upper() + text[1:]
