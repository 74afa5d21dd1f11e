from datetime import date
from pathlib import Path

import pytest

from ct_desktop.exchange.columns import recognise
from ct_desktop.exchange.people_rows import PersonRow, read_people
from ct_desktop.exchange.problems import ProblemCode, Severity
from ct_desktop.exchange.tables import read_table
from ct_desktop.rules.enumerations import ConsentPurpose

TODAY = date(2026, 9, 1)


@pytest.fixture
def read(tmp_path: Path):
    def _read(text: str, *, requires_birth_date: bool = False) -> tuple[PersonRow, ...]:
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        table = read_table(path)
        return read_people(
            table, recognise(table.header, {}), TODAY, requires_birth_date=requires_birth_date
        )

    return _read


def names(rows: tuple[PersonRow, ...]) -> list[tuple[str, str, str]]:
    return [(row.values.given_name, row.values.infix, row.values.family_name) for row in rows]


def codes(row: PersonRow) -> list[ProblemCode]:
    return [problem.code for problem in row.problems]


def test_names_in_one_column_or_more(read) -> None:
    assert names(read("naam;plaats\nBerg, Daan van den;x\nJan;x\n")) == [
        ("Daan", "van den", "Berg"),
        ("Jan", "", ""),
    ]
    assert names(read("voornaam;achternaam\nDaan;van den Berg\nJan;Jansen de Vries\n")) == [
        ("Daan", "van den", "Berg"),
        ("Jan", "", "Jansen de Vries"),
    ]
    assert names(read("voornaam;achternaam\nDaan;Berg, van den\n")) == [("Daan", "van den", "Berg")]
    assert names(read("voornaam;naam\nDaan;Daan van den Berg\n")) == [("Daan", "van den", "Berg")]


def test_a_name_beside_a_given_name_is_the_family_name(read) -> None:
    (row,) = read("voornaam;naam\nDaan;van den Berg\n")
    assert names((row,)) == [("Daan", "van den", "Berg")]
    assert codes(row) == [ProblemCode.NAME_TAKEN_AS_FAMILY_NAME]
    assert not row.refused


def test_names_are_kept_in_nfc(read) -> None:
    (row,) = read("voornaam;achternaam\nZoe\u0308 ;  C\u0327elik  Z\n")
    assert names((row,)) == [("Zoë", "", "Çelik Z")]


def test_capitals_are_kept_and_warned_of(read) -> None:
    (row,) = read("voornaam;achternaam\nDAAN;BERG\n")
    assert names((row,)) == [("DAAN", "", "BERG")]
    assert codes(row) == [ProblemCode.NAME_IN_CAPITALS]


@pytest.mark.parametrize("sign", "=+-@")
def test_a_name_that_starts_as_a_formula_is_refused(read, sign: str) -> None:
    for row in read(f'voornaam;achternaam\nJan;"{sign}1"\n" {sign}x";Berg\n'):
        assert row.refused
        assert codes(row) == [ProblemCode.NAME_IS_FORMULA]


def test_without_a_name_a_row_is_refused(read) -> None:
    (row,) = read("voornaam;tussenvoegsel;achternaam;plaats\n;van;;Vught\n")
    assert codes(row) == [ProblemCode.NO_NAME]
    assert row.problems[0].severity == Severity.REFUSED


def test_a_birth_date_is_needed_for_a_cohort_or_where_the_file_has_them(read) -> None:
    without = "naam;plaats\nJan de Boer;Vught\n"
    assert not read(without)[0].refused
    (row,) = read(without, requires_birth_date=True)
    assert codes(row) == [ProblemCode.BIRTH_DATE_MISSING]
    assert row.problems[0].column == ""
    (row,) = read("naam;geboortedatum\nJan de Boer;\n")
    assert codes(row) == [ProblemCode.BIRTH_DATE_MISSING]
    assert row.problems[0].column == "geboortedatum"
    assert read("naam;geboortedatum\nJan de Boer;01-01-2030\n")[0].refused


def test_all_other_fields(read) -> None:
    (row,) = read(
        "naam;adres;pc;plaats;niveau;school;talenten;naam ouder;tel. ouder;mail ouder;noodcontact;"
        "noodcontact telefoon;noodcontact relatie;toestemming foto;toestemming contact;"
        "toestemming delen;toestemming deelname;gevonden via;aangebracht door;opmerkingen\n"
        'Jan de Boer;Kerkstraat 1;5211ab;Vught;mbo;Rodenborch;"zang, Dans;zang";Els;06-12345678;'
        'ELS@X.nl;Oma;073-6151323;grootmoeder;ja;nee;misschien;x;club;Emre;"eerste\n tweede"\n'
    )
    values = row.values
    assert (values.address, values.postcode, values.town) == ("Kerkstraat 1", "5211 AB", "Vught")
    assert (values.education, values.school) == (3, "Rodenborch")
    assert values.talents == ("zang", "Dans")
    assert (values.parent_name, values.parent_phone) == ("Els", "+31612345678")
    assert values.parent_email == "ELS@x.nl"
    assert (values.emergency_name, values.emergency_phone) == ("Oma", "+31736151323")
    assert values.emergency_relation == "grootmoeder"
    assert values.consents == {
        ConsentPurpose.PHOTO: True,
        ConsentPurpose.CONTACT: False,
        ConsentPurpose.TAKING_PART: True,
    }
    assert (values.found_through, values.recruited_by) == ("club", "Emre")
    assert values.notes == "eerste\ntweede"
    assert codes(row) == [ProblemCode.EDUCATION_UNSURE, ProblemCode.CONSENT_LEFT_OUT]
    assert [problem.column for problem in row.problems] == ["niveau", "toestemming delen"]


def test_shifted_cells_are_warned_of(read) -> None:
    first, second = read("naam;plaats\nJan;Vught;;\nPiet;Vught;Boxtel\n")
    assert codes(first) == []
    assert codes(second) == [ProblemCode.CELLS_BEYOND_HEADER]
