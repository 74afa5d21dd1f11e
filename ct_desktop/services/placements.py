"""Placements: begun, matched, moved over the board, stopped and taken up again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.clock import Clock
from ct_desktop.errors import NeedsReason
from ct_desktop.rules.enumerations import Field, PlacementBlock, PlacementStage
from ct_desktop.rules.placements import Verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.storage.store import Store


class Blocked(NeedsReason):
    """Something stands in the way; ``blocks`` each want a reason."""

    def __init__(self, message: str, advice: str, blocks: tuple[PlacementBlock, ...]) -> None:
        super().__init__(message, advice)
        self.blocks = blocks


@dataclass(frozen=True)
class Candidate:
    """Somebody with a place in a cohort for whom a placement can be begun."""

    enrolment_id: int
    person_id: int
    name: str
    cohort: str
    placements: int


@dataclass(frozen=True)
class Wishes:
    """What a person looks for; days 0 Monday … 6 Sunday, empty is not stated."""

    field: Field | None = None
    days: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class MoveFacts:
    """A step of the past."""

    from_stage: PlacementStage | None
    stage: PlacementStage
    moved_on: date
    reason: str


@dataclass(frozen=True)
class OverrideFacts:
    """A block that was overridden."""

    block: PlacementBlock
    stage: PlacementStage
    reason: str
    given_on: date


@dataclass(frozen=True)
class AssessmentFacts:
    """What the supervisor made of it: levels 1 … 4 by item of the profile."""

    id: int
    assessor_name: str
    given_on: date
    scores: Mapping[str, int]
    remarks: str


@dataclass(frozen=True)
class PlacementPage:
    """Everything a placement's page shows; ``others`` are placements of the same enrolment."""

    card: PlacementCard
    wishes: Wishes
    phone: str
    email: str
    sharing: bool
    """Whether consent to share contact data with the practice place stands."""
    handover: HandoverFacts | None
    entries: tuple[EntryFacts, ...]
    others: tuple[PlacementCard, ...]
    moves: tuple[MoveFacts, ...]
    overrides: tuple[OverrideFacts, ...]
    assessments: tuple[AssessmentFacts, ...]
    open_forms: tuple[int, ...]
    """Ids of received forms of this placement that wait in the check list."""


class PlacementService:
    """Changes placements; every refusal changes nothing."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def candidates(self, cohort_id: int | None = None) -> tuple[Candidate, ...]:
        """People with a place in a running cohort or one in practice, those without first."""
        raise NotImplementedError

    def begin(self, enrolment_ids: Sequence[int], wishes: Wishes | None = None) -> tuple[int, ...]:
        """Begin a placement for each, in *looking*; their ids. One change."""
        raise NotImplementedError

    def page(self, placement_id: int) -> PlacementPage:
        """Everything about one placement; NotFound when removed."""
        raise NotImplementedError

    def of_person(self, person_id: int) -> tuple[PlacementCard, ...]:
        """All placements of a person, the newest first, also stopped ones."""
        raise NotImplementedError

    def set_wishes(self, placement_id: int, wishes: Wishes) -> None:
        """What the person looks for."""
        raise NotImplementedError

    def match(self, placement_id: int, offer_id: int | None) -> None:
        """Remember the offer found for a person who is looking (None: none)."""
        raise NotImplementedError

    def verdict(
        self, placement_id: int, target: PlacementStage, offer_id: int | None = None
    ) -> Verdict:
        """What a move asks for, as it is now; ``offer_id`` in the place of the matched one."""
        raise NotImplementedError

    def move(
        self,
        placement_id: int,
        target: PlacementStage,
        *,
        offer_id: int | None = None,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> None:
        """Move a placement. Raises Blocked with what wants a reason that was not given.

        From *looking* it takes ``offer_id`` or the matched offer (UserError without either), and
        the offer's supervisor. Back to *looking* lets go of the offer. To *in practice* without a
        recorded handover counts as the block NO_HANDOVER. Reasons are kept as overrides.
        """
        raise NotImplementedError

    def stop(self, placement_id: int, reason: str) -> None:
        """Stop with a reason; hours and handover stay on record."""
        raise NotImplementedError

    def resume(self, placement_id: int) -> None:
        """Take up a stopped placement at the stage it was stopped in."""
        raise NotImplementedError

    def set_supervisor(self, placement_id: int, supervisor_id: int | None) -> None:
        """Another supervisor of the same organisation."""
        raise NotImplementedError

    def remove(self, placement_id: int) -> None:
        """Delete a placement made by mistake; UserError when it holds hours."""
        raise NotImplementedError
