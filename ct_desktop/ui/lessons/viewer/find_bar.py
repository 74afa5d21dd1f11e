"""Find on the page: a field at the foot of the content."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton
from ct_desktop.ui.widgets.labels import label

Find = Callable[[str, bool, Callable[[bool], object]], object]


class FindBar(QWidget):
    """``find`` is asked as the user types; Enter goes on, Shift+Enter back, Esc closes."""

    closed = Signal()

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find on this page"))
        self.field.setAccessibleName(tr("Find on this page"))
        self.field.setMaximumWidth(px(320))
        self.answer = label("", "muted")
        back = IconButton(tr("Previous place"), "chevron-up")
        on = IconButton(tr("Next place"), "chevron-down")
        shut = IconButton(tr("Close"), "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(12), px(6))
        row.addWidget(self.field, 1)
        for button in (back, on):
            row.addWidget(button)
        row.addWidget(self.answer)
        row.addStretch(1)
        row.addWidget(shut)
        self.field.textChanged.connect(lambda _: self.look())
        back.clicked.connect(lambda: self.look(forward=False))
        on.clicked.connect(lambda: self.look())
        shut.clicked.connect(lambda: self.close_bar())
        self.hide()

    def open_bar(self) -> None:
        """Show the field and choose what is in it."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        if self.field.text():
            self.look()

    def close_bar(self) -> None:
        """Hide the field and unmark what was found."""
        if self.isHidden():
            return
        self.hide()
        self._find("", True, lambda _: None)
        self.closed.emit()

    def look(self, *, forward: bool = True) -> None:
        """Go to the next place with the words."""
        words = self.field.text()
        self._find(words, forward, self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.look(forward=not back)
            return
        super().keyPressEvent(event)

    def _tell(self, found: bool) -> None:
        self.answer.setText("" if found or not self.field.text() else tr("Not on this page"))
