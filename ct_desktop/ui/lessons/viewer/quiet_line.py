"""One calm line above the content, with at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, quiet
from ct_desktop.ui.widgets.card import line
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped


class QuietLine(QWidget):
    """Hidden until it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = wrapped("", "muted")
        self.button: Button = quiet("", self._act)
        self._call: Callable[[], object] | None = None
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(4), px(12), px(4))
        row.addWidget(IconLabel("info", "muted", 18))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())
        self.hide()

    def say(self, words: str, action: str = "", call: Callable[[], object] | None = None) -> None:
        """Say something, with a button when there is something to do."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self._call = call
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setVisible(bool(words))

    def _act(self) -> None:
        if self._call is not None:
            self._call()
