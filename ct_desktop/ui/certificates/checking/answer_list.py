"""The answers where several codes were looked at: a line each, those that are wrong first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize

from ct_desktop.language import tr
from ct_desktop.ui.certificates.checking.answers import Answer, summary
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.empty_state import EmptyState

_NARROWEST = 430  # px at 100 %: place, name and verdict beside each other


@dataclass(frozen=True)
class AnswerLine:
    """An answer and its number in the order in which they were found."""

    number: int
    answer: Answer


class AnswerList(ShortTable):
    """``on_chosen`` gets the answer of the line chosen."""

    def __init__(self, on_chosen: Callable[[Answer], object]) -> None:
        empty = EmptyState("certificate", tr("No codes"), tr("What was found is listed here."))
        super().__init__(tr("Codes found"), _columns(), _number, empty, lambda _: None)
        self._on_chosen = on_chosen
        self.table.chosen.connect(self._tell)

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Show other answers and choose the first."""
        lines = [AnswerLine(number, one) for number, one in enumerate(answers)]
        self.heading.setText(summary(answers) if answers else tr("Codes found"))
        self.show_rows(sorted(lines, key=lambda line: line.answer.good))
        if lines:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self._tell()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(max(least.width(), px(_NARROWEST)), least.height())

    def _tell(self) -> None:
        line = self.row()
        if isinstance(line, AnswerLine):
            self._on_chosen(line.answer)


def _number(line: AnswerLine) -> int:
    return line.number


def _columns() -> tuple[ColumnSpec[AnswerLine], ...]:
    return (
        ColumnSpec("place", tr("Where"), lambda line: line.answer.place, 150, muted=True),
        ColumnSpec("name", tr("Name on the document"), _name, 0, tooltip=_name, strong=True),
        ColumnSpec(
            "verdict",
            tr("Verdict"),
            lambda line: line.answer.word,
            150,
            tone=lambda line: line.answer.tone,
        ),
    )


def _name(line: AnswerLine) -> str:
    return line.answer.facts[0][1] if line.answer.facts else "—"
