"""What the handover dialogs show, read at once on the worker."""

from dataclasses import dataclass

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import Verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.office import Office
from ct_desktop.services.supervisors import SupervisorRow


@dataclass(frozen=True)
class HandoverContent:
    """``supervisors`` of the organisation, those who left included when one of them is meant.

    ``sharing``: whether contact data may be printed for the practice place.
    """

    card: PlacementCard
    sharing: bool
    facts: HandoverFacts
    verdict: Verdict
    supervisors: tuple[SupervisorRow, ...]


def read_handover(office: Office, placement_id: int, target: PlacementStage) -> HandoverContent:
    """Read for a move to ``target``; raises NotFound when the placement was removed."""
    page = office.placements.page(placement_id)
    card = page.card
    facts = office.handovers.proposal(placement_id)
    verdict = office.placements.verdict(placement_id, target)
    offer_id = card.offer_id or card.matched_offer_id
    supervisors: tuple[SupervisorRow, ...] = ()
    if offer_id is not None:
        organisation_id = office.offers.get(offer_id).facts.organisation_id
        everyone = office.supervisors.rows(organisation_id, left=True)
        supervisors = tuple(
            row for row in everyone if row.left_on is None or row.facts.id == facts.supervisor_id
        )
    return HandoverContent(card, page.sharing, facts, verdict, supervisors)
