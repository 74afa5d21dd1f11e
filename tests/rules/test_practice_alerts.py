"""When a placement asks for attention."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.enumerations import PlacementBlock as B
from ct_desktop.rules.enumerations import PlacementStage as S
from ct_desktop.rules.practice_alerts import (
    Alert,
    PlacementDays,
    enough,
    no_hours_days,
    warnings_of,
)

TODAY = date(2026, 10, 22)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("held", "has_hours", "days"),
    [
        (None, False, None),
        (ago(20), False, None),
        (ago(21), False, 21),
        (ago(23), False, 23),
        (ago(23), True, None),
    ],
)
def test_no_hours_counts_from_the_handover_and_shows_from_21_days(held, has_hours, days) -> None:
    assert no_hours_days(held, has_hours, TODAY) == days


BUSY = PlacementDays(S.IN_PRACTICE, held_on=ago(5))


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (BUSY, ()),
        (replace(BUSY, held_on=ago(21)), (Alert.NO_HOURS,)),
        (replace(BUSY, held_on=ago(21), has_hours=True), ()),
        (replace(BUSY, stage=S.HOURS_DONE, held_on=ago(60), hours_confirmed=15), ()),
        (replace(BUSY, stage=S.HOURS_DONE, hours_confirmed=14.5), (Alert.HOURS_SHORT,)),
        (replace(BUSY, stage=S.ASSESSED, hours_confirmed=14.5), (Alert.HOURS_SHORT,)),
        (replace(BUSY, has_supervisor=False), (Alert.NO_SUPERVISOR,)),
        (
            replace(BUSY, has_supervisor=False, entry_blocks=frozenset({B.SUPERVISOR_LEFT})),
            (B.SUPERVISOR_LEFT,),
        ),
        (PlacementDays(S.HANDOVER_PLANNED, handover_on=TODAY), ()),
        (PlacementDays(S.HANDOVER_PLANNED, handover_on=ago(1)), (Alert.HANDOVER_PASSED,)),
        (PlacementDays(S.HANDOVER_PLANNED, handover_on=ago(1), held_on=ago(1)), ()),
        (PlacementDays(S.PROPOSED, entry_blocks=frozenset({B.FULL, B.VOG})), (B.VOG, B.FULL)),
        (PlacementDays(S.LOOKING, has_supervisor=False, entry_blocks=frozenset({B.VOG})), ()),
        (PlacementDays(S.PROPOSED, takes_part=False), (Alert.LEFT_GROUP,)),
        (PlacementDays(S.STOPPED, takes_part=False, entry_blocks=frozenset({B.VOG})), ()),
    ],
)
def test_what_asks_for_attention(facts, found) -> None:
    assert warnings_of(facts, TODAY) == found


facts = st.builds(
    PlacementDays,
    st.sampled_from(S),
    st.booleans(),
    st.booleans(),
    st.none() | st.dates(ago(90), TODAY + timedelta(days=30)),
    st.none() | st.dates(ago(90), TODAY),
    st.booleans(),
    st.integers(0, 80).map(lambda quarters: quarters / 4),
    st.sampled_from([0, 10, 15, 20]),
    st.frozensets(st.sampled_from(B)),
)


@given(facts)
def test_nothing_twice_and_nothing_of_what_is_stopped(one) -> None:
    found = warnings_of(one, TODAY)
    assert len(found) == len(set(found))
    assert not found or one.stage is not S.STOPPED


@given(facts, st.integers(1, 60))
def test_waiting_longer_takes_no_warning_away(one, days) -> None:
    assert set(warnings_of(one, TODAY)) <= set(warnings_of(one, TODAY + timedelta(days=days)))


@given(st.lists(st.integers(1, 600), min_size=1, max_size=40))
def test_minutes_that_add_up_are_enough(minutes) -> None:
    hours = sum(minutes) / 60
    assert enough(sum(one / 60 for one in minutes), hours)
    assert not enough(hours - 1 / 60, hours)
