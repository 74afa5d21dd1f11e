"""A colour by its number (#RRGGBB), typed or chosen in the dialog of the system."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.certificates.designer.swatch import Swatch
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.restyle import restyle

_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")


class HexField(QWidget):
    """``picked`` carries the colour the user chose, as #RRGGBB in capitals."""

    picked = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._value = ""
        self.setAccessibleName(words)
        self.swatch = Swatch(tr("Choose: {colour}").format(colour=words))
        self.swatch.clicked.connect(self.choose)
        self.field = QLineEdit()
        self.field.setMaxLength(7)
        self.field.setPlaceholderText("#RRGGBB")
        self.field.setAccessibleName(tr("{colour} as a number").format(colour=words))
        self.field.setMinimumWidth(px(92))
        self.field.editingFinished.connect(self._typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.swatch)
        row.addWidget(self.field, 1)
        self.setFocusProxy(self.field)

    def show_value(self, colour: str) -> None:
        """Show a colour; "" for none of its own."""
        self._value = colour
        self.swatch.show_colour(colour or "#FFFFFF")
        if self.field.text() != colour:
            self.field.setText(colour)
        self._say("")

    def choose(self) -> None:
        """Ask for a colour."""
        begin = QColor(self._value or "#FFFFFF")
        chosen = QColorDialog.getColor(begin, self, self._words)
        if chosen.isValid():
            self._take(chosen.name().upper())

    def _typed(self) -> None:
        text = self.field.text().strip()
        met = _HEX.fullmatch(text)
        if met:
            self._take(f"#{met.group(1).upper()}")
        elif text != self._value:
            self._say(tr("A colour is # and six digits or letters A to F."))

    def _take(self, colour: str) -> None:
        self._say("")
        if colour != self._value:
            self.show_value(colour)
            self.picked.emit(colour)

    def _say(self, wrong: str) -> None:
        self.field.setProperty("wrong", "true" if wrong else "false")
        self.field.setAccessibleDescription(wrong)
        self.field.setToolTip(wrong)
        restyle(self.field)
