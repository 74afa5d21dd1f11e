import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

sys.path.insert(0, str(Path(__file__).parents[2] / "services"))

from practice_kit import practising
from window_kit import NOW

from ct_desktop import language
from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def office(tmp_path):
    made = Access(tmp_path / "store", fixed_clock(NOW)).create_open().office
    yield made
    made.close()


@pytest.fixture
def enrolment(office):
    """The first of two people of a group in practice."""
    return practising(office, 2)[0]


@pytest.fixture
def window(ui, qtbot):
    """What the dialog stands over."""
    made = QWidget()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    ui.prompts.attach(made)
    made.show()
    return made
