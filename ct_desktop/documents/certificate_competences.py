"""Competences on a certificate: short sentences as chips, or as a list."""

from collections.abc import Sequence

from ct_desktop.documents.box import Box
from ct_desktop.documents.fonts import REGULAR, SEMIBOLD
from ct_desktop.documents.pdf_writing.faces import width_of
from ct_desktop.documents.pdf_writing.pen import Align, Pen
from ct_desktop.documents.text_block import ASCENT, DESCENT, height_of, set_block

_GAP = 0.7  # between chips, in times the size
_HIGH = 2.2
_SIDE = 1.1  # left and right of the words in a chip
_HEADING = 0.88  # size of the heading, in times that of the words
_BELOW_HEADING = 0.9
_INDENT = 1.3
_BETWEEN = 0.55  # between the items of a list
_FLOOR = 4.0
_STEP = 0.25
_LEADING = 1.35
_SHIFT: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}


def draw_chips(
    pen: Pen,
    sentences: Sequence[str],
    box: Box,
    *,
    heading: str = "",
    size: float,
    minimum: float,
    ink: str,
    muted: str,
    edge: str,
    align: Align = "left",
) -> None:
    """Chips from the top of ``box``, as many to a line as fit, all smaller where they do not."""

    def rows_at(at: float) -> list[list[str]] | None:
        if any(_chip_width(one, at) > box.width for one in sentences) and at > minimum:
            return None
        rows = _rows(sentences, box.width, at)
        needed = _heading_height(heading, at) + at * (len(rows) * (_HIGH + _GAP) - _GAP)
        return rows if needed <= box.height or at <= _FLOOR else None

    while (rows := rows_at(size)) is None:
        size -= _STEP
    y = box.top - draw_heading(pen, heading, box, size, muted, align)
    height = size * _HIGH
    for row in rows:
        whole = sum(min(_chip_width(one, size), box.width) for one in row)
        whole += size * _GAP * (len(row) - 1)
        x = box.x + (box.width - whole) * _SHIFT[align]
        for one in row:
            width = min(_chip_width(one, size), box.width)
            pen.stroke(edge, 0.7)
            pen.pill(Box(x, y - height, width, height))
            pen.fill(ink)
            own = min(size, size * (width - 2 * _SIDE * size) / width_of(one, REGULAR, size))
            side = (width - width_of(one, REGULAR, own)) / 2
            pen.text(x + side, y - height / 2 - 0.36 * own, one, REGULAR, own)
            x += width + size * _GAP
        y -= height + size * _GAP


def draw_list(
    pen: Pen,
    sentences: Sequence[str],
    box: Box,
    *,
    heading: str = "",
    size: float,
    minimum: float,
    ink: str,
    muted: str,
    accent: str,
) -> None:
    """The sentences below each other, each with a dot before it."""

    def blocks_at(at: float) -> tuple[list[tuple[str, ...]], float]:
        room = box.width - _INDENT * at
        lines = [
            set_block(one, REGULAR, at, room, 1e9, minimum=minimum, leading=_LEADING).lines
            for one in sentences
        ]
        used = sum(height_of(len(one), at, _LEADING) for one in lines)
        used += at * _BETWEEN * (len(lines) - 1)
        return lines, _heading_height(heading, at) + used

    blocks, needed = blocks_at(size)
    while needed > box.height and size > _FLOOR:
        size -= _STEP
        blocks, needed = blocks_at(size)
    y = box.top - draw_heading(pen, heading, box, size, muted, "left")
    for lines in blocks:
        pen.fill(accent)
        pen.disc(box.x + 0.3 * size, y - (ASCENT - 0.35) * size, 0.19 * size)
        pen.fill(ink)
        for index, line in enumerate(lines):
            baseline = y - ASCENT * size - index * _LEADING * size
            pen.text(box.x + _INDENT * size, baseline, line, REGULAR, size)
        y -= height_of(len(lines), size, _LEADING) + _BETWEEN * size


def draw_heading(pen: Pen, heading: str, box: Box, size: float, colour: str, align: Align) -> float:
    """A small heading at the top of ``box``; how much of the height it takes."""
    if not heading:
        return 0.0
    small = size * _HEADING
    block = set_block(heading, SEMIBOLD, small, box.width, small * (ASCENT + DESCENT), minimum=4)
    x = box.x + (box.width - width_of(block.lines[0], SEMIBOLD, block.size)) * _SHIFT[align]
    pen.fill(colour)
    pen.text(x, box.top - ASCENT * block.size, block.lines[0], SEMIBOLD, block.size)
    return _heading_height(heading, size)


def _heading_height(heading: str, size: float) -> float:
    return size * _HEADING * (ASCENT + DESCENT) + size * _BELOW_HEADING if heading else 0.0


def _chip_width(text: str, size: float) -> float:
    return width_of(text, REGULAR, size) + 2 * _SIDE * size


def _rows(sentences: Sequence[str], width: float, size: float) -> list[list[str]]:
    rows: list[list[str]] = []
    used = 0.0
    for one in sentences:
        wide = _chip_width(one, size)
        if not rows or used + wide > width:
            rows.append([])
            used = 0.0
        rows[-1].append(one)
        used += wide + size * _GAP
    return rows
