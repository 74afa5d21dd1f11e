"""The score of an offer for a person, and what it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.enumerations import Field
from ct_desktop.rules.matching import (
    DAYS,
    NEAR,
    SAME_FIELD,
    TALENTS,
    Side,
    jaccard,
    match,
    same_digits,
    talents_in,
)

NAMES = ("dans", "Théâtre", "voetbal", "koken", "DJ")
sides = st.builds(
    Side,
    st.sampled_from(Field),
    st.lists(st.sampled_from(NAMES), max_size=4).map(", ".join),
    st.frozensets(st.integers(0, 6)),
    st.sampled_from(["", "5211 AB", "5212", "5299 ZZ", "5311 AA", "1011 AB", "B-1000"]),
)


def sport(talents: str = "", *days: int, postcode: str = "") -> Side:
    return Side(Field.SPORT, talents, frozenset(days), postcode)


def test_the_weights_add_up_to_a_hundred() -> None:
    assert TALENTS + SAME_FIELD + DAYS + NEAR == 100
    everything = sport("dans", 1, postcode="5211 AB")
    assert match(everything, everything).score == 100


def test_nothing_in_common_is_zero() -> None:
    other = Side(Field.CULTURE, "koken", frozenset({2}), "1011 AB")
    found = match(sport("dans", 1, postcode="5211 AB"), other)
    assert (found.score, found.shared, found.same_field) == (0, (), False)
    assert (found.days, found.digits) == ((), 0)


def test_talents_are_compared_folded_and_shown_as_the_person_types_them() -> None:
    found = match(sport("Théâtre,  dans , DANS"), sport("theatre; dans, zang"))
    assert found.shared == ("Théâtre", "dans")
    # Two of three talents, the field, and half for the days nobody named.
    assert found.score == round(TALENTS * 2 / 3 + SAME_FIELD + DAYS / 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", {}), (" , ;", {}), ("DJ\nzang", {"dj": "DJ", "zang": "zang"})],
)
def test_talents_in(text, expected) -> None:
    assert talents_in(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "digits"),
    [
        ("5211 AB", "5211 CD", 4),
        ("5211 AB", "5212 AB", 3),
        ("5211 AB", "5299 AB", 2),
        ("5211 AB", "5311 AB", 0),
        ("5211", "5211AB", 4),
        ("", "5211 AB", None),
        ("5211 AB", "B-1000", None),
        ("52111", "5211 AB", None),
        ("0211 AB", "0211 AB", None),
    ],
)
def test_near_is_the_first_digits_of_the_postcode(one, other, digits) -> None:
    assert same_digits(one, other) == digits
    assert same_digits(other, one) == digits


@given(sides, sides)
def test_a_score_lies_between_nothing_and_everything(person, offer) -> None:
    found = match(person, offer)
    assert 0 <= found.score <= 100
    assert (found.score == 100) <= (found.same_field and found.digits == 4 and bool(found.shared))


@given(sides, sides)
def test_both_ways_the_same_score(person, offer) -> None:
    there, back = match(person, offer), match(offer, person)
    assert (there.score, there.days, there.digits) == (back.score, back.days, back.digits)
    assert (there.shared is None) == (back.shared is None)


@given(sides, sides, st.frozensets(st.integers(0, 6), min_size=1))
def test_days_that_fit_beat_unknown_days_and_those_beat_days_that_do_not(person, offer, days):
    def score(mine: frozenset[int]) -> int:
        return match(
            Side(person.field, person.talents, mine, person.postcode),
            Side(offer.field, offer.talents, days, offer.postcode),
        ).score

    others = frozenset(range(7)) - days
    assert score(days) > score(frozenset())
    if others:
        assert score(frozenset()) > score(others)


@given(sides, sides)
def test_a_talent_more_in_common_never_lowers_the_score(person, offer) -> None:
    def with_talent(side: Side) -> Side:
        text = ", ".join(filter(None, (side.talents, "schaken")))
        return Side(side.field, text, side.days, side.postcode)

    assert match(with_talent(person), with_talent(offer)).score >= match(person, offer).score


@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_jaccard(one, other) -> None:
    found = jaccard(map(str, one), map(str, other))
    assert 0 <= found <= 1
    assert (found == 1) == (one == other and bool(one))
    assert (found == 0) == (not one & other)
