"""Lines to write on, and labels with what is known or room for what is not."""

from collections.abc import Sequence

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG, INK, MUTED
from ct_desktop.documents.flow import Flow
from ct_desktop.documents.fonts import REGULAR, SEMIBOLD
from ct_desktop.documents.page import Paper
from ct_desktop.documents.wrap import wrap

LINE = 23.0
"""Height of a line for handwriting, in points."""
_TICK = 9.5


def draw_blank(paper: Paper, box: Box, label: str, value: str = "") -> None:
    """A label over what is known of it; over a line to write on when nothing is."""
    paper.fitted(Box(box.x, box.top - 10, box.width, 10), label, size=8, minimum=6, colour=MUTED)
    if value:
        text = Box(box.x, box.y, box.width, box.height - 10)
        paper.fitted(text, value, face=SEMIBOLD, size=10, minimum=6.5)
    else:
        paper.rule(box.x, box.y + 2, box.right, box.y + 2, colour=GRID_STRONG)


def draw_lines(flow: Flow, count: int) -> None:
    """Empty lines across the page, kept together."""
    paper, area = flow.paper, flow.paper.area
    flow.need(count * LINE)
    for _ in range(count):
        flow.space(LINE)
        paper.rule(area.x, flow.y, area.right, flow.y, colour=GRID_STRONG)


def draw_ticks(flow: Flow, texts: Sequence[str], *, size: float = 9.5) -> None:
    """Texts in two columns, read down, each behind a box to tick."""
    paper, area = flow.paper, flow.paper.area
    half = (len(texts) + 1) // 2
    width = (area.width - 20) / 2
    step = size * 1.3
    for row in range(half):
        pair = [
            (area.x + column * (width + 20), wrap(texts[place], REGULAR, size, width - 17))
            for column, place in enumerate((row, row + half))
            if place < len(texts)
        ]
        height = max(len(lines) for _, lines in pair) * step + 5
        flow.need(height)
        for x, lines in pair:
            paper.frame(Box(x, flow.y - 2.5 - _TICK, _TICK, _TICK), colour=INK, width=0.9)
            for index, line in enumerate(lines):
                paper.text(x + 17, flow.y - size - 1 - index * step, line, size=size)
        flow.space(height)
