"""The keys of the sheet: a digit gives a level and leads on, arrows walk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ct_desktop.rules.competences import LEVELS

if TYPE_CHECKING:
    from ct_desktop.ui.cohorts.assessments.sheet.sheet_view import SheetView

_PLAIN = Qt.KeyboardModifier.KeypadModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EMPTYING = (Qt.Key.Key_0, Qt.Key.Key_Delete)
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class SheetKeys(QObject):
    """``given`` carries row, column and level, 0 to take it away.

    ``by_item`` leads on to the next person of the same item, else to the next item of the person.
    """

    given = Signal(int, int, int)
    opened = Signal(int)

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view
        self.by_item = False

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks; False when it is no key of the sheet."""
        index = self._view.currentIndex()
        if event.modifiers() & ~_PLAIN or not index.isValid():
            return False
        row, column, key = index.row(), index.column(), event.key()
        counting = self._view.sheet.item(column) is None
        if key in _STEPS:
            self._step(row, column, *_STEPS[Qt.Key(key)])
        elif key in _ENTER and counting:
            self.opened.emit(row)
        elif key in _ENTER:
            self.go_on(row, column)
        elif counting:
            return False
        elif event.text().isdecimal() and int(event.text()) in LEVELS:
            self.give(row, column, int(event.text()))
        elif key in _EMPTYING:
            self.give(row, column, 0)
        elif key == Qt.Key.Key_Backspace:
            self._rub(row, column)
        else:
            return False
        return True

    def give(self, row: int, column: int, level: int) -> None:
        """Give a level, or take it away with 0, and go on."""
        if (self._view.sheet.level_at(row, column) or 0) != level:
            self.given.emit(row, column, level)
        self.go_on(row, column)

    def go_on(self, row: int, column: int) -> None:
        """To the next cell; the very last one stays."""
        last_row, last_column = self._last()
        if self.by_item:
            row, column = (row + 1, column) if row < last_row else (0, column + 1)
        else:
            row, column = (row, column + 1) if column < last_column else (row + 1, 0)
        if row <= last_row and column <= last_column:
            self._view.go_to(row, column)

    def _rub(self, row: int, column: int) -> None:
        """Back to the cell before, and empty it: the way out of a digit too many."""
        last_row, last_column = self._last()
        if self.by_item:
            row, column = (row - 1, column) if row else (last_row, column - 1)
        else:
            row, column = (row, column - 1) if column else (row - 1, last_column)
        if row >= 0 and column >= 0:
            self._view.go_to(row, column)
            if self._view.sheet.level_at(row, column):
                self.given.emit(row, column, 0)

    def _step(self, row: int, column: int, down: int, right: int) -> None:
        """Up and down go round: the last row is one key from the first."""
        sheet = self._view.sheet
        row = (row + down) % sheet.rowCount()
        column = max(0, min(sheet.columnCount() - 1, column + right))
        self._view.go_to(row, column)

    def _last(self) -> tuple[int, int]:
        sheet = self._view.sheet
        return sheet.rowCount() - 1, sheet.count_column - 1
