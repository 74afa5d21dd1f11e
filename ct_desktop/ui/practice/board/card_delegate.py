"""Paints a card of the board: field at the edge, name, lines, hours, what asks for attention."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ct_desktop.services.board import PlacementCard
from ct_desktop.ui.practice.board.board_model import CARD_ROLE
from ct_desktop.ui.practice.board.card_layout import (
    PAD_LEFT,
    PAD_RIGHT,
    CardLayout,
    LayoutCache,
)
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import CONTROL_RADIUS, Tokens

LEFT, RIGHT, GAP = 10, 12, 10  # px at 100 %: the scroll bar has its place at the right
_EDGE = 4
_INKS = {
    "name": "ink",
    "about": "muted",
    "detail": "muted",
    "warning": "warning_text",
    "good": "good_text",
}


class CardDelegate(QStyledItemDelegate):
    """``hinted`` and ``painted`` count the cards measured and painted since they were set to 0."""

    def __init__(self, layouts: LayoutCache, view: QWidget) -> None:
        super().__init__(view)
        self._layouts = layouts
        self._view = view
        self.hinted = 0
        self.painted = 0

    @property
    def card_width(self) -> int:
        """How wide cards are; the same with and without a scroll bar."""
        return self._view.width() - px(LEFT) - px(RIGHT)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        self.hinted += 1
        card = index.data(CARD_ROLE)
        return QSize(0, self._layout(card).height + px(GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.painted += 1
        card = index.data(CARD_ROLE)
        layout = self._layout(card)
        place = QRect(
            option.rect.left() + px(LEFT), option.rect.top(), self.card_width, layout.height
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ring = ""
        if chosen:
            ring = "primary_text" if self._view.hasFocus() else "muted"
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ring = "line"
        painter.save()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._draw(painter, place, card, layout, ring, hovered=hovered, thick=chosen)
        painter.restore()

    def pixmap(self, card: PlacementCard, ratio: float) -> QPixmap:
        """The card as it hangs from the mouse: with a ring, a little see-through."""
        layout = self._layout(card)
        margin = px(6)
        size = QSize(self.card_width + 2 * margin, layout.height + 2 * margin)
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setOpacity(0.92)
        place = QRect(margin, margin, self.card_width, layout.height)
        shade = QColor(0, 0, 0, 26)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(place.translated(px(2), px(4)), px(8), px(8))
        self._draw(painter, place, card, layout, "primary_text", hovered=False, thick=False)
        painter.end()
        return made

    def _layout(self, card: PlacementCard) -> CardLayout:
        return self._layouts.layout(card, self.card_width, self._view.font())

    def _draw(
        self,
        painter: QPainter,
        place: QRect,
        card: PlacementCard,
        layout: CardLayout,
        ring: str,
        *,
        hovered: bool,
        thick: bool,
    ) -> None:
        tokens = tokens_of(self._view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_frame(painter, place, card, tokens, hovered=hovered)
        for line in layout.lines:
            painter.setFont(self._layouts.fonts.of(line.part))
            painter.setPen(QColor(tokens.colour(_INKS[line.part])))
            painter.drawStaticText(QPointF(place.topLeft()) + line.place, line.text)
        if layout.bar_top is not None:
            _draw_bar(painter, place, card, layout.bar_top, tokens)
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            width = 2 if thick else 1
            painter.setPen(QPen(QColor(tokens.colour(ring)), width))
            inset = width / 2
            around = QRectF(place).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(around, px(CONTROL_RADIUS), px(CONTROL_RADIUS))


def _draw_frame(
    painter: QPainter, place: QRect, card: PlacementCard, tokens: Tokens, *, hovered: bool
) -> None:
    radius = px(CONTROL_RADIUS)
    rect = QRectF(place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 60 if tokens.dark else 14))
    painter.drawRoundedRect(rect.translated(0, 1), radius, radius)
    painter.setBrush(QColor(tokens.line))
    painter.drawRoundedRect(rect, radius, radius)
    outer = QPainterPath()
    outer.addRoundedRect(rect, radius, radius)
    edge = QPainterPath()
    edge.addRect(QRectF(rect.left(), rect.top(), px(_EDGE + 3), rect.height()))
    painter.setBrush(QColor(tokens.colour(card.field.value)))
    painter.drawPath(outer & edge)
    inner = QPainterPath()
    inner.addRoundedRect(rect.adjusted(px(_EDGE), 1, -1, -1), radius - 2, radius - 1)
    painter.setBrush(QColor(tokens.hover if hovered else tokens.surface))
    painter.drawPath(inner)


def _draw_bar(
    painter: QPainter, place: QRect, card: PlacementCard, top: float, tokens: Tokens
) -> None:
    width = place.width() - px(PAD_LEFT) - px(PAD_RIGHT)
    height = px(5)
    bar = QRectF(place.left() + px(PAD_LEFT), place.top() + top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.line_soft))
    painter.drawRoundedRect(bar, height / 2, height / 2)
    if card.hours_needed <= 0:
        return
    waiting = QColor(tokens.good)
    waiting.setAlphaF(0.35)
    for hours, colour in (
        (card.hours_confirmed + card.hours_open, waiting),
        (card.hours_confirmed, QColor(tokens.good)),
    ):
        share = min(1.0, hours / card.hours_needed)
        if share > 0:
            painter.setBrush(colour)
            done = QRectF(bar.topLeft(), bar.size())
            done.setWidth(max(float(height), width * share))
            painter.drawRoundedRect(done, height / 2, height / 2)
