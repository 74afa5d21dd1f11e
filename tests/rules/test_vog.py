"""How it stands with a VOG, day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.enumerations import VogState
from ct_desktop.rules.vog import VogRecord, renewal_day, vog_state, warns

DAY = date(2026, 10, 22)
BEFORE, LATER = DAY - timedelta(days=30), DAY + timedelta(days=30)
NOT_NEEDED, MISSING, REQUESTED, SEEN, DUE = VogState


@pytest.mark.parametrize(
    ("record", "state"),
    [
        (VogRecord(), NOT_NEEDED),
        (VogRecord(asked=True), MISSING),
        (VogRecord(needed=True), MISSING),
        (VogRecord(needed=False, asked=True), NOT_NEEDED),
        (VogRecord(asked=True, requested_on=BEFORE), REQUESTED),
        (VogRecord(requested_on=BEFORE), NOT_NEEDED),
        (VogRecord(asked=True, requested_on=BEFORE, seen_on=BEFORE), SEEN),
        (VogRecord(seen_on=BEFORE, renew_on=LATER), SEEN),
        (VogRecord(asked=True, seen_on=BEFORE, renew_on=DAY), DUE),
        (VogRecord(asked=True, seen_on=BEFORE, renew_on=DAY + timedelta(days=1)), SEEN),
        (VogRecord(seen_on=BEFORE, renew_on=DAY), NOT_NEEDED),
        (VogRecord(asked=True, seen_on=BEFORE, renew_on=DAY, requested_on=BEFORE), DUE),
        (VogRecord(asked=True, seen_on=BEFORE, renew_on=DAY, requested_on=DAY), REQUESTED),
    ],
)
def test_the_state_on_a_day(record: VogRecord, state: VogState) -> None:
    assert vog_state(record, DAY) is state


def test_the_policy_is_a_birthday_of_the_vog() -> None:
    assert renewal_day(date(2023, 10, 22)) == date(2026, 10, 22)
    assert renewal_day(date(2026, 10, 22), 5) == date(2031, 10, 22)
    assert renewal_day(date(2024, 2, 29), 1) > date(2025, 2, 27)


@pytest.mark.parametrize("state", [MISSING, REQUESTED, DUE])
def test_eight_weeks_before_practice_it_asks_for_attention(state: VogState) -> None:
    assert warns(state, DAY + timedelta(weeks=8), DAY)
    assert not warns(state, DAY + timedelta(weeks=8, days=1), DAY)
    assert warns(state, BEFORE, DAY)
    assert warns(state, None, DAY)


@pytest.mark.parametrize("state", [NOT_NEEDED, SEEN])
def test_what_is_in_order_asks_for_nothing(state: VogState) -> None:
    assert not warns(state, BEFORE, DAY)


days = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(st.none() | st.booleans(), st.booleans(), days, days, days)
def test_it_is_never_missing_where_none_is_needed(
    needed: bool | None, asked: bool, requested: date | None, seen: date | None, renew: date | None
) -> None:
    record = VogRecord(needed, asked, requested, seen, renew)
    state = vog_state(record, DAY)
    if not record.is_needed:
        assert state in (NOT_NEEDED, SEEN)
    if state is SEEN:
        assert seen is not None
    else:
        assert (state is NOT_NEEDED) is (not record.is_needed)
