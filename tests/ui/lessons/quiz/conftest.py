import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from quiz_kit import QUIZ, picture

from ct_desktop.ui.lessons.quiz.quiz_view import QuizView
from ct_desktop.ui.theme.theme import Scheme, Theme


@pytest.fixture
def theme(qapp):
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def show(qtbot, theme):
    """Show a quiz in a window that has the keyboard; images asked for are kept in ``asked``."""

    def shown(quiz=QUIZ):
        view = QuizView()
        qtbot.addWidget(view)
        view.asked = []

        def load(name):
            view.asked.append(name)
            return picture() if name == "pictures/ball.png" else None

        view.show_quiz(quiz, load)
        view.resize(800, 700)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.setFocus()
        return view

    return shown
