"""The picture of growth: per strand a track of four levels, from the start to the end.

Start is an open ring, midway a small dot, the end a large filled dot with an arrow towards it:
so it is read without colour too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import (
    CULTURE,
    GRID,
    INK,
    MUTED,
    NAVY,
    PRIMARY,
    SPORT,
    WARNING,
    WELFARE,
    WHITE,
)
from ct_desktop.documents.dates import amount
from ct_desktop.documents.flow import Flow
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD, text_width
from ct_desktop.documents.texts.moments import MomentWords
from ct_desktop.documents.tints import tint
from ct_desktop.rules.competences import LEVELS
from ct_desktop.rules.enumerations import AssessmentMoment

_COLOURS: Mapping[str, Any] = {
    "creative": CULTURE,
    "sporting": SPORT,
    "organising": WARNING,
    "social": WELFARE,
    "attitude": NAVY,
}
_OTHERS = (PRIMARY, CULTURE, WELFARE, WARNING, SPORT, NAVY)
_NAMES = 0.2  # of the width, for the names of the strands
_HEAD = 19.0
_LEGEND = 17.0
_BIG = 9.5
_RING = 6.0
_SMALL = 4.0


@dataclass(frozen=True)
class GrownStrand:
    """A strand with its mean level (1 … 4) at the moments at which it was assessed."""

    key: str
    name: str
    means: Mapping[AssessmentMoment, float]


def strand_colour(key: str, place: int) -> Any:
    """The colour of a strand: its own, or for other profiles one by its place."""
    return _COLOURS.get(key, _OTHERS[place % len(_OTHERS)])


def draw_growth(
    flow: Flow, strands: Sequence[GrownStrand], words: MomentWords, language: str, row_height: float
) -> None:
    """Set the picture down at ``flow``, all on one page; ``row_height`` points for each strand."""
    flow.need(_HEAD + len(strands) * row_height + _LEGEND)
    paper, area = flow.paper, flow.paper.area
    left = area.x + area.width * _NAMES
    track = Box(left, flow.y - _HEAD - len(strands) * row_height, area.right - left, 0)
    _draw_levels(flow, track, len(strands) * row_height, words)
    flow.space(_HEAD)
    for place, strand in enumerate(strands):
        flow.space(row_height)
        row = Box(track.x, flow.y, track.width, row_height)
        colour = strand_colour(strand.key, place)
        name = Box(area.x + 12, row.y, left - area.x - 20, row_height)
        paper.fill(Box(area.x, row.y + row_height / 2 - 9, 4, 18), colour, radius=2)
        paper.fitted(name, strand.name, face=SEMIBOLD, size=10.5, minimum=7)
        _draw_strand(flow, row, strand, colour, language)
    _draw_legend(flow, strands, words)


def _draw_levels(flow: Flow, track: Box, height: float, words: MomentWords) -> None:
    """Four zones, each darker than the one before, with the words of the level above."""
    paper = flow.paper
    width = track.width / len(LEVELS)
    for index, level in enumerate(LEVELS):
        x = track.x + index * width
        zone = Box(x + 1.5, track.y, width - 3, height)
        paper.fill(zone, tint(NAVY, 0.035 + 0.025 * index), radius=4)
        digit = f"{level} "
        wide = text_width(digit, BOLD, 9) + text_width(words.levels[level], REGULAR, 8.25)
        start = x + (width - wide) / 2
        y = flow.y - 12
        paper.text(start, y, str(level), face=BOLD, size=9)
        paper.text(
            start + text_width(digit, BOLD, 9), y, words.levels[level], size=8.25, colour=MUTED
        )


def _at(row: Box, mean: float) -> float:
    """The x of a mean: a whole level stands in the middle of its zone."""
    return row.x + (mean - 0.5) * row.width / len(LEVELS)


def _draw_strand(flow: Flow, row: Box, strand: GrownStrand, colour: Any, language: str) -> None:
    paper, canvas = flow.paper, flow.paper.canvas
    y = row.y + row.height / 2
    paper.rule(row.x + 8, y, row.right - 8, y, colour=GRID, width=1.2)
    moments = [one for one in AssessmentMoment if one in strand.means]
    if not moments:
        return
    points = [(one, _at(row, strand.means[one])) for one in moments]
    first, last = points[0][1], points[-1][1]
    if abs(last - first) > 0.5:
        canvas.setLineCap(1)
        canvas.setLineWidth(5)
        canvas.setStrokeColor(tint(colour, 0.45))
        canvas.line(first, y, last, y)
        canvas.setLineCap(0)
    for moment, x in points:
        if moment is AssessmentMoment.MIDWAY:
            _dot(canvas, x, y, _SMALL, colour, WHITE)
    for moment, x in points:
        if moment is AssessmentMoment.START:
            # Under an end at the same level the ring still shows, as a second edge.
            same = len(points) > 1 and abs(x - last) < _BIG
            _dot(canvas, x, y, _BIG + 2.5 if same else _RING, WHITE, colour, edge=1.8)
    for moment, x in points:
        if moment is AssessmentMoment.END:
            _dot(canvas, x, y, _BIG, colour, WHITE)
            number = amount(round(strand.means[moment], 1), language)
            place = Box(x - _BIG + 2, y - 6, 2 * _BIG - 4, 12)
            paper.fitted(
                place, number, face=BOLD, size=8.5, minimum=6, colour=WHITE, align="centre"
            )


def _dot(
    canvas: Any, x: float, y: float, radius: float, fill: Any, line: Any, *, edge: float = 1.2
) -> None:
    canvas.setFillColor(fill)
    canvas.setStrokeColor(line)
    canvas.setLineWidth(edge)
    canvas.circle(x, y, radius, stroke=1, fill=1)


def _draw_legend(flow: Flow, strands: Sequence[GrownStrand], words: MomentWords) -> None:
    """Which dot is which, of the moments that are in the picture."""
    paper, canvas = flow.paper, flow.paper.canvas
    flow.space(_LEGEND)
    y = flow.y + 5
    x = paper.area.x + paper.area.width * _NAMES + 6
    shown = [one for one in AssessmentMoment if any(one in strand.means for strand in strands)]
    for moment in shown:
        if moment is AssessmentMoment.START:
            _dot(canvas, x + 5, y, 4.5, WHITE, INK, edge=1.6)
        elif moment is AssessmentMoment.MIDWAY:
            _dot(canvas, x + 5, y, 3.2, INK, WHITE)
        else:
            _dot(canvas, x + 5, y, 5.5, INK, WHITE)
        text = words.moments[moment]
        paper.text(x + 14, y - 3, text, size=8.25, colour=MUTED)
        x += 14 + text_width(text, REGULAR, 8.25) + 18
