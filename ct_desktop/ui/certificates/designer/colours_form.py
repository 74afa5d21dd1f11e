"""The colours of a design, and those of what is drawn on it."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Colours
from ct_desktop.ui.certificates.designer.hex_field import HexField
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import COLOURS, colour_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class ColoursForm(QWidget):
    """Elements that name a colour of the design change with it."""

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.fields: dict[str, HexField] = {}
        self.art: list[HexField] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        for place, name in enumerate(COLOURS):
            field = HexField(colour_words(name))
            field.picked.connect(lambda colour, name=name: self._pick(name, colour))
            self.fields[name] = field
            self._grid.addWidget(label(colour_words(name)), place, 0)
            self._grid.addWidget(field, place, 1)
        self._grid.setColumnStretch(1, 1)
        self.art_caption = label(tr("Colours of the drawing"), "strong")
        self._art_grid = QGridLayout()
        self._art_grid.setHorizontalSpacing(px(8))
        self._art_grid.setVerticalSpacing(px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._grid)
        column.addWidget(self.art_caption)
        column.addLayout(self._art_grid)

    def follow(self) -> None:
        """Show the colours of the design."""
        colours = self._state.design.colours
        for name, field in self.fields.items():
            field.show_value(getattr(colours, name))
        while len(self.art) < len(colours.art):
            self._add_art()
        for place, field in enumerate(self.art):
            field.setVisible(place < len(colours.art))
            if place < len(colours.art):
                field.show_value(colours.art[place])
        self.art_caption.setVisible(bool(colours.art))

    def _add_art(self) -> None:
        place = len(self.art)
        field = HexField(tr("Colour {n} of the drawing").format(n=place + 1), self)
        field.picked.connect(lambda colour: self._pick_art(place, colour))
        self.art.append(field)
        self._art_grid.addWidget(field, place // 2, place % 2)

    def _pick(self, name: str, colour: str) -> None:
        kept = self._state.design.colours
        named = {one: getattr(kept, one) for one in COLOURS} | {name: colour}
        colours = Colours(**named, art=kept.art)
        self._state.change(replace(self._state.design, colours=colours), f"colour {name}")

    def _pick_art(self, place: int, colour: str) -> None:
        colours = self._state.design.colours
        art = (*colours.art[:place], colour, *colours.art[place + 1 :])
        made = replace(self._state.design, colours=replace(colours, art=art))
        self._state.change(made, f"art {place}")
