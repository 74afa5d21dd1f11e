"""The three lists as organisations really send them, row by row."""

from datetime import date
from pathlib import Path

import pytest

from ct_desktop.exchange.columns import PersonField, recognise
from ct_desktop.exchange.doubles import DoubleKind, DoubleReason, Known, Match, classify_rows
from ct_desktop.exchange.people_rows import PersonRow, PersonValues, read_people
from ct_desktop.exchange.problems import ProblemCode, Severity
from ct_desktop.exchange.tables import Table, read_table
from ct_desktop.rules.enumerations import ConsentPurpose, Gender

SAMPLES = Path(__file__).parents[1] / "samples"
TODAY = date(2026, 9, 1)
W, M = Gender.WOMAN, Gender.MAN

PEOPLE = [
    # given, infix, family, born, gender, email, phone
    ("Yasmina", "el", "Amrani", (2007, 3, 14), W, "yasmina.0", "+31612345600"),
    ("Daan", "van den", "Berg", (2008, 11, 2), M, "daan.1", "+31612345607"),
    ("Sanne", "", "Bakker", (2006, 6, 30), W, "sanne.2", "+31612345614"),
    ("Emre", "", "Çelik", (2010, 11, 22), M, "emre.3", "+31736151323"),
    ("Lotte", "van", "Dijk", (2009, 1, 17), W, "lotte.4", "+31612345628"),
    ("Naomi", "", "Fernandes", (2005, 12, 31), W, "naomi.5", "+31612345635"),
    ("Thijs", "de", "Groot", (2008, 2, 29), M, "thijs.6", "+31612345642"),
    ("Sami", "", "Haddad", (2007, 9, 9), M, "sami.7", "+31736151727"),
    ("Fleur", "", "Jansen-'t Hooft", (2009, 4, 1), W, "fleur.8", "+31612345656"),
    ("Zofia", "", "Kowalska", (2004, 8, 23), W, "zofia.9", "+31612345663"),
    ("Bram", "", "Meijer", (2008, 5, 5), M, "bram.10", "+31612345670"),
    ("Thị Linh", "", "Nguyễn", (2006, 10, 10), W, "th.11", "+31736152131"),
    ("Ruben", "", "Smit", (2007, 7, 7), M, "ruben.12", "+31612345684"),
    ("Noor", "de", "Vries", (2009, 12, 12), W, "noor.13", "+31612345691"),
]
LONG_NAME = "Willem-Alexander Johannes Maria"
TOWNS = ["'s-Hertogenbosch", "Den Bosch", "'s-Hertogenbosch", "Boxtel"]
POSTCODES = ["5211 MR", "5213 AB", "5233 ZK", "5281 RM"]
EDUCATION = [2, 3, 3, 4, None]
TALENTS = [
    ("voetbal", "organiseren"),
    ("dans", "theater"),
    ("muziek",),
    ("koken", "kinderen"),
    ("judo",),
    ("fotografie", "social media"),
    (),
]
PHOTO = [False, True, True, False, True, True, False, True, True, False, True, True, False, True]


def load(name: str) -> tuple[Table, tuple[PersonRow, ...]]:
    table = read_table(SAMPLES / name)
    columns = recognise(table.header, {})
    assert columns.unknown == ()
    assert columns.duplicates == ()
    return table, read_people(table, columns, TODAY, requires_birth_date=True)


def identity(values: PersonValues) -> tuple[object, ...]:
    born = values.birth_date and (
        values.birth_date.year,
        values.birth_date.month,
        values.birth_date.day,
    )
    return (
        values.given_name,
        values.infix,
        values.family_name,
        born,
        values.gender,
        values.email.lower().removesuffix("@voorbeeld.example"),
        values.phone,
    )


def problems(row: PersonRow) -> list[tuple[Severity, str, ProblemCode]]:
    return [(one.severity, one.column, one.code) for one in row.problems]


def test_clean_list_has_fourteen_people_and_no_problem() -> None:
    table, rows = load("aanmeldingen-najaar.csv")
    assert (table.format, table.encoding, table.separator) == ("csv", "utf-8", ";")
    assert (table.header_row, table.skipped_empty, table.notes) == (1, 0, ())
    assert [row.number for row in rows] == list(range(2, 16))
    assert [identity(row.values) for row in rows] == PEOPLE
    assert all(row.problems == () for row in rows)
    for index, row in enumerate(rows):
        values = row.values
        assert values.town == TOWNS[index % 4]
        assert values.postcode == POSTCODES[index % 4]
        assert values.talents == TALENTS[index % 7]
        assert values.consents == {ConsentPurpose.PHOTO: PHOTO[index]}
    assert [row.values.education for row in rows] == [
        2, 3, 3, 4, None, 2, 3, 3, 4, None, 2, 3, 3, 4,
    ]  # fmt: skip
    recruiters = {row.number: row.values.recruited_by for row in rows if row.values.recruited_by}
    assert recruiters == {2: "Emre", 7: "Fleur", 12: "Noor"}
    parents = [
        (row.number, row.values.parent_name, row.values.parent_phone)
        for row in rows
        if row.values.parent_name or row.values.parent_phone
    ]
    assert parents == [(5, "Ouder van Emre", "+31687654323")]


