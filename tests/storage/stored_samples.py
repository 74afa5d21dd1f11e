"""Rows to store in the tests of the storage."""

from datetime import date, datetime, time

from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, Enrolment, Meeting, Person, Programme
from ct_desktop.rules.enumerations import (
    CohortStatus,
    EnrolmentStatus,
    Field,
    MeetingKind,
    TargetGroup,
)


def person(given: str, family: str = "") -> Person:
    return Person(given_name=given, family_name=family, added_on=date(2026, 9, 1))


def group(session: Session, name: str = "Najaar") -> Cohort:
    """A cohort with one meeting, flushed."""
    programme = Programme(
        name=f"P {name}", field=Field.SPORT, target_group=TargetGroup.YOUNG_PEOPLE
    )
    session.add(programme)
    session.flush()
    cohort = Cohort(
        name=name,
        programme_id=programme.id,
        status=CohortStatus.PLANNED,
        start_date=date(2026, 9, 10),
        start_time=time(19, 0),
        capacity=15,
    )
    session.add(cohort)
    session.flush()
    session.add(
        Meeting(
            cohort_id=cohort.id,
            kind=MeetingKind.MEETING,
            date=date(2026, 9, 10),
            start_time=time(19, 0),
            minutes=150,
        )
    )
    session.flush()
    return cohort


def enrol(session: Session, who: Person, cohort: Cohort) -> Enrolment:
    enrolment = Enrolment(
        person_id=who.id,
        cohort_id=cohort.id,
        status=EnrolmentStatus.ENROLLED,
        applied_at=datetime.fromisoformat("2026-09-01T12:00:00"),
        queue=1,
    )
    session.add(enrolment)
    session.flush()
    return enrolment
