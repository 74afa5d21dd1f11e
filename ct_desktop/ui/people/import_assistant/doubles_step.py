"""The fourth step, only when needed: is this row somebody we know already?"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.import_rows import (
    Decision,
    ImportRow,
    PossibleMatch,
    SameAsRow,
    field_text,
)
from ct_desktop.ui.people.comparison import Comparison
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.labels import label, wrapped

Verdict = int | SameAsRow | Decision


class DoublesStep(QWidget):
    """``decided`` carries row number and Verdict; keys 1, 2 and 3 decide."""

    decided = Signal(int, object)

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__()
        self._fields = list(fields)
        self._rows: Sequence[ImportRow] = ()
        self._place = 0
        self.decisions: dict[int, Verdict] = {}
        self.title = label("", "heading")
        self.state = chip("")
        self.matches = QComboBox()
        self.matches.setAccessibleName(tr("Whom this row may be"))
        self.comparison = Comparison()
        self.same_button = secondary(tr("1 · Same person"), self._same)
        self.new_button = secondary(tr("2 · Someone else"), lambda: self._decide(Decision.NEW))
        self.skip_button = secondary(tr("3 · Skip this row"), lambda: self._decide(Decision.SKIP))
        self._build()
        self.matches.currentIndexChanged.connect(lambda _: self._compare())
        for key, button in (
            ("1", self.same_button),
            ("2", self.new_button),
            ("3", self.skip_button),
        ):
            QShortcut(QKeySequence(key), self, button.click)

    def show_rows(self, rows: Sequence[ImportRow], decisions: dict[int, Verdict]) -> None:
        """Ask about these rows, beginning with the first that is not decided."""
        self._rows = rows
        self.decisions = dict(decisions)
        self._place = self._next_undecided(0)
        self._show()
        self.same_button.setFocus()

    def all_decided(self) -> bool:
        """Whether every row has been decided."""
        return all(row.number in self.decisions for row in self._rows)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.title)
        top.addWidget(self.state)
        top.addStretch(1)
        self.before_button = IconButton(tr("The double before"), "chevron-left", "ink")
        self.after_button = IconButton(tr("The next double"), "chevron-right", "ink")
        self.before_button.clicked.connect(lambda: self._step(-1))
        self.after_button.clicked.connect(lambda: self._step(1))
        top.addWidget(self.before_button)
        top.addWidget(self.after_button)
        column.addLayout(top)
        column.addWidget(self.matches)
        card = Card()
        card.body.addWidget(self.comparison)
        column.addWidget(card, 1)
        column.addWidget(
            wrapped(
                tr(
                    "Same person: empty fields are filled from the file; where the two differ, "
                    "the record stays as it is and the difference is listed."
                ),
                "muted",
            )
        )
        choices = QHBoxLayout()
        choices.setSpacing(px(8))
        for button in (self.same_button, self.new_button, self.skip_button):
            choices.addWidget(button)
        choices.addStretch(1)
        column.addLayout(choices)

    def _show(self) -> None:
        row = self._rows[self._place]
        place = tr("Possible double {place} of {count}")
        self.title.setText(place.format(place=self._place + 1, count=len(self._rows)))
        self.matches.blockSignals(True)
        self.matches.clear()
        for match in row.matches:
            self.matches.addItem(f"{match.name} · {match.reason}")
        self.matches.blockSignals(False)
        self.before_button.setEnabled(self._place > 0)
        self.after_button.setEnabled(self._place + 1 < len(self._rows))
        decision = self.decisions.get(row.number)
        text, tone = _decision_text(decision)
        self.state.setText(text)
        set_tone(self.state, tone)
        self._compare()

    def _compare(self) -> None:
        row, match = self._rows[self._place], self._match()
        pairs = [
            (field_text(name), row.values.get(name, ""), match.values.get(name, ""))
            for name in self._fields
        ]
        left = tr("In the file, row {number}: {name}").format(number=row.number, name=row.name)
        right = (
            tr("In the register: {name}").format(name=match.name)
            if match.person_id is not None
            else tr("In the file, row {number}: {name}").format(number=match.row, name=match.name)
        )
        self.comparison.show_pairs(left, right, pairs)

    def _match(self) -> PossibleMatch:
        return self._rows[self._place].matches[max(0, self.matches.currentIndex())]

    def _same(self) -> None:
        match = self._match()
        if match.person_id is not None:
            self._decide(match.person_id)
        elif match.row is not None:
            self._decide(SameAsRow(match.row))

    def _decide(self, verdict: Verdict) -> None:
        row = self._rows[self._place]
        self.decisions[row.number] = verdict
        self.decided.emit(row.number, verdict)
        self._place = self._next_undecided(self._place)
        self._show()

    def _next_undecided(self, start: int) -> int:
        """The next row to decide, round the end; where we are when all are decided."""
        count = len(self._rows)
        for step in range(count):
            place = (start + step) % count
            if self._rows[place].number not in self.decisions:
                return place
        return start

    def _step(self, by: int) -> None:
        self._place += by
        self._show()


def _decision_text(decision: Verdict | None) -> tuple[str, str]:
    if decision is None:
        return tr("to decide"), "warning"
    if decision is Decision.NEW:
        return tr("someone else"), "good"
    if decision is Decision.SKIP:
        return tr("skipped"), "neutral"
    return tr("same person"), "primary"
