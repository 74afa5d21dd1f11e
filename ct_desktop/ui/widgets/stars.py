"""One to five stars: painted in a cell, or as a field to give them by mouse and keys."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens

MOST = 5
_STEP = 22
_SIZE = 18
_CLEARING = (Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def stars_text(stars: int | None) -> str:
    """``3 stars`` in words."""
    return tr("no stars yet") if stars is None else ntr("{n} star", "{n} stars", stars)


def paint_stars(painter: QPainter, rect: QRect, stars: int, tokens: Tokens) -> None:
    """``stars`` filled stars of five, from the left, in the middle of the height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(MOST):
        given = place < stars
        colour = QColor(tokens.warning if given else tokens.muted)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(colour if given else Qt.BrushStyle.NoBrush)
        left = rect.left() + place * px(_STEP)
        square = QRectF(left, rect.center().y() - px(_SIZE) / 2 + 1, px(_SIZE), px(_SIZE))
        painter.drawPolygon(_star(square.adjusted(1.5, 1.5, -1.5, -1.5)))
    painter.restore()


def star_at(x: int) -> int | None:
    """The star, 1 to 5, ``x`` px right of the first; None beside them."""
    place = x // px(_STEP)
    return place + 1 if 0 <= place < MOST else None


def stars_width() -> int:
    """Room for five stars."""
    return MOST * px(_STEP)


class StarsField(QWidget):
    """``given`` carries the number that was chosen; 0 takes the stars away.

    Keys 1 to 5 give them, the arrows one more or less, 0 none; a click on the last star given
    takes them away.
    """

    given = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.stars: int | None = None
        self._under: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_stars(None)

    def set_stars(self, stars: int | None) -> None:
        """Show this number; tells nobody."""
        self.stars = stars
        words = stars_text(stars)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(
            tr("{stars}. Keys 1 to 5 give stars, 0 takes them away.").format(stars=words)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(stars_width() + px(8), px(_SIZE + 12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._give(key - Qt.Key.Key_0)
        elif key in _CLEARING:
            self._give(0)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._give(min((self.stars or 0) + 1, MOST))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._give(max((self.stars or 0) - 1, 0))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        star = star_at(round(event.position().x()) - px(4))
        if event.button() == Qt.MouseButton.LeftButton and star is not None:
            self._give(0 if star == self.stars else star)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(star_at(round(event.position().x()) - px(4)))

    def leaveEvent(self, event: object) -> None:
        self._hover(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        shown = self._under if self._under is not None else self.stars or 0
        paint_stars(painter, self.rect().adjusted(px(4), 0, 0, 0), shown, tokens)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.primary_text), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))

    def _hover(self, star: int | None) -> None:
        if star != self._under:
            self._under = star
            self.update()

    def _give(self, stars: int) -> None:
        self._under = None
        self.set_stars(stars or None)
        self.given.emit(stars)


def _star(square: QRectF) -> QPolygonF:
    centre, outer = square.center(), square.width() / 2
    points = []
    for corner in range(10):
        radius = outer if corner % 2 == 0 else outer * 0.45
        angle = -math.pi / 2 + corner * math.pi / 5
        points.append(
            QPointF(centre.x() + radius * math.cos(angle), centre.y() + radius * math.sin(angle))
        )
    return QPolygonF(points)
