"""Paints the cells of the grid: a dot, a cross, minutes or a short word."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ct_desktop.ui.cohorts.attendance.grid_model import SIGN_ROLE
from ct_desktop.ui.cohorts.attendance.signs import Shape, Sign
from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import Tokens
from ct_desktop.ui.theme.type_sizes import points

if TYPE_CHECKING:
    from ct_desktop.ui.cohorts.attendance.grid_view import GridView


def small(base: QFont, *, strong: bool = False) -> QFont:
    """The small size of type beside ``base``, semibold when ``strong``."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * points("small") / points("body"))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


class CellPainter(CellDelegate):
    """Meeting columns are painted here, the standing as everywhere with a chip."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        view, tokens = self._view, tokens_of(self._view)
        sign = index.data(SIGN_ROLE)
        if sign is None:
            # A style option is made per cell, so what is switched off here stays here.
            option.state &= ~QStyle.StateFlag.State_Selected
            cell = QRect(option.rect)
            if index.row() == view.grid.rowCount() - 1:
                option.rect.setBottom(cell.bottom() + 1)  # no line right above the card's own
            super().paint(painter, option, index)
            self._frame(painter, cell, index, tokens)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        if index.column() == view.working_column:
            painter.fillRect(rect, QColor(tokens.highlight))
        if view.is_cancelled(index.column()):
            painter.fillRect(rect, QBrush(QColor(tokens.line), Qt.BrushStyle.BDiagPattern))
        if index.row() < view.grid.rowCount() - 1:
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line_soft)
            )
        typing = view.typing
        if typing is not None and typing.cell == (index.row(), index.column()):
            self._typing(painter, rect, tokens)
        else:
            self._sign(painter, rect, sign, tokens)
        painter.restore()
        self._frame(painter, rect, index, tokens)

    def _sign(self, painter: QPainter, rect: QRect, sign: Sign, tokens: Tokens) -> None:
        if sign.shape is Shape.NONE:
            return
        colour = QColor(tokens.colour(sign.token))
        centre = QPointF(QRectF(rect).center())
        if sign.shape is Shape.DOT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            radius = px(55) / 10
            painter.drawEllipse(centre, radius, radius)
        elif sign.shape is Shape.CROSS:
            arm = px(38) / 10
            pen = QPen(colour, max(1.0, px(16) / 10), Qt.PenStyle.SolidLine)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm))
            painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))
        else:
            painter.setFont(small(self._view.font(), strong=sign.strong))
            painter.setPen(colour)
            shown = painter.fontMetrics().elidedText(
                sign.text, Qt.TextElideMode.ElideRight, rect.width() - px(4)
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)

    def _typing(self, painter: QPainter, rect: QRect, tokens: Tokens) -> None:
        """The minutes being typed, with a caret; the usual ones stand there quietly."""
        typing = self._view.typing
        if typing is None:
            return
        painter.fillRect(rect.adjusted(1, 1, -1, -1), QColor(tokens.surface))
        painter.setFont(small(self._view.font(), strong=True))
        typed = bool(typing.minutes.digits)
        text = f"{typing.sign}{typing.minutes.minutes}′"
        painter.setPen(QColor(tokens.warning_text if typed else tokens.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        wide = painter.fontMetrics().horizontalAdvance(text)
        caret = rect.center().x() + (wide // 2 + px(2) if typed else -wide // 2 - px(3))
        high = painter.fontMetrics().ascent()
        painter.fillRect(
            QRect(caret, rect.center().y() - high // 2, max(1, px(1)), high),
            QColor(tokens.primary_text),
        )

    def _frame(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        """The cursor: a frame that is clear with the keyboard here and faint without."""
        view = self._view
        at = view.currentIndex()
        if (index.row(), index.column()) != (at.row(), at.column()):
            return
        here = view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens.primary_text if here else tokens.line)
        painter.setPen(QPen(colour, 2 if here else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), px(6), px(6))
        painter.restore()
