"""The practice without a window: lists, papers and supervisors' forms, by real processes."""

from datetime import date, datetime
from pathlib import Path

import pytest
from form_files import fill, hours, scanned, scores
from practice_kit import BUSY, offer, organisation, placement, practising, supervisor
from pypdf import PdfReader
from shell import REFUSED, WARNINGS, Shell

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.supervisor_form import FILLED_ON, IDENTIFIER, REMARKS
from ct_desktop.services.access import Access

NOW = datetime(2026, 12, 4, 9, 0)
HELD = date(2026, 10, 29)
FIRST, SECOND, THIRD = (f"Kees0{number} Najaar0{number}" for number in range(3))
DAYS = ("3-11-2026", "5-11-2026", "10-11-2026", "12-11-2026", "17-11-2026")


class PracticeShell(Shell):
    """What the papers of the practice are about."""

    def placed(self, name: str) -> dict[str, object]:
        """The one placement of a person."""
        (row,) = [row for row in self.listed("placements") if row["person"] == name]
        return row

    def form(self, name: str, file: Path) -> bytes:
        """The blank form for the supervisor of a person."""
        words = ("--cohort", "Najaar", "--person", name, "--output", file)
        self("print", "supervisor-form", *words)
        return file.read_bytes()


@pytest.fixture
def shell(tmp_path):
    """Three people in practice at one club since 29 October; today is 4 December."""
    folder = tmp_path / "data"
    office = Access(folder, fixed_clock(NOW)).create_open("Anna").office
    at = organisation(office, town="Waterstad", address="Sportlaan 12")
    coach = supervisor(office, "Ria Maas", at)
    place = offer(office, "Training JO9", at, supervisor_id=coach, places=4)
    for enrolment in practising(office, 3):
        placement(office, enrolment, BUSY, place, held_on=HELD)
    office.close()
    return PracticeShell(folder, NOW)


def fifteen_hours(blank: bytes, **others: str) -> bytes:
    """The form as a supervisor's reader saves it; ``others`` are fields by name."""
    values = {
        **hours(*((day, "3", "training") for day in DAYS)),
        **scores("/3", "/3", "/4", "/2", "/3", "/4"),
        REMARKS: "Always on time.",
        FILLED_ON: "20-11-2026",
        **others,
    }
    return fill(blank, values)


def test_what_is_listed(shell):
    (place,) = shell.listed("offers")
    assert place["organisation"] == "SV Overmaas"
    assert (place["title"], place["supervisor"]) == ("Training JO9", "Ria Maas")
    assert (place["places"], place["free"], place["vog"]) == (4, 1, False)
    rows = shell.listed("placements")
    assert [row["person"] for row in rows] == [FIRST, SECOND, THIRD]
    assert rows[0] == {
        "person": FIRST, "cohort": "Najaar", "organisation": "SV Overmaas",
        "supervisor": "Ria Maas", "stage": "in_practice", "hours_confirmed": 0.0,
        "hours_open": 0.0, "handover_date": "2026-10-29",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["handover", "practice-log", "supervisor-form"])
def test_papers(shell, tmp_path, kind):
    everyone, one = tmp_path / "all.pdf", tmp_path / "one.pdf"
    shell("print", kind, "--cohort", "Najaar", "--output", everyone)
    shell("print", kind, "--cohort", "Najaar", "--person", SECOND, "--output", one)
    whole, single = said(everyone), said(one)
    for name in (FIRST, SECOND, THIRD):
        assert bare(name) in whole
        assert (bare(name) in single) is (name == SECOND)
    assert bare("SV Overmaas") in single
    assert bare("Ria Maas") in single
    assert bool(PdfReader(one).get_fields()) is (kind == "supervisor-form")


def test_a_form_goes_out_and_comes_back(shell, tmp_path):
    back = tmp_path / "back.pdf"
    back.write_bytes(fifteen_hours(shell.form(FIRST, tmp_path / "form.pdf")))
    told = shell("practice", "import", back, "--accept").stdout.splitlines()
    assert told[0].startswith("back.pdf: " + FIRST)
    assert told[-1] == "1 form read in, 1 taken over"
    row = shell.placed(FIRST)
    assert (row["stage"], row["hours_confirmed"], row["hours_open"]) == ("assessed", 15.0, 0.0)
    assert shell.placed(SECOND)["hours_confirmed"] == 0.0
    again = shell("practice", "import", back, "--accept", code=WARNINGS)
    assert again.stderr == "back.pdf: read before, nothing was changed\n"
    assert shell.placed(FIRST) == row


def test_without_accept_it_waits(shell, tmp_path):
    back = tmp_path / "back.pdf"
    back.write_bytes(fifteen_hours(shell.form(FIRST, tmp_path / "form.pdf")))
    told = shell("practice", "import", back).stdout
    assert "in the check list" in told
    assert shell.placed(FIRST)["hours_confirmed"] == 0.0


def test_what_no_one_can_read_is_refused(shell, tmp_path):
    blank = shell.form(FIRST, tmp_path / "form.pdf")
    filled = fifteen_hours(blank)
    damaged, flat, scan = (tmp_path / f"{name}.pdf" for name in ("damaged", "flat", "scan"))
    damaged.write_bytes(filled[: len(filled) // 3])
    flat.write_bytes(fill(blank, {REMARKS: "Good."}, flatten=True))
    scan.write_bytes(scanned())
    for file in (damaged, flat, scan):
        ran = shell("practice", "import", file, "--accept", code=REFUSED)
        assert file.name in ran.stderr
        assert ran.stdout == "0 forms read in, 1 file refused\n"
    assert [row["hours_confirmed"] for row in shell.listed("placements")] == [0.0] * 3


def test_one_good_form_among_others_is_taken(shell, tmp_path):
    folder = tmp_path / "post"
    folder.mkdir()
    blank = shell.form(SECOND, tmp_path / "form.pdf")
    (folder / "good.pdf").write_bytes(fifteen_hours(blank))
    (folder / "scan.pdf").write_bytes(scanned())
    ran = shell("practice", "import", folder, "--accept", code=WARNINGS)
    assert "scan.pdf" in ran.stderr
    assert ran.stdout.splitlines()[-1] == "1 form read in, 1 taken over, 1 file refused"
    assert shell.placed(SECOND)["stage"] == "assessed"


def test_an_edited_identifier_is_never_guessed(shell, tmp_path):
    blank = shell.form(THIRD, tmp_path / "form.pdf")
    (field,) = [
        (name, str(one.value))
        for name, one in (PdfReader(tmp_path / "form.pdf").get_fields() or {}).items()
        if name.rpartition(".")[2] == IDENTIFIER
    ]
    name, value = field
    other = "A" if value[-1] != "A" else "B"
    edited = tmp_path / "edited.pdf"
    edited.write_bytes(fifteen_hours(blank, **{name: value[:-1] + other}))
    ran = shell("practice", "import", edited, "--accept", code=WARNINGS)
    assert "in the check list, to be looked at" in ran.stdout
    assert "taken over" not in ran.stdout
    assert [row["hours_confirmed"] for row in shell.listed("placements")] == [0.0] * 3


def said(file: Path) -> str:
    """The words of a print, also those in its fields, without spaces."""
    reader = PdfReader(file)
    values = [str(one.value or "") for one in (reader.get_fields() or {}).values()]
    return bare(" ".join([*(page.extract_text() for page in reader.pages), *values]))


def bare(text: str) -> str:
    return "".join(text.split())