def test_website_export_people() -> None:
    table, rows = load("export-website.csv")
    assert (table.encoding, table.separator, table.header_row) == ("cp1252", ";", 1)
    assert table.skipped_empty == 2
    assert recognise(table.header, {}).ignored == (0,)
    assert [row.number for row in rows] == list(range(2, 21))
    without_linh = [one for one in PEOPLE if one[0] != "Thị Linh"]
    expected = [
        *without_linh,
        (LONG_NAME, "van der", "Straaten-Bergsma", (2001, 1, 21), M, "willem-alexander.15",
         "+31736152535"),
        ("Jip", "", "O'Brien", (2013, 5, 6), None, "jip.16", "+31612345712"),
        PEOPLE[2],
        ("Pieter zonder", "", "Datum", None, M, "", ""),
        ("Eva", "", "Morgen", None, W, "eva", "+31611112222"),
        ("", "", "", (2008, 1, 1), M, "f", "+31611112223"),
    ]  # fmt: skip
    assert [identity(row.values) for row in rows] == expected
    found = ["vriend", "school", "Instagram"]
    assert [row.values.found_through for row in rows[:15]] == found * 5
    assert {row.values.found_through for row in rows[16:]} == {"school"}


def test_website_export_problems() -> None:
    _, rows = load("export-website.csv")
    two_digits = [(Severity.WARNING, "Geb. datum", ProblemCode.TWO_DIGIT_YEAR)]
    assert {row.number: problems(row) for row in rows if row.problems} == {
        3: two_digits,
        7: two_digits,
        11: two_digits,
        15: two_digits,
        18: [
            (Severity.REFUSED, "Geb. datum", ProblemCode.BIRTH_DATE_MISSING),
            (Severity.WARNING, "Mailadres", ProblemCode.EMAIL_LEFT_OUT),
            (Severity.WARNING, "Mobiel", ProblemCode.PHONE_LEFT_OUT),
        ],
        19: [(Severity.REFUSED, "Geb. datum", ProblemCode.BIRTH_DATE_WRONG)],
        20: [(Severity.REFUSED, "Naam", ProblemCode.NAME_IS_FORMULA)],
    }
    assert [row.number for row in rows if row.refused] == [18, 19, 20]
    messages = {row.number: [one.message for one in row.problems] for row in rows}
    assert messages[3] == ["The year of 2/11/08 has two digits; it was read as 02-11-2008."]
    assert messages[19] == ["“31-02-2008” is not a date: month 2 of 2008 has no day 31."]


def test_website_export_finds_sanne_twice() -> None:
    _, rows = load("export-website.csv")
    verdicts = classify_rows(rows, [])
    assert sorted(verdicts) == list(range(2, 18))
    again = verdicts.pop(17)
    assert again.kind == DoubleKind.UPDATED
    assert again.matches == (Match(None, 4, DoubleReason.BIRTH_DATE_AND_NAME),)
    assert {one.kind for one in verdicts.values()} == {DoubleKind.NEW}


def test_website_export_after_the_clean_list_is_all_updates() -> None:
    _, stored = load("aanmeldingen-najaar.csv")
    known = [
        Known(
            row.number,
            row.values.given_name,
            row.values.infix,
            row.values.family_name,
            row.values.birth_date,
            row.values.email,
            row.values.phone,
        )
        for row in stored
    ]
    _, rows = load("export-website.csv")
    verdicts = classify_rows(rows, known)
    new = [number for number, one in verdicts.items() if one.kind == DoubleKind.NEW]
    assert new == [15, 16]
    assert all(
        one.kind == DoubleKind.UPDATED for number, one in verdicts.items() if number not in new
    )
    assert verdicts[17].matches[0].person_id == 4


def test_workbook_with_title_rows_and_two_sheets() -> None:
    table, rows = load("inschrijvingen-cultuur.xlsx")
    assert (table.format, table.sheet, table.sheets) == (
        "xlsx",
        "Deelnemers",
        ("Deelnemers", "Oud"),
    )
    assert (table.header_row, table.skipped_empty) == (4, 0)
    assert table.notes == ("Only the sheet “Deelnemers” was read. 1 other sheet was left alone.",)
    assert [row.number for row in rows] == list(range(5, 23))
    assert [identity(row.values) for row in rows] == [
        *PEOPLE,
        ("Şebnem", "", "Yıldırım-Öztürk", (2003, 3, 3), Gender.OTHER, "ebnem.14", "+31612345698"),
        (LONG_NAME, "van der", "Straaten-Bergsma", (2001, 1, 21), M, "willem-alexander.15",
         "+31736152535"),
        ("Jip", "", "O'Brien", (2013, 5, 6), None, "jip.16", "+31612345712"),
        ("Mees", "", "Łukasiewicz", (2008, 8, 18), M, "mees.17", "+31612345719"),
    ]  # fmt: skip
    assert all(row.problems == () for row in rows)
    for index, row in enumerate(rows):
        assert row.values.town == TOWNS[index % 4]
        assert row.values.postcode == POSTCODES[index % 4]
        assert row.values.education == EDUCATION[index % 5]
        assert row.values.talents == TALENTS[index % 7]
    photos = [row.values.consents[ConsentPurpose.PHOTO] for row in rows]
    assert photos == [*PHOTO, True, False, True, True]
    parents = {row.number: row.values.parent_phone for row in rows if row.values.parent_name}
    assert parents == {8: "+31687654323", 21: "+31687654336"}


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        (
            "export-website.csv",
            ["full_name", "birth_date", "gender", "email", "phone", "town", "found_through"],
        ),
        (
            "inschrijvingen-cultuur.xlsx",
            [
                "family_name", "infix", "given_name", "birth_date", "gender", "email", "phone",
                "postcode", "town", "education", "talents", "parent_name", "parent_phone",
                "consent_photo",
            ],
        ),
    ],
)  # fmt: skip
def test_every_column_of_the_samples_is_known(name: str, fields: list[str]) -> None:
    columns = recognise(read_table(SAMPLES / name).header, {})
    assert list(columns.fields.values()) == [PersonField(field) for field in fields]
