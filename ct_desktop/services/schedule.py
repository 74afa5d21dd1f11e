"""The schedule of a cohort: its dated meetings, moved, cancelled, added, with clashes."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import current, ntr, tr
from ct_desktop.models import Cohort, Meeting, MeetingLeader, Programme
from ct_desktop.rules.schedule import (
    MovableMeeting,
    ShiftedMeeting,
    labels,
    planned_totals,
    shift_later,
)
from ct_desktop.services.closed_days import closed_periods
from ct_desktop.services.lookup import meeting_by_number, meetings_in_order, stored_cohort
from ct_desktop.services.meeting_change import (
    MeetingChange,
    apply_change,
    check_change,
    set_date,
    start_follows,
)
from ct_desktop.services.meetings import (
    MeetingFacts,
    mark_counts,
    meeting_facts,
    meetings_of_cohorts,
)
from ct_desktop.services.planning import checked_day
from ct_desktop.services.schedule_clashes import ClashFacts, clashes_of
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ScheduleFacts:
    """Everything the Schedule tab shows."""

    meetings: tuple[MeetingFacts, ...]
    training_hours: float
    total_hours: float
    clashes: tuple[ClashFacts, ...]


@dataclass(frozen=True)
class ShiftPreview:
    """Where the later meetings would go when one is moved: (label, from, to, note)."""

    lines: tuple[tuple[str, date, date, str], ...]


class ScheduleService:
    """Reads and changes the dated meetings of cohorts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_cohort(self, cohort_id: int) -> ScheduleFacts:
        """The schedule of a cohort with its planned total and its clashes."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            meetings = meeting_facts(session, cohort)
            programme = session.get_one(Programme, cohort.programme_id)
            totals = planned_totals(
                ((m.kind, m.minutes) for m in meetings if not m.cancelled),
                programme.practice_hours,
            )
            return ScheduleFacts(
                meetings,
                totals.training_hours,
                totals.total_hours,
                clashes_of(session, meetings),
            )

    def meeting_id(self, cohort_id: int, number: int) -> int:
        """The id of meeting ``number`` (in order of date over all kinds); raises NotFound."""
        with self._store.read() as session:
            return meeting_by_number(session, stored_cohort(session, cohort_id), number).id

    def between(self, first: date, last: date) -> tuple[MeetingFacts, ...]:
        """The meetings of all cohorts in a stretch of days, both ends included."""
        with self._store.read() as session:
            ids = select(Meeting.cohort_id).where(Meeting.date.between(first, last))
            cohorts = session.scalars(select(Cohort).where(Cohort.id.in_(ids)))
            found = [
                meeting
                for meetings in meetings_of_cohorts(session, cohorts).values()
                for meeting in meetings
                if first <= meeting.date <= last
            ]
        return tuple(sorted(found, key=lambda meeting: (meeting.date, meeting.start)))

    def preview_shift(self, meeting_id: int, new_date: date) -> ShiftPreview:
        """Where the later meetings go when this one is moved and they are shifted with it."""
        checked_day(new_date)
        with self._store.read() as session:
            meeting = _meeting(session, meeting_id)
            meetings, shifted = self._shifted(session, meeting, new_date)
            names = labels(m.kind for m in meetings)
            return ShiftPreview(
                tuple(
                    (
                        label,
                        old.date,
                        new.date,
                        ", ".join(skip.reason for skip in new.skipped) or new.closed,
                    )
                    for label, old, new in zip(names, meetings, shifted, strict=True)
                    if old.date != new.date
                )
            )

    def move(
        self, meeting_id: int, new_date: date, *, start: time | None = None, shift: bool = False
    ) -> None:
        """Move a meeting to another day; with ``shift`` the later ones follow.

        A cohort starts when its first meeting does, so it moves along with that one.
        """
        checked_day(new_date)
        with self._store.write("meeting moved") as session:
            meeting = _meeting(session, meeting_id)
            with start_follows(session, meeting):
                if shift:
                    meetings, shifted = self._shifted(session, meeting, new_date)
                    for old, new in zip(meetings, shifted, strict=True):
                        set_date(old, new.date)
                else:
                    set_date(meeting, new_date)
            if start is not None:
                meeting.start_time = start

    def _shifted(
        self, session: Session, meeting: Meeting, new_date: date
    ) -> tuple[list[Meeting], tuple[ShiftedMeeting, ...]]:
        cohort = session.get_one(Cohort, meeting.cohort_id)
        meetings = meetings_in_order(session, meeting.cohort_id)
        movable = [
            MovableMeeting(m.date, m.start_time, m.minutes, m.cancelled_on is not None)
            for m in meetings
        ]
        closed = closed_periods(session, min(cohort.start_date, new_date), current())
        return meetings, shift_later(movable, meetings.index(meeting), new_date, closed)

    def change(self, meeting_id: int, change: MeetingChange) -> None:
        """Change one meeting: its title, date, time, duration, place, room, leaders."""
        check_change(change)
        with self._store.write("meeting changed") as session:
            meeting = _meeting(session, meeting_id)
            with start_follows(session, meeting):
                set_date(meeting, change.date)
            apply_change(session, meeting, change)

    def add(self, cohort_id: int, change: MeetingChange) -> int:
        """Add a meeting to a cohort; its id."""
        check_change(change)
        with self._store.write("meeting added") as session:
            stored_cohort(session, cohort_id)
            meeting = Meeting(cohort_id=cohort_id, date=change.date)
            apply_change(session, meeting, change)
            return meeting.id

    def cancel(self, meeting_id: int, reason: str) -> None:
        """Mark a meeting as cancelled, with the reason; it leaves the counts."""
        if not reason.strip():
            raise UserError(
                tr("A cancelled meeting needs a reason."), tr("Say why it does not take place.")
            )
        with self._store.write("meeting cancelled") as session:
            meeting = _meeting(session, meeting_id)
            meeting.cancelled_on = self._clock.today()
            meeting.cancel_reason = reason.strip()

    def restore(self, meeting_id: int) -> None:
        """Let a cancelled meeting take place after all."""
        with self._store.write("meeting restored") as session:
            meeting = _meeting(session, meeting_id)
            meeting.cancelled_on = None
            meeting.cancel_reason = ""

    def remove(self, meeting_id: int) -> None:
        """Delete a meeting that holds no marks."""
        with self._store.write("meeting removed") as session:
            meeting = _meeting(session, meeting_id)
            marks = mark_counts(session, [meeting.cohort_id]).get(meeting_id, 0)
            if marks:
                raise UserError(
                    ntr(
                        "{n} mark has been written down for this meeting.",
                        "{n} marks have been written down for this meeting.",
                        marks,
                    ),
                    tr("Cancel the meeting instead: then the marks stay."),
                )
            for row in session.scalars(
                select(MeetingLeader).where(MeetingLeader.meeting_id == meeting_id)
            ):
                session.delete(row)
            session.flush()
            session.delete(meeting)


def _meeting(session: Session, meeting_id: int) -> Meeting:
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound(tr("This meeting no longer exists."), tr("Choose another one."))
    return meeting
