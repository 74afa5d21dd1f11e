from datetime import date

import pytest

from ct_desktop.exchange.doubles import DoubleIndex, DoubleKind, DoubleReason, Known
from ct_desktop.exchange.people_rows import PersonValues

BORN = date(2008, 11, 2)
DAAN = Known(7, "Daan", "van den", "Berg", BORN, "Daan@x.example", "+31612345607")


def classify(*known: Known, **values: object) -> tuple[DoubleKind, list[object]]:
    verdict = DoubleIndex(known).classify(PersonValues(**values))  # type: ignore[arg-type]
    return verdict.kind, [(match.person_id, match.reason) for match in verdict.matches]


def test_same_birth_date_and_name_is_the_same_person() -> None:
    found = classify(DAAN, given_name="DAÁN", infix="Van den", family_name="berg", birth_date=BORN)
    assert found == (DoubleKind.UPDATED, [(7, DoubleReason.BIRTH_DATE_AND_NAME)])


def test_same_mail_and_name_is_the_same_person() -> None:
    found = classify(
        DAAN, given_name="Daan", infix="van den", family_name="Berg", email="daan@X.example"
    )
    assert found == (DoubleKind.UPDATED, [(7, DoubleReason.EMAIL_AND_NAME)])


@pytest.mark.parametrize(
    "name",
    [
        ("Daan", "", "Berg"),
        ("Daan", "v.d.", "Berg"),
        ("Daaan", "van den", "Berg"),
        ("D.", "van den", "Berg"),
        ("Daan Willem", "van den", "Bergh"),
        ("Berg", "", "Daan"),
        ("Daan", "", ""),
    ],
)
def test_similar_name_with_same_birth_date_may_be_a_double(name: tuple[str, str, str]) -> None:
    given, infix, family = name
    found = classify(DAAN, given_name=given, infix=infix, family_name=family, birth_date=BORN)
    assert found == (DoubleKind.POSSIBLE_DOUBLE, [(7, DoubleReason.BIRTH_DATE_AND_SIMILAR_NAME)])


def test_twins_are_two_people() -> None:
    twin = Known(1, "Jan", "van der", "Straaten-Bergsma", BORN, "", "")
    for other in ("Tim", "Willemijn", "Jip"):
        found = classify(
            twin,
            given_name=other,
            infix="van der",
            family_name="Straaten-Bergsma",
            birth_date=BORN,
        )
        assert found == (DoubleKind.NEW, [])


def test_same_phone_or_mail_needs_a_similar_given_name() -> None:
    phone = {"phone": DAAN.phone, "birth_date": date(2010, 1, 1)}
    mail = {"email": "DAAN@x.example"}
    assert classify(DAAN, given_name="Daan", family_name="Bergen", **phone) == (
        DoubleKind.POSSIBLE_DOUBLE,
        [(7, DoubleReason.PHONE_AND_SIMILAR_GIVEN_NAME)],
    )
    assert classify(DAAN, given_name="Daen", family_name="Jansen", **mail) == (
        DoubleKind.POSSIBLE_DOUBLE,
        [(7, DoubleReason.EMAIL_AND_SIMILAR_GIVEN_NAME)],
    )
    sister = {"given_name": "Lotte", "infix": "van den", "family_name": "Berg"}
    assert classify(DAAN, **sister, **phone, **mail) == (DoubleKind.NEW, [])


def test_same_name_alone_is_no_double() -> None:
    same = {"given_name": "Daan", "infix": "van den", "family_name": "Berg"}
    assert classify(DAAN, **same, birth_date=date(2009, 1, 1)) == (DoubleKind.NEW, [])
    assert classify(DAAN, **same) == (DoubleKind.NEW, [])


def test_two_known_persons_who_both_match_are_for_a_human() -> None:
    other = Known(8, "Daan", "van den", "Berg", BORN, "", "")
    found = classify(
        DAAN, other, given_name="Daan", infix="van den", family_name="Berg", birth_date=BORN
    )
    assert found == (
        DoubleKind.POSSIBLE_DOUBLE,
        [(7, DoubleReason.BIRTH_DATE_AND_NAME), (8, DoubleReason.BIRTH_DATE_AND_NAME)],
    )


def test_rows_of_the_file_are_compared_with_each_other() -> None:
    index = DoubleIndex([])
    row = PersonValues(given_name="Sanne", family_name="Bakker", birth_date=BORN)
    assert index.classify(row).kind == DoubleKind.NEW
    index.add_row(4, row)
    verdict = index.classify(row)
    assert verdict.kind == DoubleKind.UPDATED
    assert (verdict.matches[0].person_id, verdict.matches[0].row) == (None, 4)
