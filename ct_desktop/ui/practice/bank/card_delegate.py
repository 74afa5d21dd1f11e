"""Paints an offer as a card: field at the edge, title, where, when, and the places free."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ct_desktop.services.offers import OfferRow
from ct_desktop.ui.practice.bank.offer_model import ROW_ROLE
from ct_desktop.ui.practice.bank.offer_words import (
    STATE_TONES,
    asks_text,
    field_text,
    free_text,
    where_text,
)
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import CARD_RADIUS, Tokens
from ct_desktop.ui.theme.type_sizes import points

WIDTH, GAP = 280, 14
_EDGE, _PAD = 4, 16


class OfferCardDelegate(QStyledItemDelegate):
    """Cards of one size, at least ``WIDTH`` wide, that fill the lines of the view."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        columns = max(1, room_of(view) // px(WIDTH + GAP))
        return QSize(room_of(view) // columns, card_height(view) + px(GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, OfferRow):
            return
        view = option.widget
        tokens = tokens_of(view)
        card = option.rect.adjusted(2, 2, -px(GAP), -px(GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _frame(painter, card, row, option.state, tokens)
        inner = card.adjusted(px(_PAD + _EDGE), px(13), -px(_PAD), -px(13))
        _words(painter, view.font(), inner, row, tokens)
        painter.restore()


def room_of(view: QWidget) -> int:
    """The width for cards: as the view lays out, it leaves room for a scroll bar in any case."""
    assert isinstance(view, QListView)
    bar = view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, view)
    bar = max(bar, view.verticalScrollBar().sizeHint().width())
    return view.maximumViewportSize().width() - bar - px(10)


def card_height(view: QWidget) -> int:
    """The height of a card in pixels, from the type in use."""
    metrics = QFontMetrics(_fonts(view.font())[1])
    return 6 * metrics.lineSpacing() + px(26 + 20)


def _fonts(base: QFont) -> tuple[QFont, QFont]:
    bold = QFont(base)
    bold.setWeight(QFont.Weight.DemiBold)
    small = QFont(base)
    small.setPointSizeF(base.pointSizeF() * points("small") / points("body"))
    small.setWeight(QFont.Weight.DemiBold)
    return small, bold


def _frame(
    painter: QPainter, card: QRect, row: OfferRow, state: QStyle.StateFlag, tokens: Tokens
) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    rect, radius = QRectF(card), px(CARD_RADIUS)
    outer = QPainterPath()
    outer.addRoundedRect(rect, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(outer, QColor(tokens.surface))
    edge = QPainterPath()
    edge.addRect(QRectF(rect.left(), rect.top(), px(_EDGE), rect.height()))
    painter.fillPath(outer & edge, QColor(tokens.colour(row.facts.field.value)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = tokens.primary_text if chosen else tokens.muted if hovered else tokens.line
    painter.setPen(QPen(QColor(colour), 2 if chosen else 1))
    painter.drawRoundedRect(rect, radius, radius)


def _words(painter: QPainter, base: QFont, inner: QRect, row: OfferRow, tokens: Tokens) -> None:
    small, bold = _fonts(base)
    y = _lines(painter, bold, tokens.ink, inner, inner.top(), row.facts.title, 2)
    y = _lines(painter, base, tokens.muted, inner, y, where_text(row), 1)
    y = _lines(painter, base, tokens.ink, inner, y + px(4), row.days_text, 1)
    _lines(painter, base, tokens.muted, inner, y, asks_text(row), 1)
    painter.setFont(small)
    height = painter.fontMetrics().height() + px(2)
    x, top = inner.left(), inner.bottom() - height + 1
    for text, tone in (
        (free_text(row), STATE_TONES[row.state]),
        (field_text(row), row.facts.field.value),
    ):
        width = painter.fontMetrics().horizontalAdvance(text) + px(16)
        place = QRect(x, top, min(width, max(0, inner.right() - x)), height)
        if place.width() > px(24):
            _chip(painter, place, text, tone, tokens)
        x += width + px(6)


def _lines(
    painter: QPainter, font: QFont, colour: str, inner: QRect, y: int, text: str, most: int
) -> int:
    """Draw ``text`` over at most ``most`` lines; where the next text begins."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    words = text.split()
    for number in range(most):
        shown = ""
        if number == most - 1:
            shown = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, inner.width())
        else:
            while words and metrics.horizontalAdvance(f"{shown} {words[0]}") <= inner.width():
                shown = f"{shown} {words.pop(0)}".strip()
        if not shown:
            continue
        painter.drawText(QRect(inner.left(), y, inner.width(), metrics.lineSpacing()), 0, shown)
        y += metrics.lineSpacing()
    return y


def _chip(painter: QPainter, rect: QRect, text: str, tone: str, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.colour(f"{tone}_soft")))
    painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(tokens.colour(f"{tone}_text")))
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, rect.width() - px(12)
    )
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
