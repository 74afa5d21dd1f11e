"""The colour of an element: one of the design's, which it then follows, or one of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Colours
from ct_desktop.ui.certificates.designer.hex_field import HexField
from ct_desktop.ui.certificates.designer.swatch import Swatch
from ct_desktop.ui.certificates.designer.words import COLOURS, colour_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class ColourField(QWidget):
    """``picked`` carries the name of a colour of the design, or #RRGGBB."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Colour"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.swatches: dict[str, Swatch] = {}
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for name in COLOURS:
            swatch = Swatch(colour_words(name))
            swatch.setCheckable(True)
            swatch.clicked.connect(lambda _=False, name=name: self._pick(name))
            self._group.addButton(swatch)
            self.swatches[name] = swatch
            row.addWidget(swatch)
        self.words = label("", "small")
        row.addWidget(self.words, 1)
        self.own = HexField(tr("Own colour"))
        self.own.picked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        column.addWidget(self.own)

    def show_value(self, colour: str, colours: Colours) -> None:
        """Show the colour of an element of a design with these colours."""
        for name, swatch in self.swatches.items():
            swatch.show_colour(getattr(colours, name))
            swatch.setChecked(name == colour)
        own = colour not in self.swatches
        self.words.setText(tr("Own colour") if own else colour_words(colour))
        self.own.show_value(colour if own else "")

    def _pick(self, colour: str) -> None:
        for name, swatch in self.swatches.items():
            swatch.setChecked(name == colour)
        self.picked.emit(colour)
