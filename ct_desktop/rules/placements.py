"""The stages of a placement: what each asks, and what stands in the way.

Source: domain.md §6.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage

COLUMNS = (
    PlacementStage.LOOKING,
    PlacementStage.PROPOSED,
    PlacementStage.HANDOVER_PLANNED,
    PlacementStage.IN_PRACTICE,
    PlacementStage.HOURS_DONE,
    PlacementStage.ASSESSED,
)
"""The columns of the board, in order."""

TAKES_AN_OFFER_PLACE = (
    PlacementStage.PROPOSED,
    PlacementStage.HANDOVER_PLANNED,
    PlacementStage.IN_PRACTICE,
)
"""Stages in which a placement holds one of the places of its offer."""

ENTRY_BLOCKS = frozenset(
    {
        PlacementBlock.VOG,
        PlacementBlock.SUPERVISOR_VOG,
        PlacementBlock.PERMISSION,
        PlacementBlock.FULL,
        PlacementBlock.TOO_YOUNG,
        PlacementBlock.OFFER_CLOSED,
        PlacementBlock.SUPERVISOR_LEFT,
    }
)
"""Blocks between a person and an offer; they hold from the proposal up to the start."""


class Need(StrEnum):
    """What a move asks for before it can be made."""

    OFFER = "offer"
    HANDOVER_PLAN = "handover_plan"
    HANDOVER_RECORD = "handover_record"
    STOP_REASON = "stop_reason"


class Refusal(StrEnum):
    """Why a move cannot be made at all."""

    SAME_STAGE = "same_stage"
    HAS_HOURS = "has_hours"


@dataclass(frozen=True, slots=True)
class PlacementState:
    """What the moves of one placement depend on.

    ``entry_blocks``: those of ENTRY_BLOCKS between the person and the offer (or the matched one)
    today. ``overridden``: pairs of a block and the stage for which a reason was given.
    ``hours_confirmed`` adds up over all placements of the enrolment; ``has_hours``: hours or an
    end assessment of this placement alone, which would be lost to who looks again.
    """

    stage: PlacementStage
    has_offer: bool = False
    has_match: bool = False
    handover_planned: bool = False
    handover_held: bool = False
    has_hours: bool = False
    hours_confirmed: float = 0
    hours_needed: float = 15
    assessed: bool = False
    entry_blocks: frozenset[PlacementBlock] = frozenset()
    overridden: frozenset[tuple[PlacementBlock, PlacementStage]] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a placement may go to ``target``: ``blocks`` each want a reason, ``need`` a dialog.

    A ``refusal`` is final.
    """

    target: PlacementStage
    need: Need | None = None
    blocks: tuple[PlacementBlock, ...] = ()
    refusal: Refusal | None = None

    @property
    def free(self) -> bool:
        """Whether the move can be made at once."""
        return self.need is None and not self.blocks and self.refusal is None


def verdict(state: PlacementState, target: PlacementStage) -> Verdict:
    """What a move of this placement to ``target`` asks for."""
    if target is state.stage:
        return Verdict(target, refusal=Refusal.SAME_STAGE)
    if target is PlacementStage.STOPPED:
        return Verdict(target, Need.STOP_REASON)
    if target is PlacementStage.LOOKING and state.has_hours:
        return Verdict(target, refusal=Refusal.HAS_HOURS)
    return Verdict(target, _need(state, target), _blocks(state, target))


def is_backwards(stage: PlacementStage, target: PlacementStage) -> bool:
    """Whether ``target`` lies before ``stage``; from stopped every stage is forward."""
    if stage is PlacementStage.STOPPED or target is PlacementStage.STOPPED:
        return False
    return COLUMNS.index(target) < COLUMNS.index(stage)


def _need(state: PlacementState, target: PlacementStage) -> Need | None:
    if target is PlacementStage.LOOKING:
        return None
    if not (state.has_offer or state.has_match):
        return Need.OFFER
    if target is PlacementStage.HANDOVER_PLANNED and not state.handover_planned:
        return Need.HANDOVER_PLAN
    if target is PlacementStage.IN_PRACTICE and not state.handover_held:
        return Need.HANDOVER_RECORD
    return None


def _blocks(state: PlacementState, target: PlacementStage) -> tuple[PlacementBlock, ...]:
    """In the order of the enumeration; an override for the same phase is not asked for again."""
    found: set[PlacementBlock] = set()
    backwards = is_backwards(state.stage, target)
    if backwards:
        found.add(PlacementBlock.BACKWARDS)
    elif target in TAKES_AN_OFFER_PLACE:
        phase = _phase(target)
        given = {block for block, stage in state.overridden if _phase(stage) == phase}
        found |= (state.entry_blocks & ENTRY_BLOCKS) - given
    if target in (PlacementStage.HOURS_DONE, PlacementStage.ASSESSED) and not backwards:
        if not state.handover_held:
            found.add(PlacementBlock.NO_HANDOVER)
        if state.hours_confirmed < state.hours_needed - 1e-6:
            found.add(PlacementBlock.HOURS_SHORT)
        if target is PlacementStage.ASSESSED and not state.assessed:
            found.add(PlacementBlock.NO_ASSESSMENT)
    return tuple(block for block in PlacementBlock if block in found)


def _phase(stage: PlacementStage) -> int:
    """A reason given for proposing holds for the handover too; the start is asked again."""
    return COLUMNS.index(stage) >= COLUMNS.index(PlacementStage.IN_PRACTICE)
