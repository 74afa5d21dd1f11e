"""A cohort as its page shows and edits it."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Enrolment,
    Person,
    Programme,
)
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus, Field
from ct_desktop.rules.names import full_name
from ct_desktop.rules.schedule import end_time
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.stored_programmes import items_of


@dataclass(frozen=True)
class CohortFacts:
    """A cohort as its page shows and edits it; ``end_time`` of a usual meeting."""

    id: int
    name: str
    status: CohortStatus
    programme_id: int
    programme: str
    field: Field
    start_date: date
    start_time: time
    end_time: time | None
    interval_weeks: int
    place: str
    room: str
    leader_id: int | None
    leader: str
    capacity: int
    first_practice_on: date | None
    enrolled: int
    waiting: int
    applied: int
    minimum_age: int | None
    permission_under: int
    practice_hours: float
    notes: str
    cancel_reason: str


def cohort_facts(session: Session, cohort_id: int) -> CohortFacts:
    """A cohort with its counts, read in the given session."""
    cohort = stored_cohort(session, cohort_id)
    programme = session.get_one(Programme, cohort.programme_id)
    leader = session.get(Person, cohort.leader_id) if cohort.leader_id else None
    counts = dict(
        session.execute(
            select(Enrolment.status, func.count(Enrolment.id))
            .where(Enrolment.cohort_id == cohort_id)
            .group_by(Enrolment.status)
        ).all()
    )
    items = items_of(session, programme.id)
    minutes = items[0].minutes if items else None
    return CohortFacts(
        id=cohort.id,
        name=cohort.name,
        status=cohort.status,
        programme_id=programme.id,
        programme=programme.name,
        field=programme.field,
        start_date=cohort.start_date,
        start_time=cohort.start_time,
        end_time=end_time(cohort.start_time, minutes) if minutes else None,
        interval_weeks=cohort.interval_weeks,
        place=cohort.place,
        room=cohort.room,
        leader_id=cohort.leader_id,
        leader=full_name(name_of(leader)) if leader else "",
        capacity=cohort.capacity,
        first_practice_on=cohort.first_practice_on,
        enrolled=counts.get(EnrolmentStatus.ENROLLED, 0) + counts.get(EnrolmentStatus.COMPLETED, 0),
        waiting=counts.get(EnrolmentStatus.WAITING, 0),
        applied=counts.get(EnrolmentStatus.APPLIED, 0),
        minimum_age=programme.minimum_age,
        permission_under=programme.permission_under,
        practice_hours=programme.practice_hours,
        notes=cohort.notes,
        cancel_reason=cohort.cancel_reason,
    )
