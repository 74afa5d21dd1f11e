"""Who holds a place in a cohort."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Enrolment, Person
from ct_desktop.rules.enrolment import TAKES_A_PLACE


def place_holders(session: Session, cohort_id: int) -> list[tuple[Enrolment, Person]]:
    """Everyone with a place, in order of names; one query."""
    query = (
        select(Enrolment, Person)
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Person.sort_key, Person.id)
    )
    return [(enrolment, person) for enrolment, person in session.execute(query)]
