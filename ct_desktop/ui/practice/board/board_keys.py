"""The keys of the board: arrows walk, with Ctrl+Shift they move the card, letters act or find."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from ct_desktop.rules.names import fold

if TYPE_CHECKING:
    from ct_desktop.ui.practice.board.board_view import BoardView

_TYPING_MS = 1000
_SIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class BoardKeys(QObject):
    """N begins, S stops, M moves; a capital, or any other letter, begins to find a name."""

    def __init__(self, board: "BoardView") -> None:
        super().__init__(board)
        self._board = board
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._pause.timeout.connect(self.forget)

    def press(self, event: QKeyEvent) -> None:
        """Do what a key asks; a key that is none of the board's stays unaccepted."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moving = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if key in _SIDE and held == moving:
            self._board.shift(_SIDE[key])
        elif key in _SIDE and not held:
            self._board.step(_SIDE[key])
        elif key in _ENTER and not held:
            self._board.open_current()
        elif key == Qt.Key.Key_Delete and not held:
            self._board.stop_current()
        elif held & _HELD or not self._letter(event.text(), capital=bool(held & _SHIFT)):
            return
        event.accept()

    def forget(self) -> None:
        """The next letter begins a new name."""
        self._pause.stop()
        self._typed = ""

    def _letter(self, text: str, *, capital: bool) -> bool:
        if not text or not text.isprintable():
            return False
        deeds = {
            "n": self._board.new_wanted.emit,
            "s": self._board.stop_current,
            "m": self._board.choose_stage,
        }
        if not self._typed and not capital and text in deeds:
            deeds[text]()
            return True
        if text == " " and not self._typed:
            return False
        self._typed += text
        self._pause.start()
        self._find(fold(self._typed))
        return True

    def _find(self, wanted: str) -> None:
        """Go to the next card whose name, or family name, begins with what was typed."""
        cards = self._board.shown_cards()
        if not cards or not wanted:
            return
        current = self._board.current_card()
        start = 0
        if current is not None:
            ids = [card.id for card in cards]
            start = ids.index(current.id) if current.id in ids else 0
            if len(self._typed) == 1:
                start += 1
        for card in (*cards[start:], *cards[:start]):
            if fold(card.name).startswith(wanted) or fold(card.list_name).startswith(wanted):
                self._board.choose(card.id)
                return
