"""A table that runs on over pages: cells wrap, heads repeat, nothing is cut off."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import BAD, GRID, GRID_STRONG, HEAD_FILL, INK, MUTED
from ct_desktop.documents.flow import Flow
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD
from ct_desktop.documents.page import Align
from ct_desktop.documents.wrap import wrap

_PAD = 5.0
_LEADING = 1.3
_TOP_FROM = 4  # lines: rows this high begin at the top instead of standing in the middle


@dataclass(frozen=True)
class Column:
    """Head, share of the width, side of the text, face and colour of its cells."""

    head: str
    share: float
    align: Align = "left"
    face: str = REGULAR
    colour: Any = INK


@dataclass(frozen=True)
class Cell:
    """A text with, under it, more in a muted or (``alarm``) a warning line."""

    text: str
    more: str = ""
    alarm: str = ""


@dataclass(frozen=True)
class _Line:
    text: str
    face: str
    colour: Any


def draw_table(
    flow: Flow,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str | Cell]],
    *,
    size: float = 9.0,
    lowest_row: float = 20.0,
    padding: float = 4.0,
    upright: bool = True,
    heads: bool = True,
) -> None:
    """Set the table down at ``flow``, with lines between the columns when ``upright``.

    Every row has a cell per column; else ``ValueError``.
    """
    table = _Table(flow, columns, size, padding, upright=upright, heads=heads)
    table.head()
    for row in rows:
        table.row(row, lowest_row)


class _Table:
    """The widths of one table and the lines of its rows."""

    def __init__(
        self,
        flow: Flow,
        columns: Sequence[Column],
        size: float,
        padding: float,
        *,
        upright: bool,
        heads: bool,
    ) -> None:
        self._flow = flow
        self._columns = columns
        self._size = size
        self._padding = padding
        self._upright = upright and heads
        self._heads = heads
        whole = sum(column.share for column in columns)
        width = flow.paper.area.width
        self._widths = [width * column.share / whole for column in columns]

    def head(self) -> None:
        """The heads of the columns, if they have any, on a tinted ground."""
        if not self._heads:
            return
        lines = [
            [_Line(text, BOLD, INK) for text in wrap(column.head, BOLD, self._head_size, room)]
            for column, room in zip(self._columns, self._rooms, strict=True)
        ]
        height = self._height(lines, 20.0)
        self._flow.need(height + 22.0)
        area = self._flow.paper.area
        ground = Box(area.x, self._flow.y - height, area.width, height)
        self._flow.paper.fill(ground, HEAD_FILL)
        self._flow.paper.rule(area.x, self._flow.y, area.right, self._flow.y, colour=GRID_STRONG)
        self._draw(lines, height, self._head_size)

    def row(self, cells: Sequence[str | Cell], lowest: float) -> None:
        """One row; on the next page under repeated heads when it does not fit here."""
        lines = [
            self._lines(cell, column, room)
            for cell, column, room in zip(cells, self._columns, self._rooms, strict=True)
        ]
        while True:
            height = self._height(lines, lowest)
            if height <= self._flow.room:
                self._draw(lines, height, self._size)
                return
            self._split_or_turn(lines, height)
            if not any(lines):
                return

    def _split_or_turn(self, lines: list[list[_Line]], height: float) -> None:
        """Turn the page; of a row higher than any page, first draw what fits here."""
        flow = self._flow
        step = self._size * _LEADING
        here = int((flow.room - 2 * self._padding) / step)
        if height > flow.paper.area.height * 0.6 and here >= 1:
            first = [cell[:here] for cell in lines]
            self._draw(first, self._height(first, 0.0), self._size)
            lines[:] = [cell[here:] for cell in lines]
            if not any(lines):
                return
        flow.next_page()
        self.head()

    @property
    def _rooms(self) -> list[float]:
        return [width - 2 * _PAD for width in self._widths]

    @property
    def _head_size(self) -> float:
        return min(self._size, 8.25)

    def _lines(self, cell: str | Cell, column: Column, room: float) -> list[_Line]:
        whole = Cell(cell) if isinstance(cell, str) else cell
        parts = (
            (whole.text, column.face, column.colour),
            (whole.more, REGULAR, MUTED),
            (whole.alarm, SEMIBOLD, BAD),
        )
        return [
            _Line(line, face, colour)
            for text, face, colour in parts
            if text
            for line in wrap(text, face, self._size, room)
        ]

    def _height(self, lines: Sequence[Sequence[_Line]], lowest: float) -> float:
        most = max((len(cell) for cell in lines), default=0)
        return max(lowest, most * self._size * _LEADING + 2 * self._padding)

    def _draw(self, lines: Sequence[Sequence[_Line]], height: float, size: float) -> None:
        paper, top = self._flow.paper, self._flow.y
        bottom = top - height
        step = size * _LEADING
        high = max((len(cell) for cell in lines), default=0) >= _TOP_FROM
        x = paper.area.x
        for column, width, cell in zip(self._columns, self._widths, lines, strict=True):
            shift = {"left": _PAD, "centre": width / 2, "right": width - _PAD}[column.align]
            if high:
                first = top - self._padding - size
            else:
                first = bottom + height / 2 + step * (len(cell) - 1) / 2 - 0.36 * size
            for index, line in enumerate(cell):
                paper.text(
                    x + shift,
                    first - index * step,
                    line.text,
                    face=line.face,
                    size=size,
                    colour=line.colour,
                    align=column.align,
                )
            if self._upright:
                paper.rule(x, bottom, x, top)
            x += width
        if self._upright:
            paper.rule(x, bottom, x, top)
        paper.rule(paper.area.x, bottom, paper.area.right, bottom, colour=GRID)
        self._flow.y = bottom
