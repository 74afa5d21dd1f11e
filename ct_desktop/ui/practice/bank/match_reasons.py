"""Why a person and a practice place fit, and what stands between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.matching import MatchReason
from ct_desktop.services.practice_words import block_advice, block_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, wrapped

_TONES = {True: "good", False: "warning", None: "neutral"}


def reason_text(reason: MatchReason) -> str:
    """The reason with a sign, so that its colour says nothing on its own."""
    sign = {True: "+ ", False: "– ", None: ""}[reason.good]
    return sign + reason.text


def reasons_text(reasons: Sequence[MatchReason], blocks: Sequence[PlacementBlock]) -> str:
    """All of it in one line, for tooltips and screen readers."""
    return ", ".join([*map(reason_text, reasons), *map(block_text, blocks)])


class MatchReasons(QWidget):
    """Reasons as chips, then each block with what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_match(
        self, score: int, reasons: Sequence[MatchReason], blocks: Sequence[PlacementBlock]
    ) -> None:
        """Show another match."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        self._shown.setProperty("ground", "none")
        self._column.addWidget(self._shown)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        score_line = tr("{score} of 100 points").format(score=score)
        self.setAccessibleName(f"{score_line}: {reasons_text(reasons, blocks)}")
        column.addWidget(label(score_line, "strong"))
        chips = QWidget()
        chips.setProperty("ground", "none")
        flow = flowing(chips, px(6))
        for reason in reasons:
            flow.addWidget(chip(reason_text(reason), _TONES[reason.good]))
        column.addWidget(chips)
        for block in blocks:
            column.addWidget(_block(block))


def _block(block: PlacementBlock) -> QWidget:
    made = QWidget()
    made.setProperty("ground", "none")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(IconLabel("warning", "warning_text", 18), 0, Qt.AlignmentFlag.AlignTop)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(wrapped(block_text(block), "strong"))
    said.addWidget(wrapped(block_advice(block), "muted"))
    row.addLayout(said, 1)
    return made
