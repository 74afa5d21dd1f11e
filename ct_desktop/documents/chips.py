"""Short texts in rounded frames, one after the other, as many to a line as fit."""

from collections.abc import Sequence

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG
from ct_desktop.documents.fonts import REGULAR, text_width
from ct_desktop.documents.page import Paper

_GAP = 0.6  # between chips, in times the size
_HIGH = 2.2


def draw_chips(
    paper: Paper, texts: Sequence[str], box: Box, *, size: float = 10.5, smallest: float = 4.0
) -> float:
    """Draw ``texts`` from the top of ``box``, smaller when they would not fit its height.

    The y of the lower edge of the last line.
    """
    while len(_lines(texts, box.width, size)) * _step(size) > box.height and size > smallest:
        size -= 0.5
    y = box.top
    for line in _lines(texts, box.width, size):
        x = box.x
        height = size * _HIGH
        for text in line:
            width = min(text_width(text, REGULAR, size) + 2 * size, box.width)
            frame = Box(x, y - height, width, height)
            paper.frame(frame, colour=GRID_STRONG, radius=height / 2)
            paper.fitted(frame.inset(size * 0.9), text, size=size, minimum=5, align="centre")
            x += width + size * _GAP
        y -= _step(size)
    return y + size * _GAP


def _step(size: float) -> float:
    return size * (_HIGH + _GAP)


def _lines(texts: Sequence[str], width: float, size: float) -> list[list[str]]:
    lines: list[list[str]] = []
    used = 0.0
    for text in texts:
        wide = text_width(text, REGULAR, size) + 2 * size
        if not lines or used + wide > width:
            lines.append([])
            used = 0.0
        lines[-1].append(text)
        used += wide + size * _GAP
    return lines
