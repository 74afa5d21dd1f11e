"""Paints a row of the tree: title bold for a folder, chips at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ct_desktop.ui.lessons.viewer.package_model import ROLES
from ct_desktop.ui.theme.current import px, tokens_of

ROW = 34
_CHIP = 21


class ItemDelegate(QStyledItemDelegate):
    """The ground of the row is painted by its view, since it runs under the branches too."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        larger = option.widget.font().pointSizeF() / QApplication.font().pointSizeF()
        return QSize(px(120), round(px(ROW) * larger))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view = option.widget
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = tokens_of(view)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        folder = index.model().hasChildren(index)
        font = QFont(view.font())
        font.setWeight(QFont.Weight.DemiBold if folder or chosen else QFont.Weight.Normal)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self._paint_chips(painter, view, rect, index)
        painter.setFont(font)
        painter.setPen(QColor(tokens.primary_text if chosen else tokens.ink))
        room = QRect(rect.left(), rect.top(), max(0, right - rect.left() - px(6)), rect.height())
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _paint_chips(
        self,
        painter: QPainter,
        view: QWidget,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> int:
        """Paint the chips from the right; the x at which they begin."""
        tokens = tokens_of(view)
        font = QFont(view.font())
        font.setPointSizeF(font.pointSizeF() * 0.86)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        right = rect.right() - px(12)
        for word in reversed(index.data(ROLES) or ()):
            width = QFontMetrics(font).horizontalAdvance(word) + px(16)
            chip = QRectF(right - width, rect.center().y() - px(_CHIP) / 2 + 1, width, px(_CHIP))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.neutral_soft))
            painter.drawRoundedRect(chip, px(9), px(9))
            painter.setPen(QColor(tokens.neutral_text))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, word)
            right -= round(width) + px(6)
        return right
