"""The card that says in words what was reached: what stands on the certificate."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.people.growth.entry import GrowthEntry, sentence_of
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped

_COLUMNS = 2


class ReachedCard(Card):
    """Hidden until something is mastered at the end."""

    def __init__(self) -> None:
        super().__init__(tr("What was reached"))
        self._lines: list[QWidget] = []
        self.sentences: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)
        self.hide()

    def show_entry(self, entry: GrowthEntry) -> None:
        """Show what was reached in an enrolment."""
        for old in self._lines:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.sentences = tuple(sentence_of(item) for item in entry.reached)
        self._lines = [_line(words) for words in self.sentences]
        for place, one in enumerate(self._lines):
            self._grid.addWidget(one, place // _COLUMNS, place % _COLUMNS)
        self.setVisible(bool(self.sentences))


def _line(words: str) -> QWidget:
    made = QWidget()
    made.setProperty("ground", "none")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    row.addWidget(IconLabel("check", "good", 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(wrapped(words), 1, Qt.AlignmentFlag.AlignTop)
    return made
