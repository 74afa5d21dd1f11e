"""Paints a package on the shelf: cover, title, language and version, chips, tools."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.lessons.shelf.covers import draw_cover
from ct_desktop.ui.lessons.shelf.shelf_model import COVER_ROLE, ENTRY_ROLE
from ct_desktop.ui.lessons.shelf.words import Chip, about, chips, tools_text
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import CARD_RADIUS, Tokens
from ct_desktop.ui.theme.type_sizes import points
from ct_desktop.ui.widgets.icon import pixmap

_WIDTH, _HEIGHT, _COVER = 252, 276, 104
_GAP = 18


def menu_rect(cell: QRect) -> QRect:
    """Where a card shows the dots that open its menu, within its cell of the view."""
    size = px(32)
    right, bottom = cell.right() - px(_GAP) - px(6), cell.bottom() - px(_GAP) - px(6)
    return QRect(right - size, bottom - size, size, size)


class CardDelegate(QStyledItemDelegate):
    """A card of fixed size, with room around it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(_WIDTH + _GAP), px(_HEIGHT + _GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, ShelfEntry):
            return
        view: QWidget = option.widget
        tokens = tokens_of(view)
        card = option.rect.adjusted(1, 1, -px(_GAP), -px(_GAP))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(view.font())
        self._frame(painter, card, option.state, tokens)
        cover = QRect(card.left() + 1, card.top() + 1, card.width() - 2, px(_COVER))
        draw_cover(painter, cover, px(CARD_RADIUS) - 1, entry, index.data(COVER_ROLE), tokens)
        inner = card.adjusted(px(16), px(_COVER + 12), -px(16), -px(14))
        self._words(painter, view.font(), inner, entry, tokens)
        dots = menu_rect(option.rect)
        painter.drawPixmap(
            dots.adjusted(px(7), px(7), -px(7), -px(7)),
            pixmap("more", tokens.muted, px(18), view.devicePixelRatioF()),
        )
        painter.restore()

    @staticmethod
    def _frame(painter: QPainter, card: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colour = tokens.primary if current else tokens.muted if hovered else tokens.line
        painter.setPen(QPen(QColor(colour), 2 if current else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(card), px(CARD_RADIUS), px(CARD_RADIUS))

    def _words(
        self, painter: QPainter, base: QFont, inner: QRect, entry: ShelfEntry, tokens: Tokens
    ) -> None:
        bold = QFont(base)
        bold.setWeight(QFont.Weight.DemiBold)
        bold.setPointSizeF(base.pointSizeF() * 1.06)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.ink))
        height = painter.fontMetrics().lineSpacing()
        lines = _two_lines(painter, entry.title, inner.width())
        y = inner.top()
        for text in lines:
            painter.drawText(QRect(inner.left(), y, inner.width(), height), 0, text)
            y += height
        painter.setFont(base)
        painter.setPen(QColor(tokens.muted))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(about(entry), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QRect(inner.left(), y, inner.width(), metrics.lineSpacing()), 0, shown)
        y += metrics.lineSpacing() + px(6)
        room = inner.bottom() - metrics.lineSpacing() - px(2) - y
        self._chips(painter, base, QRect(inner.left(), y, inner.width(), room), entry, tokens)
        painter.setFont(base)
        painter.setPen(QColor(tokens.ink))
        bottom = QRect(inner.left(), inner.top(), inner.width(), inner.height())
        painter.drawText(
            bottom, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, tools_text(entry)
        )
        if entry.trusted:
            painter.setPen(QColor(tokens.warning_text))
            beside = bottom.adjusted(0, 0, -px(30), 0)
            painter.drawText(
                beside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, tr("trusted")
            )

    @staticmethod
    def _chips(
        painter: QPainter, base: QFont, row: QRect, entry: ShelfEntry, tokens: Tokens
    ) -> None:
        font = QFont(base)
        font.setPointSizeF(base.pointSizeF() * points("small") / points("body"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        height = metrics.height() + px(2)
        x, y = row.left(), row.top()
        for made in chips(entry.fields, entry.target_groups):
            width = metrics.horizontalAdvance(made.text) + px(16)
            if x + width > row.right() and x > row.left():
                x, y = row.left(), y + height + px(4)
            if y + height > row.bottom():
                return
            _draw_chip(painter, QRect(x, y, min(width, row.width()), height), made, tokens)
            x += width + px(6)


def _draw_chip(painter: QPainter, rect: QRect, made: Chip, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.colour(f"{made.tone}_soft")))
    painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(tokens.colour(f"{made.tone}_text")))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, made.text)


def _two_lines(painter: QPainter, text: str, width: int) -> list[str]:
    """The text over at most two lines, the second one cut short with an ellipsis."""
    metrics = painter.fontMetrics()
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    rest = " ".join(words)
    elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [first, elided] if rest else [first]
