"""The chips behind an item of a lesson package: minutes, for whom, fields, target groups."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services import words
from ct_desktop.services.lesson_content import Item, is_for_leaders
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.type_sizes import points

CHIPS_ROLE = Qt.ItemDataRole.UserRole + 51
BELOW_ROLE = Qt.ItemDataRole.UserRole + 52
"""A quiet second line."""
_LEAST_TITLE = 200


@dataclass(frozen=True)
class ItemChip:
    """A word on a soft tint."""

    text: str
    tone: str


def chips_of(item: Item) -> tuple[ItemChip, ...]:
    """The chips of an item, the most useful first: what does not fit is left out."""
    tags = item.tags
    made = []
    if tags.minutes:
        made.append(ItemChip(tr("{n} min").format(n=tags.minutes), "neutral"))
    if is_for_leaders(tags):
        made.append(ItemChip(tr("for the leader"), "primary"))
    made += [ItemChip(words.field(one), one.value) for one in Field if one in tags.fields]
    made += [
        ItemChip(words.target_group(one), "good")
        for one in TargetGroup
        if one in tags.target_groups
    ]
    return tuple(made)


class ItemDelegate(QStyledItemDelegate):
    """Title left, chips right as far as there is room, a quiet line below where there is one."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(px(160), px(48 if index.data(BELOW_ROLE) else 32))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view: QWidget = option.widget
        tokens = tokens_of(view)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(tokens.primary_soft))
        right = self._chips(painter, view, rect, index)
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        left = rect.left() + px(6)
        if check is not None:
            left = self._check(painter, view, rect, Qt.CheckState(check))
        below = index.data(BELOW_ROLE)
        room = QRect(left, rect.top(), max(right - left - px(6), 0), rect.height())
        if below:
            half = room.height() // 2
            lower = QRect(left, room.top() + half - px(2), room.width(), half)
            self._line(painter, lower, str(below), view.font(), tokens.muted)
            room = QRect(left, room.top() + px(2), room.width(), half)
        font = QFont(view.font())
        if index.model().hasChildren(index) or below:
            font.setWeight(QFont.Weight.DemiBold)
        colour = tokens.primary_text if chosen else tokens.ink
        self._line(painter, room, str(index.data()), font, colour)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Space ticks; a click anywhere on a row is the view's affair."""
        if event.type() == QEvent.Type.KeyPress:
            return super().editorEvent(event, model, option, index)
        return False

    @staticmethod
    def _line(painter: QPainter, room: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    @staticmethod
    def _chips(
        painter: QPainter,
        view: QWidget,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Paint the chips from the right; the x at which they begin."""
        tokens = tokens_of(view)
        font = QFont(view.font())
        font.setPointSizeF(font.pointSizeF() * points("small") / points("body"))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        chips: list[tuple[ItemChip, int]] = []
        room = rect.width() - px(_LEAST_TITLE)
        for chip in index.data(CHIPS_ROLE) or ():
            width = metrics.horizontalAdvance(chip.text) + px(16)
            room -= width + px(6)
            if room >= 0:
                chips.append((chip, width))
        right = rect.right() - px(8)
        painter.setFont(font)
        for chip, width in reversed(chips):
            height = metrics.height() + px(2)
            box = QRectF(right - width, rect.center().y() - height / 2 + 1, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.colour(f"{chip.tone}_soft")))
            painter.drawRoundedRect(box, height / 2, height / 2)
            painter.setPen(QColor(tokens.colour(f"{chip.tone}_text")))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)
            right -= width + px(6)
        return right

    @staticmethod
    def _check(painter: QPainter, view: QWidget, rect: QRect, state: Qt.CheckState) -> int:
        tokens = tokens_of(view)
        side = px(16)
        box = QRectF(rect.left() + px(8), rect.center().y() - side / 2 + 1, side, side)
        on = state == Qt.CheckState.Checked
        painter.setPen(QColor(tokens.primary if on else tokens.muted))
        painter.setBrush(QColor(tokens.primary if on else tokens.surface))
        painter.drawRoundedRect(box, px(4), px(4))
        if on:
            pen = painter.pen()
            pen.setColor(QColor(tokens.on_primary))
            pen.setWidthF(px(2))
            painter.setPen(pen)
            at = [(0.24, 0.52), (0.42, 0.7), (0.76, 0.32)]
            spots = [box.topLeft() + _spot(x * side, y * side) for x, y in at]
            painter.drawPolyline(spots)
        return round(box.right()) + px(8)


def _spot(x: float, y: float) -> QPointF:
    return QPointF(x, y)
