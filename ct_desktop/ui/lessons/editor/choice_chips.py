"""Words that are chosen or not, beside each other."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.flow import flowing


class _Chip(Button):
    """As wide unchosen as chosen, when its word is bolder: nothing jumps, nothing is cut."""

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        font = QFont(self.font())
        plain = QFontMetrics(font).horizontalAdvance(self.text())
        font.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(font).horizontalAdvance(self.text())
        return QSize(size.width() + max(0, bold - plain) + px(2), size.height())


class ChoiceChips(QWidget):
    """``edited`` when the user chose; ``value`` are the words that are chosen."""

    edited = Signal()

    def __init__(self, name: str, choices: Iterable[tuple[StrEnum, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: dict[StrEnum, Button] = {}
        row = flowing(self, px(6))
        for choice, words in choices:
            button = _Chip(words, "secondary")
            button.setProperty("look", "filter")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda: self.edited.emit())
            self.buttons[choice] = button
            row.addWidget(button)

    def value(self) -> frozenset[StrEnum]:
        """What is chosen."""
        return frozenset(one for one, button in self.buttons.items() if button.isChecked())

    def set_value(self, chosen: Iterable[StrEnum]) -> None:
        """Choose from code; it counts as no edit."""
        wanted = set(chosen)
        for one, button in self.buttons.items():
            button.setChecked(one in wanted)
