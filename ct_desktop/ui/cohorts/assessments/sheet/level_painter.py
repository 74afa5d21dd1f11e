"""Paints the cells of the sheet: the level on a tint that grows with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ct_desktop.ui.cohorts.assessments.names_header import small
from ct_desktop.ui.cohorts.assessments.sheet.sheet_model import LEVEL_ROLE
from ct_desktop.ui.cohorts.assessments.status_painter import frame
from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from ct_desktop.ui.cohorts.assessments.sheet.sheet_view import SheetView

TINTS = {
    1: ("surface", "muted"),
    2: ("neutral_soft", "neutral_text"),
    3: ("primary_soft", "primary_text"),
    4: ("primary", "on_primary"),
}
"""Ground and digit of each level, as tokens."""
_EDGED = (1,)
_SIDE = 22  # px at 100 %


class LevelPainter(CellDelegate):
    """Items are painted here, the count as in every table."""

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view, tokens, rect = self._view, tokens_of(self._view), QRect(option.rect)
        level = index.data(LEVEL_ROLE)
        option.state &= ~QStyle.StateFlag.State_Selected
        if level is None:
            super().paint(painter, option, index)
        else:
            at = view.currentIndex()
            if at.column() == index.column() or at.row() == index.row():
                painter.fillRect(rect, QColor(tokens.highlight))
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line_soft)
            )
            if level:
                paint_level(painter, rect, int(level), tokens, small(view.font()))
        if view.heads.begins_strand(index.column()):
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), QColor(tokens.line))
        at = view.currentIndex()
        if (index.row(), index.column()) == (at.row(), at.column()):
            frame(painter, rect, tokens, here=view.hasFocus())


def paint_level(painter: QPainter, rect: QRect, level: int, tokens: Tokens, font: QFont) -> None:
    """A level as a digit on a rounded square, in the middle of ``rect``."""
    ground, ink = TINTS[level]
    side = min(px(_SIDE), rect.width() - px(6), rect.height() - px(5))
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(rect).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(tokens.line) if level in _EDGED else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.colour(ground)))
    painter.drawRoundedRect(square, px(5), px(5))
    painter.setFont(font)
    painter.setPen(QColor(tokens.colour(ink)))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(level))
    painter.restore()
