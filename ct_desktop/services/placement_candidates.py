"""Who can begin a placement, and who should by now."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, Person, Placement
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, PlacementStage
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.persons import stored_person

PRACTISING = (CohortStatus.RUNNING, CohortStatus.IN_PRACTICE)
"""Cohorts whose people should find a place now."""

MAY_PRACTISE = (*PRACTISING, CohortStatus.COMPLETED)
"""Cohorts in which a placement can be begun: also after the end, for who has hours to make."""


@dataclass(frozen=True)
class Candidate:
    """Somebody with a place in a cohort for whom a placement can be begun.

    ``placements`` counts those that are not stopped.
    """

    enrolment_id: int
    person_id: int
    name: str
    cohort: str
    placements: int


def read_candidates(session: Session, cohort_id: int | None) -> tuple[Candidate, ...]:
    """Who holds a place in a cohort that practises, those without a placement first."""
    count = (
        select(func.count(Placement.id))
        .where(Placement.enrolment_id == Enrolment.id, Placement.stage != PlacementStage.STOPPED)
        .scalar_subquery()
    )
    query = (
        select(Enrolment.id, Person, Cohort.name, count)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(practising())
        .order_by(count > 0, Person.sort_key, Person.id, Enrolment.id)
    )
    if cohort_id is not None:
        query = query.where(Cohort.id == cohort_id)
    return tuple(
        Candidate(enrolment_id, person.id, full_name(name_of(person)), cohort, placements)
        for enrolment_id, person, cohort, placements in session.execute(query)
    )


def practising() -> ColumnElement[bool]:
    """Whose turn it is to practise, in a query that joins enrolment and cohort."""
    return and_(Enrolment.status.in_(TAKES_A_PLACE), Cohort.status.in_(PRACTISING))


def without_placement() -> ColumnElement[bool]:
    """Whose turn it is, and who has no placement or only stopped ones."""
    under_way = exists().where(
        Placement.enrolment_id == Enrolment.id, Placement.stage != PlacementStage.STOPPED
    )
    return and_(practising(), ~under_way)


def check_may_begin(session: Session, enrolment_id: int) -> None:
    """Raise UserError for who holds no place, or in a cohort that has not begun or is cancelled."""
    enrolment = session.get(Enrolment, enrolment_id)
    if enrolment is None:
        raise not_in_group()
    cohort = stored_cohort(session, enrolment.cohort_id)
    if enrolment.status not in TAKES_A_PLACE:
        name = full_name(name_of(stored_person(session, enrolment.person_id)))
        raise UserError(
            tr("{name} has no place in “{cohort}”.").format(name=name, cohort=cohort.name),
            tr("Enrol the person in the group first."),
        )
    if cohort.status not in MAY_PRACTISE:
        raise UserError(
            tr("“{cohort}” has not begun, or does not go on.").format(cohort=cohort.name),
            tr("Practice begins in a group that is running."),
        )


def not_in_group() -> NotFound:
    """What to raise for an enrolment that was removed meanwhile."""
    return NotFound(
        tr("This person is no longer in the group."), tr("Reload the list and try again.")
    )
