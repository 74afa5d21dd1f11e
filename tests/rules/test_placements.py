"""What a move of a placement asks for: domain.md §6, and properties of every state."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.placements import (
    COLUMNS,
    ENTRY_BLOCKS,
    Need,
    PlacementState,
    Refusal,
    is_backwards,
    verdict,
)

B, S = PlacementBlock, PlacementStage
LOOKING = PlacementState(S.LOOKING)
PROPOSED = PlacementState(S.PROPOSED, has_offer=True)
PRACTISING = PlacementState(
    S.IN_PRACTICE, has_offer=True, handover_planned=True, handover_held=True
)

states = st.builds(
    PlacementState,
    stage=st.sampled_from(S),
    has_offer=st.booleans(),
    has_match=st.booleans(),
    handover_planned=st.booleans(),
    handover_held=st.booleans(),
    has_hours=st.booleans(),
    hours_confirmed=st.floats(0, 40),
    hours_needed=st.floats(0, 40),
    assessed=st.booleans(),
    entry_blocks=st.frozensets(st.sampled_from(sorted(ENTRY_BLOCKS))),
    overridden=st.frozensets(st.tuples(st.sampled_from(B), st.sampled_from(COLUMNS))),
)


def test_who_is_looking_needs_an_offer_first() -> None:
    assert verdict(LOOKING, S.PROPOSED).need is Need.OFFER
    matched = replace(LOOKING, has_match=True)
    assert verdict(matched, S.PROPOSED).free


def test_a_missing_vog_stands_in_the_way_until_a_reason_is_given() -> None:
    state = replace(LOOKING, has_match=True, entry_blocks=frozenset({B.VOG}))
    assert verdict(state, S.PROPOSED).blocks == (B.VOG,)
    told = replace(state, overridden=frozenset({(B.VOG, S.PROPOSED)}))
    assert verdict(told, S.PROPOSED).blocks == ()


def test_a_reason_for_proposing_is_not_one_for_the_start() -> None:
    state = replace(
        PROPOSED,
        handover_planned=True,
        handover_held=True,
        entry_blocks=frozenset({B.VOG}),
        overridden=frozenset({(B.VOG, S.PROPOSED)}),
    )
    assert verdict(state, S.HANDOVER_PLANNED).free
    assert verdict(state, S.IN_PRACTICE).blocks == (B.VOG,)


def test_each_stage_asks_for_its_own_dialog() -> None:
    assert verdict(PROPOSED, S.HANDOVER_PLANNED).need is Need.HANDOVER_PLAN
    assert verdict(PROPOSED, S.IN_PRACTICE).need is Need.HANDOVER_RECORD
    assert verdict(PROPOSED, S.STOPPED).need is Need.STOP_REASON


def test_hours_short_and_no_assessment_want_a_reason() -> None:
    short = replace(PRACTISING, hours_confirmed=14.75)
    assert verdict(short, S.HOURS_DONE).blocks == (B.HOURS_SHORT,)
    assert verdict(short, S.ASSESSED).blocks == (B.HOURS_SHORT, B.NO_ASSESSMENT)
    done = replace(PRACTISING, hours_confirmed=15, assessed=True)
    assert verdict(done, S.HOURS_DONE).free
    assert verdict(done, S.ASSESSED).free


def test_backwards_wants_a_reason_and_looking_is_closed_once_there_are_hours() -> None:
    assert verdict(PRACTISING, S.PROPOSED).blocks == (B.BACKWARDS,)
    assert verdict(PRACTISING, S.LOOKING).blocks == (B.BACKWARDS,)
    assert verdict(replace(PRACTISING, has_hours=True), S.LOOKING).refusal is Refusal.HAS_HOURS


def test_a_block_of_the_person_stays_out_of_the_way_once_practice_is_done() -> None:
    state = replace(PRACTISING, hours_confirmed=15, entry_blocks=frozenset({B.VOG, B.FULL}))
    assert verdict(state, S.HOURS_DONE).free


@given(states, st.sampled_from(S))
def test_only_its_own_stage_and_looking_with_hours_are_refused(
    state: PlacementState, target: PlacementStage
) -> None:
    found = verdict(state, target)
    if target is state.stage:
        assert found.refusal is Refusal.SAME_STAGE
    elif found.refusal is not None:
        assert target is S.LOOKING
        assert state.has_hours


@given(states, st.sampled_from(COLUMNS))
def test_a_reason_for_every_block_lets_every_move_through(
    state: PlacementState, target: PlacementStage
) -> None:
    first = verdict(state, target)
    told = replace(
        state,
        overridden=state.overridden | {(block, target) for block in first.blocks},
    )
    left = set(verdict(told, target).blocks)
    assert not left & ENTRY_BLOCKS
    assert set(first.blocks) >= left


@given(states, st.sampled_from(COLUMNS))
def test_blocks_come_once_and_in_the_order_of_the_enumeration(
    state: PlacementState, target: PlacementStage
) -> None:
    blocks = verdict(state, target).blocks
    assert list(blocks) == [block for block in B if block in blocks]


@pytest.mark.parametrize("target", COLUMNS)
def test_from_stopped_nothing_is_backwards(target: PlacementStage) -> None:
    assert not is_backwards(S.STOPPED, target)
