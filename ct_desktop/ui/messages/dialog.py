"""What all message dialogs have in common: a heading, an explanation, buttons with verbs."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.labels import wrapped


class MessageDialog(QDialog):
    """A dialog with room for a body above a row of buttons at the right."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(wrapped(title, "heading"))
        if explanation:
            column.addWidget(wrapped(explanation))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        column.addLayout(self.body)
        column.addSpacing(px(8))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        self.buttons.addStretch(1)
        column.addLayout(self.buttons)

    def add_button(self, text: str, look: str, *, accepts: bool, default: bool = False) -> Button:
        """A button at the right end that closes the dialog."""
        button = Button(text, look)
        button.clicked.connect(self.accept if accepts else self.reject)
        button.setDefault(default)
        self.buttons.addWidget(button)
        if default:
            button.setFocus()
        return button
