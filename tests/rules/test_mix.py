"""Balance of an attribute and what would improve it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.enumerations import Gender
from ct_desktop.rules.mix import (
    GENDERS_BALANCED,
    Swap,
    advice,
    balance,
    education_balance,
    gender_balance,
)

W, M, X = Gender.WOMAN, Gender.MAN, Gender.OTHER


def test_nine_women_and_three_men() -> None:
    counts = {W: 9, M: 3}
    assert gender_balance(counts) == 0.75
    assert advice(counts) == Swap(M, W, 3)


def test_other_and_not_stated_leave_gender_as_it_is() -> None:
    assert gender_balance({W: 9, M: 3, X: 4, None: 7}) == 0.75
    assert gender_balance({X: 4, None: 7}) is None
    assert gender_balance({}) is None
    assert advice({W: 9, M: 3, X: 50}, categories=GENDERS_BALANCED) == Swap(M, W, 3)


def test_education_over_the_four_levels() -> None:
    assert education_balance({1: 3, 2: 3, 3: 3, 4: 3, None: 2}) == 1
    assert education_balance({1: 12}) == 0.25
    assert education_balance({1: 6, 2: 6}) == 0.5
    assert education_balance({None: 2}) is None


def test_targets_are_normalised() -> None:
    assert balance({W: 9, M: 3}, {W: 75, M: 25}) == 1
    assert balance({W: 9, M: 3}, {W: 0.6, M: 0.2}) == 1
    assert balance({W: 6, M: 6}, {W: 1}) == 0.5
    assert balance({W: 6, M: 6}, {W: 0, M: 0}) == 1
    third = 1 / 3
    assert balance({1: 1, 2: 1, 3: 1}, {1: third, 2: third, 3: third}) == 1


def test_a_tally_of_any_categories() -> None:
    assert balance({"a": 4, "b": 4, "c": 4}) == 1
    assert balance({}) is None
    assert balance({"a": 0, "b": 0}) is None


@pytest.mark.parametrize(
    ("counts", "swap"),
    [
        ({W: 6, M: 6}, None),
        ({W: 6, M: 5}, None),
        ({W: 7, M: 5}, Swap(M, W, 1)),
        ({W: 8, M: 3}, Swap(M, W, 2)),
        ({W: 0, M: 10}, Swap(W, M, 5)),
        ({W: 0, M: 0}, None),
        ({W: 1, M: 0}, None),
    ],
)
def test_advice(counts: dict[Gender, int], swap: Swap[Gender] | None) -> None:
    assert advice(counts) == swap


def test_advice_over_levels_and_targets() -> None:
    assert advice({1: 8, 2: 2, 3: 1, 4: 1}) == Swap(3, 1, 2)
    assert advice({W: 6, M: 6}, {W: 3, M: 1}) == Swap(W, M, 3)


COUNTS = st.fixed_dictionaries({level: st.integers(0, 30) for level in (1, 2, 3, 4)})
TARGETS = st.none() | st.dictionaries(st.integers(1, 4), st.floats(0, 10))


@given(COUNTS, TARGETS)
def test_balance_is_between_nothing_and_one(
    counts: dict[int, int], targets: dict[int, float] | None
) -> None:
    value = balance(counts, targets)
    if not any(counts.values()):
        assert value is None
    else:
        assert value is not None
        assert 0 <= value <= 1


@given(COUNTS, st.integers(2, 5))
def test_only_shares_matter(counts: dict[int, int], times: int) -> None:
    assert balance({k: v * times for k, v in counts.items()}) == balance(counts)


@given(COUNTS, TARGETS)
def test_following_the_advice_helps_and_then_no_more_of_it(
    counts: dict[int, int], targets: dict[int, float] | None
) -> None:
    swap = advice(counts, targets)
    if swap is None:
        return
    before = balance(counts, targets)
    counts[swap.more_of] += swap.how_many
    counts[swap.instead_of] -= swap.how_many
    after = balance(counts, targets)
    assert before is not None and after is not None
    assert counts[swap.instead_of] >= 0
    assert after > before
    again = advice(counts, targets)
    assert again is None or (again.more_of, again.instead_of) != (swap.more_of, swap.instead_of)


@given(COUNTS)
def test_no_advice_means_no_single_swap_of_extremes_helps(counts: dict[int, int]) -> None:
    if advice(counts) is not None or not any(counts.values()):
        return
    most = max(counts, key=lambda level: counts[level])
    least = min(counts, key=lambda level: counts[level])
    value = balance(counts)
    swapped = balance({**counts, most: counts[most] - 1, least: counts[least] + 1})
    assert value is not None and swapped is not None
    assert most == least or swapped <= value + 1e-12
