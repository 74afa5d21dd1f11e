"""One move that is being asked about."""

from dataclasses import dataclass, replace

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import PlacementCard


@dataclass(frozen=True)
class Step:
    """A card on its way to ``target``, with the offer that was chosen for it on the way."""

    card: PlacementCard
    target: PlacementStage
    offer_id: int | None = None

    def at(self, offer_id: int) -> "Step":
        """The same move, to this offer."""
        return replace(self, offer_id=offer_id)
