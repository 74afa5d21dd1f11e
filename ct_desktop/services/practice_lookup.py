"""Finding the placement, offer or supervisor that an id stands for, or saying it is gone."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Handover, Offer, Placement, PlacementMove, Supervisor
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import stored_person


def stored_placement(session: Session, placement_id: int) -> Placement:
    """The stored placement; NotFound when it has been removed."""
    row = session.get(Placement, placement_id)
    if row is None:
        raise placement_gone()
    return row


def placement_gone() -> NotFound:
    """The refusal for a placement that has been removed."""
    return NotFound(tr("This placement no longer exists."), tr("Reload the board."))


def stored_offer(session: Session, offer_id: int) -> Offer:
    """The stored offer; NotFound when it has been removed."""
    row = session.get(Offer, offer_id)
    if row is None:
        raise NotFound(tr("This practice place no longer exists."), tr("Choose another one."))
    return row


def handover_of(session: Session, placement_id: int) -> Handover | None:
    """The handover of a placement, planned or held; None while there is none."""
    return session.scalar(select(Handover).where(Handover.placement_id == placement_id))


def supervisor_at(session: Session, supervisor_id: int, offer_id: int) -> tuple[Supervisor, str]:
    """A supervisor and the full name; UserError for one of another organisation than the offer's.

    NotFound when removed.
    """
    row = session.get(Supervisor, supervisor_id)
    if row is None:
        raise NotFound(tr("This supervisor no longer exists."), tr("Choose another one."))
    name = full_name(name_of(stored_person(session, row.person_id)))
    if row.organisation_id != stored_offer(session, offer_id).organisation_id:
        raise UserError(
            tr("{name} is a supervisor of another organisation.").format(name=name),
            tr("Choose a supervisor of the organisation of this practice place."),
        )
    return row, name


def stopped_in(session: Session, placement_id: int) -> PlacementStage:
    """The stage in which a placement was stopped the last time."""
    query = (
        select(PlacementMove.from_stage)
        .where(
            PlacementMove.placement_id == placement_id,
            PlacementMove.stage == PlacementStage.STOPPED,
        )
        .order_by(PlacementMove.id.desc())
        .limit(1)
    )
    return session.scalar(query) or PlacementStage.LOOKING
