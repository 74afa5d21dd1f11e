"""A rounded ground in a colour of the tokens, with or without an edge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ct_desktop.ui.theme.current import tokens_of
from ct_desktop.ui.theme.tokens import CONTROL_RADIUS


class TintedBox(QWidget):
    """``ground`` and ``edge`` are tokens; without an edge only the ground is painted."""

    def __init__(self, ground: str, edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._edge = edge
        self._strong = False

    def tint(self, ground: str, edge: str = "", *, strong: bool = False) -> None:
        """Other colours; a strong edge is two pixels wide."""
        self._ground, self._edge, self._strong = ground, edge, strong
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.colour(self._ground)))
        width = 2.0 if self._strong else 1.0
        painter.setPen(
            QPen(QColor(tokens.colour(self._edge)), width) if self._edge else Qt.PenStyle.NoPen
        )
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)
