"""Names: written, listed, sorted, split and recognised."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.names import (
    PersonName,
    fold,
    full_name,
    list_name,
    matches,
    normalise,
    sort_key,
    split_name,
)

DAAN = PersonName("Daan", "van den", "Berg")
NAME_WORDS = st.one_of(
    st.sampled_from(
        [
            "van",
            "der",
            "de",
            "op",
            "'t",
            "’t",
            "Jansen-",
            "-",
            "Jansen-'t",
            "El",
            "ben",
            "jr.",
            "J.",
        ]
    ),
    st.text(min_size=1, max_size=8),
)


@pytest.mark.parametrize(
    ("text", "given_name", "infix", "family"),
    [
        ("Daan van den Berg", "Daan", "van den", "Berg"),
        ("Sanne Bakker", "Sanne", "", "Bakker"),
        ("Thị Linh Nguyễn", "Thị Linh", "", "Nguyễn"),
        ("Yasmina el Amrani", "Yasmina", "el", "Amrani"),
        ("Yasmina El Amrani", "Yasmina", "El", "Amrani"),
        (
            "Willem-Alexander Johannes Maria van der Straaten-Bergsma",
            "Willem-Alexander Johannes Maria",
            "van der",
            "Straaten-Bergsma",
        ),
        ("Fleur Jansen-'t Hooft", "Fleur", "", "Jansen-'t Hooft"),
        ("Fleur Jansen-van der Berg", "Fleur", "", "Jansen-van der Berg"),
        ("Fleur de Vries-van der Berg", "Fleur", "de", "Vries-van der Berg"),
        ("Anna Bakker - de Vries", "Anna", "", "Bakker - de Vries"),
        ("Joost in ’t Veld", "Joost", "in ’t", "Veld"),
        ("Piet op de Beek", "Piet", "op de", "Beek"),
        ("Karin uit den Boogaard", "Karin", "uit den", "Boogaard"),
        ("Jan Op Zoom", "Jan Op", "", "Zoom"),
        ("JAN VAN DER BERG", "JAN", "VAN DER", "BERG"),
        ("Sara ben Ali", "Sara", "ben", "Ali"),
        ("Jan Ben Smit", "Jan Ben", "", "Smit"),
        ("Ana da Silva dos Santos", "Ana", "da", "Silva dos Santos"),
        ("Hans von der Heide", "Hans", "von der", "Heide"),
        ("Jan Smit jr.", "Jan", "", "Smit jr."),
        ("van der Berg", "", "van der", "Berg"),
        ("Thijs de", "Thijs", "", "de"),
        ("Madonna", "Madonna", "", ""),
        ("", "", "", ""),
        ("Berg, Daan van den", "Daan", "van den", "Berg"),
        ("van den Berg, Daan", "Daan", "van den", "Berg"),
        ("Berg, Daan, van den", "Daan", "van den", "Berg"),
        ("Veld,Joost in 't", "Joost", "in 't", "Veld"),
        ("Nguyễn, Thị Linh", "Thị Linh", "", "Nguyễn"),
        ("Berg, van den", "", "van den", "Berg"),
        ("Vries, Ben de", "Ben", "de", "Vries"),
        ("Smit, El", "El", "", "Smit"),
        ("Smit,", "Smit", "", ""),
        (", Daan", "Daan", "", ""),
    ],
)
def test_split(text: str, given_name: str, infix: str, family: str) -> None:
    assert split_name(text) == PersonName(given_name, infix, family)


@given(st.lists(NAME_WORDS, max_size=7).map(" ".join).filter(lambda text: "," not in text))
def test_split_loses_nothing(text: str) -> None:
    assert full_name(split_name(text)) == normalise(text)


@given(st.lists(NAME_WORDS, max_size=7).map(" ".join))
def test_split_keeps_every_word_but_commas(text: str) -> None:
    kept = full_name(split_name(text)).split()
    assert sorted(kept) == sorted(normalise(text).replace(",", " ").split())


@pytest.mark.parametrize(
    "name",
    [
        DAAN,
        PersonName("Yasmina", "el", "Amrani"),
        PersonName("Fleur", "", "Jansen-'t Hooft"),
        PersonName("Thị Linh", "", "Nguyễn"),
        PersonName("Madonna"),
    ],
)
def test_list_name_splits_back(name: PersonName) -> None:
    assert split_name(list_name(name)) == name


def test_how_names_are_written() -> None:
    assert full_name(DAAN) == str(DAAN) == "Daan van den Berg"
    assert list_name(DAAN) == "Berg, Daan van den"
    assert list_name(PersonName("Sanne", "", "Bakker")) == "Bakker, Sanne"
    assert list_name(PersonName("Madonna")) == "Madonna"
    assert list_name(PersonName("", "", "Bakker")) == "Bakker"


def test_order_of_the_attendance_grid() -> None:
    written = [
        "Yasmina el Amrani", "Sanne Bakker", "Daan van den Berg", "Emre Çelik", "Lotte van Dijk",
        "Naomi Fernandes", "Thijs de Groot", "Sami Haddad", "Fleur Jansen", "Zofia Kowalska",
        "Bram Meijer", "Linh Nguyen", "Ruben Smit", "Noor de Vries",
    ]  # fmt: skip
    names = [split_name(text) for text in written]
    assert sorted(reversed(names), key=sort_key) == names


def test_same_family_sorts_on_given_name_then_infix() -> None:
    names = [
        PersonName("Anna", "", "Berg"),
        PersonName("Anna", "van den", "Berg"),
        PersonName("Bo", "", "Berg"),
        PersonName("Bert"),
        PersonName("Joost", "in", "'t Veld"),
    ]
    in_order = sorted(reversed(names), key=sort_key)
    assert in_order == [names[0], names[1], names[2], names[3], names[4]]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łukasz Đoković", "lukasz dokovic"),
        ("Søren Æbelø", "soren aebelo"),
        ("İpek Yıldız", "ipek yildiz"),
        ("Weiß GROẞ", "weiss gross"),
        ("Þór Œuvre", "thor oeuvre"),
        ("Nguyễn Thị ễ ő ş ğ", "nguyen thi e o s g"),
        ("Joost in ’t  Veld", "joost in 't veld"),
        ("Jansen–Smit", "jansen-smit"),
        ("ĳsbrand", "ijsbrand"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_stable_and_independent_of_composition(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert fold(unicodedata.normalize("NFD", text)) == once
    assert fold(unicodedata.normalize("NFC", text)) == once


@given(st.text())
def test_normalise_is_stable_nfc_and_clean(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert "  " not in once
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in once)


def test_normalise_cleans() -> None:
    assert normalise("\ufeff Daan\t van\u00a0den\n\u200bBerg\x00 ") == "Daan van den Berg"
    assert normalise("Celi\u0301k") == "Celík"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Daan van den Berg", True),
        ("DAAN VAN DEN BERG", True),
        ("berg, daan van den", True),
        ("Berg,Daan  van den", True),
        ("van den Berg, Daan", True),
        ("Dáan van den Bérg", True),
        ("Daan Berg", False),
        ("Berg", False),
        ("", False),
    ],
)
def test_matches(query: str, expected: bool) -> None:
    assert matches(query, DAAN) is expected


def test_matches_across_scripts_of_accents() -> None:
    assert matches("celik, emre", PersonName("Emre", "", "Çelik"))
    assert matches("Thi Linh Nguyen", PersonName("Thị Linh", "", "Nguyễn"))


@given(st.builds(PersonName, *[st.text(max_size=6).map(normalise)] * 3))
def test_every_name_is_recognised_as_written_and_as_listed(name: PersonName) -> None:
    if fold(full_name(name)):
        assert matches(full_name(name), name)
        assert matches(list_name(name), name)
