"""The meetings of a cohort as they are shown: numbered, with place, room and leaders."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import current
from ct_desktop.models import Attendance, Cohort, Meeting, MeetingLeader, Person
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.names import full_name
from ct_desktop.rules.schedule import closed_on, end_time, labels
from ct_desktop.services.closed_days import closed_periods
from ct_desktop.services.lookup import meetings_in_order, name_of


@dataclass(frozen=True)
class MeetingFacts:
    """A meeting with its place, room and leaders filled in from the cohort where it has none.

    ``number`` counts 1, 2, … in order of date over all kinds; ``label`` is 1, 2, T1, EP …
    """

    id: int
    cohort_id: int
    cohort: str
    number: int
    label: str
    kind: MeetingKind
    title: str
    moved_from: date | None
    date: date
    start: time
    end: time
    minutes: int
    place: str
    room: str
    own_place: str
    own_room: str
    leaders: tuple[str, ...]
    leader_ids: tuple[int, ...]
    own_leaders: bool
    cancelled: bool
    cancel_reason: str
    marks: int
    closed: str

    @property
    def planned_hours(self) -> float:
        """Planned duration in hours."""
        return self.minutes / 60


def meeting_facts(session: Session, cohort: Cohort) -> tuple[MeetingFacts, ...]:
    """The meetings of a cohort in order of date, numbered and labelled."""
    meetings = meetings_in_order(session, cohort.id)
    names = labels(meeting.kind for meeting in meetings)
    own = _own_leaders(session, [meeting.id for meeting in meetings])
    leader = session.get(Person, cohort.leader_id) if cohort.leader_id else None
    usual = ((leader.id, full_name(name_of(leader))),) if leader else ()
    marks = mark_counts(session, cohort.id)
    closed = closed_periods(session, cohort.start_date, current())
    facts = []
    for number, (meeting, label) in enumerate(zip(meetings, names, strict=True), start=1):
        leaders = own.get(meeting.id, usual)
        facts.append(
            MeetingFacts(
                id=meeting.id,
                cohort_id=cohort.id,
                cohort=cohort.name,
                number=number,
                label=label,
                kind=meeting.kind,
                title=meeting.title,
                date=meeting.date,
                start=meeting.start_time,
                end=end_time(meeting.start_time, meeting.minutes),
                minutes=meeting.minutes,
                place=meeting.place or cohort.place,
                room=meeting.room or cohort.room,
                own_place=meeting.place,
                own_room=meeting.room,
                leaders=tuple(name for _, name in leaders),
                leader_ids=tuple(person_id for person_id, _ in leaders),
                own_leaders=meeting.id in own,
                cancelled=meeting.cancelled_on is not None,
                cancel_reason=meeting.cancel_reason,
                moved_from=meeting.moved_from,
                marks=marks.get(meeting.id, 0),
                closed=closed_on(meeting.date, closed),
            )
        )
    return tuple(facts)


def mark_counts(session: Session, cohort_id: int) -> dict[int, int]:
    """How many marks each meeting of a cohort holds, by its id; none where it holds none."""
    query = (
        select(Attendance.meeting_id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Meeting.cohort_id == cohort_id)
    )
    counts: dict[int, int] = {}
    for meeting_id in session.scalars(query):
        counts[meeting_id] = counts.get(meeting_id, 0) + 1
    return counts


def _own_leaders(
    session: Session, meeting_ids: list[int]
) -> dict[int, tuple[tuple[int, str], ...]]:
    query = (
        select(MeetingLeader.meeting_id, Person)
        .join(Person, Person.id == MeetingLeader.person_id)
        .where(MeetingLeader.meeting_id.in_(meeting_ids))
        .order_by(MeetingLeader.id)
    )
    found: dict[int, tuple[tuple[int, str], ...]] = {}
    for meeting_id, person in session.execute(query):
        leader = (person.id, full_name(name_of(person)))
        found[meeting_id] = (*found.get(meeting_id, ()), leader)
    return found
