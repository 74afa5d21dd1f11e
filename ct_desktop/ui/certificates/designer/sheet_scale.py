"""From millimetres on the sheet to pixels on the screen, and back."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ct_desktop.rules.certificate_design import Place


@dataclass(frozen=True)
class SheetScale:
    """``factor`` is pixels per millimetre; ``origin`` the upper left corner of the sheet."""

    factor: float
    origin: QPointF

    def point(self, position: QPointF) -> tuple[float, float]:
        """Millimetres of a place in the widget."""
        return (
            (position.x() - self.origin.x()) / self.factor,
            (position.y() - self.origin.y()) / self.factor,
        )

    def pixel(self, x: float, y: float) -> QPointF:
        """The place in the widget of a point on the sheet."""
        return QPointF(self.origin.x() + x * self.factor, self.origin.y() + y * self.factor)

    def rect(self, place: Place) -> QRectF:
        """The rectangle in the widget of a place on the sheet."""
        size = QSizeF(place.width * self.factor, place.height * self.factor)
        return QRectF(self.pixel(place.x, place.y), size)
