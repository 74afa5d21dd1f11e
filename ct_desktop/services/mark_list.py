"""The list of marks as the command line shows it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, Meeting, Person
from ct_desktop.rules.attendance import Mark, attended_hours
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.rules.names import full_name
from ct_desktop.services.attendance_grid import people_in_grid
from ct_desktop.services.lookup import name_of
from ct_desktop.services.standings import mark_values, read_marks


@dataclass(frozen=True)
class MarkRow:
    """One mark as the command line lists it; hours None when exempt."""

    person: str
    meeting: int
    date: date
    status: AttendanceStatus
    minutes_late: int
    minutes_early: int
    hours: float | None


def mark_rows(session: Session, cohort_id: int | None, today: date) -> tuple[MarkRow, ...]:
    """Marks in order of cohort, meeting and name; of one cohort when given."""
    query = select(Cohort).order_by(Cohort.start_date, Cohort.id)
    if cohort_id is not None:
        query = query.where(Cohort.id == cohort_id)
    rows: list[MarkRow] = []
    for cohort in session.scalars(query):
        marks = read_marks(session, cohort, today)
        people = list(people_in_grid(session, cohort.id))
        for number, meeting in enumerate(marks.meetings, start=1):
            for enrolment, person in people:
                row = marks.marks.get(enrolment.id, {}).get(meeting.id)
                if row is not None:
                    mark = mark_values({meeting.id: row})[meeting.id]
                    rows.append(_mark_row(person, number, meeting, mark))
    return tuple(rows)


def _mark_row(person: Person, number: int, meeting: Meeting, mark: Mark) -> MarkRow:
    return MarkRow(
        full_name(name_of(person)),
        number,
        meeting.date,
        mark.status,
        mark.minutes_late,
        mark.minutes_early,
        attended_hours(mark, meeting.minutes),
    )
