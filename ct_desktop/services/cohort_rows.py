"""The table of cohorts: one line each, with its counts and its next meeting."""

from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Cohort,
    Enrolment,
    Meeting,
    Person,
    Programme,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus, Field


@dataclass(frozen=True)
class CohortRow:
    """A line of the table of cohorts."""

    id: int
    name: str
    status: CohortStatus
    programme: str
    field: Field
    start_date: date
    start_time: time
    place: str
    leader: str
    capacity: int
    enrolled: int
    waiting: int
    applied: int
    meetings: int
    meetings_past: int
    next_meeting: date | None


def cohort_rows(
    session: Session, today: date, statuses: frozenset[CohortStatus] | None
) -> tuple[CohortRow, ...]:
    """Cohorts, the newest start first; only those with one of ``statuses`` when given."""
    query = _row_query(today).order_by(Cohort.start_date.desc(), Cohort.name)
    if statuses is not None:
        query = query.where(Cohort.status.in_(statuses))
    return tuple(_cohort_row(row) for row in session.execute(query))


def _row_query(today: date) -> Select[Any]:
    def people(*statuses: EnrolmentStatus) -> ColumnElement[int]:
        return (
            select(func.count(Enrolment.id))
            .where(Enrolment.cohort_id == Cohort.id, Enrolment.status.in_(statuses))
            .scalar_subquery()
        )

    meetings = select(func.count(Meeting.id)).where(
        Meeting.cohort_id == Cohort.id, Meeting.cancelled_on.is_(None)
    )
    following = select(func.min(Meeting.date)).where(
        Meeting.cohort_id == Cohort.id, Meeting.cancelled_on.is_(None), Meeting.date >= today
    )
    columns = (
        Person.given_name,
        Person.infix,
        Person.family_name,
        Cohort.id,
        Cohort.name,
        Cohort.status,
        Programme.name,
        Programme.field,
        Cohort.start_date,
        Cohort.start_time,
        Cohort.place,
        Cohort.capacity,
        people(*TAKES_A_PLACE),
        people(EnrolmentStatus.WAITING),
        people(EnrolmentStatus.APPLIED),
        meetings.scalar_subquery(),
        meetings.where(Meeting.date < today).scalar_subquery(),
        following.scalar_subquery(),
    )
    return (
        select(*columns)
        .join(Programme, Programme.id == Cohort.programme_id)
        .outerjoin(Person, Person.id == Cohort.leader_id)
    )


def _cohort_row(row: Any) -> CohortRow:
    given, infix, family, *values = row
    leader = " ".join(part for part in (given, infix, family) if part)
    names = [field.name for field in fields(CohortRow) if field.name != "leader"]
    return CohortRow(leader=leader, **dict(zip(names, values, strict=True)))
