"""A QR code on a sheet: one filled shape, sharp at any size, on screen and from any printer."""

from typing import Any

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import INK
from ct_desktop.documents.qr_path import QUIET, qr_path


def draw_qr(canvas: Any, box: Box, text: str, *, colour: Any = INK) -> None:
    """Draw ``text`` (not empty) as large as fits the middle of ``box``, its white edge included."""
    code = qr_path(text)
    side = min(box.width, box.height)
    step = side / (code.modules + 2 * QUIET)
    canvas.saveState()
    canvas.translate(
        box.x + (box.width - side) / 2 + QUIET * step,
        box.y + (box.height - side) / 2 + QUIET * step,
    )
    canvas.scale(step, step)
    canvas.setFillColor(colour)
    canvas.addLiteral(f"{code.rectangles}\nf")
    canvas.restoreState()
