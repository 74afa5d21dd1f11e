import sys
from datetime import datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "lessons"))

from draft_kit import sample_draft

from ct_desktop.clock import fixed_clock
from ct_desktop.lessons.writing.draft_files import read_source
from ct_desktop.services.lesson_drafts import LessonDrafts
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.ui.lessons.editor.page import EditorPage

CLOCK = fixed_clock(datetime(2026, 10, 22, 14, 0))


@pytest.fixture
def library(tmp_path):
    return LessonLibrary(tmp_path / "data", CLOCK)


@pytest.fixture
def drafts(library):
    return LessonDrafts(library, CLOCK)


@pytest.fixture
def draft_key(drafts):
    key = drafts.new("Proefpakket", "nl").key
    opened = drafts.open(key)
    sample = sample_draft()
    folder = drafts.file_folder(key)
    folder.mkdir(exist_ok=True)
    for name, source in sample.files.items():
        (folder / name).write_bytes(read_source(source))
    opened.draft.items, opened.draft.cover = sample.items, sample.cover
    drafts.save(opened)
    return key


@pytest.fixture
def closed():
    """Keys that the editor handed back."""
    return []


@pytest.fixture
def editor(qtbot, ui, drafts, draft_key, closed):
    page = EditorPage(ui, drafts, draft_key, closed.append)
    qtbot.addWidget(page)
    ui.prompts.attach(page)
    page.resize(1158, 768)
    page.show()
    ui.tasks.wait_idle()
    yield page
    ui.tasks.wait_idle()
