"""Headed texts one under another, as large as their place allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.fonts import BOLD, REGULAR
from ct_desktop.documents.page import Paper
from ct_desktop.documents.wrap import wrap

_LEADING = 1.35
_HEAD = 0.82  # size of a heading, in times that of its text
_SMALLEST = 3.0


@dataclass(frozen=True)
class Block:
    """A heading over lines of text, each of which may wrap."""

    heading: str
    lines: tuple[str, ...]


def draw_blocks(paper: Paper, box: Box, blocks: Sequence[Block], *, size: float) -> float:
    """Draw from the top of ``box``, smaller than ``size`` when they would not fit.

    The y under the last line.
    """
    while _height(blocks, box.width, size) > box.height and size > _SMALLEST:
        size -= 0.25
    y = box.top
    for block in blocks:
        head = size * _HEAD
        y -= head * _LEADING
        paper.text(box.x, y, block.heading, face=BOLD, size=head, colour=MUTED)
        y -= size * 0.1
        for line in _lines(block, box.width, size):
            y -= size * _LEADING
            paper.text(box.x, y, line, size=size)
        y -= size
    return y + size * 0.7


def _lines(block: Block, width: float, size: float) -> list[str]:
    return [piece for line in block.lines for piece in wrap(line, REGULAR, size, width)]


def _height(blocks: Sequence[Block], width: float, size: float) -> float:
    return sum(
        size * (_HEAD * _LEADING + 0.1 + 1 + _LEADING * len(_lines(block, width, size)))
        for block in blocks
    )
