"""Matching people and offers, both ways, with the score and its reasons in words."""

from dataclasses import dataclass

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.offers import OfferRow
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class MatchReason:
    """One reason in words; ``good`` says whether it speaks for the match, None neither."""

    text: str
    good: bool | None


@dataclass(frozen=True)
class OfferMatch:
    """An offer for a person: ``score`` 0 … 100, the best first."""

    offer: OfferRow
    score: int
    reasons: tuple[MatchReason, ...]
    blocks: tuple[PlacementBlock, ...]


@dataclass(frozen=True)
class PersonMatch:
    """A person for an offer; ``placement_id`` None when no placement was begun yet."""

    enrolment_id: int
    placement_id: int | None
    person_id: int
    name: str
    cohort: str
    talents: str
    matched_offer: str
    score: int
    reasons: tuple[MatchReason, ...]
    blocks: tuple[PlacementBlock, ...]


class MatchingService:
    """Scores by shared talents, field, days and nearness (domain.md §6)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def offers_for(self, placement_id: int) -> tuple[OfferMatch, ...]:
        """Every offer that is not closed, the best first; full ones stand last."""
        raise NotImplementedError

    def people_for(self, offer_id: int) -> tuple[PersonMatch, ...]:
        """Who is looking, or holds a place in a cohort and has no placement yet."""
        raise NotImplementedError
