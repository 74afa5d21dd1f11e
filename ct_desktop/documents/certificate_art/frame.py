"""A fine double border, its corners hollowed out, with a small square in each."""

from ct_desktop.documents.certificate_art.palette import palette
from ct_desktop.documents.pdf_writing.pen import Pen
from ct_desktop.rules.certificate_design import Design

OWN = ("#17226B", "#B08D3C")
_OUTER, _INNER = 10.0, 12.6
_HOLLOW = 9.0
_ROUND = 0.5523


def draw_frame(pen: Pen, design: Design) -> None:
    """Draw it: the outer line in the first colour, the inner one and the squares in the second."""
    outer, inner = palette(design, OWN)
    width, height = design.size
    _border(pen, width, height, _OUTER, _HOLLOW, outer, 0.42)
    _border(pen, width, height, _INNER, _HOLLOW, inner, 0.18)
    pen.fill(inner)
    for x in (_OUTER + 2.6, width - _OUTER - 2.6):
        for y in (_OUTER + 2.6, height - _OUTER - 2.6):
            _square_on_its_corner(pen, x, y, 1.15)


def _border(
    pen: Pen, width: float, height: float, edge: float, hollow: float, colour: str, thick: float
) -> None:
    left, top, right, low = edge, edge, width - edge, height - edge
    inward = hollow * (1 - _ROUND)
    pen.stroke(colour, thick)
    # A quarter of a circle round each corner, bent inwards.
    pen.path(
        f"{left + hollow:.2f} {top:.2f} m {right - hollow:.2f} {top:.2f} l"
        f" {right - hollow:.2f} {top + hollow - inward:.2f}"
        f" {right - hollow + inward:.2f} {top + hollow:.2f} {right:.2f} {top + hollow:.2f} c"
        f" {right:.2f} {low - hollow:.2f} l"
        f" {right - hollow + inward:.2f} {low - hollow:.2f}"
        f" {right - hollow:.2f} {low - hollow + inward:.2f} {right - hollow:.2f} {low:.2f} c"
        f" {left + hollow:.2f} {low:.2f} l"
        f" {left + hollow:.2f} {low - hollow + inward:.2f}"
        f" {left + hollow - inward:.2f} {low - hollow:.2f} {left:.2f} {low - hollow:.2f} c"
        f" {left:.2f} {top + hollow:.2f} l"
        f" {left + hollow - inward:.2f} {top + hollow:.2f}"
        f" {left + hollow:.2f} {top + hollow - inward:.2f} {left + hollow:.2f} {top:.2f} c",
        stroked=True,
    )


def _square_on_its_corner(pen: Pen, x: float, y: float, half: float) -> None:
    pen.polygon(((x, y - half), (x + half, y), (x, y + half), (x - half, y)))
