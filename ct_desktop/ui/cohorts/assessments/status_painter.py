"""Paints the cells of the overview: a dot for what is there, a frame around the cursor."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from ct_desktop.ui.cohorts.assessments.status_model import DOT_ROLE
from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens


class StatusPainter(CellDelegate):
    """Dates, topics and guests are painted as in every table."""

    def __init__(self, view: QTableView, edges: frozenset[int]) -> None:
        """``edges`` are the columns that begin a group; a thin line stands before them."""
        super().__init__(view)
        self._view = view
        self._edges = edges

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, rect = tokens_of(self._view), QRect(option.rect)
        dot = index.data(DOT_ROLE)
        if dot is None:
            super().paint(painter, option, index)
        else:
            self._dot(painter, option, tokens, str(dot))
        if index.column() in self._edges:
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), QColor(tokens.line))
        at = self._view.currentIndex()
        if (index.row(), index.column()) == (at.row(), at.column()):
            frame(painter, rect, tokens, here=self._view.hasFocus())

    @staticmethod
    def _dot(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, sign: str) -> None:
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.primary_soft))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line_soft)
        )
        if sign:
            ring = sign == "○"
            good = QColor(tokens.good)
            painter.setPen(QPen(good, px(15) / 10) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if ring else good)
            radius = px(55) / 10
            painter.drawEllipse(QPointF(QRectF(rect).center()), radius, radius)
        painter.restore()


def frame(painter: QPainter, rect: QRect, tokens: Tokens, *, here: bool) -> None:
    """The cursor: clear with the keyboard here and faint without."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.primary_text if here else tokens.line), 2 if here else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), px(6), px(6))
    painter.restore()
