"""A text of an element in one language; Tab goes on to the next field."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from ct_desktop.ui.certificates.designer.field_highlighter import FieldHighlighter
from ct_desktop.ui.theme.current import px

_LINES = 2


class TextEdit(QPlainTextEdit):
    """``typed`` after every change by the user; ``entered`` when it gets the focus."""

    typed = Signal()
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the designer undoes
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._highlighter = FieldHighlighter(self)
        self._text = ""
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show another text; one that stands there already keeps its cursor."""
        self._text = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().lineSpacing() * _LINES
        return QSize(px(160), lines + px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._highlighter.rehighlight()

    def _changed(self) -> None:
        text = self.toPlainText()
        if text != self._text:  # Qt says it too when only the dress of a field changed
            self._text = text
            self.typed.emit()
