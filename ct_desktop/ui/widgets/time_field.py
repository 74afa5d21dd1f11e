"""A time typed in any usual form: 9, 9.30, 930, 19:00."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.dates import read_time, show_time
from ct_desktop.ui.theme.current import px


class TimeField(QLineEdit):
    """``changed`` carries the new time, or None."""

    changed = Signal(object)

    def __init__(
        self, value: time | None = None, *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._optional = optional
        self._value = value
        self.setPlaceholderText(tr("hh:mm"))
        self.setAccessibleName(tr("Time"))
        self.setMinimumWidth(px(72))
        self.setMaximumWidth(px(120))
        self.setText(show_time(value))
        self.editingFinished.connect(self._take)

    def value(self) -> time | None:
        """The time typed; None when it is empty or no time."""
        return read_time(self.text())

    def set_value(self, value: time | None) -> None:
        """Show another time."""
        self.setText(show_time(value))
        self._take()

    def error(self) -> str:
        """What is wrong with what was typed; "" when it is a time."""
        if not self.text().strip():
            return "" if self._optional else tr("Fill in a time.")
        return "" if self.value() is not None else tr("This is not a time. Type it as 19:30.")

    def _take(self) -> None:
        value = self.value()
        if value is not None:
            self.setText(show_time(value))
        if value != self._value:
            self._value = value
            self.changed.emit(value)
