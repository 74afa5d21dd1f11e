"""From the millimetres of a design to the points of a page."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD
from ct_desktop.rules.certificate_design import Colours, Design, Face, Place

POINTS = 72 / 25.4
FACES = {
    Face.REGULAR: REGULAR,
    Face.SEMIBOLD: SEMIBOLD,
    Face.BOLD: BOLD,
    Face.ITALIC: ITALIC,
}


def page_size(design: Design) -> tuple[float, float]:
    """Width and height of the sheet in points."""
    width, height = design.size
    return width * POINTS, height * POINTS


def box_of(place: Place, design: Design) -> Box:
    """Where a place of the design lies on the page."""
    height = design.size[1]
    return Box(
        place.x * POINTS,
        (height - place.y - place.height) * POINTS,
        place.width * POINTS,
        place.height * POINTS,
    )


def colour_of(name: str, colours: Colours) -> str:
    """A colour of a design by its name, or as it is."""
    return {
        "ink": colours.ink,
        "muted": colours.muted,
        "primary": colours.primary,
        "accent": colours.accent,
        "ground": colours.ground,
    }.get(name, name)


def mixed(colour: str, other: str, share: float) -> str:
    """``colour`` with so much of ``other`` in it."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)
