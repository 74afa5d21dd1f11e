"""The meetings of a cohort as they are shown: numbered, with place, room and leaders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.language import current
from ct_desktop.models import Attendance, Cohort, Meeting, MeetingLeader, Person
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.names import full_name
from ct_desktop.rules.schedule import closed_on, end_time, labels
from ct_desktop.services.closed_days import closed_between
from ct_desktop.services.lookup import name_of

Leaders: TypeAlias = tuple[tuple[int, str], ...]
"""Person id and name of those who lead a meeting."""


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
    return meetings_of_cohorts(session, [cohort])[cohort.id]


def meetings_of_cohorts(
    session: Session, cohorts: Iterable[Cohort]
) -> dict[int, tuple[MeetingFacts, ...]]:
    """The meetings of several cohorts by cohort id, in as many queries as for one."""
    by_id = {cohort.id: cohort for cohort in cohorts}
    planned = stored_meetings(session, by_id)
    days = [meeting.date for meetings in planned.values() for meeting in meetings]
    if not days:
        return dict.fromkeys(by_id, ())
    own = _own_leaders(session, by_id)
    usual = _usual_leaders(session, by_id.values())
    marks = mark_counts(session, by_id)
    closed = closed_between(session, min(days), max(days), current())
    found = {}
    for cohort_id, meetings in planned.items():
        names = labels(meeting.kind for meeting in meetings)
        found[cohort_id] = tuple(
            _facts(
                by_id[cohort_id],
                meeting,
                number=number,
                label=label,
                own=own.get(meeting.id),
                usual=usual.get(cohort_id, ()),
                marks=marks.get(meeting.id, 0),
                closed=closed_on(meeting.date, closed),
            )
            for number, (meeting, label) in enumerate(zip(meetings, names, strict=True), start=1)
        )
    return found


def stored_meetings(session: Session, cohort_ids: Iterable[int]) -> dict[int, list[Meeting]]:
    """The meetings of several cohorts by cohort id, in order of date and time; one query."""
    found: dict[int, list[Meeting]] = {cohort_id: [] for cohort_id in cohort_ids}
    query = select(Meeting).where(Meeting.cohort_id.in_(found))
    for meeting in session.scalars(query.order_by(Meeting.date, Meeting.start_time, Meeting.id)):
        found[meeting.cohort_id].append(meeting)
    return found


def mark_counts(session: Session, cohort_ids: Iterable[int]) -> dict[int, int]:
    """How many marks each meeting of these cohorts holds, by its id; none where it holds none."""
    query = (
        select(Attendance.meeting_id, func.count(Attendance.id))
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Meeting.cohort_id.in_(list(cohort_ids)))
        .group_by(Attendance.meeting_id)
    )
    return {meeting_id: count for meeting_id, count in session.execute(query)}


def _facts(
    cohort: Cohort,
    meeting: Meeting,
    *,
    number: int,
    label: str,
    own: Leaders | None,
    usual: Leaders,
    marks: int,
    closed: str,
) -> MeetingFacts:
    leaders = usual if own is None else own
    return MeetingFacts(
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
        own_leaders=own is not None,
        cancelled=meeting.cancelled_on is not None,
        cancel_reason=meeting.cancel_reason,
        moved_from=meeting.moved_from,
        marks=marks,
        closed=closed,
    )


def _usual_leaders(session: Session, cohorts: Iterable[Cohort]) -> dict[int, Leaders]:
    """The leader of each cohort that has one, by cohort id."""
    leads = {cohort.id: cohort.leader_id for cohort in cohorts if cohort.leader_id is not None}
    people = session.scalars(select(Person).where(Person.id.in_(set(leads.values()))))
    names = {person.id: full_name(name_of(person)) for person in people}
    return {cohort_id: ((leader, names[leader]),) for cohort_id, leader in leads.items()}


def _own_leaders(session: Session, cohort_ids: Iterable[int]) -> dict[int, Leaders]:
    """Who leads a meeting in place of the leader of its cohort, by meeting id."""
    query = (
        select(MeetingLeader.meeting_id, Person)
        .join(Person, Person.id == MeetingLeader.person_id)
        .join(Meeting, Meeting.id == MeetingLeader.meeting_id)
        .where(Meeting.cohort_id.in_(list(cohort_ids)))
        .order_by(MeetingLeader.id)
    )
    found: dict[int, Leaders] = {}
    for meeting_id, person in session.execute(query):
        leader = (person.id, full_name(name_of(person)))
        found[meeting_id] = (*found.get(meeting_id, ()), leader)
    return found
