"""A quiz: its questions in a list, the chosen one in a form."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Choice, Question, QuestionKind, Quiz
from ct_desktop.ui.lessons.editor.block_edit import BlockNeeds
from ct_desktop.ui.lessons.editor.html_field import HtmlField
from ct_desktop.ui.lessons.editor.question_form import QuestionForm
from ct_desktop.ui.lessons.editor.row_buttons import RowButtons
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.scroll import scrolled


class QuizEditor(QWidget):
    """``edited`` after every change; ``quiz`` gives it."""

    edited = Signal()

    def __init__(self, needs: BlockNeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs = needs
        self._quiz = Quiz("", ())
        self.form: QuestionForm | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Questions"))
        self.list.setMinimumWidth(px(150))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._show_question)
        self.intro = HtmlField(tr("Introduction"), needs)
        self.intro.edited.connect(self._changed)
        self.add = secondary(tr("Add a question"), self.add_question, "plus")
        buttons = RowButtons(tr("Question"), self._move, self._remove)
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(8))
        side.addWidget(self.add)
        side.addWidget(self.list, 1)
        side.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(8))
        column.addWidget(label(tr("Introduction"), "strong"))
        column.addWidget(self.intro)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addStretch(1)
        self._scroll: QScrollArea = scrolled(right)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(16))
        self._box.addWidget(holder, 1)
        self._box.addWidget(self._scroll, 3)

    def quiz(self) -> Quiz:
        """The quiz as it stands."""
        return self._quiz

    def show_quiz(self, quiz: Quiz, *, anew: bool = True) -> None:
        """Show a quiz; it counts as no edit. Not ``anew``: only when it is another."""
        if not anew and quiz == self._quiz:
            return
        row = 0 if anew else min(self.list.currentRow(), len(quiz.questions) - 1)
        self._quiz = quiz
        self.intro.show_html(quiz.html)
        self._fill(max(0, row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= px(560)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(sideways if wide else down)
        self.list.setMinimumHeight(px(48))

    def add_question(self) -> None:
        """A multiple choice question at the end, to be filled in."""
        taken = {question.key for question in self._quiz.questions}
        key = next(f"q{n}" for n in range(1, 100_000) if f"q{n}" not in taken)
        choices = tuple(Choice(f"{key}c{n}", "") for n in range(1, 4))
        made = Question(
            key, QuestionKind.MULTIPLE_CHOICE, "", "", choices, frozenset({choices[0].key})
        )
        self._set((*self._quiz.questions, made), len(self._quiz.questions))
        if self.form is not None:
            self.form.title.setFocus()

    def _move(self, by: int) -> None:
        place, questions = self.list.currentRow(), list(self._quiz.questions)
        if questions and 0 <= place + by < len(questions):
            questions.insert(place + by, questions.pop(place))
            self._set(tuple(questions), place + by)

    def _remove(self) -> None:
        place, questions = self.list.currentRow(), list(self._quiz.questions)
        if 0 <= place < len(questions):
            del questions[place]
            self._set(tuple(questions), max(0, min(place, len(questions) - 1)))

    def _set(self, questions: tuple[Question, ...], place: int) -> None:
        self._quiz = replace(self._quiz, questions=questions)
        self._fill(place)
        self.edited.emit()

    def _fill(self, place: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for number, question in enumerate(self._quiz.questions, 1):
            self.list.addItem(_row(number, question))
        self.list.setCurrentRow(place if self._quiz.questions else -1)
        self.list.blockSignals(False)
        self._show_question(self.list.currentRow())

    def _show_question(self, place: int) -> None:
        if self.form is not None:
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if 0 <= place < len(self._quiz.questions):
            self.form = QuestionForm(self._quiz.questions[place], self._needs)
            self.form.edited.connect(self._question_changed)
            self._place.addWidget(self.form)

    def _question_changed(self, question: Question) -> None:
        place = self.list.currentRow()
        questions = list(self._quiz.questions)
        if not 0 <= place < len(questions):
            return
        questions[place] = question
        self._quiz = replace(self._quiz, questions=tuple(questions))
        self.list.item(place).setText(_row(place + 1, question))
        self.edited.emit()

    def _changed(self) -> None:
        self._quiz = replace(self._quiz, html=self.intro.html())
        self.edited.emit()


def _row(number: int, question: Question) -> str:
    return f"{number}. {question.title or tr('Question without a title')}"
