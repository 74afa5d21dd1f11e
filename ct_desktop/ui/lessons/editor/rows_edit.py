"""Rows of fields below each other that can be added, moved and removed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.ui.lessons.editor.row_buttons import RowButtons
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet


class RowsEdit(QWidget):
    """``make`` builds the widget of a new row; ``rows`` gives the widgets in their order."""

    edited = Signal()

    def __init__(self, name: str, add_words: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._name = name
        self._make = make
        self._lines: list[tuple[QWidget, QWidget]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        column.addLayout(self._column)
        below = QHBoxLayout()
        self.add_button = quiet(add_words, self._add_new, "plus")
        below.addWidget(self.add_button)
        below.addStretch(1)
        column.addLayout(below)

    @property
    def rows(self) -> Sequence[QWidget]:
        """The widgets of the rows."""
        return [row for row, _ in self._lines]

    def add(self, row: QWidget) -> None:
        """Put a row at the end; it counts as no edit."""
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(px(4))
        beside.addWidget(row, 1)
        name = f"{self._name} {len(self._lines) + 1}"
        buttons = RowButtons(name, lambda by: self._move(row, by), lambda: self._remove(row))
        beside.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.append((row, line))
        self._column.addWidget(line)

    def _add_new(self) -> None:
        row = self._make()
        self.add(row)
        row.setFocus()
        self.edited.emit()

    def _place(self, row: QWidget) -> int:
        return next(place for place, (one, _) in enumerate(self._lines) if one is row)

    def _move(self, row: QWidget, by: int) -> None:
        place = self._place(row)
        if 0 <= place + by < len(self._lines):
            line = self._lines.pop(place)
            self._lines.insert(place + by, line)
            self._column.insertWidget(place + by, line[1])
            self.edited.emit()

    def _remove(self, row: QWidget) -> None:
        _, line = self._lines.pop(self._place(row))
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.edited.emit()
