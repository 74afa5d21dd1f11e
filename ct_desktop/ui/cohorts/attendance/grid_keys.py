"""The keys of the grid: one letter marks, a number goes to a row, arrows walk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.ui.cohorts.attendance.mark_keys import LETTERS, MAKE_UP_LETTERS, WITH_MINUTES
from ct_desktop.ui.cohorts.attendance.minutes_entry import MinutesEntry, begin_minutes
from ct_desktop.ui.cohorts.attendance.typed_number import TypedRow

if TYPE_CHECKING:
    from ct_desktop.ui.cohorts.attendance.grid_view import GridView

_FORGET_MS = 1500
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class GridKeys(QObject):
    """Rows and columns in the signals are those of the model; a mark None takes it away.

    ``may_mark(column)`` is asked before anything is marked; it may ask the user.
    """

    marked = Signal(int, int, object)
    make_up_wanted = Signal(int, int)
    opened = Signal(int, int)
    typing_changed = Signal()

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self._grid = view.grid
        self.may_mark: Callable[[int], bool] = lambda column: True
        self.typing: MinutesEntry | None = None
        self._typed_row = TypedRow()
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self.forget_row)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks; False when it is no key of the grid."""
        plain = not event.modifiers() & ~_PLAIN
        if self.typing is not None and plain and self._minutes_key(event):
            return True
        self.finish()
        index = self._view.currentIndex()
        return plain and index.isValid() and self._cell_key(event, index)

    def mark(self, row: int, column: int, status: AttendanceStatus) -> None:
        """Mark a cell; minutes, where they belong to it, are typed after this."""
        if not self.may_mark(column):
            return
        if status in WITH_MINUTES:
            self._view.go_to(row, column)
            self._type(begin_minutes(row, column, status, self._grid.mark_at(row, column)))
            return
        self.marked.emit(row, column, Mark(status))
        self._down(row, column)

    def clear(self, row: int, column: int) -> None:
        """Take a mark away."""
        if self._grid.mark_at(row, column) is not None:
            if not self.may_mark(column):
                return
            self.marked.emit(row, column, None)
        self._down(row, column)

    def finish(self) -> None:
        """Write the minutes being typed down as they stand."""
        if self.typing is not None:
            entry = self.typing
            self._type(None)
            self.marked.emit(*entry.cell, entry.mark())

    def drop(self) -> None:
        """Leave the cell in which minutes are typed as it was."""
        if self.typing is not None:
            self._type(None)

    def forget_row(self) -> None:
        """The next digit begins a new number."""
        self._typed_row = TypedRow()

    def _minutes_key(self, event: QKeyEvent) -> bool:
        """A key while minutes are typed; False leaves it to the grid."""
        if self.typing is None:
            return False
        row, column = self.typing.cell
        if event.text().isdecimal():
            self._type(self.typing.typed(event.text()))
        elif event.key() == Qt.Key.Key_Backspace:
            self._type(self.typing.rubbed())
        elif event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif event.key() in _ENTER:
            self.finish()
            self._down(row, column)
        elif event.text().upper() in LETTERS:  # the mark of the next person
            self.finish()
            self._down(row, column)
            return False
        else:
            return False
        return True

    def _cell_key(self, event: QKeyEvent, index: QModelIndex) -> bool:
        row, column = index.row(), index.column()
        letter = event.text().upper()
        if letter.isdecimal():
            self._jump(letter, column)
            return True
        self.forget_row()
        if event.key() in _STEPS:
            self._step(row, column, *_STEPS[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self.opened.emit(row, column)
        elif self._grid.grid_meeting(column) is None:
            return False
        elif letter in LETTERS:
            self.mark(row, column, LETTERS[letter])
        elif letter in MAKE_UP_LETTERS:
            self.make_up_wanted.emit(row, column)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear(row, column)
        else:
            return False
        return True

    def _jump(self, digit: str, column: int) -> None:
        self._typed_row = self._typed_row.typed(digit, self._grid.rowCount())
        self._forget.start(_FORGET_MS)
        if self._typed_row.row is not None:
            self._view.go_to(self._typed_row.row, column)

    def _step(self, row: int, column: int, down: int, right: int) -> None:
        """Up and down go round: the last row is one key from the first."""
        row = (row + down) % self._grid.rowCount()
        column = max(0, min(self._grid.columnCount() - 1, column + right))
        self._view.go_to(row, column)

    def _down(self, row: int, column: int) -> None:
        """One row down; the last stays, so that a key too many does no harm at the top."""
        self._view.go_to(min(row + 1, self._grid.rowCount() - 1), column)

    def _type(self, entry: MinutesEntry | None) -> None:
        self.typing = entry
        self.typing_changed.emit()
