"""A whole number or an amount, typed or stepped."""

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from ct_desktop.ui.theme.current import px

# Qt gives the text inside a spin box the style of the box, whose padding it then leaves out.
_INDENT = 11


class NumberField(QSpinBox):
    """A whole number from ``least`` to ``most``."""

    def __init__(
        self,
        least: int,
        most: int,
        value: int,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setValue(value)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(px(_INDENT), 0, 0, 0)


class AmountField(QDoubleSpinBox):
    """A number with ``decimals``, such as hours or euros."""

    def __init__(
        self,
        least: float,
        most: float,
        value: float,
        decimals: int = 2,
        suffix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setValue(value)
        self.setSuffix(suffix)
        self.lineEdit().setTextMargins(px(_INDENT), 0, 0, 0)
