"""Joining a cohort: applying, a place or the waiting list, and why somebody may not."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NeedsReason, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, Person, Programme
from ct_desktop.rules.enrolment import (
    TAKES_A_PLACE,
    Admission,
    AdmissionKind,
    CohortPlaces,
    decide,
)
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of


class AgeNotRight(NeedsReason):
    """Too young, too old, or of unknown age for the programme."""


class OverMaximum(NeedsReason):
    """All places of the cohort are taken."""


@dataclass(frozen=True)
class Overrides:
    """Reasons with which the leader goes against a rule; kept with the enrolment."""

    age: str = ""
    over_maximum: str = ""


def check_takes_people(cohort: Cohort) -> None:
    """Raise UserError for a cohort that has ended: nobody can join it any more."""
    if cohort.status in (CohortStatus.COMPLETED, CohortStatus.CANCELLED):
        raise _no_longer(cohort)


def apply_for(session: Session, cohort: Cohort, person: Person, clock: Clock) -> Enrolment:
    """Store an application within a running change; once per person and cohort."""
    check_takes_people(cohort)
    known = session.scalar(
        select(Enrolment).where(Enrolment.cohort_id == cohort.id, Enrolment.person_id == person.id)
    )
    if known is not None:
        raise UserError(
            tr("{name} has already applied for “{cohort}”.").format(
                name=full_name(name_of(person)), cohort=cohort.name
            ),
            tr("Change the status in the list of participants."),
        )
    last = session.scalar(select(func.max(Enrolment.queue)).where(Enrolment.cohort_id == cohort.id))
    enrolment = Enrolment(
        person_id=person.id,
        cohort_id=cohort.id,
        status=EnrolmentStatus.APPLIED,
        applied_at=clock.now(),
        queue=(last or 0) + 1,
    )
    session.add(enrolment)
    session.flush()
    return enrolment


def enrol_now(
    session: Session,
    enrolment: Enrolment,
    cohort: Cohort,
    person: Person,
    clock: Clock,
    overrides: Overrides,
) -> None:
    """Give someone a place within a running change, or raise NeedsReason."""
    programme = session.get_one(Programme, cohort.programme_id)
    age_reason = overrides.age.strip() or enrolment.age_reason
    over_reason = overrides.over_maximum.strip()
    places = places_of(session, cohort, programme)
    admission = decide(places, person.birth_date, over_reason, age_reason)
    if admission.kind is not AdmissionKind.ENROLLED:
        raise _refusal(admission, cohort, programme, person)
    enrolment.status = EnrolmentStatus.ENROLLED
    enrolment.enrolled_on = clock.today()
    enrolment.ended_on = None
    enrolment.end_reason = ""
    if admission.age_overridden:
        enrolment.age_reason = age_reason
    if admission.over_maximum:
        enrolment.over_maximum_reason = over_reason


def enrol_or_wait(
    session: Session, cohort: Cohort, person: Person, clock: Clock
) -> EnrolmentStatus:
    """Give a person a place while there are any, else a place on the waiting list.

    Who already has one of the two keeps it. For a list that is read in: within a running
    change, after the age was checked. Raises AgeNotRight.
    """
    enrolment = session.scalar(
        select(Enrolment).where(Enrolment.cohort_id == cohort.id, Enrolment.person_id == person.id)
    ) or apply_for(session, cohort, person, clock)
    if enrolment.status is not EnrolmentStatus.APPLIED:
        return enrolment.status
    if _somebody_waits(session, cohort.id):
        # A free place goes to whoever waits already, not to a newcomer.
        enrolment.status = EnrolmentStatus.WAITING
        session.flush()
        return enrolment.status
    try:
        enrol_now(session, enrolment, cohort, person, clock, Overrides())
    except OverMaximum:
        enrolment.status = EnrolmentStatus.WAITING
    session.flush()
    return enrolment.status


def places_of(session: Session, cohort: Cohort, programme: Programme) -> CohortPlaces:
    """What joining this cohort depends on, as it is now."""
    return CohortPlaces(
        cohort.status,
        cohort.start_date,
        cohort.capacity,
        places_taken(session, cohort.id),
        programme.minimum_age,
        programme.maximum_age,
    )


def places_taken(session: Session, cohort_id: int) -> int:
    """How many people hold a place in a cohort."""
    count = session.scalar(
        select(func.count(Enrolment.id)).where(
            Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE)
        )
    )
    return count or 0


def people_placed(session: Session, cohort_id: int) -> list[Person]:
    """The people who hold a place in a cohort, in Dutch order of names."""
    query = (
        select(Person)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .where(Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Person.sort_key, Person.id)
    )
    return list(session.scalars(query))


def age_refusal_text(admission: Admission, programme: Programme, person_name: str) -> str:
    """Why someone's age does not fit, in words; with the day on which it does."""
    match admission.kind:
        case AdmissionKind.TOO_YOUNG if admission.old_enough_on is not None:
            return tr("{name} is not yet {age} on the start date and may join from {date}.").format(
                name=person_name,
                age=programme.minimum_age,
                date=f"{admission.old_enough_on:%d-%m-%Y}",
            )
        case AdmissionKind.TOO_OLD:
            return tr("{name} is older than {age} on the start date.").format(
                name=person_name, age=programme.maximum_age
            )
        case _:
            return tr("The birth date of {name} is not known.").format(name=person_name)


def _refusal(
    admission: Admission, cohort: Cohort, programme: Programme, person: Person
) -> UserError:
    if admission.kind is AdmissionKind.COHORT_OVER:
        return _no_longer(cohort)
    if admission.kind is AdmissionKind.WAITING:
        return OverMaximum(
            tr("“{cohort}” is full: all {n} places are taken.").format(
                cohort=cohort.name, n=cohort.capacity
            ),
            tr("Give a reason to go over the maximum, or use the waiting list."),
        )
    return AgeNotRight(
        age_refusal_text(admission, programme, full_name(name_of(person))),
        tr("Give a reason to let the person in all the same."),
    )


def _no_longer(cohort: Cohort) -> UserError:
    return UserError(
        tr("“{cohort}” no longer takes people.").format(cohort=cohort.name),
        tr("Choose a group that is planned or running."),
    )


def _somebody_waits(session: Session, cohort_id: int) -> bool:
    waiting = select(func.count(Enrolment.id)).where(
        Enrolment.cohort_id == cohort_id, Enrolment.status == EnrolmentStatus.WAITING
    )
    return bool(session.scalar(waiting))
