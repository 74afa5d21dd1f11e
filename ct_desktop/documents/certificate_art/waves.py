"""Overlapping curves along the foot, and the tip of one in the upper right corner."""

from ct_desktop.documents.certificate_art.palette import palette
from ct_desktop.documents.pdf_writing.pen import Pen
from ct_desktop.rules.certificate_design import Design, Orientation

OWN = ("#DCEEF6", "#A3D2E8", "#45A3CB", "#0F5E86")


def draw_waves(pen: Pen, design: Design) -> None:
    """Draw it, from the lightest behind to the darkest in front."""
    colours = palette(design, OWN)
    width, height = design.size
    tall = 33.0 if design.orientation is Orientation.LANDSCAPE else 48.0
    # Heights above the foot in shares: left, two handles, right.
    shapes = (
        (0.62, 1.25, 0.55, 0.98),
        (0.30, 0.95, 0.28, 0.82),
        (0.46, 0.10, 0.86, 0.44),
        (0.12, 0.46, 0.04, 0.36),
    )
    for colour, (left, first, second, right) in zip(colours, shapes, strict=True):
        pen.fill(colour)
        pen.path(
            f"0 {height - tall * left:.2f} m"
            f" {width * 0.33:.2f} {height - tall * first:.2f}"
            f" {width * 0.62:.2f} {height - tall * second:.2f}"
            f" {width:.2f} {height - tall * right:.2f} c"
            f" {width:.2f} {height:.2f} l 0 {height:.2f} l"
        )
    pen.fill(colours[0])
    pen.path(
        f"{width * 0.60:.2f} 0 m {width * 0.72:.2f} {tall * 0.42:.2f}"
        f" {width * 0.86:.2f} {tall * 0.05:.2f} {width:.2f} {tall * 0.62:.2f} c {width:.2f} 0 l"
    )
    pen.fill(colours[1])
    pen.path(
        f"{width * 0.78:.2f} 0 m {width * 0.86:.2f} {tall * 0.24:.2f}"
        f" {width * 0.94:.2f} {tall * 0.02:.2f} {width:.2f} {tall * 0.34:.2f} c {width:.2f} 0 l"
    )
