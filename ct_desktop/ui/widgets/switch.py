"""A choice of one out of a few words beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ct_desktop.ui.theme.current import px


class _Choice(QPushButton):
    """Keeps the room of its semibold word, so that choosing it moves no other."""

    def sizeHint(self) -> QSize:
        plain, heavy = QFont(self.font()), QFont(self.font())
        plain.setWeight(QFont.Weight.Normal)
        heavy.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(heavy).horizontalAdvance(self.text())
        more -= QFontMetrics(plain).horizontalAdvance(self.text())
        size = super().sizeHint()
        return QSize(size.width() + max(0, more) + px(2), size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Switch(QWidget):
    """``chosen`` carries the key of the word that the user chose."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """``choices`` are (key, word); the first is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.current = choices[0][0]
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for key, word in choices:
            button = _Choice(word)
            button.setProperty("look", "filter")
            button.setCheckable(True)
            button.setAccessibleName(word)
            button.setAccessibleDescription(name)
            button.toggled.connect(lambda on, key=key: self._toggled(key, on))
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
        self.show_current(self.current)

    def show_current(self, key: str) -> None:
        """Show another choice without a word about it.

        Raises KeyError for a choice that does not exist.
        """
        self.current = key
        self.buttons[key].setChecked(True)

    def _toggled(self, key: str, on: bool) -> None:
        if on and key != self.current:
            self.current = key
            self.chosen.emit(key)
