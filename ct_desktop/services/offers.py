"""The practice bank: what organisations offer."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import Field, PlacementStage, TargetGroup
from ct_desktop.storage.store import Store


class OfferState(StrEnum):
    """Whether somebody can be placed; worked out for today."""

    OPEN = "open"
    FULL = "full"
    LATER = "later"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class DayTime:
    """A weekday (0 Monday … 6 Sunday) with times where they are known."""

    weekday: int
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class OfferFacts:
    """An offer as edited; ``id`` is None for a new one. No address is the organisation's."""

    id: int | None
    organisation_id: int
    title: str
    field: Field
    supervisor_id: int | None = None
    tasks: str = ""
    target_group: TargetGroup | None = None
    days: tuple[DayTime, ...] = ()
    places: int = 1
    minimum_age: int | None = None
    vog_needed: bool = False
    address: str = ""
    postcode: str = ""
    town: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    talents: str = ""
    notes: str = ""


@dataclass(frozen=True)
class OfferRow:
    """An offer as listed. ``taken``: placements proposed up to in practice.

    ``address``, ``postcode``, ``town`` are the offer's own or else the organisation's.
    """

    facts: OfferFacts
    organisation: str
    supervisor: str
    taken: int
    free: int
    state: OfferState
    address: str
    postcode: str
    town: str
    days_text: str
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""

    @property
    def id(self) -> int:
        """The stored offer's id."""
        return self.facts.id or 0


@dataclass(frozen=True)
class OfferFilter:
    """What of the bank is wanted; ``closed`` adds what has ended or was withdrawn."""

    text: str = ""
    field: Field | None = None
    weekday: int | None = None
    talent: str = ""
    target_group: TargetGroup | None = None
    organisation_id: int | None = None
    town: str = ""
    free_only: bool = False
    closed: bool = False


@dataclass(frozen=True)
class OfferPerson:
    """Somebody placed at an offer."""

    placement_id: int
    person_id: int
    name: str
    cohort: str
    stage: PlacementStage


class OfferService:
    """Keeps the offers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self, wanted: OfferFilter | None = None) -> tuple[OfferRow, ...]:
        """Offers by organisation and title; in a fixed number of statements."""
        raise NotImplementedError

    def get(self, offer_id: int) -> OfferRow:
        """One offer; NotFound when removed."""
        raise NotImplementedError

    def people(self, offer_id: int) -> tuple[OfferPerson, ...]:
        """Who is or was placed there, those under way first."""
        raise NotImplementedError

    def save(self, facts: OfferFacts) -> int:
        """Make an offer (id None) or change one; its id.

        Raises UserError for no title, fewer than one place, an end before the start, times the
        wrong way round, a supervisor of another organisation; and for fewer places than taken.
        """
        raise NotImplementedError

    def withdraw(self, offer_id: int, reason: str) -> None:
        """Take an offer out of the bank; people in it stay and ask for attention."""
        raise NotImplementedError

    def reopen(self, offer_id: int) -> None:
        """Put a withdrawn offer back."""
        raise NotImplementedError

    def remove(self, offer_id: int) -> None:
        """Delete an offer nobody was ever placed at; UserError otherwise."""
        raise NotImplementedError

    def talents(self) -> tuple[str, ...]:
        """Every talent named by offers, for the filter and for completion."""
        raise NotImplementedError
