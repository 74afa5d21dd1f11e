"""One question of a quiz."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import AcceptedText, Choice, Question, QuestionKind
from ct_desktop.ui.lessons.editor.answer_rows import AcceptedRow, ChoiceRow
from ct_desktop.ui.lessons.editor.block_edit import BlockNeeds
from ct_desktop.ui.lessons.editor.html_field import HtmlField
from ct_desktop.ui.lessons.editor.rows_edit import RowsEdit
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.number_field import AmountField

CHOSEN = (QuestionKind.MULTIPLE_CHOICE, QuestionKind.MULTIPLE_RESPONSE, QuestionKind.TRUE_FALSE)
TYPED = (QuestionKind.FILL_IN, QuestionKind.PATTERN_MATCH)


class QuestionForm(QWidget):
    """``edited`` carries the question after every change."""

    edited = Signal(object)

    def __init__(self, question: Question, needs: BlockNeeds) -> None:
        super().__init__()
        self._question = question
        self.kind = QComboBox()
        for kind, words in question_kinds():
            self.kind.addItem(words, kind)
        if question.kind is QuestionKind.UNKNOWN:
            self.kind.addItem(tr("Unknown kind, text alone"), QuestionKind.UNKNOWN)
        self.kind.setCurrentIndex(self.kind.findData(question.kind))
        self.title = QLineEdit(question.title)
        self.points = AmountField(0, 100, question.points, 1)
        self.form = Form()
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind.setMinimumContentsLength(8)
        self.form.add(tr("Title"), self.title)
        kind_row = self.form.add(tr("Kind of question"), self.kind)
        points_row = self.form.add(tr("Points"), self.points)
        self.form.side_by_side(kind_row, points_row, widths=(5, 2))
        self.text = self._field(tr("Question"), question.html, needs)
        self.answers = self._answers()
        self.form.add(tr("Answers"), self.answers)
        self.feedback = self._field(tr("Said after any answer"), question.feedback, needs)
        self.solution = self._field(tr("Model answer"), question.solution, needs)
        self.hint = self._field(tr("Hint"), question.hint, needs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.title.textEdited.connect(lambda _: self._tell())
        self.points.valueChanged.connect(lambda _: self._tell())
        self.kind.activated.connect(lambda _: self._set_kind())

    def question(self) -> Question:
        """The question as it stands."""
        choices, right, accepted = self._read_answers()
        return replace(
            self._question,
            kind=QuestionKind(self.kind.currentData()),
            title=self.title.text().strip(),
            html=self.text.html(),
            points=self.points.value(),
            choices=choices,
            right=right,
            accepted=accepted,
            feedback=self.feedback.html(),
            solution=self.solution.html(),
            hint=self.hint.html(),
        )

    def _field(self, name: str, html: str, needs: BlockNeeds) -> HtmlField:
        field = HtmlField(name, needs)
        field.show_html(html)
        field.edited.connect(self._tell)
        self.form.add(name, field)
        return field

    def _answers(self) -> QWidget:
        holder = QWidget()
        self._answers_column = QVBoxLayout(holder)
        self._answers_column.setContentsMargins(0, 0, 0, 0)
        self._rows: RowsEdit | None = None
        self._fill_answers(self._question)
        return holder

    def _fill_answers(self, question: Question) -> None:
        if self._rows is not None:
            self._answers_column.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
            self._rows = None
        if question.kind in CHOSEN:
            self._rows = RowsEdit(tr("Answer"), tr("Add an answer"), self._new_choice)
            for choice in question.choices:
                self._rows.add(self._choice_row(choice, choice.key in question.right))
        elif question.kind in TYPED:
            self._rows = RowsEdit(tr("Right text"), tr("Add a right text"), self._new_accepted)
            for accepted in question.accepted:
                self._rows.add(self._accepted_row(accepted))
        if self._rows is not None:
            self._rows.edited.connect(self._tell)
            self._answers_column.addWidget(self._rows)

    def _read_answers(
        self,
    ) -> tuple[tuple[Choice, ...], frozenset[str], tuple[AcceptedText, ...]]:
        rows = self._rows.rows if self._rows is not None else ()
        chosen = [row for row in rows if isinstance(row, ChoiceRow)]
        typed = [row.accepted() for row in rows if isinstance(row, AcceptedRow)]
        return (
            tuple(row.choice() for row in chosen),
            frozenset(row.key for row in chosen if row.right.isChecked()),
            tuple(one for one in typed if one.text),
        )

    def _choice_row(self, choice: Choice, right: bool) -> ChoiceRow:
        row = ChoiceRow(choice, right=right)
        row.edited.connect(lambda: self._chose(row))
        return row

    def _accepted_row(self, accepted: AcceptedText) -> AcceptedRow:
        row = AcceptedRow(accepted)
        row.edited.connect(self._tell)
        return row

    def _new_choice(self) -> ChoiceRow:
        taken = {choice.key for choice in self._read_answers()[0]}
        number = next(n for n in range(1, 10_000) if f"{self._question.key}c{n}" not in taken)
        return self._choice_row(Choice(f"{self._question.key}c{number}", ""), False)

    def _new_accepted(self) -> AcceptedRow:
        contains = self.kind.currentData() == QuestionKind.PATTERN_MATCH
        return self._accepted_row(AcceptedText("", contains=contains))

    def _chose(self, row: ChoiceRow) -> None:
        single = self.kind.currentData() != QuestionKind.MULTIPLE_RESPONSE
        if single and row.right.isChecked() and self._rows is not None:
            for other in self._rows.rows:
                if isinstance(other, ChoiceRow) and other is not row:
                    other.right.setChecked(False)
        self._tell()

    def _set_kind(self) -> None:
        kind = QuestionKind(self.kind.currentData())
        now = self.question()
        self._question = now
        choices, right, accepted = now.choices, now.right, now.accepted
        if kind is QuestionKind.TRUE_FALSE and len(choices) != 2:
            keys = (f"{now.key}c1", f"{now.key}c2")
            choices = (Choice(keys[0], tr("True")), Choice(keys[1], tr("False")))
            right = frozenset(keys[:1])
        elif kind in CHOSEN and not choices:
            choices = tuple(Choice(f"{now.key}c{n}", "") for n in range(1, 4))
            right = frozenset({choices[0].key})
        if kind in CHOSEN and kind is not QuestionKind.MULTIPLE_RESPONSE and len(right) > 1:
            right = frozenset({next(one.key for one in choices if one.key in right)})
        if kind in TYPED:
            wanted = kind is QuestionKind.PATTERN_MATCH
            accepted = tuple(replace(one, contains=wanted) for one in accepted)
            accepted = accepted or (AcceptedText("", contains=wanted),)
        self._fill_answers(replace(now, kind=kind, choices=choices, right=right, accepted=accepted))
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.question())


def question_kinds() -> list[tuple[QuestionKind, str]]:
    """The kinds that can be made, and their names."""
    return [
        (QuestionKind.MULTIPLE_CHOICE, tr("Choose one")),
        (QuestionKind.MULTIPLE_RESPONSE, tr("Choose all that are right")),
        (QuestionKind.TRUE_FALSE, tr("True or false")),
        (QuestionKind.FILL_IN, tr("Fill in")),
        (QuestionKind.PATTERN_MATCH, tr("Fill in, words that must occur")),
        (QuestionKind.ESSAY, tr("Open question")),
    ]
