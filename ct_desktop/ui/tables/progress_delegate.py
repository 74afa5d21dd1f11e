"""A cell with words above a thin bar that shows a share."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.theme.current import px, tokens_of


class ProgressDelegate(CellDelegate):
    """``share`` gives 0–1 for a row number, or None for no bar."""

    def __init__(self, share: Callable[[int], float | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._share = share

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        share = self._share(index.row())
        if share is None:
            return
        tokens = tokens_of(option.widget)
        rect = option.rect.adjusted(px(8), 0, -px(8), -px(4))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = px(3)
        track = QRectF(rect.left(), rect.bottom() - height, rect.width(), height)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(track, height / 2, height / 2)
        if share > 0:
            track.setWidth(max(height, track.width() * min(1.0, share)))
            painter.setBrush(QColor(tokens.good))
            painter.drawRoundedRect(track, height / 2, height / 2)
        painter.restore()
