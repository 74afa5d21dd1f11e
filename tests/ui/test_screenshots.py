"""``screenshots``: the real command, with the browser and without it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from ct_desktop.rules.placements import COLUMNS
from ct_desktop.ui.lesson_web.available import SIMPLE
from ct_desktop.ui.targets import CohortTab, SettingsSection

LESSONS = {"lessons", "lessons-search", "lesson-tool", "lesson-quiz", "lesson-notes"}
PAGES = {"today", "cohorts", "people", "person", "cohort-schedule-held", *LESSONS}
PAGES |= {f"cohort-{tab.value}" for tab in CohortTab}
PAGES |= {"practice", "practice-place", "organisation", "supervisor-form"}
PAGES |= {f"practice-{view}" for view in ("offers", "organisations", "supervisors", "vog", "forms")}
PAGES |= {"practice-open-hours", *(f"placement-{stage}".replace("_", "-") for stage in COLUMNS)}
PAGES |= {f"settings-{section.value}" for section in SettingsSection}
PAGES |= {"person-growth", "register", "check", "ceremony", "competence-profile"}
PAGES |= {"cohort-ended-assessments", "cohort-ended-certificates", "certificate-design"}
PAGE_AREA = (560, 100, 1320, 640)
"""Where the viewer shows the page of a package."""


def take(folder: Path, *words: str, **surroundings: str) -> str:
    """Run the command; what it said."""
    run = [sys.executable, "-m", "ct_desktop", "--data-dir", str(folder / "data"), *words]
    ran = subprocess.run(
        [*run, "screenshots", str(folder / "pictures")],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "CT_DESKTOP_NOW": "2026-10-22T14:00",
            **surroundings,
        },
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stderr


def pictures(folder: Path) -> dict[str, Image.Image]:
    found = sorted((folder / "pictures").glob("*.png"))
    return {path.stem: Image.open(path).convert("RGB") for path in found}


@pytest.fixture(scope="module", params=["browser", "simple"])
def taken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """The pictures, and what the program said meanwhile."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "simple":
        said = take(folder, "--language", "en", **{SIMPLE: "1"})
    else:
        said = take(folder, "--language", "nl")
    return pictures(folder), said


def test_every_page_has_its_own_picture(taken) -> None:
    made, _ = taken
    assert set(made) == PAGES
    assert {one.size for one in made.values()} == {(1366, 768)}
    assert len({one.tobytes() for one in made.values()}) == len(made)


def test_the_page_of_the_package_is_on_it(taken) -> None:
    made, _ = taken
    shown = made["lesson-tool"].crop(PAGE_AREA)
    colours = shown.getcolors(maxcolors=1 << 20)
    assert colours is not None
    white = max(count for count, _ in colours) / (shown.width * shown.height)
    # Words and cards on white: neither an empty pane nor a picture of something else.
    assert 0.5 < white < 0.97
    assert len(colours) > 100


def test_the_web_was_prepared_before_the_application(taken) -> None:
    _, said = taken
    assert "AA_ShareOpenGLContexts" not in said
    assert "Traceback" not in said
