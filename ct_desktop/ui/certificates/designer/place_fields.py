"""Where an element stands, in millimetres, and on which side of the sheet."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Design, Element, Place
from ct_desktop.ui.certificates.designer.amount import Amount
from ct_desktop.ui.certificates.designer.geometry import Handle, limits_of, resized
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class PlaceFields(QWidget):
    """Left, top, width and height of the chosen element."""

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        self.from_left = self._field(grid, 0, 0, tr("From the left"))
        self.from_top = self._field(grid, 0, 1, tr("From the top"))
        self.wide = self._field(grid, 2, 0, tr("Width"))
        self.high = self._field(grid, 2, 1, tr("Height"))
        self.from_left.picked.connect(lambda _: self._move())
        self.from_top.picked.connect(lambda _: self._move())
        self.wide.picked.connect(lambda _: self._resize(Handle.EAST))
        self.high.picked.connect(lambda _: self._resize(Handle.SOUTH))

    def show_value(self, design: Design, element: Element) -> None:
        """Show where an element of ``design`` stands."""
        place, (wide, high) = element.place, design.size
        least = limits_of(element, design.size).least
        for field, low, most, value in (
            (self.from_left, 0.0, wide - place.width, place.x),
            (self.from_top, 0.0, high - place.height, place.y),
            (self.wide, least[0], wide, place.width),
            (self.high, least[1], high, place.height),
        ):
            field.blockSignals(True)
            field.setRange(min(low, value), max(most, value))
            field.blockSignals(False)
            field.show_value(value)

    def _field(self, grid: QGridLayout, row: int, column: int, name: str) -> Amount:
        field = Amount(name, 0.0, 297.0, 1, tr(" mm"), 1.0)
        caption = label(name, "strong")
        caption.setBuddy(field)
        grid.addWidget(caption, row, column)
        grid.addWidget(field, row + 1, column)
        return field

    def _move(self) -> None:
        element = self._state.element
        if element is not None:
            size = element.place
            there = Place(self.from_left.value(), self.from_top.value(), size.width, size.height)
            self._state.place_element(element.key, there, "place")

    def _resize(self, handle: Handle) -> None:
        element = self._state.element
        if element is None:
            return
        place, sheet = element.place, self._state.design.size
        limits = limits_of(element, sheet)
        dx = self.wide.value() - place.width if handle is Handle.EAST else 0.0
        dy = self.high.value() - place.height if handle is Handle.SOUTH else 0.0
        self._state.place_element(
            element.key, resized(place, handle, dx, dy, limits), f"resize {handle}"
        )
