"""``print …`` and ``certificate issue``: the paper read back, and who misses what."""

from datetime import datetime

import pytest
from pypdf import PdfReader

FAMILIES = ["Amrani", "Bakker", "Çelik", "Jansen-'t Hooft", "Nguyễn", "Vries"]


@pytest.fixture
def paper(tmp_path):
    """The path of a print, and a reader of its words."""
    file = tmp_path / "print.pdf"

    def read() -> str:
        pages = PdfReader(file).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)

    return file, read


@pytest.fixture
def held(najaar, open_at, monkeypatch):
    """Everyone present everywhere but Sanne, who missed both follow-up days and a meeting."""
    monkeypatch.setenv("CT_DESKTOP_NOW", "2026-12-05T12:00:00")
    from ct_desktop.rules.attendance import Mark
    from ct_desktop.rules.enumerations import AttendanceStatus, MeetingKind

    office = open_at(datetime(2026, 12, 5, 12))
    cohort_id = office.cohorts.find("Najaar")
    sanne = next(r for r in office.attendance.grid(cohort_id).rows if r.name == "Bakker, Sanne")
    for meeting in office.schedule.of_cohort(cohort_id).meetings:
        if meeting.kind is MeetingKind.FOLLOW_UP or meeting.number <= 2:
            mark = Mark(AttendanceStatus.ABSENT)
            office.attendance.set_mark(sanne.enrolment_id, meeting.id, mark)
        office.attendance.everyone_present(meeting.id)
    office.close()
    return najaar


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("attendance-sheet", ["Najaar", *FAMILIES]),
        ("participant-list", ["Najaar", *FAMILIES, "06 1234 5"]),
        ("name-badges", ["Yasmina", "Thị Linh", *FAMILIES]),
        ("consent-form", ["Najaar", *FAMILIES]),
        ("schedule", ["Najaar", "De Schakel"]),
        ("call-list", ["Najaar", *FAMILIES, "06 1234 5"]),
    ],
)
def test_prints_of_a_group(najaar, paper, kind, words) -> None:
    file, read = paper
    texts = {}
    for language in ("nl", "en"):
        ran = najaar("print", kind, "--cohort", "Najaar", "--output", file, language=language)
        assert (ran.code, ran.err) == (0, "")
        assert str(file) in ran.out
        texts[language] = read()
        for word in words:
            assert word in texts[language]
    if kind != "name-badges":
        assert texts["nl"] != texts["en"]


def test_sheet_of_one_meeting(najaar, paper) -> None:
    file, read = paper
    assert (
        najaar(
            "print", "attendance-sheet", "--cohort", "Najaar", "--meeting", 4, "--output", file
        ).code
        == 0
    )
    assert "Saturday 03-10-2026" in read()
    ran = najaar(
        "print", "attendance-sheet", "--cohort", "Najaar", "--meeting", 40, "--output", file
    )
    assert ran.code == 3


def test_several_groups_in_one_file(najaar, paper) -> None:
    file, read = paper
    assert (
        najaar(
            "cohort",
            "create",
            "Voorjaar",
            "--programme",
            "Ik maak mijn stad",
            "--start",
            "2027-02-04",
        ).code
        == 0
    )
    assert najaar("print", "schedule", "--cohort", "Najaar", "Voorjaar", "--output", file).code == 0
    assert len(PdfReader(file).pages) == 2
    assert "Najaar" in read()
    assert "Voorjaar" in read()


def test_person_record_and_consent_of_one(najaar, paper) -> None:
    file, read = paper
    assert najaar("print", "person-record", "--person", "celik, emre", "--output", file).code == 0
    assert "Emre Çelik" in read()
    assert "22-11-2010" in read() or "22 November 2010" in read()
    assert najaar("print", "consent-form", "--person", "Emre Çelik", "--output", file).code == 0
    text = read()
    assert "Emre Çelik" in text
    assert "Bakker" not in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["attendance-sheet"], "--cohort NAME"),
        (["person-record"], "--person NAME"),
        (["participation-proof", "--cohort", "Najaar"], "No proof of participation"),
        (["name-badges", "--cohort", "Zomer"], "no group"),
        (["person-record", "--person", "Niemand Hier"], "Nobody is called"),
    ],
)
def test_refused_prints_write_nothing(najaar, tmp_path, words, said) -> None:
    file = tmp_path / "niets.pdf"
    ran = najaar("print", *words, "--output", file)
    assert ran.code == 3
    assert said in ran.err
    assert not file.exists()


def test_output_that_cannot_be_written(najaar, tmp_path) -> None:
    for target in (tmp_path, tmp_path / "weg" / "x.pdf"):
        ran = najaar("print", "schedule", "--cohort", "Najaar", "--output", target)
        assert ran.code == 3
        assert "could not be written" in ran.err
        assert ran.out == ""


def test_proofs_go_to_who_is_ready_and_say_what_others_miss(held, paper) -> None:
    ran = held("certificate", "issue", "--cohort", "Najaar", "--date", "2026-12-04")
    assert ran.code == 1
    assert "13 documents issued" in ran.out
    (line,) = ran.err.strip().splitlines()
    assert line.startswith("Sanne Bakker: ")
    assert "5 of the 6 meetings" in line
    assert "0 of the 2 follow-up days" in line
    rows = held("list", "certificates", "--format", "json").data
    assert len(rows) == 13
    assert "Sanne Bakker" not in {row["person"] for row in rows}
    assert {row["issued_on"] for row in rows} == {"2026-12-04"}
    file, read = paper
    assert held("print", "participation-proof", "--cohort", "Najaar", "--output", file).code == 0
    assert len(PdfReader(file).pages) == 13
    text = read()
    for row in rows:
        assert row["number"] in text
        assert row["person"] in text
    again = held("certificate", "issue", "--cohort", "Najaar")
    assert again.code == 1
    assert again.out.count("issued before") == 13
    assert held("list", "certificates", "--format", "json").data == rows
    assert (
        held(
            "print",
            "participation-proof",
            "--cohort",
            "Najaar",
            "--person",
            "Noor de Vries",
            "--output",
            file,
        ).code
        == 0
    )
    assert len(PdfReader(file).pages) == 1
    assert "Noor de Vries" in read()


def test_no_proof_of_tomorrow(held, stored) -> None:
    before = stored()
    ran = held("certificate", "issue", "--cohort", "Najaar", "--date", "2026-12-06")
    assert ran.code == 3
    assert stored() == before


def test_nobody_is_ready_yet(najaar) -> None:
    ran = najaar("certificate", "issue", "--cohort", "Najaar")
    assert ran.code == 1
    assert "0 documents issued" in ran.out
    assert len(ran.err.strip().splitlines()) == 14


def test_a_print_of_a_group_takes_no_person(program, tmp_path) -> None:
    program("--no-protection", "demo", "--people", "12")
    target = tmp_path / "sheet.pdf"
    words = ["print", "attendance-sheet", "--cohort", "#1", "--person", "#1"]
    ran = program(*words, "--output", str(target))
    assert ran.code == 3
    assert "whole group" in ran.err
    assert not target.exists()
