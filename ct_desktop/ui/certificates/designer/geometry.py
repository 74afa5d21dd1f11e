"""Moving and resizing a place on the sheet, always within it; all in millimetres."""

from dataclasses import dataclass
from enum import StrEnum

from ct_desktop.rules.certificate_design import Element, ElementKind, Place

Size = tuple[float, float]
FINE = 0.1
"""Places are kept in tenths of a millimetre."""
QR_LEAST = 26.0
_LEAST = {ElementKind.QR: (QR_LEAST, QR_LEAST), ElementKind.LINE: (0.2, 0.2)}


class Handle(StrEnum):
    """What a place is resized by; the letters are the sides of the compass that move."""

    NORTH_WEST = "nw"
    NORTH = "n"
    NORTH_EAST = "ne"
    EAST = "e"
    SOUTH_EAST = "se"
    SOUTH = "s"
    SOUTH_WEST = "sw"
    WEST = "w"

    @property
    def across(self) -> int:
        """-1 where the left side moves, 1 the right, 0 neither."""
        return -1 if "w" in self.value else 1 if "e" in self.value else 0

    @property
    def down(self) -> int:
        """-1 where the upper side moves, 1 the lower, 0 neither."""
        return -1 if "n" in self.value else 1 if "s" in self.value else 0


@dataclass(frozen=True, slots=True)
class Limits:
    """The sheet and the least size of what is resized; ``ratio`` (width / height) if it is kept."""

    sheet: Size
    least: Size = (2.0, 2.0)
    ratio: float | None = None


def limits_of(element: Element, sheet: Size) -> Limits:
    """What an element may be resized to; a QR code stays square."""
    ratio = 1.0 if element.kind is ElementKind.QR else None
    return Limits(sheet, _LEAST.get(element.kind, (2.0, 2.0)), ratio)


def rounded(place: Place) -> Place:
    """``place`` in whole tenths of a millimetre."""
    return Place(*(round(value, 1) for value in (place.x, place.y, place.width, place.height)))


def within(place: Place, sheet: Size) -> Place:
    """``place`` pushed back onto the sheet, and made smaller where it is larger than that."""
    width, height = min(place.width, sheet[0]), min(place.height, sheet[1])
    x = min(max(place.x, 0.0), sheet[0] - width)
    y = min(max(place.y, 0.0), sheet[1] - height)
    return Place(x, y, width, height)


def settled(place: Place, sheet: Size) -> Place:
    """``place`` as it is kept: in tenths of a millimetre, on the sheet."""
    return rounded(within(rounded(place), sheet))


def moved(place: Place, dx: float, dy: float, sheet: Size) -> Place:
    """``place`` shifted, as far as the sheet goes."""
    return within(Place(place.x + dx, place.y + dy, place.width, place.height), sheet)


def resized(place: Place, handle: Handle, dx: float, dy: float, limits: Limits) -> Place:
    """``place`` after its handle was pulled; the opposite sides stay where they are."""
    x, width, room_x = _stretched(
        place.x, place.width, handle.across, dx, limits.least[0], limits.sheet[0]
    )
    y, height, room_y = _stretched(
        place.y, place.height, handle.down, dy, limits.least[1], limits.sheet[1]
    )
    if limits.ratio is None:
        return Place(x, y, width, height)
    if handle.across and handle.down:
        width = max(width, height * limits.ratio)
    elif handle.down:
        width = height * limits.ratio
    width = min(width, room_x, room_y * limits.ratio)
    width = max(width, limits.least[0], limits.least[1] * limits.ratio)
    height = width / limits.ratio
    left = place.x + place.width - width if handle.across < 0 else place.x
    top = place.y + place.height - height if handle.down < 0 else place.y
    return within(Place(left, top, width, height), limits.sheet)


def grip(place: Place, handle: Handle) -> tuple[float, float]:
    """Where a handle stands."""
    x = place.x + place.width * (1 + handle.across) / 2
    y = place.y + place.height * (1 + handle.down) / 2
    return x, y


def _stretched(
    begin: float, length: float, way: int, delta: float, least: float, end: float
) -> tuple[float, float, float]:
    """Begin and length along one axis, and the length there is room for."""
    if way < 0:
        room = begin + length
        made = min(max(length - delta, min(least, room)), room)
        return begin + length - made, made, room
    room = end - begin
    if way > 0:
        return begin, min(max(length + delta, min(least, room)), room), room
    return begin, length, room
