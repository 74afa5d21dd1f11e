"""Placements as supervisors' forms meet them: who, where, with whom, since when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from ct_desktop.models import (
    Enrolment,
    Handover,
    Offer,
    Organisation,
    Person,
    Placement,
    Supervisor,
)
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of


@dataclass(frozen=True)
class FormPlace:
    """A placement as it is now; without an offer it has no organisation."""

    placement: Placement
    person_id: int
    person: str
    organisation_id: int | None
    organisation: str
    supervisor: str
    held_on: date | None


def places_of(session: Session, placement_ids: Collection[int]) -> dict[int, FormPlace]:
    """The placements that still exist, by id; one query."""
    coach = aliased(Person)
    query = (
        select(Placement, Person, Organisation, coach, Handover.held_on)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .join(Person, Person.id == Enrolment.person_id)
        .outerjoin(Offer, Offer.id == Placement.offer_id)
        .outerjoin(Organisation, Organisation.id == Offer.organisation_id)
        .outerjoin(Supervisor, Supervisor.id == Placement.supervisor_id)
        .outerjoin(coach, coach.id == Supervisor.person_id)
        .outerjoin(Handover, Handover.placement_id == Placement.id)
        .where(Placement.id.in_(placement_ids))
    )
    return {
        placement.id: FormPlace(
            placement=placement,
            person_id=person.id,
            person=full_name(name_of(person)),
            organisation_id=organisation.id if organisation else None,
            organisation=organisation.name if organisation else "",
            supervisor=full_name(name_of(coached_by)) if coached_by else "",
            held_on=held_on,
        )
        for placement, person, organisation, coached_by, held_on in session.execute(query)
    }
