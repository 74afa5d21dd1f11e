"""One question on a card: text, a way to answer, and after checking what is said to it."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Answer, Marked, Question, QuestionKind, can_be_marked
from ct_desktop.ui.lessons.quiz.choice_row import ChoiceRow
from ct_desktop.ui.lessons.quiz.feedback_box import FeedbackBox
from ct_desktop.ui.lessons.quiz.rich_text import LoadImage, RichText
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped


class QuestionCard(Card):
    """Shows ``answer`` filled in; ``changed`` tells when the person changes it."""

    changed = Signal()
    link_asked = Signal(QUrl)

    def __init__(
        self,
        question: Question,
        answer: Answer,
        load_image: LoadImage,
        sizes: Sizes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.question = question
        self.feedback: FeedbackBox | None = None
        self.rows: list[ChoiceRow] = []
        self.field: QLineEdit | QPlainTextEdit | None = None
        self._load_image = load_image
        self._sizes = sizes
        self._group = QButtonGroup(self)
        self.body.setContentsMargins(sizes.px(24), sizes.px(20), sizes.px(24), sizes.px(22))
        self.body.setSpacing(sizes.px(14))
        self._say(question.html)
        if question.hint:
            self._offer_hint()
        self._way = wrapped(_way(question), "muted")
        self.body.addWidget(self._way)
        if question.choices:
            self._add_choices(answer)
        elif question.kind is not QuestionKind.UNKNOWN:
            self._add_field(answer)

    @property
    def answer(self) -> Answer:
        """What is filled in now."""
        if isinstance(self.field, QPlainTextEdit):
            return Answer(text=self.field.toPlainText())
        if self.field is not None:
            return Answer(text=self.field.text())
        return Answer(frozenset(row.key for row in self.rows if row.chosen))

    @property
    def inputs(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [row.button for row in self.rows] or ([self.field] if self.field else [])

    def choose(self, number: int) -> bool:
        """Choose by number from 1; False when there is no such choice to make."""
        if self.feedback is not None or not 1 <= number <= len(self.rows):
            return False
        self.rows[number - 1].choose()
        return True

    def ask_for_answer(self) -> None:
        """Say that there is nothing to check yet."""
        self._way.setText(
            tr("Choose an answer first.") if self.rows else tr("Write an answer first.")
        )
        self._way.setProperty("look", "word")
        self._way.setProperty("tone", "warning")
        self._way.style().polish(self._way)

    def reveal(self, marked: Marked) -> None:
        """Lock the answer and show what became of it."""
        known = can_be_marked(self.question)
        for row in self.rows:
            if known:
                row.reveal(right=row.key in self.question.right)
            else:
                row.lock()
        if self.field is not None:
            self.field.setReadOnly(True)
        self.feedback = FeedbackBox(self.question, marked, self._load_image, self._sizes)
        self.feedback.link_asked.connect(self.link_asked)
        self.body.addWidget(self.feedback)

    def _add_choices(self, answer: Answer) -> None:
        several = self.question.kind is QuestionKind.MULTIPLE_RESPONSE
        self._group.setExclusive(not several)
        column = QVBoxLayout()
        column.setSpacing(self._sizes.px(8))
        for number, choice in enumerate(self.question.choices, 1):
            row = ChoiceRow(choice, number, self._load_image, self._sizes, several=several)
            self._group.addButton(row.button)
            row.button.setChecked(choice.key in answer.chosen)
            row.button.toggled.connect(self.changed)
            self.rows.append(row)
            column.addWidget(row)
        self.body.addLayout(column)

    def _add_field(self, answer: Answer) -> None:
        if self.question.kind is QuestionKind.ESSAY:
            field = QPlainTextEdit(answer.text)
            field.setMinimumHeight(self._sizes.px(160))
            field.setTabChangesFocus(True)
            field.textChanged.connect(self.changed)
            self.field = field
        else:
            line = QLineEdit(answer.text)
            line.textEdited.connect(self.changed)
            self.field = line
        self.field.setAccessibleName(tr("Your answer"))
        self.field.setPlaceholderText(tr("Your answer"))
        self.body.addWidget(self.field)

    def _offer_hint(self) -> None:
        def show() -> None:
            button.hide()
            hint = RichText(self.question.hint, self._load_image, self._sizes)
            hint.anchorClicked.connect(self.link_asked)
            self.body.insertWidget(self.body.indexOf(button), hint)

        button = quiet(tr("Show a hint"), show, "help")
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _say(self, html: str) -> None:
        if html:
            text = RichText(html, self._load_image, self._sizes)
            text.setProperty("look", "question")
            text.anchorClicked.connect(self.link_asked)
            self.body.addWidget(text)


def _way(question: Question) -> str:
    match question.kind:
        case QuestionKind.MULTIPLE_RESPONSE:
            return tr("Choose all answers that are right.")
        case QuestionKind.MULTIPLE_CHOICE | QuestionKind.TRUE_FALSE:
            return tr("Choose one answer.")
        case QuestionKind.FILL_IN | QuestionKind.PATTERN_MATCH:
            return tr("Type your answer.")
        case QuestionKind.ESSAY:
            return tr("Write your answer in your own words.")
        case _:
            return tr("This kind of question can be read and printed, not answered here.")
