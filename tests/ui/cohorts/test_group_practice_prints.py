import io

import pytest
from cohorts_kit import RUNNING, enrol_person, make_cohort
from practice_kit import BUSY, offer, organisation, placement, supervisor
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from ct_desktop.rules.supervisor_form import PARTICIPANT
from ct_desktop.ui.preview.pdf_preview import PdfPreview

FILES = "Forms for the supervisors, a file for each placement…"


@pytest.fixture
def cohort(register):
    made = make_cohort(register)
    register.cohorts.set_status(made, RUNNING)
    return made


@pytest.fixture
def placed(register, cohort):
    """Noor and Bram at SV Overmaas; the ids of their placements, by family name."""
    people = [enrol_person(register, cohort, *name) for name in (("Bram", "Aa"), ("Noor", "Vries"))]
    at = organisation(register)
    place = offer(register, at=at, supervisor_id=supervisor(register, at=at))
    return [placement(register, one, BUSY, place) for one in people]


def choose(desk, words: str):
    desk.cohort.group_menu.action(words).trigger()
    desk.settle()


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("kind", ["Form of the warm handover", "Practice log"])
def test_papers_of_the_practice_are_of_everyone_with_a_place(desk, cohort, placed, kind):
    desk.go(cohort)
    choose(desk, kind)
    preview = desk.dialog(PdfPreview)
    assert preview.windowTitle() == f"{kind} · Najaar"
    printed = text_of(preview.pdf)
    assert "Noor Vries" in printed
    assert "Bram Aa" in printed
    preview.close()


def test_the_forms_can_be_looked_at_together(desk, cohort, placed):
    desk.go(cohort)
    choose(desk, "Form for the supervisor")
    preview = desk.dialog(PdfPreview)
    assert len(PdfReader(io.BytesIO(preview.pdf)).pages) >= 2
    preview.close()


def test_forms_for_the_supervisors_come_in_a_folder_a_file_each(
    desk, cohort, placed, tmp_path, monkeypatch
):
    folder = tmp_path / "formulieren"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.go(cohort)
    choose(desk, FILES)
    assert desk.toast().startswith("2 forms saved in formulieren.")
    files = sorted(folder.iterdir())
    assert len(files) == 2
    assert not any("Noor" in file.name or "Bram" in file.name for file in files)
    names = [
        field.value
        for file in files
        for name, field in (PdfReader(file).get_fields() or {}).items()
        if name.endswith(PARTICIPANT)
    ]
    assert sorted(names) == ["Bram Aa", "Noor Vries"]
    choose(desk, FILES)
    assert len(list(folder.iterdir())) == 4
    assert {file.name for file in files} <= {file.name for file in folder.iterdir()}


def test_a_folder_that_cannot_be_written_is_said_in_a_banner(
    desk, cohort, placed, tmp_path, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "weg"))
    desk.go(cohort)
    choose(desk, FILES)
    assert desk.ui.prompts.banners.isVisible()


@pytest.mark.parametrize("words", ["Practice log", FILES])
def test_without_a_practice_place_there_is_nothing_to_print(desk, register, cohort, words):
    enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    choose(desk, words)
    assert desk.toast() == "Nobody of this group has a practice place yet."
    assert not desk.window.findChildren(PdfPreview)
