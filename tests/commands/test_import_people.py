"""``import people``: what happened with each row, all or nothing, columns remembered."""

import json

import pytest

PROGRAMME = ("--programme", "Ik train mijn stad", "--start", "2026-09-10")


def row_of(out: str, number: int) -> str:
    """What was printed about a row: its line and the indented ones below it."""
    lines = out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith(f"row {number}:"))
    rest = [line for line in lines[at + 1 :]]
    more = next((i for i, line in enumerate(rest) if not line.startswith("    ")), len(rest))
    return "\n".join([lines[at], *rest[:more]])


@pytest.fixture
def ready(program):
    made = program("--no-protection", "cohort", "create", "Najaar", *PROGRAMME)
    assert made.code == 0
    return program


def test_website_export_is_refused_whole_with_each_problem_at_its_row(
    ready, samples, stored
) -> None:
    before = stored()
    ran = ready("import", "people", samples / "export-website.csv", "--cohort", "Najaar")
    assert ran.code == 3
    assert stored() == before
    assert "2 empty rows skipped" in ran.out.splitlines()[0]
    assert "Geb. datum: The year of 2/11/08 has two digits" in row_of(ran.out, 3)
    assert "02-11-2008" in row_of(ran.out, 3)
    assert "two digits" in row_of(ran.out, 7)
    assert "two digits" in row_of(ran.out, 11)
    assert "two digits" in row_of(ran.out, 15)
    jip = row_of(ran.out, 16)
    assert "refused: Jip O'Brien" in jip
    assert "may join from 06-05-2027" in jip
    assert "updated: Sanne Bakker" in row_of(ran.out, 17)
    pieter = row_of(ran.out, 18)
    assert "refused" in pieter
    assert "Geb. datum:" in pieter
    assert "Mailadres:" in pieter
    assert "Mobiel:" in pieter
    assert "“31-02-2008” is not a date" in row_of(ran.out, 19)
    assert "Naam:" in row_of(ran.out, 20)
    refused = [line for line in ran.out.splitlines() if ": refused" in line]
    assert [int(line.split()[1].rstrip(":")) for line in refused] == [16, 18, 19, 20]
    assert "4 rows were refused, so nothing was imported" in ran.err


def test_skip_refused_takes_the_others_with_a_warning(ready, samples) -> None:
    ran = ready(
        "import", "people", samples / "export-website.csv", "--cohort", "Najaar", "--skip-refused"
    )
    assert ran.code == 1
    people = ready("list", "people", "--format", "json").data
    assert len(people) == 14
    names = {person["family_name"] for person in people}
    assert "Straaten-Bergsma" in names
    assert not names & {"O'Brien", "Datum", "Morgen"}
    (cohort,) = ready("list", "cohorts", "--format", "json").data
    assert (cohort["enrolled"], cohort["waiting"]) == (14, 0)
    assert "14 new" in ran.out.splitlines()[-1]
    assert "1 updated" in ran.out.splitlines()[-1]
    assert "4 refused" in ran.out.splitlines()[-1]


def test_workbook_is_read_from_its_people_sheet(ready, samples) -> None:
    refused = ready(
        "import", "people", samples / "inschrijvingen-cultuur.xlsx", "--cohort", "Najaar"
    )
    assert refused.code == 3
    assert "Deelnemers: headings in row 4" in refused.out
    assert "may join from 06-05-2027" in refused.out
    ran = ready(
        "import",
        "people",
        samples / "inschrijvingen-cultuur.xlsx",
        "--cohort",
        "Najaar",
        "--skip-refused",
    )
    assert ran.code == 1
    (cohort,) = ready("list", "cohorts", "--format", "json").data
    assert (cohort["enrolled"], cohort["waiting"]) == (15, 2)
    people = ready("list", "people", "--format", "json").data
    assert {"Yıldırım-Öztürk", "Łukasiewicz"} <= {person["family_name"] for person in people}


def test_sixteenth_waits_in_file_order(ready, tmp_path) -> None:
    lines = ["voornaam,achternaam,geboortedatum"]
    lines += [f"Kees{n:02},Jansen{'abcdefghijklmnopqr'[n]},{n + 1:02}-05-2005" for n in range(17)]
    file = tmp_path / "zeventien.csv"
    file.write_text("\n".join(lines))
    ran = ready("import", "people", file, "--cohort", "Najaar")
    assert ran.code == 0
    assert [row_of(ran.out, n).split(": ")[1] for n in (16, 17, 18)] == [
        "new, enrolled", "new, waiting list", "new, waiting list",
    ]  # fmt: skip
    (cohort,) = ready("list", "cohorts", "--format", "json").data
    assert (cohort["enrolled"], cohort["waiting"]) == (15, 2)


def test_twice_the_same_file_adds_nobody(ready, samples, stored) -> None:
    file = samples / "aanmeldingen-najaar.csv"
    assert ready("import", "people", file, "--cohort", "Najaar").code == 0
    before = stored()
    again = ready("import", "people", file, "--cohort", "Najaar")
    assert again.code == 0
    assert "14 updated" in again.out
    assert stored() == before


