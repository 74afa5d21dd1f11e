"""How somebody grew: the goal, the picture per strand, and the words of what can be done now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, INK, MUTED, PRIMARY, PRIMARY_SOFT, WHITE
from ct_desktop.documents.dates import short_date
from ct_desktop.documents.flow import Flow, Frame, PageCount
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD, text_width
from ct_desktop.documents.growth_picture import GrownStrand, draw_growth, strand_colour
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts import moments
from ct_desktop.documents.texts.growth_sheet import WORDS, GrowthSheetWords
from ct_desktop.documents.tints import tint
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import wrap
from ct_desktop.rules.competences import LEVELS
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor

_NAME = 0.29  # of the width: the name of the item
_MARKS = 0.135  # of the width: the four steps
_STEP_WIDE = 11.0


@dataclass(frozen=True)
class _Density:
    """Sizes in points: text, room above and below an item, name of a strand, row of the picture."""

    size: float
    pad: float
    strand: float
    row: float

    @property
    def step(self) -> float:
        """From one line of text to the next."""
        return self.size * 1.3


_CLOSE = _Density(8.3, 1.8, 15.5, 23.5)
"""What lets the usual sheet be one page."""
_WIDE = _Density(9.0, 4.0, 24.0, 36.0)


@dataclass(frozen=True)
class Source:
    """Who assessed when; ``name`` is empty for the person and where it is not known."""

    moment: AssessmentMoment
    assessor: Assessor
    day: date
    name: str = ""


@dataclass(frozen=True)
class GrownItem:
    """An item: the level at the first moment, the level now, and the words of the level now.

    ``before`` is None when there is only one moment.
    """

    strand: str
    name: str
    now: int
    words: str
    before: int | None = None


@dataclass(frozen=True)
class GrowthSheet:
    """The growth of one person; ``goal`` in the person's own words, empty when none was set.

    ``sources`` in order of moment.
    """

    name: str
    cohort: str
    goal: str
    strands: tuple[GrownStrand, ...]
    items: tuple[GrownItem, ...]
    sources: tuple[Source, ...] = ()


def growth_sheets(
    sender: Letterhead, sheets: Sequence[GrowthSheet], printed_on: date, language: str
) -> bytes:
    """The PDF, portrait; each sheet begins on a page of its own."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation)
    flow: Flow | None = None
    for sheet in sheets:
        title = words.heading.format(name=sheet.name)
        frame = Frame(sender, title, sheet.cohort, language, printed_on, part=PageCount())
        trial = Flow(Paper("", language, ""), replace(frame, part=PageCount()))
        _Sheet(trial, sheet, language, _CLOSE).draw()
        if flow is None:
            flow = Flow(paper, frame)
        else:
            flow.next_page(frame)
        _Sheet(flow, sheet, language, _CLOSE if trial.paper.page == 1 else _WIDE).draw()
    return paper.finish()


