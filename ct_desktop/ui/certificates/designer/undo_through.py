"""Undo and redo in a field are those of the designer, not of the field alone."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget


def is_undo(event: QKeyEvent) -> bool:
    """Ctrl+Z."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Ctrl+Y, or what the system has for it."""
    return event.matches(QKeySequence.StandardKey.Redo) or QKeySequence(
        event.keyCombination()
    ) == QKeySequence("Ctrl+Y")


class UndoThrough(QObject):
    """Lets those keys pass through the fields in ``widget`` to the page around them."""

    def watch(self, widget: QWidget) -> None:
        """Do so for every field that is in ``widget`` now."""
        kinds = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
        for field in (one for one in widget.findChildren(QWidget) if isinstance(one, kinds)):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        keyed = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if keyed and isinstance(event, QKeyEvent) and (is_undo(event) or is_redo(event)):
            event.ignore()
            return True
        return False
