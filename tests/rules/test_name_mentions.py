"""Names of people are found in remarks, and taken out of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.name_mentions import KnownNames
from ct_desktop.rules.names import PersonName

KNOWN = KnownNames(
    (
        PersonName("Noor", "de", "Vries"),
        PersonName("Anne Marie", "", "Bakker"),
        PersonName("Emre", "", "Çelik"),
        PersonName("M.", "de", "Wit"),
        PersonName("Bo", "", "El-Amrani"),
    )
)


@pytest.mark.parametrize(
    ("remark", "named"),
    [
        ("Noor vond het leuk", ("Noor",)),
        ("noor vond het leuk", ("noor",)),
        ("Noors idee en Noor's vraag", ("Noors", "Noor's")),
        ("EMRE ÇELIK liep weg; emre celik ook", ("EMRE", "ÇELIK", "emre", "celik")),
        ("noor de vries en de vries", ("noor", "vries")),
        ("Bij de bakker op de hoek", ()),
        ("Bakker was er niet", ("Bakker",)),
        ("Anne-Marie hielp", ("Anne-Marie",)),
        ("De witte kaarten zijn op", ()),
        ("We waren met Bo", ("Bo",)),
        ("bo", ()),
        ("Amrani", ("Amrani",)),
        ("Noord en noordwest", ()),
        ("", ()),
    ],
)
def test_names_in_a_remark(remark, named) -> None:
    assert KNOWN.in_text(remark) == named


def test_names_taken_out_leave_the_rest() -> None:
    assert KNOWN.without("Volgens Noor de Vries te lang.") == "Volgens […] de […] te lang."
    assert KNOWN.without("Te lang.") == "Te lang."


@given(st.text(max_size=80))
def test_what_is_taken_out_is_out(text) -> None:
    assert KNOWN.in_text(KNOWN.without(text)) == ()
