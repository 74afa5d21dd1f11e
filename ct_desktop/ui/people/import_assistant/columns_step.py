"""The second step: which column holds what, to be corrected by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.import_rows import ImportColumn, ImportPreview, field_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip, set_tone
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled

LEAVE_OUT = "ignore"


class ColumnsStep(QWidget):
    """``corrected`` carries a heading and the field chosen for it."""

    corrected = Signal(str, str)

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__()
        self._fields = [LEAVE_OUT, *(name for name in fields if name != LEAVE_OUT)]
        self._headings: list[str] = []
        self.choices: dict[str, QComboBox] = {}
        self._states: dict[str, QLabel] = {}
        self._grid: QWidget | None = None
        self.about = wrapped("", "strong")
        self.notes = wrapped("", "muted")
        self._holder = QWidget()
        self._inner = QVBoxLayout(self._holder)
        self._inner.setContentsMargins(px(18), px(12), px(18), px(12))
        self._inner.addStretch(1)
        card = Card(flush=True)
        card.body.addWidget(scrolled(self._holder))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.about)
        column.addWidget(self.notes)
        column.addWidget(card, 1)
        column.addWidget(
            wrapped(tr("What you choose for a heading is remembered for the next list."), "small")
        )

    def show_preview(self, preview: ImportPreview, by_hand: Sequence[str]) -> None:
        """Show the columns of a file; ``by_hand`` are the headings chosen by the user."""
        self.about.setText(_about(preview))
        self.notes.setText(" ".join(preview.notes))
        self.notes.setVisible(bool(preview.notes))
        headings = [column.heading for column in preview.columns]
        if headings != self._headings:
            self._headings = headings
            self._build(preview.columns)
        for column in preview.columns:
            if column.heading:
                self.choices[column.heading].setCurrentIndex(self._fields.index(column.field))
                text, tone = _state(column, column.heading in by_hand)
                self._states[column.heading].setText(text)
                set_tone(self._states[column.heading], tone)

    def _build(self, columns: Sequence[ImportColumn]) -> None:
        if self._grid is not None:
            self._inner.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = QWidget()
        self._grid.setProperty("ground", "none")
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        titles = (tr("Heading in the file"), tr("For instance"), tr("Holds"), "")
        for place, title in enumerate(titles):
            grid.addWidget(label(title, "small"), 0, place)
        self.choices, self._states = {}, {}
        for row, column in enumerate((c for c in columns if c.heading), start=1):
            grid.addWidget(label(column.heading, "strong"), row, 0)
            grid.addWidget(ElidedLabel(", ".join(column.examples), "muted"), row, 1)
            grid.addWidget(self._choice(column.heading), row, 2)
            state = chip("")
            self._states[column.heading] = state
            grid.addWidget(state, row, 3)
        self._inner.insertWidget(0, self._grid)

    def _choice(self, heading: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("What the column “{heading}” holds").format(heading=heading))
        for name in self._fields:
            box.addItem(field_text(name), name)
        box.activated.connect(lambda: self.corrected.emit(heading, str(box.currentData())))
        self.choices[heading] = box
        return box


def _state(column: ImportColumn, by_hand: bool) -> tuple[str, str]:
    if column.double_of:
        return tr("already in another column"), "warning"
    if by_hand:
        return tr("chosen by you"), "primary"
    if not column.known:
        return tr("not recognised"), "warning"
    if column.field == LEAVE_OUT:
        return tr("left out"), "neutral"
    return tr("recognised"), "good"


def _about(preview: ImportPreview) -> str:
    parts = [preview.file_name]
    if preview.sheet:
        parts.append(tr("sheet “{name}”").format(name=preview.sheet))
    parts.append(tr("headings in row {row}").format(row=preview.header_row))
    parts.append(ntr("{n} row", "{n} rows", len(preview.rows)))
    if preview.skipped_empty:
        parts.append(ntr("{n} empty row skipped", "{n} empty rows skipped", preview.skipped_empty))
    return " · ".join(parts)
