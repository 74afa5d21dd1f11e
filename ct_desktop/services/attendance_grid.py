"""The grid of attendance: participants against meetings, with where each of them stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.exchange.phones import format_phone
from ct_desktop.models import Attendance, Cohort, Enrolment, Meeting, Person
from ct_desktop.rules.attendance import Mark, Standing, StandingLevel
from ct_desktop.rules.enumerations import EnrolmentStatus, MeetingKind
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.rules.schedule import labels
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.standings import (
    alarm_text,
    mark_values,
    read_marks,
    standing_of,
    standing_text,
)

IN_GRID = (EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED, EnrolmentStatus.WITHDRAWN)
GONE = (EnrolmentStatus.WITHDRAWN, EnrolmentStatus.DECLINED)


@dataclass(frozen=True)
class GridMeeting:
    """A column of the grid; ``past`` or today means that marks can be expected."""

    id: int
    number: int
    label: str
    kind: MeetingKind
    title: str
    date: date
    start: time
    minutes: int
    cancelled: bool
    past: bool


@dataclass(frozen=True)
class GridRow:
    """A participant with the marks by meeting id, and where they stand."""

    enrolment_id: int
    person_id: int
    name: str
    full_name: str
    phone: str
    status: EnrolmentStatus
    walk_in: bool
    counts_from: date | None
    marks: Mapping[int, Mark]
    made_up_at: Mapping[int, str]
    standing: Standing
    standing_text: str
    alarm: str

    @property
    def level(self) -> StandingLevel:
        """Good, warning or out of reach."""
        return self.standing.level


@dataclass(frozen=True)
class AttendanceGrid:
    """The grid of a cohort; ``current_id`` is the meeting to be marked first."""

    cohort_id: int
    cohort: str
    meetings: tuple[GridMeeting, ...]
    rows: tuple[GridRow, ...]
    current_id: int | None


def read_grid(session: Session, cohort_id: int, today: date) -> AttendanceGrid:
    """The whole grid of a cohort, people in Dutch order of names."""
    cohort = stored_cohort(session, cohort_id)
    marks = read_marks(session, cohort, today)
    names = labels(meeting.kind for meeting in marks.meetings)
    elsewhere = _made_up_texts(session, cohort_id)
    rows = []
    for enrolment, person in people_in_grid(session, cohort_id):
        own = marks.marks.get(enrolment.id, {})
        if enrolment.status in GONE and not own:
            continue
        where = standing_of(marks, enrolment, today)
        name = name_of(person)
        rows.append(
            GridRow(
                enrolment.id,
                person.id,
                list_name(name),
                full_name(name),
                format_phone(person.phone or person.parent_phone),
                enrolment.status,
                person.walk_in,
                enrolment.counts_from,
                mark_values(own),
                {key: elsewhere[row.id] for key, row in own.items() if row.id in elsewhere},
                where,
                standing_text(where),
                alarm_text(where),
            )
        )
    meetings = tuple(
        GridMeeting(
            meeting.id,
            number,
            label,
            meeting.kind,
            meeting.title,
            meeting.date,
            meeting.start_time,
            meeting.minutes,
            meeting.cancelled_on is not None,
            meeting.date <= today,
        )
        for number, (meeting, label) in enumerate(zip(marks.meetings, names, strict=True), start=1)
    )
    return AttendanceGrid(cohort_id, cohort.name, meetings, tuple(rows), _current(meetings, today))


def people_in_grid(session: Session, cohort_id: int) -> list[tuple[Enrolment, Person]]:
    """Who stands in the grid: everyone with or after a place, and walk-ins; by name."""
    return people_in_grids(session, [cohort_id])[cohort_id]


def people_in_grids(
    session: Session, cohort_ids: Iterable[int]
) -> dict[int, list[tuple[Enrolment, Person]]]:
    """Who stands in the grids of several cohorts, by cohort id; one query."""
    found: dict[int, list[tuple[Enrolment, Person]]] = {one: [] for one in cohort_ids}
    query = (
        select(Enrolment, Person)
        .join(Person, Person.id == Enrolment.person_id)
        .where(
            Enrolment.cohort_id.in_(found),
            Enrolment.status.in_(IN_GRID) | Enrolment.walk_in.is_(True),
        )
        .order_by(Person.sort_key, Person.id)
    )
    for enrolment, person in session.execute(query):
        found[enrolment.cohort_id].append((enrolment, person))
    return found


def meeting_text(session: Session, cohort: Cohort, meeting: Meeting) -> str:
    """A meeting of any cohort in words: *Najaar · 3 · 24-09-2026*."""
    ordered = session.execute(
        select(Meeting.id, Meeting.kind)
        .where(Meeting.cohort_id == cohort.id)
        .order_by(Meeting.date, Meeting.start_time, Meeting.id)
    ).all()
    names = labels(kind for _, kind in ordered)
    label = next(
        name for (row_id, _), name in zip(ordered, names, strict=True) if row_id == meeting.id
    )
    return f"{cohort.name} · {label} · {meeting.date:%d-%m-%Y}"


def _current(meetings: tuple[GridMeeting, ...], today: date) -> int | None:
    """Today's meeting, else the last one behind us, else the first to come."""
    taking_place = [meeting for meeting in meetings if not meeting.cancelled]
    for meeting in taking_place:
        if meeting.date == today:
            return meeting.id
    past = [meeting.id for meeting in taking_place if meeting.past]
    if past:
        return past[-1]
    return taking_place[0].id if taking_place else None


def _made_up_texts(session: Session, cohort_id: int) -> dict[int, str]:
    """Where absences of a cohort were made up, in words, by id of the mark."""
    query = (
        select(Attendance.id, Meeting, Cohort)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .join(Meeting, Meeting.id == Attendance.made_up_at_id)
        .join(Cohort, Cohort.id == Meeting.cohort_id)
        .where(Enrolment.cohort_id == cohort_id)
    )
    return {
        mark_id: meeting_text(session, cohort, meeting)
        for mark_id, meeting, cohort in session.execute(query)
    }
