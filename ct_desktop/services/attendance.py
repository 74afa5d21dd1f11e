"""Attendance: the grid, one mark, everyone at once, and made-up meetings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Attendance, Cohort, Enrolment, Meeting
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services.attendance_grid import (
    GONE,
    AttendanceGrid,
    meeting_text,
    people_in_grid,
    read_grid,
)
from ct_desktop.services.lookup import find_person, meeting_by_number, stored_cohort
from ct_desktop.services.mark_list import MarkRow, mark_rows
from ct_desktop.services.mark_writing import write_mark
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class MarkedAll:
    """What marking a whole meeting did: people per status."""

    cohort: str
    date: date
    counts: Mapping[AttendanceStatus, int]
    still_to_come: bool


@dataclass(frozen=True)
class MakeUpChoice:
    """A meeting of any cohort at which an absence can be made up."""

    meeting_id: int
    text: str
    date: date


class AttendanceService:
    """Reads and writes marks. An unmarked meeting has no row at all."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def grid(self, cohort_id: int) -> AttendanceGrid:
        """The whole grid of a cohort, people in Dutch order of names."""
        with self._store.read() as session:
            return read_grid(session, cohort_id, self._clock.today())

    def set_mark(self, enrolment_id: int, meeting_id: int, mark: Mark | None) -> None:
        """Write one mark, or take it away with None."""
        self.set_marks(meeting_id, {enrolment_id: mark})

    def set_marks(self, meeting_id: int, marks: Mapping[int, Mark | None]) -> None:
        """Write marks of one meeting, by enrolment id, as one change.

        Raises UserError for a cancelled meeting, minutes out of range, or a person
        of another cohort; then nothing is changed.
        """
        with self._store.write("attendance marked") as session:
            meeting = _open_meeting(session, meeting_id)
            for enrolment_id, mark in marks.items():
                enrolment = session.get(Enrolment, enrolment_id)
                if enrolment is None or enrolment.cohort_id != meeting.cohort_id:
                    raise NotFound(
                        tr("This person is not in the group."), tr("Reload the list and try again.")
                    )
                write_mark(session, enrolment_id, meeting, mark)

    def everyone_present(self, meeting_id: int) -> int:
        """Mark everyone present who has no mark yet; how many that were."""
        with self._store.write("everyone present") as session:
            meeting = _open_meeting(session, meeting_id)
            marked = set(
                session.scalars(
                    select(Attendance.enrolment_id).where(Attendance.meeting_id == meeting_id)
                )
            )
            count = 0
            for enrolment, _ in people_in_grid(session, meeting.cohort_id):
                if enrolment.id not in marked and _expected(enrolment, meeting):
                    write_mark(session, enrolment.id, meeting, Mark(AttendanceStatus.PRESENT))
                    count += 1
            return count

    def set_all(
        self, cohort_id: int, number: int, mark: Mark, exceptions: Sequence[tuple[str, Mark]] = ()
    ) -> MarkedAll:
        """Mark everyone with a place at meeting ``number``, some of them otherwise, by name.

        Who joined after that meeting is marked only when named.
        Raises NotFound for a name that is not in the cohort, or not one person's; then
        nothing is changed.
        """
        with self._store.write("attendance marked") as session:
            cohort = stored_cohort(session, cohort_id)
            meeting = _open_meeting(session, meeting_by_number(session, cohort, number).id)
            placed = {
                person.id: enrolment
                for enrolment, person in people_in_grid(session, cohort_id)
                if enrolment.status not in GONE
            }
            marks = {key: mark for key, one in placed.items() if _expected(one, meeting)}
            for name, other in exceptions:
                marks[find_person(session, name, among=tuple(placed)).id] = other
            for person_id, one in marks.items():
                write_mark(session, placed[person_id].id, meeting, one)
            counts = Counter(one.status for one in marks.values())
            return MarkedAll(
                cohort.name,
                meeting.date,
                {status: counts[status] for status in AttendanceStatus if counts[status]},
                meeting.date > self._clock.today(),
            )

    def make_up(self, enrolment_id: int, meeting_id: int, at_meeting_id: int | None) -> None:
        """Record that an absence was made up at another meeting, or take that back with None."""
        with self._store.write("absence made up") as session:
            row = session.scalar(
                select(Attendance).where(
                    Attendance.enrolment_id == enrolment_id, Attendance.meeting_id == meeting_id
                )
            )
            missed = (AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED)
            if row is None or row.status not in missed:
                raise UserError(
                    tr("Only an absence can be made up."),
                    tr("Mark the person as absent or excused first."),
                )
            if at_meeting_id == meeting_id:
                raise UserError(
                    tr("A meeting cannot make up for itself."), tr("Choose another meeting.")
                )
            if at_meeting_id is not None:
                _open_meeting(session, at_meeting_id)
            row.made_up_at_id = at_meeting_id

    def make_up_choices(self, meeting_id: int) -> tuple[MakeUpChoice, ...]:
        """Meetings of the same kind, of any cohort, at which this one can be made up."""
        with self._store.read() as session:
            meeting = session.get_one(Meeting, meeting_id)
            query = (
                select(Meeting, Cohort)
                .join(Cohort, Cohort.id == Meeting.cohort_id)
                .where(
                    Meeting.id != meeting_id,
                    Meeting.kind == meeting.kind,
                    Meeting.cancelled_on.is_(None),
                    Meeting.date <= self._clock.today(),
                )
                .order_by(Meeting.date.desc())
            )
            return tuple(
                MakeUpChoice(other.id, meeting_text(session, cohort, other), other.date)
                for other, cohort in session.execute(query)
            )

    def listed(self, cohort_id: int | None = None) -> tuple[MarkRow, ...]:
        """Marks in order of cohort, meeting and name, with the hours they count for."""
        with self._store.read() as session:
            return mark_rows(session, cohort_id, self._clock.today())


def _expected(enrolment: Enrolment, meeting: Meeting) -> bool:
    """Whether someone belongs at a meeting: not gone, and not joined later."""
    joined_later = enrolment.counts_from is not None and meeting.date < enrolment.counts_from
    return enrolment.status not in GONE and not joined_later


def _open_meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(tr("This meeting no longer exists."), tr("Choose another one."))
    if meeting.cancelled_on is not None:
        raise UserError(
            tr("This meeting has been cancelled."),
            tr("Restore it in the schedule to mark the attendance."),
        )
    return meeting
