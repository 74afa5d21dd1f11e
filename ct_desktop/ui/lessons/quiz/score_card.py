"""The end of a quiz: the score, what to look at again, and another go."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import Marked, Outcome, Question, QuestionKind, plain, total
from ct_desktop.ui.lessons.quiz.outcome_words import outcome_look
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, word, wrapped

MOST_ROWS = 50


class ScoreCard(Card):
    """``look_again`` asks for a question by its place from 0."""

    look_again = Signal(int)

    def __init__(
        self,
        marks: Sequence[tuple[Question, Marked]],
        sizes: Sizes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._sizes = sizes
        self.body.setContentsMargins(sizes.px(24), sizes.px(22), sizes.px(24), sizes.px(22))
        self.body.setSpacing(sizes.px(10))
        sums = total(marks)
        lines = []
        if sums.marked:
            heading = tr("{right} of {marked} right").format(right=sums.right, marked=sums.marked)
            if sums.possible != sums.marked or sums.points != sums.right:
                lines.append(
                    tr("{points} of {possible} points").format(
                        points=f"{sums.points:.10g}", possible=f"{sums.possible:.10g}"
                    )
                )
        else:
            heading = tr("That was the last question")
        if sums.for_person:
            lines.append(
                ntr(
                    "{n} answer is to talk about together",
                    "{n} answers are to talk about together",
                    sums.for_person,
                )
            )
        if sums.unanswered:
            lines.append(
                ntr("{n} question not answered", "{n} questions not answered", sums.unanswered)
            )
        self.summary = ". ".join([heading, *lines])
        self.setAccessibleName(self.summary)
        self.body.addWidget(wrapped(heading, "quizScore"))
        if sums.marked:
            bar = QProgressBar()
            bar.setRange(0, sums.marked)
            bar.setValue(sums.right)
            bar.setTextVisible(False)
            bar.setAccessibleName(heading)
            self.body.addWidget(bar)
        for text in lines:
            self.body.addWidget(wrapped(text, "muted"))
        self._list(marks)

    def _list(self, marks: Sequence[tuple[Question, Marked]]) -> None:
        places = [
            place
            for place, (question, one) in enumerate(marks)
            if one.outcome is not Outcome.RIGHT and question.kind is not QuestionKind.UNKNOWN
        ]
        if not places:
            return
        self.body.addSpacing(self._sizes.px(6))
        self.body.addWidget(label(tr("Look at these again"), "strong"))
        for place in places[:MOST_ROWS]:
            self.body.addWidget(line())
            self._row(place, *marks[place])
        if len(places) > MOST_ROWS:
            rest = ntr("and {n} more question", "and {n} more questions", len(places) - MOST_ROWS)
            self.body.addWidget(label(rest, "muted"))

    def _row(self, place: int, question: Question, marked: Marked) -> None:
        look = outcome_look(marked.outcome)
        row = QHBoxLayout()
        row.setSpacing(self._sizes.px(10))
        row.addWidget(label(str(place + 1), "muted"))
        row.addWidget(ElidedLabel(plain(question.html) or question.title), 1)
        row.addWidget(IconLabel(look.icon, f"{look.tone}_text", self._sizes.icon(18)))
        row.addWidget(word(look.short, look.tone))
        button = quiet(tr("Look again"), lambda: self.look_again.emit(place))
        button.setAccessibleDescription(plain(question.html))
        row.addWidget(button)
        self.body.addLayout(row)
