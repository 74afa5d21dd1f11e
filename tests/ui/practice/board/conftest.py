import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))

from ct_desktop import language
from ct_desktop.ui.practice.board.board_model import BoardModel
from ct_desktop.ui.practice.board.board_view import BoardView
from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture(autouse=True)
def english():
    language.use("en")
    yield
    language.use("en")


@pytest.fixture
def board(qtbot, qapp):
    """A board of its own, 1102 by 640, without a page around it."""
    Theme(qapp, Scheme.LIGHT, 100)
    model = BoardModel()
    made = BoardView(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(1102, 640)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made
