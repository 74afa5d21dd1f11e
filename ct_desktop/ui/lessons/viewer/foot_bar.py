"""The strip below the content: back and forward, previous and next, find and zoom."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, quiet


@dataclass(frozen=True)
class FootCalls:
    """What the buttons do."""

    back: Callable[[], object]
    forward: Callable[[], object]
    previous: Callable[[], object]
    next: Callable[[], object]
    find: Callable[[], object]
    smaller: Callable[[], object]
    whole: Callable[[], object]
    larger: Callable[[], object]


class FootBar(QWidget):
    """Buttons that lead nowhere now are off."""

    def __init__(self, calls: FootCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = _button(tr("Back (Alt+Left)"), "go-back", calls.back)
        self.forward = _button(tr("Forward (Alt+Right)"), "go-forward", calls.forward)
        self.previous = quiet(tr("Previous"), calls.previous, "chevron-left")
        self.next = quiet(tr("Next"), calls.next, "chevron-right")
        self._words = {self.previous: tr("Previous"), self.next: tr("Next")}
        self.previous.setToolTip(tr("Previous (Ctrl+Page Up)"))
        self.next.setToolTip(tr("Next (Ctrl+Page Down)"))
        self.find_button = _button(tr("Find on this page (Ctrl+F)"), "search", calls.find)
        self.smaller = _button(tr("Smaller (Ctrl+−)"), "minus", calls.smaller)
        self.larger = _button(tr("Larger (Ctrl++)"), "plus", calls.larger)
        self.percent = quiet("100 %", calls.whole)
        self.percent.setToolTip(tr("As it is (Ctrl+0)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        row.setSpacing(px(4))
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.find_button)
        row.addWidget(self.smaller)
        row.addWidget(self.percent)
        row.addWidget(self.larger)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room the words go; the arrows and their tooltips stay."""
        super().resizeEvent(event)
        for button, words in self._words.items():
            button.setText(words)
        if self.layout().sizeHint().width() > self.width():  # type: ignore[union-attr]
            for button, words in self._words.items():
                button.setText("")
                button.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        words = sum(
            button.fontMetrics().horizontalAdvance(text) for button, text in self._words.items()
        )
        hint = super().minimumSizeHint()
        return QSize(max(0, hint.width() - words), hint.height())

    def show_percent(self, percent: int) -> None:
        """Say how large the content is."""
        self.percent.setText(f"{percent} %")
        self.percent.setAccessibleName(tr("Size {n} %").format(n=percent))


def _button(name: str, icon: str, call: Callable[[], object]) -> IconButton:
    made = IconButton(name, icon)
    made.clicked.connect(lambda: call())
    return made
