"""Quizzes to answer on screen."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.services.lesson_content import Quiz
from ct_desktop.ui.lessons.quiz.quiz_view import QuizView
from ct_desktop.ui.lessons.viewer.pane import Pane


class QuizPane(Pane):
    """One quiz at a time; ``followed`` carries the address of a link in its texts."""

    followed = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quiz = QuizView(self)
        self.quiz.link_asked.connect(self.followed)
        self.setFocusProxy(self.quiz)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.quiz)

    def show_quiz(self, quiz: Quiz, load_image: Callable[[str], bytes | None]) -> None:
        """Show another quiz, unanswered."""
        self.quiz.show_quiz(quiz, load_image)

    def zoom(self, factor: float) -> None:
        self.quiz.set_zoom(factor)

    def step(self, way: int) -> bool:
        return self.quiz.go_on() if way > 0 else self.quiz.go_back()
