"""The assessment or the remarks of a form: what is said, and a box to accept it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from ct_desktop.language import tr
from ct_desktop.services.assessment_words import item_text, level_text
from ct_desktop.services.received_forms import ReceivedLineFacts
from ct_desktop.ui.practice.forms.content import can_be_ticked, ticked_at_first
from ct_desktop.ui.practice.forms.form_words import line_text, line_tone
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import wrapped


class StatementCard(Card):
    """One line of the form that is not hours; ``ticked`` after every tick."""

    ticked = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.line: ReceivedLineFacts | None = None
        self.tick = QCheckBox(tr("Accept"))
        self.tick.setAccessibleName(tr("Accept: {what}").format(what=heading))
        self.tick.toggled.connect(lambda _: self.ticked.emit())
        self.tools.setSpacing(px(12))
        self.tools.addWidget(self.tick)
        self.difference = wrapped("", "muted")
        self.body.addWidget(self.difference)
        self._holder: QWidget | None = None
        self._state: QLabel | None = None
        self.said: list[tuple[str, str]] = []

    def show_line(self, line: ReceivedLineFacts | None) -> None:
        """Show another line; nothing is shown for None."""
        before = self.line
        self.line = line
        self.setVisible(line is not None)
        if line is None:
            self.tick.setChecked(False)
            return
        self.said = _said(line)
        self.difference.setText(line.difference)
        self.difference.setVisible(bool(line.difference))
        self._show_state(line)
        self._fill()
        can = can_be_ticked(line)
        known = (
            before is not None
            and can_be_ticked(before)
            and (before.id, before.difference) == (line.id, line.difference)
        )
        self.tick.setVisible(can)
        self.tick.setChecked(can and (self.tick.isChecked() if known else ticked_at_first(line)))

    def ticked_ids(self) -> list[int]:
        """The id of the line when it is ticked."""
        return [self.line.id] if self.line is not None and self.tick.isChecked() else []

    def _show_state(self, line: ReceivedLineFacts) -> None:
        if self._state is not None:
            self.tools.removeWidget(self._state)
            self._state.deleteLater()
        self._state = chip(line_text(line), line_tone(line))
        self.tools.insertWidget(0, self._state)

    def _fill(self) -> None:
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = _grid(self.said)
        self.body.addWidget(self._holder)


def _said(line: ReceivedLineFacts) -> list[tuple[str, str]]:
    if line.scores:
        return [(item_text(item), level_text(level)) for item, level in line.scores]
    return [("", line.text)]


def _grid(said: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    holder.setProperty("ground", "none")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    for row, (caption, value) in enumerate(said):
        words = wrapped(value, "strong" if caption else "body")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if caption:
            words.setAccessibleName(f"{caption}: {value}")
            grid.addWidget(wrapped(caption, "body"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(words, row, 0, 1, 2)
    return holder