class _Sheet:
    """Draws one sheet from the top of a page."""

    def __init__(self, flow: Flow, sheet: GrowthSheet, language: str, density: _Density) -> None:
        self._density = density
        self._flow = flow
        self._paper = flow.paper
        self._area = flow.paper.area
        self._sheet = sheet
        self._language = language
        self._words: GrowthSheetWords = in_language(WORDS, language)

    def draw(self) -> None:
        """Goal, picture, and what can be done now."""
        sheet, flow = self._sheet, self._flow
        if sheet.goal:
            self._draw_goal(sheet.goal)
        flow.heading(self._words.picture, keep=120)
        flow.space(2)
        spoken = in_language(moments.WORDS, self._language)
        draw_growth(flow, sheet.strands, spoken, self._language, self._density.row)
        if sheet.sources:
            flow.space(3)
            flow.paragraph(_who(sheet.sources, spoken), size=7.75, colour=MUTED)
        flow.heading(self._words.now, keep=60)
        self._draw_legend()
        for place, strand in enumerate(sheet.strands):
            items = [one for one in sheet.items if one.strand == strand.key]
            if items:
                colour = strand_colour(strand.key, place)
                self._draw_strand(strand.name, items, colour)

    def _draw_goal(self, goal: str) -> None:
        """The goal as a quotation, on a soft ground."""
        flow, area, paper = self._flow, self._area, self._paper
        size = 10.25
        lines = wrap(f"“{goal}”", REGULAR, size, area.width - 36)
        most = 12  # lines in the box; a longer goal goes on as a plain paragraph
        box_lines, rest = lines[:most], lines[most:]
        height = 26 + len(box_lines) * size * 1.4
        flow.need(height)
        flow.space(height)
        box = Box(area.x, flow.y, area.width, height)
        paper.fill(box, PRIMARY_SOFT, radius=8)
        paper.fill(Box(box.x, box.y + 8, 3.5, height - 16), PRIMARY, radius=1.5)
        label = self._words.goal
        paper.text(box.x + 18, box.top - 15, label, face=SEMIBOLD, size=8.5, colour=MUTED)
        for index, line in enumerate(box_lines):
            y = box.top - 21 - (index + 0.85) * size * 1.4
            paper.text(box.x + 18, y, line, size=size)
        if rest:
            flow.space(3)
            flow.paragraph(" ".join(rest), size=10, indent=18)
        flow.space(4)

    def _draw_legend(self) -> None:
        """What the four steps before the words mean, on the line of the heading."""
        words, flow, paper = self._words, self._flow, self._paper
        grown = any(one.before is not None for one in self._sheet.items)
        samples = [(tint(INK, 0.4) if grown else INK, words.had if grown else words.has)]
        if grown:
            samples.append((INK, words.gained))
        samples.append((WHITE, words.ahead))
        gap = _STEP_WIDE + 3
        wide = sum(gap + text_width(text, REGULAR, 8) for _, text in samples)
        x, y = self._area.right - wide - 16 * (len(samples) - 1), flow.y + 7
        for colour, text in samples:
            self._mark(x, y, colour, INK if colour is not WHITE else GRID)
            paper.text(x + gap, y + 0.5, text, size=7.75, colour=MUTED)
            x += gap + text_width(text, REGULAR, 8) + 16

    def _draw_strand(self, name: str, items: Sequence[GrownItem], colour: Any) -> None:
        """The items of a strand under its name, together on a page."""
        flow, paper, area = self._flow, self._paper, self._area
        flow.need(self._density.strand + sum(self._height(item) for item in items))
        flow.space(self._density.strand)
        paper.fill(Box(area.x, flow.y + 3, 4, 12), colour, radius=2)
        paper.text(area.x + 10, flow.y + 5, name, face=BOLD, size=10)
        for item in items:
            self._draw_item(item, colour)

    def _lines(self, item: GrownItem) -> tuple[list[str], list[str]]:
        """The lines of the name and of the words."""
        look, wide = self._density, self._area.width
        room = wide * (1 - _NAME - _MARKS) - 2 * look.pad
        names = wrap(item.name, SEMIBOLD, look.size, wide * _NAME - 14)
        return names, wrap(item.words, REGULAR, look.size, room)

    def _height(self, item: GrownItem) -> float:
        most = max(len(lines) for lines in self._lines(item))
        return most * self._density.step + 2 * self._density.pad

    def _draw_item(self, item: GrownItem, colour: Any) -> None:
        flow, paper, area, look = self._flow, self._paper, self._area, self._density
        name_wide, marks_wide = area.width * _NAME, area.width * _MARKS
        names, lines = self._lines(item)
        height = self._height(item)
        flow.need(height)
        paper.rule(area.x, flow.y, area.right, flow.y, colour=GRID)
        flow.space(height)
        top = flow.y + height - look.pad - look.size
        for index, line in enumerate(names):
            y = top - index * look.step
            paper.text(area.x + 10, y, line, face=SEMIBOLD, size=look.size)
        self._draw_marks(area.x + name_wide, top - 0.5, item, colour)
        for index, line in enumerate(lines):
            x = area.x + name_wide + marks_wide + look.pad
            paper.text(x, top - index * look.step, line, size=look.size)

    def _draw_marks(self, x: float, y: float, item: GrownItem, colour: Any) -> None:
        """Four steps: had already, gained, still ahead; and the same in digits."""
        # Who scored lower than before has no step gained; the digits say how it was.
        had = min(item.before, item.now) if item.before is not None else 0
        for level in LEVELS:
            if level > item.now:
                fill, edge = WHITE, GRID
            elif level <= had:
                fill, edge = tint(colour, 0.4), colour
            else:
                fill, edge = colour, colour
            self._mark(x + (level - 1) * (_STEP_WIDE + 1.5), y, fill, edge)
        digits = str(item.now) if item.before is None else f"{item.before} › {item.now}"
        right = x + len(LEVELS) * (_STEP_WIDE + 1.5) + 3
        self._paper.text(right, y + 0.7, digits, size=7.5, colour=MUTED)

    def _mark(self, x: float, y: float, fill: Any, edge: Any) -> None:
        box = Box(x, y, _STEP_WIDE, 7)
        self._paper.fill(box, fill, radius=2)
        self._paper.frame(box, colour=edge, width=0.6, radius=2)


def _who(sources: Sequence[Source], words: moments.MomentWords) -> str:
    """``Start: deelnemer (10-09-2026), cursusleider M. de Wit (11-09-2026) · Eind: …``."""
    said = []
    for moment, found in groupby(sources, key=lambda one: one.moment):
        who = ", ".join(
            f"{joined(words.assessors[one.assessor], one.name, between=' ')}"
            f" ({short_date(one.day)})"
            for one in found
        )
        said.append(f"{words.moments[moment]}: {who}")
    return joined(*said)
