"""Paints the box before a line that can be taken over."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.icon import pixmap

Index = QModelIndex | QPersistentModelIndex


class TickDelegate(CellDelegate):
    """Cells as everywhere, and a box where the model has a check state; a click ticks it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return
        tokens = tokens_of(option.widget)
        on = Qt.CheckState(state) == Qt.CheckState.Checked
        side = px(16)
        middle = option.rect.center()
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.primary if on else tokens.muted), 1))
        painter.setBrush(QColor(tokens.primary if on else tokens.surface))
        painter.drawRoundedRect(box, px(4), px(4))
        if on:
            ratio = option.widget.devicePixelRatioF()
            painter.drawPixmap(box.topLeft(), pixmap("check", tokens.on_primary, side, ratio))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The whole cell is the box: it is easier to hit."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if (
            event.type() != QEvent.Type.MouseButtonRelease
            or not isinstance(event, QMouseEvent)
            or event.button() != Qt.MouseButton.LeftButton
        ):
            return False
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        on = Qt.CheckState(state) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(
            model.index(index.row(), index.column()), wanted, Qt.ItemDataRole.CheckStateRole
        )
