import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[2] / "settings"))

from designer_kit import Drawing
from settings_kit import make_desk


@pytest.fixture
def desk(qapp, tmp_path):
    """The window at its settings, over a new store without protection."""
    made = make_desk(tmp_path / "data")
    yield made
    detail = made.page.detail
    if detail is not None:
        detail.discard()
    for dialog in QApplication.topLevelWidgets():
        if dialog is not made.shell.window:
            dialog.hide()
    made.close()
    made.office.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def drawing(desk):
    """The designer at a copy of the first shipped design."""
    key = desk.office.templates.copy("stad-landscape", "Mijn stad")
    return Drawing.at(desk, key)
