"""The placement board: every placement as a card, read at once."""

from dataclasses import dataclass
from datetime import date, datetime

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import Field, PlacementBlock, PlacementStage
from ct_desktop.rules.placements import PlacementState
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class PlacementCard:
    """A card. Lines for people are made here: ``about`` under the name, ``detail``, ``warning``.

    ``about``: the organisation, or talents while looking. ``detail``: "14 days", "2 places
    free", "di 27-10 · 16:00", "9,5 / 15 uur". ``warning``: "VOG ontbreekt", "nog geen uren ·
    23 dagen"; ``good`` a line that is good news ("gereed voor certificaat").
    ``hours_confirmed`` adds up over the enrolment, ``hours_here`` is this placement's share.
    """

    id: int
    enrolment_id: int
    person_id: int
    name: str
    list_name: str
    cohort_id: int
    cohort: str
    offer_id: int | None
    matched_offer_id: int | None
    offer: str
    organisation: str
    supervisor_id: int | None
    supervisor: str
    field: Field
    stage: PlacementStage
    stage_since: date
    days_in_stage: int
    about: str
    detail: str
    warning: str
    good: str
    hours_here: float
    hours_confirmed: float
    hours_open: float
    hours_needed: float
    handover_at: datetime | None
    handover_held: bool
    search_text: str
    """Folded name, organisation, offer, talents, cohort and supervisor."""
    state: PlacementState


@dataclass(frozen=True)
class Choice:
    """A cohort or supervisor to filter by."""

    id: int
    name: str


@dataclass(frozen=True)
class BoardFacts:
    """The whole board; ``without`` counts people who could begin and have no placement."""

    cards: tuple[PlacementCard, ...]
    free_places: int
    without: int
    cohorts: tuple[Choice, ...]
    supervisors: tuple[Choice, ...]
    open_forms: int


class BoardService:
    """Reads the board in a fixed number of statements."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def facts(self) -> BoardFacts:
        """All placements of live cohorts, and of completed ones while not assessed.

        Cards in a column: those that ask for attention first, then the longest waiting.
        """
        raise NotImplementedError

    def count(self) -> int:
        """How many cards have a warning, and forms wait: the number on the rail."""
        raise NotImplementedError


def block_text(block: PlacementBlock) -> str:
    """Why a placement may not go on, in a few words: "VOG missing"."""
    raise NotImplementedError
