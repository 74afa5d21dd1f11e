"""Keys of the viewer that work wherever the focus is in it, also within the browser."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)

_FOR_BUTTONS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


@dataclass(frozen=True)
class Key:
    """What a key does; while ``can`` is false it is left to whoever else wants it.

    A ``plain`` key is one that a field to type in needs for itself.
    """

    call: Callable[[], object]
    can: Callable[[], bool] = lambda: True
    plain: bool = False


class KeyWatch(QObject):
    """Watches only the widget in focus, and only while it is part of ``root``."""

    def __init__(self, root: QWidget, keys: dict[str, Key]) -> None:
        super().__init__(root)
        self._root = root
        self._keys = {QKeySequence(words).toString(): key for words, key in keys.items()}
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        key = self._wanted(watched, event) if isinstance(event, QKeyEvent) else None
        if key is None:
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress:
            key.call()
        return True

    def _wanted(self, watched: QObject, event: QKeyEvent) -> Key | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(event.keyCombination().key() | held)
        key = self._keys.get(pressed.toString())
        if key is None or not key.can() or (key.plain and _needs(watched, event)):
            return None
        return key

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and old is self._watched:
            old.removeEventFilter(self)
            self._watched = None
        if new is not None and (new is self._root or self._root.isAncestorOf(new)):
            new.removeEventFilter(self)
            new.installEventFilter(self)
            self._watched = new


def _needs(watched: QObject, event: QKeyEvent) -> bool:
    """Whether what is in focus wants a plain key for itself."""
    if isinstance(watched, QTextEdit):
        return not watched.isReadOnly()
    if isinstance(watched, (QAbstractButton, QSlider)):
        return event.key() in _FOR_BUTTONS
    return isinstance(watched, (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox))
