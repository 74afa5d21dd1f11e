"""Writing one mark, with what makes it right."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Attendance, Meeting
from ct_desktop.rules.attendance import Mark

LONGEST_MINUTES = 24 * 60


def write_mark(session: Session, enrolment_id: int, meeting: Meeting, mark: Mark | None) -> None:
    """Store, change or take away one mark within a running change."""
    row = session.scalar(
        select(Attendance).where(
            Attendance.enrolment_id == enrolment_id, Attendance.meeting_id == meeting.id
        )
    )
    if mark is None:
        if row is not None:
            session.delete(row)
        return
    for minutes in (mark.minutes_late, mark.minutes_early):
        if not 0 <= minutes <= min(meeting.minutes, LONGEST_MINUTES):
            raise UserError(
                tr("The meeting lasts {minutes} minutes.").format(minutes=meeting.minutes),
                tr("Type the minutes as a number that is not larger."),
            )
    if row is None:
        row = Attendance(enrolment_id=enrolment_id, meeting_id=meeting.id, status=mark.status)
        session.add(row)
    if row.status is not mark.status:
        row.made_up_at_id = None
    row.status = mark.status
    row.minutes_late = mark.minutes_late
    row.minutes_early = mark.minutes_early
