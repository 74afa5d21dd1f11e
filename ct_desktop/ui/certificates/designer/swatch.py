"""A small field of a colour, to press or to choose among others."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ct_desktop.ui.theme.current import px, tokens_of

_SIDE = 26


class Swatch(QAbstractButton):
    """Shows ``colour``; one that is chosen has a ring and a tick."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = ""
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_colour("#FFFFFF")

    def show_colour(self, colour: str) -> None:
        """Show another colour (#RRGGBB)."""
        if colour != self.colour:
            self.colour = colour
            said = f"{self._words}, {colour}"
            self.setAccessibleName(said)
            self.setToolTip(said)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_SIDE), px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        fill = QColor(self.colour)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(tokens.muted), 1))
        painter.drawRoundedRect(inner, px(5), px(5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or self.hasFocus():
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            style = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
            painter.setPen(QPen(QColor(tokens.primary_text), 2, style))
            painter.drawRoundedRect(ring, px(7), px(7))
        if self.isChecked():
            painter.setPen(QPen(QColor("#000000" if fill.lightness() > 140 else "#FFFFFF"), 2))
            centre, step = inner.center(), inner.width() / 5
            painter.drawPolyline(
                [
                    centre + QPointF(-step, 0),
                    centre + QPointF(-step / 4, step),
                    centre + QPointF(step * 1.2, -step),
                ]
            )
