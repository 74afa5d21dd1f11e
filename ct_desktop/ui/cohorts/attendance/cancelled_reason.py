"""Writes down the column of a cancelled meeting why it does not take place."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import Tokens


def paint_reason(
    painter: QPainter, column: QRect, reason: str, font: QFont, tokens: Tokens
) -> None:
    """Paint the word from bottom to top in the middle of ``column``, shortened when too long."""
    text = tr("cancelled: {reason}").format(reason=reason) if reason else tr("cancelled")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, column.height() - px(32))
    size = QRectF(0, 0, metrics.horizontalAdvance(shown) + px(20), metrics.height() + px(4))
    painter.translate(QPointF(QRectF(column).center()))
    painter.rotate(-90)
    size.moveCenter(QPointF(0, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(size, size.height() / 2, size.height() / 2)
    painter.setPen(QColor(tokens.muted))
    painter.drawText(size, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
