"""What cannot be shown by itself: said plainly, with what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ct_desktop.ui.lessons.viewer.pane import Pane
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled


@dataclass(frozen=True)
class CardAction:
    """A button of a card."""

    words: str
    call: Callable[[], object]


@dataclass(frozen=True)
class CardWords:
    """What a card says: a chip, a title, a sentence, details that can be copied, buttons."""

    chip: str
    tone: str
    title: str
    text: str
    details: Sequence[str] = ()
    actions: Sequence[CardAction] = ()


class CardPane(Pane):
    """One card at the top of the pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []
        self.card: Card | None = None
        self._column = QVBoxLayout()
        self._column.setContentsMargins(px(60), px(32), px(60), px(32))
        self._column.addStretch(1)
        inner = QWidget()
        inner.setProperty("ground", "none")
        inner.setLayout(self._column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def show_card(self, words: CardWords) -> None:
        """Show another card."""
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.deleteLater()
        self.card = self._made(words)
        self._column.insertWidget(0, self.card)
        self.setFocusProxy(self.buttons[0] if self.buttons else self.card)

    def zoom(self, factor: float) -> None:
        size = QApplication.font().pointSizeF() * factor
        larger = abs(factor - 1) > 0.01
        self.setStyleSheet(f"QLabel {{ font-size: {size:.1f}pt; }}" if larger else "")

    def _made(self, words: CardWords) -> Card:
        card = Card()
        card.setAccessibleName(f"{words.title}. {words.text}")
        if words.chip:
            card.body.addWidget(chip(words.chip, words.tone), 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(wrapped(words.title, "heading"))
        card.body.addWidget(wrapped(words.text))
        for detail in words.details:
            line = wrapped(detail, "strong")
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addWidget(line)
        self.buttons = [secondary(action.words, action.call) for action in words.actions]
        for button in self.buttons:
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card
