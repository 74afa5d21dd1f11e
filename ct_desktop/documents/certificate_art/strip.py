"""A strip of shapes: discs, tiles and quarters on a dark ground, at the left or along the top."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.certificate_art.palette import palette
from ct_desktop.documents.pdf_writing.pen import Pen
from ct_desktop.rules.certificate_design import Design, Orientation

OWN = (
    *("#1D6FD1", "#6EA8EA", "#8A3FD1", "#C79BF0", "#F26B21", "#F9A873"),
    *("#0B8F6A", "#63BAA8", "#24368F", "#F2C14E"),
)
LANDSCAPE_WIDTH = 62.4
PORTRAIT_HEIGHT = 56.0


def draw_strip(pen: Pen, design: Design) -> None:
    """Draw it in the colours of the design: the ground is *primary*, the shapes have ten."""
    colours = palette(design, OWN)
    width, height = design.size
    pen.fill(design.colours.primary)
    if design.orientation is Orientation.LANDSCAPE:
        pen.rectangle(Box(0, 0, LANDSCAPE_WIDTH, height))
        tile, left = 22.2, 9.0
        _disc(pen, left, 9.0, tile, colours)
        _tiles(pen, left, 59.8, tile, colours)
        _halves(pen, left, 110.6, tile, 6.4, colours)
        _corner(pen, left, 142.9, tile, colours)
        return
    pen.rectangle(Box(0, 0, width, PORTRAIT_HEIGHT))
    tile, top = 17.5, 10.5
    _disc(pen, 12.0, top, tile, colours)
    _tiles(pen, 53.0, top, tile, colours)
    _halves(pen, 94.0, top, tile, tile, colours)


def _disc(pen: Pen, x: float, y: float, tile: float, colours: tuple[str, ...]) -> None:
    """Two halves of a disc."""
    for colour, side in ((colours[0], -tile), (colours[1], tile)):
        pen.fill(colour)
        pen.half(x + tile, y + tile, side, 0)


def _tiles(pen: Pen, x: float, y: float, tile: float, colours: tuple[str, ...]) -> None:
    """A square, two quarters and a disc, two by two."""
    pen.fill(colours[2])
    pen.rectangle(Box(x, y, tile, tile))
    pen.fill(colours[3])
    pen.quarter(x + tile, y, tile, tile)
    pen.fill(colours[4])
    pen.quarter(x + tile, y + tile, -tile, tile)
    pen.fill(colours[5])
    pen.disc(x + 1.5 * tile, y + 1.5 * tile, tile / 2)


def _halves(
    pen: Pen, x: float, y: float, tile: float, apart: float, colours: tuple[str, ...]
) -> None:
    """Half a disc from above, and one from below that lies over it."""
    pen.fill(colours[6])
    pen.half(x + tile, y, 0, tile)
    pen.fill(colours[7])
    pen.half(x + tile, y + tile + apart, 0, -tile)


def _corner(pen: Pen, x: float, y: float, tile: float, colours: tuple[str, ...]) -> None:
    """A square, and what a quarter of a disc leaves of the next one."""
    pen.fill(colours[8])
    pen.rectangle(Box(x, y, tile, tile))
    pen.fill(colours[9])
    handle = tile * 0.5523
    right, low = x + 2 * tile, y + tile
    pen.path(
        f"{right:.2f} {y:.2f} m {right:.2f} {y + handle:.2f} {x + tile + handle:.2f} {low:.2f}"
        f" {x + tile:.2f} {low:.2f} c {right:.2f} {low:.2f} l"
    )
