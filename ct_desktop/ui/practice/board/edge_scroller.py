"""Scrolls the board sideways while a card is held near its left or right edge."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea

from ct_desktop.ui.theme.current import px

_EVERY_MS = 30
_EDGE, _STEP = 48, 16  # px at 100 %


class EdgeScroller(QObject):
    """Told of every place the card passes; goes on by itself while it rests at an edge."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.scroll)

    def follow(self, place: QPoint) -> None:
        """The card hangs at ``place`` of the viewport."""
        width = self._area.viewport().width()
        if place.x() < px(_EDGE):
            self._step = -px(_STEP)
        elif place.x() > width - px(_EDGE):
            self._step = px(_STEP)
        else:
            self._step = 0
        if self._step and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The card was let go."""
        self._step = 0
        self._timer.stop()

    def scroll(self) -> None:
        """One step, or rest when the card is away from the edges."""
        if not self._step:
            self._timer.stop()
            return
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() + self._step)
