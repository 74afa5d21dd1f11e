"""What a supervisor coaches, and handing it over to a colleague."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Enrolment, Handover, Offer, Person, Placement
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE


def check_unused(session: Session, supervisor_id: int, advice: str) -> None:
    """Raise UserError with ``advice`` when the supervisor was ever used."""
    used = sum(
        session.scalar(select(func.count(column)).where(column == supervisor_id)) or 0
        for column in (Offer.supervisor_id, Placement.supervisor_id, Handover.supervisor_id)
    )
    if used:
        raise UserError(
            tr("This supervisor stands in the record of practice places or participants."), advice
        )


def under_way(session: Session, supervisor_id: int) -> list[tuple[Placement, Person]]:
    """Placements under way that this supervisor coaches, also through the offer."""
    query = (
        select(Placement, Person)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .join(Person, Person.id == Enrolment.person_id)
        .outerjoin(Offer, Offer.id == Placement.offer_id)
        .where(
            Placement.stage.in_(TAKES_AN_OFFER_PLACE),
            func.coalesce(Placement.supervisor_id, Offer.supervisor_id) == supervisor_id,
        )
        .order_by(Person.sort_key)
    )
    return [(placement, person) for placement, person in session.execute(query)]


def hand_over(session: Session, old_id: int, new_id: int, name: str) -> None:
    """Offers, placements under way and handovers still to be held go to ``new_id``, ``name``."""
    placements = [placement for placement, _ in under_way(session, old_id)]
    for offer in session.scalars(select(Offer).where(Offer.supervisor_id == old_id)):
        offer.supervisor_id = new_id
    for placement in placements:
        placement.supervisor_id = new_id
    planned = select(Handover).where(Handover.supervisor_id == old_id, Handover.held_on.is_(None))
    for handover in session.scalars(planned):
        handover.supervisor_id, handover.supervisor_name = new_id, name
