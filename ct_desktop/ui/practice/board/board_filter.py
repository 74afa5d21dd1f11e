"""Which cards of the board are wanted."""

from collections.abc import Iterable
from dataclasses import dataclass

from ct_desktop.rules.enumerations import Field, PlacementStage
from ct_desktop.rules.names import fold
from ct_desktop.services.board import PlacementCard


@dataclass(frozen=True)
class BoardFilter:
    """None and "" want everything; ``words`` are found in any order, without accents."""

    words: str = ""
    cohort_id: int | None = None
    field: Field | None = None
    supervisor_id: int | None = None
    stopped: bool = False

    def chosen(self, cards: Iterable[PlacementCard]) -> tuple[PlacementCard, ...]:
        """The cards that are wanted, in their order."""
        wanted = fold(self.words).split()
        return tuple(
            card
            for card in cards
            if (self.stopped or card.stage is not PlacementStage.STOPPED)
            and (self.cohort_id is None or card.cohort_id == self.cohort_id)
            and (self.field is None or card.field is self.field)
            and (self.supervisor_id is None or card.supervisor_id == self.supervisor_id)
            and all(word in card.search_text for word in wanted)
        )
