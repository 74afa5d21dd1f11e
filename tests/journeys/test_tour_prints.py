"""The prints around the lesson packages that the tour makes, on the demonstration."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access

PACKAGING = Path(__file__).parents[2] / "packaging"
NAMES = (
    "attendance-sheet-with-tools",
    "meeting-book",
    "questions-and-answers",
    "notes-on-tools",
)


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The words on the pages of each print, in Dutch."""
    folder = tmp_path_factory.mktemp("prints")
    office = Access(folder / "data", fixed_clock(datetime(2026, 10, 22, 14))).create_open().office
    try:
        office.demo.fill()
    finally:
        office.close()
    ran = subprocess.run(
        [sys.executable, PACKAGING / "lesson_prints.py", folder / "data", folder, "nl"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "CT_DESKTOP_NOW": "2026-10-22T14:00",
        },
    )
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    return {path.stem: _pages(path) for path in folder.glob("*.pdf")}


def test_each_is_there(prints: dict[str, list[str]]) -> None:
    assert set(prints) == {f"{name}-nl" for name in NAMES}


def test_the_sheet_names_the_tools_of_the_next_meeting(prints: dict[str, list[str]]) -> None:
    sheet = " ".join(prints["attendance-sheet-with-tools-nl"])
    assert "Amrani, Yasmina el" in sheet
    assert "Bellen, mailen, binnenlopen" in sheet
    assert "Draaiboek" not in sheet


def test_the_book_has_a_cover_and_every_tool(prints: dict[str, list[str]]) -> None:
    cover, *pages = prints["meeting-book-nl"]
    assert "Ik train mijn stad · najaar" in cover
    assert "29 oktober 2026" in cover
    tools = ("Draaiboek bijeenkomst 6", "Mensen laten komen", "Netwerkkaart", "Waar ligt de grens?")
    for title in tools:
        assert title in cover
        assert any(page.startswith(title) for page in pages), title


def test_the_quiz_comes_with_its_answers(prints: dict[str, list[str]]) -> None:
    whole = " ".join(prints["questions-and-answers-nl"])
    assert whole.count("Een kind is van het klimrek gevallen") == 2
    assert whole.count("Goed is één van deze") >= 1


def test_the_notes_of_three_organisations(prints: dict[str, list[str]]) -> None:
    whole = " ".join(prints["notes-on-tools-nl"])
    for organisation in ("Sportservice Waterstad", "Welzijn Lindestad", "Cultuurpunt Het Veer"):
        assert organisation in whole


def _pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]
