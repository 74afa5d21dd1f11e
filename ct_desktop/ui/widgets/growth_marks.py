"""The marks of the growth picture: hollow, half, full for when; round, square, tilted for who."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import Tokens


def paint_mark(
    painter: QPainter,
    tokens: Tokens,
    centre: QPointF,
    radius: float,
    moment: AssessmentMoment,
    assessor: Assessor | None,
) -> None:
    """A mark around ``centre``, ``radius`` px; a mean, of nobody in particular, is round."""
    shape = _shape(centre, radius, assessor)
    colour = QColor(tokens.primary_text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawPath(shape)
    if moment is not AssessmentMoment.START:
        filled = shape
        if moment is AssessmentMoment.MIDWAY:
            half = QPainterPath()
            half.addRect(
                QRectF(centre.x() - 2 * radius, centre.y() - 2 * radius, 2 * radius, 4 * radius)
            )
            filled = shape.intersected(half)
        painter.setBrush(colour)
        painter.drawPath(filled)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(1.6, px(2))))
    painter.drawPath(shape)


def _shape(centre: QPointF, radius: float, assessor: Assessor | None) -> QPainterPath:
    path = QPainterPath()
    if assessor is Assessor.LEADER:
        side = radius * 0.9
        path.addRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
    elif assessor is Assessor.SUPERVISOR:
        reach = radius * 1.25
        path.moveTo(centre.x(), centre.y() - reach)
        path.lineTo(centre.x() + reach, centre.y())
        path.lineTo(centre.x(), centre.y() + reach)
        path.lineTo(centre.x() - reach, centre.y())
        path.closeSubpath()
    else:
        path.addEllipse(centre, radius, radius)
    return path
