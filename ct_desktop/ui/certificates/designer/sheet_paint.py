"""Draws what lies over the picture of the sheet: outlines, handles, guides, a word of where."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ct_desktop.rules.certificate_design import Place
from ct_desktop.ui.certificates.designer.geometry import Handle, grip
from ct_desktop.ui.certificates.designer.sheet_scale import SheetScale
from ct_desktop.ui.certificates.designer.snapping import Guide
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import LIGHT

# A sheet is paper in both schemes, in any colour: a white edge keeps every line visible on it.
_MARK = QColor(LIGHT.primary)
_GUIDE = QColor(LIGHT.bad)
_EDGE = QColor(255, 255, 255, 220)


def draw_outline(painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
    """The edge of an element; of the one chosen twice as heavy."""
    width = 2.0 if chosen else 1.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_EDGE, width + 2))
    painter.drawRect(rect)
    style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DotLine
    painter.setPen(QPen(_MARK, width, style))
    painter.drawRect(rect)


def draw_handles(painter: QPainter, scale: SheetScale, place: Place) -> None:
    """The squares to pull at."""
    painter.setPen(QPen(_MARK, 1.5))
    painter.setBrush(QColor("#FFFFFF"))
    for _, square in handle_squares(scale, place):
        painter.drawRect(square)


def handle_squares(scale: SheetScale, place: Place) -> list[tuple[Handle, QRectF]]:
    """Each handle and the square it is drawn as; of small places only those at the corners."""
    rect = scale.rect(place)
    half = px(8) / 2
    squares = []
    for handle in Handle:
        if handle.across == 0 and rect.width() < 6 * half:
            continue
        if handle.down == 0 and rect.height() < 6 * half:
            continue
        at = scale.pixel(*grip(place, handle))
        squares.append((handle, QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)))
    return squares


def draw_guides(painter: QPainter, scale: SheetScale, guides: Iterable[Guide]) -> None:
    """The lines that something fell into."""
    for guide in guides:
        if guide.upright:
            begin, end = scale.pixel(guide.at, guide.begin), scale.pixel(guide.at, guide.end)
        else:
            begin, end = scale.pixel(guide.begin, guide.at), scale.pixel(guide.end, guide.at)
        painter.setPen(QPen(_EDGE, 3))
        painter.drawLine(begin, end)
        painter.setPen(QPen(_GUIDE, 1, Qt.PenStyle.DashLine))
        painter.drawLine(begin, end)


def draw_tag(painter: QPainter, words: str, below: QRectF, room: QRectF) -> None:
    """A word under a place, or above it where there is no room."""
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(words) + 2 * px(8)
    height = metrics.height() + px(4)
    x = min(max(below.center().x() - width / 2, room.left()), room.right() - width)
    y = below.bottom() + px(8)
    if y + height > room.bottom():
        y = max(room.top(), below.top() - px(8) - height)
    tag = QRectF(QPointF(x, y), QPointF(x + width, y + height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.ink))
    painter.drawRoundedRect(tag, px(4), px(4))
    painter.setPen(QColor("#FFFFFF"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
