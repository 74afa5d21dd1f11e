"""A quiz, one question at a time, by mouse or by keys."""

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import (
    Answer,
    Marked,
    Outcome,
    Question,
    QuestionKind,
    Quiz,
    mark,
)
from ct_desktop.ui.lessons.quiz.outcome_words import points_words
from ct_desktop.ui.lessons.quiz.question_card import QuestionCard
from ct_desktop.ui.lessons.quiz.quiz_frame import QuizFrame
from ct_desktop.ui.lessons.quiz.rich_text import LoadImage, RichText
from ct_desktop.ui.lessons.quiz.score_card import ScoreCard
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.widgets.empty_state import EmptyState

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)


class QuizView(QWidget):
    """Number keys choose, Enter checks and goes on, arrows and page keys walk through.

    A key that has nothing to do here — page down after the score — is left to the parent.
    ``link_asked`` tells of a link in a text; ``finished`` that the score is shown.
    """

    link_asked = Signal(QUrl)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiz = Quiz("", ())
        self._load_image: LoadImage = lambda _: None
        self._sizes = Sizes()
        self._answers: list[Answer] = []
        self._marks: list[Marked | None] = []
        self._place = 0
        self._follow = False
        self.card: QuestionCard | ScoreCard | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.frame = QuizFrame(self._act, self.go_back, self.go_on)
        self.action = self.frame.action
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.frame.area.verticalScrollBar().rangeChanged.connect(self._on_length)
        self._dress()
        self.show_quiz(self._quiz, self._load_image)

    def show_quiz(self, quiz: Quiz, load_image: LoadImage) -> None:
        """Start a quiz at its first question, nothing answered.

        ``load_image`` gives the bytes of an image by its address as stated in the texts.
        """
        self._quiz, self._load_image = quiz, load_image
        self.setAccessibleName(quiz.title or tr("Quiz"))
        self.again()

    def set_zoom(self, zoom: float) -> None:
        """Show everything ``zoom`` times as large as the window, for a group; answers stay."""
        self._sizes = Sizes(zoom)
        self._dress()
        self._keep()
        self._show(self._place)

    def again(self) -> None:
        """Forget all answers and start over."""
        self._answers = [Answer() for _ in self._quiz.questions]
        self._marks = [None for _ in self._quiz.questions]
        self.card = None
        self._show(0)

    def go_on(self) -> bool:
        """To the next question or the score; False when that is already shown."""
        if self._place >= len(self._quiz.questions):
            return False
        self._keep()
        self._show(self._place + 1)
        return True

    def go_back(self) -> bool:
        """To the question before; False at the first."""
        if self._place == 0:
            return False
        self._keep()
        self._show(self._place - 1)
        return True

    def check(self) -> None:
        """Mark the question that is shown; says so when nothing is answered yet."""
        card = self.card
        if not isinstance(card, QuestionCard) or self._marks[self._place] is not None:
            return
        self._keep()
        marked = mark(card.question, self._answers[self._place])
        if marked.outcome is Outcome.UNANSWERED:
            card.ask_for_answer()
            return
        self._marks[self._place] = marked
        self._follow = True
        card.reveal(marked)
        self._show_actions()
        if card.feedback is not None:
            self.action.setAccessibleDescription(card.feedback.summary)
        self.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that fields and choices would keep for themselves."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            return self._on_key(event)
        if isinstance(watched, QPlainTextEdit):
            return key in _ENTER and control and self._on_key(event)
        if isinstance(watched, QLineEdit):
            return key in _ENTER and self._on_key(event)
        return key in (*_ON, *_BACK) and self._on_key(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Sent too while the base class is made; a new size of type comes with a new style sheet.
        built = hasattr(self, "_dressed_for")
        if built and self._dressed_for != QApplication.font().pointSizeF():
            self.set_zoom(self._sizes.zoom)

    def _dress(self) -> None:
        self._dressed_for = QApplication.font().pointSizeF()
        self.setStyleSheet(self._sizes.stylesheet())
        self.frame.dress(self._sizes)

    def _show(self, place: int) -> None:
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        had_focus = had_focus or self.hasFocus()
        self._place = place
        self._follow = False
        self._empty_spot()
        count = len(self._quiz.questions)
        self.frame.title.setText(self._quiz.title)
        self.frame.title.setVisible(bool(self._quiz.title))
        for widget in (self.frame.where, self.frame.points, self.frame.progress, self.frame.foot):
            widget.setVisible(count > 0)
        self.frame.progress.setRange(0, max(1, count))
        self.frame.progress.setValue(min(place + 1, count))
        if not count:
            self.frame.spot.addWidget(
                EmptyState("lessons", tr("No questions"), tr("This quiz has no questions."))
            )
        elif place < count:
            self._show_question(self._quiz.questions[place])
        else:
            self._show_score()
        self._show_actions()
        self.frame.area.verticalScrollBar().setValue(0)
        if had_focus:
            self._focus_first()

    def _show_question(self, question: Question) -> None:
        where = tr("Question {number} of {count}").format(
            number=self._place + 1, count=len(self._quiz.questions)
        )
        self.frame.where.setText(f"{where} · {question.title}" if question.title else where)
        counts = question.kind is not QuestionKind.UNKNOWN and question.points
        self.frame.points.setText(points_words(question.points) if counts else "")
        if self._place == 0 and self._quiz.html:
            intro = RichText(self._quiz.html, self._load_image, self._sizes)
            intro.anchorClicked.connect(self.link_asked)
            self.frame.spot.addWidget(intro)
        card = QuestionCard(question, self._answers[self._place], self._load_image, self._sizes)
        card.link_asked.connect(self.link_asked)
        for widget in card.inputs:
            widget.installEventFilter(self)
        marked = self._marks[self._place]
        if marked is not None:
            card.reveal(marked)
        self.card = card
        self.frame.spot.addWidget(card)

    def _show_score(self) -> None:
        """What was answered and never checked counts as well."""
        marks = [
            (question, made or mark(question, answer))
            for question, answer, made in zip(
                self._quiz.questions, self._answers, self._marks, strict=True
            )
        ]
        self.frame.where.setText(tr("Your score"))
        self.frame.points.setText("")
        self.card = ScoreCard(marks, self._sizes)
        self.card.look_again.connect(self._show)
        self.frame.spot.addWidget(self.card)
        self.finished.emit()

    def _show_actions(self) -> None:
        count = len(self._quiz.questions)
        self.frame.back.setEnabled(self._place > 0)
        at_end = self._place >= count
        done = at_end or self._marks[self._place] is not None or not self._can_answer()
        self.frame.skip.setVisible(count > 0 and not done)
        self.action.setAccessibleDescription("")
        if at_end:
            self.action.setText(tr("Do it again"))
        elif not done:
            self.action.setText(tr("Check the answer"))
        else:
            last = self._place == count - 1
            self.action.setText(tr("See your score") if last else tr("Next question"))

    def _can_answer(self) -> bool:
        return isinstance(self.card, QuestionCard) and bool(self.card.inputs)

    def _act(self) -> None:
        if self._place >= len(self._quiz.questions):
            self.again()
        elif self._marks[self._place] is None and self._can_answer():
            self.check()
        else:
            self.go_on()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTER:
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self._act()
            return True
        if key in _ON:
            return self.go_on()
        if key in _BACK:
            return self.go_back()
        if isinstance(self.card, QuestionCard) and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self.card.choose(key - Qt.Key.Key_0)
        return False

    def _keep(self) -> None:
        if isinstance(self.card, QuestionCard) and self._place < len(self._answers):
            self._answers[self._place] = self.card.answer

    def _focus_first(self) -> None:
        inputs = self.card.inputs if isinstance(self.card, QuestionCard) else []
        usable = [one for one in inputs if one.isEnabled()]
        chosen = self._place < len(self._marks) and self._marks[self._place] is not None
        target = self.action if chosen or not usable else usable[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_length(self) -> None:
        """Feedback makes the page longer once it is laid out: keep it in sight."""
        if self._follow and isinstance(self.card, QuestionCard) and self.card.feedback is not None:
            self.frame.area.ensureWidgetVisible(self.card.feedback)

    def _empty_spot(self) -> None:
        self.card = None
        while (item := self.frame.spot.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
