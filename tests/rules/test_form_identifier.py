"""The identifier of a form: reads back, and any change of it is noticed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.form_identifier import (
    ALPHABET,
    ForeignIdentifier,
    FormIdentity,
    IdentifierError,
    NoIdentifier,
    identifiers_in,
    make_identifier,
    read_identifier,
)

KEY = bytes(range(32))
identities = st.builds(
    FormIdentity,
    placement_id=st.integers(1, 2**32 - 1),
    organisation_id=st.integers(1, 2**24 - 1),
    made_on=st.dates(date(2020, 1, 1), date(2170, 1, 1)),
)
keys = st.binary(min_size=32, max_size=32)


@given(keys, identities)
def test_reads_back(key: bytes, identity: FormIdentity) -> None:
    text = make_identifier(key, identity)
    groups = text.split("-")
    assert groups[0] == "CT1"
    assert [len(group) for group in groups[1:]] == [4] * 8
    assert set("".join(groups[1:])) <= set(ALPHABET)
    assert read_identifier(key, text) == identity


@given(
    identities, st.sampled_from([" ", "", "–", " - ", "\u00ad", "\n", "\u00a0", "‑"]), st.booleans()
)
def test_as_people_copy_it(identity: FormIdentity, between: str, small: bool) -> None:
    text = make_identifier(KEY, identity).replace("-", between)
    assert read_identifier(KEY, f"  {text.lower() if small else text} ") == identity


@given(identities, st.data())
def test_every_change_of_one_character_is_noticed(identity: FormIdentity, data) -> None:
    text = make_identifier(KEY, identity)
    place = data.draw(st.integers(0, len(text) - 1).filter(lambda at: text[at] != "-"))
    other = data.draw(
        st.one_of(st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), st.characters()).filter(
            lambda sign: sign.upper() != text[place]
        )
    )
    with pytest.raises(IdentifierError):
        read_identifier(KEY, text[:place] + other + text[place + 1 :])


@given(identities, st.data())
def test_too_short_too_long_or_two_swapped(identity: FormIdentity, data) -> None:
    text = make_identifier(KEY, identity).replace("-", "")
    place = data.draw(st.integers(0, len(text) - 2))
    with pytest.raises(NoIdentifier):
        read_identifier(KEY, text[:place] + text[place + 1 :])
    with pytest.raises(NoIdentifier):
        read_identifier(KEY, text + data.draw(st.sampled_from(ALPHABET)))
    if text[place] != text[place + 1]:
        swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        with pytest.raises(IdentifierError):
            read_identifier(KEY, swapped)


def test_letters_that_only_look_alike_are_no_letters_of_it() -> None:
    text = make_identifier(KEY, FormIdentity(7, 3, date(2026, 10, 22)))
    for look in ("ſ", "ß", "ı", "Ａ"):
        with pytest.raises(NoIdentifier):
            read_identifier(KEY, text[:-1] + look)


@given(keys.filter(lambda key: key != KEY), identities)
def test_another_store_made_it(key: bytes, identity: FormIdentity) -> None:
    with pytest.raises(ForeignIdentifier) as refused:
        read_identifier(KEY, make_identifier(key, identity))
    assert "not made here" in refused.value.message
    assert refused.value.advice


@given(st.text())
def test_any_other_text_is_none(text: str) -> None:
    with pytest.raises(IdentifierError):
        read_identifier(KEY, text)


def test_nothing_and_damaged_are_told_apart() -> None:
    with pytest.raises(NoIdentifier, match="has no identifier"):
        read_identifier(KEY, "  - ")
    with pytest.raises(NoIdentifier, match="is damaged"):
        read_identifier(KEY, "CT1-2345")


def test_ids_beyond_its_room_are_refused() -> None:
    with pytest.raises(OverflowError):
        make_identifier(KEY, FormIdentity(2**32, 1, date(2026, 1, 1)))
    with pytest.raises(OverflowError):
        make_identifier(KEY, FormIdentity(1, 2**24, date(2026, 1, 1)))


def test_found_in_the_text_of_a_page() -> None:
    first = make_identifier(KEY, FormIdentity(7, 3, date(2026, 10, 22)))
    second = make_identifier(KEY, FormIdentity(8, 3, date(2026, 10, 22)))
    page = f"Formulier\n{first}\nNaam: Noor\nkenmerk: {second[:18]}-\n{second[19:]}. {first}"
    found = identifiers_in(page)
    assert [read_identifier(KEY, one).placement_id for one in found] == [7, 8]
    assert identifiers_in(f"X{first} {first}9 CT1-2345-6789") == ()