def test_dry_run_changes_nothing(ready, samples, stored) -> None:
    before = stored()
    clean = ready(
        "import", "people", samples / "aanmeldingen-najaar.csv", "--cohort", "Najaar", "--dry-run"
    )
    assert clean.code == 0
    assert "Dry run: nothing was changed. 14 new" in clean.out
    dirty = ready(
        "import", "people", samples / "export-website.csv", "--cohort", "Najaar", "--dry-run"
    )
    assert dirty.code == 3
    assert stored() == before


def test_differences_are_listed_and_nothing_overwritten(ready, samples, tmp_path) -> None:
    assert ready("import", "people", samples / "aanmeldingen-najaar.csv").code == 0
    file = tmp_path / "later.csv"
    file.write_text(
        "naam;geboortedatum;woonplaats;school;telefoon\n"
        "Sanne Bakker;30-06-2006;Vught;Rodenborch;06-11112222\n"
        "Sane Bakker;30-06-2006;;;\n",
        encoding="utf-8",
    )
    ran = ready("import", "people", file)
    assert ran.code == 1
    assert "kept 's-Hertogenbosch, the file says Vught" in row_of(ran.out, 2)
    assert "possible double" in row_of(ran.out, 3)
    assert "may be #" in row_of(ran.out, 3)
    people = ready("list", "people", "--format", "json").data
    sanne = next(one for one in people if one["given_name"] == "Sanne")
    assert sanne["town"] == "'s-Hertogenbosch"
    assert len(people) == 15


def test_mapped_columns_are_remembered(ready, tmp_path) -> None:
    file = tmp_path / "eigen.csv"
    file.write_text("Wie;Geboren op dag\nFleur van Dam;01-02-2006\n", encoding="utf-8")
    unknown = ready("import", "people", file)
    assert unknown.code == 3
    mapped = ("--map", "Wie=full_name", "--map", "Geboren op dag=birth_date")
    ran = ready("import", "people", file, *mapped)
    assert ran.code == 0
    (fleur,) = ready("list", "people", "--format", "json").data
    assert (fleur["given_name"], fleur["infix"], fleur["birth_date"]) == (
        "Fleur",
        "van",
        "2006-02-01",
    )
    file.write_text("Wie;Geboren op dag\nBart de Boer;03-04-2005\n", encoding="utf-8")
    assert ready("import", "people", file).code == 0
    assert len(ready("list", "people", "--format", "json").data) == 2


def test_wrong_mapping(ready, samples, stored) -> None:
    before = stored()
    file = samples / "aanmeldingen-najaar.csv"
    no_column = ready("import", "people", file, "--map", "Bestaat niet=notes")
    assert no_column.code == 3
    assert "no column “Bestaat niet”" in no_column.err
    no_field = ready("import", "people", file, "--map", "Voornaam=shoe_size")
    assert no_field.code == 3
    assert "shoe_size" in no_field.err
    assert stored() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leeg.csv", b""),
        ("kop.csv", b"voornaam;achternaam\n"),
        ("plaatje.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("tekst.csv", b"dit is een brief\nzonder namen\n"),
        ("nul.csv", bytes(500)),
    ],
)
def test_files_without_people(ready, stored, tmp_path, name, content) -> None:
    before = stored()
    file = tmp_path / name
    file.write_bytes(content)
    ran = ready("import", "people", file)
    assert ran.code == 3
    assert ran.err.strip()
    assert stored() == before


def test_missing_file_and_folder(ready, tmp_path) -> None:
    for target in (tmp_path / "weg.csv", tmp_path):
        ran = ready("import", "people", target)
        assert ran.code == 3
        assert len(ran.err.strip().splitlines()) == 1


def test_cohort_that_is_not_there(ready, samples, stored) -> None:
    before = stored()
    ran = ready("import", "people", samples / "aanmeldingen-najaar.csv", "--cohort", "Zomer")
    assert ran.code == 3
    assert stored() == before


def test_windows_line_and_log_stay_impersonal(ready, samples, data_dir) -> None:
    ready("import", "people", samples / "export-website.csv", "--skip-refused")
    text = "".join(
        file.read_text(encoding="utf-8") for file in (data_dir / "logs").glob("*") if file.is_file()
    )
    people = ready("list", "people", "--format", "json").data
    assert len(people) > 10
    for person in people:
        for value in (person["family_name"], person["email"], person["birth_date"]):
            assert not value or value not in text


def test_parents_become_consent_givers(ready, samples, open_at) -> None:
    from datetime import datetime

    from ct_desktop.rules.enumerations import ConsentGiver

    assert (
        ready("import", "people", samples / "aanmeldingen-najaar.csv", "--cohort", "Najaar").code
        == 0
    )
    office = open_at(datetime(2026, 10, 1, 12))
    (emre,) = office.consents.of_person(office.persons.find("Emre Celik"))
    assert (emre.given_by, emre.giver_name) == (ConsentGiver.PARENT, "Ouder van Emre")
    assert not emre.granted
    (sanne,) = office.consents.of_person(office.persons.find("Sanne Bakker"))
    assert (sanne.given_by, sanne.granted) == (ConsentGiver.SELF, True)


def test_dutch_speaks_dutch(ready, samples) -> None:
    file = samples / "export-website.csv"
    dutch = ready("import", "people", file, "--cohort", "Najaar", "--dry-run", language="nl")
    english = ready("import", "people", file, "--cohort", "Najaar", "--dry-run", language="en")
    assert dutch.code == english.code == 3
    assert json.dumps(dutch.out) != json.dumps(english.out)
