"""A number of the designer: taken over when it is typed out, stepped by arrows."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.number_field import AmountField

_LEAST_WIDTH = 108


class Amount(AmountField):
    """``picked`` carries the number after every change by the user."""

    picked = Signal(float)

    def __init__(
        self, name: str, least: float, most: float, decimals: int, suffix: str, step: float
    ) -> None:
        super().__init__(least, most, least, decimals, suffix)
        self.setAccessibleName(name)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._showing = False
        self.valueChanged.connect(self._changed)

    def show_value(self, value: float) -> None:
        """Show another number."""
        self._showing = True
        self.setValue(value)
        self._showing = False

    def minimumSizeHint(self) -> QSize:
        """Narrower than the longest number there might be: two stand beside each other."""
        return QSize(px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Turning the wheel over the panel scrolls it, and changes no number on the way.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _changed(self, value: float) -> None:
        if not self._showing:
            self.picked.emit(value)
