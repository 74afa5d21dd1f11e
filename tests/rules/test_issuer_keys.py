"""Keys of an issuer: which one signs, whom the earlier ones vouch for, whose name it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.issuer_keys import (
    IssuerKey,
    KeyState,
    current_of,
    in_order,
    leads_to_current,
    same_organisation,
    unproven,
)

DAY = date(2026, 9, 1)


def key(name: str, state: KeyState = KeyState.RETIRED, *by: str) -> IssuerKey:
    words = tuple((one.encode(), b"signed") for one in by)
    return IssuerKey(name.encode(), DAY, state, words)


FIRST = key("a")
SECOND = key("b", KeyState.RETIRED, "a")
THIRD = key("c", KeyState.CURRENT, "b")


def test_the_last_one_signs() -> None:
    assert current_of((FIRST, SECOND, THIRD)) is THIRD
    for wrong in ((THIRD, FIRST), (FIRST, SECOND), (key("d", KeyState.CURRENT), THIRD), ()):
        with pytest.raises(ValueError, match="current"):
            current_of(wrong)


def test_endorsements_lead_from_key_to_key() -> None:
    keys = (FIRST, SECOND, THIRD)
    assert all(leads_to_current(keys, one.public) for one in keys)
    assert not leads_to_current(keys, b"x")


def test_a_stolen_key_leads_nowhere() -> None:
    stolen = key("b", KeyState.STOLEN, "a")
    assert not leads_to_current((FIRST, stolen, THIRD), b"a")
    assert not leads_to_current((FIRST, stolen, THIRD), b"b")
    assert leads_to_current((FIRST, stolen, THIRD), b"c")


def test_a_replaced_key_without_a_word_for_a_later_one_is_unproven() -> None:
    assert unproven((FIRST, SECOND, THIRD)) == ()
    assert unproven((FIRST, key("c", KeyState.CURRENT))) == (FIRST,)
    assert unproven((key("a", KeyState.STOLEN), key("c", KeyState.CURRENT))) == ()


@given(st.permutations((FIRST, SECOND, THIRD, key("s", KeyState.STOLEN))))
def test_in_order_whatever_the_order_was(keys: list[IssuerKey]) -> None:
    ordered = in_order(keys)
    assert set(ordered) == set(keys)
    assert current_of(ordered) is THIRD
    places = {one.public: at for at, one in enumerate(ordered)}
    assert places[b"a"] < places[b"b"] < places[b"c"]


def test_endorsements_in_a_circle_end() -> None:
    assert len(in_order((key("a", KeyState.RETIRED, "b"), key("b", KeyState.CURRENT, "a")))) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Stichting De Schakel", "stichting  de-schakel.", True),
        ("Stichting De Schakel", "Stichting Dé Schakel", True),
        ("De Schakel", "De Schаkel", True),  # a Cyrillic а
        ("De Schakel", "De Schakels", False),
        ("", "", False),
        ("…", "!", False),
        ("Σ", "σ", True),
    ],
)
def test_names_that_look_the_same_are_the_same(one: str, other: str, same: bool) -> None:
    assert same_organisation((one,), (other,)) is same
    assert same_organisation(("Buurthuis", one), (other, "Gemeente")) is same
