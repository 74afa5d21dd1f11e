import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))

from settings_kit import make_desk


@pytest.fixture
def desk(qapp, tmp_path):
    """The window at its settings, over a new store without protection."""
    made = make_desk(tmp_path / "data")
    yield made
    discard = getattr(made.page.detail, "discard", None)
    if discard is not None:
        discard()
    for section in made.page._sections.values():
        section.discard()
    for dialog in QApplication.topLevelWidgets():
        if dialog is not made.shell.window:
            dialog.hide()
    made.close()
    made.office.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
