"""The programme of a ceremony for the guests: the parts with their times, the names in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from ct_desktop.documents.box import Box
from ct_desktop.documents.ceremony_times import CeremonyHeading, PlannedPart, spoken_day
from ct_desktop.documents.colours import (
    CULTURE,
    GRID,
    INK,
    MUTED,
    NAVY,
    PRIMARY,
    SPORT,
    WELFARE,
    WHITE,
)
from ct_desktop.documents.dates import clock_time, time_span
from ct_desktop.documents.fit import fit
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD
from ct_desktop.documents.letterhead import METHOD, Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts.ceremony import WORDS, CeremonyWords
from ct_desktop.documents.tints import tint
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import wrap

_BAND = 178.0
_PART = 27.0
_NAME = 15.0
_COHORT = 26.0
_GAP = 22.0


_MOST_COLUMNS = 3
_PERSON = (REGULAR, 10.0)
_GROUP = (SEMIBOLD, 9.0)


@dataclass(frozen=True)
class _Line:
    """A name, or the name of a group, in as many lines as it takes."""

    texts: tuple[str, ...]
    group: bool

    @property
    def height(self) -> float:
        """Points, with the room around it."""
        if self.group:
            return _COHORT + 11.0 * (len(self.texts) - 1)
        return _NAME + 12.2 * (len(self.texts) - 1)


@dataclass(frozen=True)
class AnnouncedPerson:
    """Somebody who gets a document, as announced: name and group."""

    name: str
    cohort: str


@dataclass(frozen=True)
class CeremonyProgramme:
    """The parts in order, the handing out among them, and the people in order."""

    heading: CeremonyHeading
    sender: Letterhead
    parts: tuple[PlannedPart, ...]
    people: tuple[AnnouncedPerson, ...]
    printed_on: date


def ceremony_programme(data: CeremonyProgramme, language: str) -> bytes:
    """The PDF, portrait; the first page has a band with title, day, time and place."""
    words = in_language(WORDS, language)
    title = joined(words.programme_title, data.heading.title)
    paper = Paper(title, language, data.sender.organisation)
    _draw_band(paper, data, language)
    y = paper.area.top - _BAND - 26
    y = _draw_parts(paper, data.parts, words, y)
    _Names(paper, data.people, words).draw(y - 14)
    return paper.finish()


def _draw_band(paper: Paper, data: CeremonyProgramme, language: str) -> None:
    area = paper.area
    band = Box(area.x, area.top - _BAND, area.width, _BAND)
    paper.fill(band, NAVY, radius=12)
    shapes = 112.0
    _draw_shapes(paper.canvas, Box(band.right - shapes - 24, band.y + 24, shapes, _BAND - 48))
    inner = Box(band.x + 26, band.y + 20, band.width - shapes - 74, _BAND - 40)
    own = joined(data.sender.organisation, METHOD * (data.sender.organisation != METHOD))
    line = Box(inner.x, inner.top - 14, inner.width, 14)
    if data.sender.logo is not None:
        # On white, for a logo is made for paper.
        card = Box(inner.x, inner.top - 24, 76, 30)
        paper.fill(card, WHITE, radius=5)
        paper.picture(card.inset(5, 4), data.sender.logo, anchor="c")
        line = Box(card.right + 12, line.y - 2, inner.right - card.right - 12, 14)
    paper.fitted(line, own, face=SEMIBOLD, size=9.5, minimum=6, colour=tint(PRIMARY, 0.35))
    heading = data.heading
    name = Box(inner.x, inner.y + 44, inner.width, inner.height - 64)
    size = fit(heading.title, BOLD, 30, name.width, minimum=20, height=name.height).size
    paper.fitted(name, heading.title, face=BOLD, size=size, minimum=size * 0.6, colour=WHITE)
    when = joined(spoken_day(heading, language), time_span(heading.begins, heading.ends))
    day = Box(inner.x, inner.y + 18, inner.width, 18)
    paper.fitted(day, when[0].upper() + when[1:], face=SEMIBOLD, size=12, minimum=7, colour=WHITE)
    place = Box(inner.x, inner.y, inner.width, 16)
    paper.fitted(place, heading.place, size=11, minimum=6, colour=WHITE)


def _draw_shapes(canvas: Any, box: Box) -> None:
    """Circle, square and half moon: the method's three fields."""
    unit = min(box.width, box.height) / 2
    x, y = box.x, box.y
    canvas.setFillColor(SPORT)
    canvas.circle(x + unit / 2, y + unit * 1.5, unit / 2, stroke=0, fill=1)
    canvas.setFillColor(CULTURE)
    canvas.rect(x + unit, y + unit, unit, unit, stroke=0, fill=1)
    canvas.setFillColor(WELFARE)
    canvas.wedge(x, y - unit, x + 2 * unit, y + unit, 0, 180, stroke=0, fill=1)


def _draw_parts(
    paper: Paper, parts: Sequence[PlannedPart], words: CeremonyWords, y: float
) -> float:
    """The parts as a line of time; the y below the last."""
    area = paper.area
    y = _heading(paper, words.programme_title, y)
    left = area.x + 74
    for index, part in enumerate(parts):
        lines = wrap(part.title, REGULAR, 12, area.right - left - 4)
        height = max(_PART, 14 + 15 * len(lines))
        if y - height < area.y:
            paper.next_page()
            y = area.top
        middle = y - 16
        if index < len(parts) - 1:
            paper.rule(left - 14, middle - 5, left - 14, y - height - 11, colour=GRID, width=1.5)
        paper.text(area.x, middle - 4, clock_time(part.begins), face=BOLD, size=12, colour=NAVY)
        paper.canvas.setFillColor(PRIMARY)
        paper.canvas.circle(left - 14, middle, 3.6, stroke=0, fill=1)
        for place, line in enumerate(lines):
            paper.text(left, middle - 4 - 15 * place, line, size=12)
        y -= height
    return y


def _heading(paper: Paper, text: str, y: float) -> float:
    paper.text(paper.area.x, y - 14, text, face=BOLD, size=15, colour=NAVY)
    return y - 26


class _Names:
    """The names in columns, read down; a group is named above its people when there are several."""

    def __init__(
        self, paper: Paper, people: Sequence[AnnouncedPerson], words: CeremonyWords
    ) -> None:
        self._paper = paper
        self._words = words
        several = len({one.cohort for one in people}) > 1
        self._texts: list[tuple[str, bool]] = []
        for cohort, run in groupby(people, key=lambda one: one.cohort):
            if several:
                self._texts.append((cohort, True))
            self._texts.extend((one.name, False) for one in run)

    def draw(self, y: float) -> None:
        """Below ``y`` on this page, and on as many next ones as it takes."""
        if not self._texts:
            return
        area = self._paper.area
        if y - 120 < area.y:
            self._paper.next_page()
            y = area.top
        y = _heading(self._paper, self._words.people, y)
        columns = self._columns(y - area.y)
        left = self._lines(columns)
        while left:
            left = self._draw_columns(left, y, columns)
            if left:
                self._paper.next_page()
                y = area.top

    def _columns(self, room: float) -> int:
        """As few as let all names stand on this page; at most three."""
        for columns in range(1, _MOST_COLUMNS):
            # A column is never quite full: room for one heading more in each.
            if sum(one.height for one in self._lines(columns)) <= columns * (room - _COHORT):
                return columns
        return _MOST_COLUMNS

    def _width(self, columns: int) -> float:
        return (self._paper.area.width - _GAP * (columns - 1)) / columns

    def _lines(self, columns: int) -> list[_Line]:
        width = self._width(columns)
        return [
            _Line(tuple(wrap(text, *(_GROUP if group else _PERSON), width)), group)
            for text, group in self._texts
        ]

    def _draw_columns(self, lines: list[_Line], y: float, columns: int) -> list[_Line]:
        """One page full, its columns about as long; what did not fit."""
        area = self._paper.area
        whole = sum(line.height for line in lines)
        most = min(y - area.y, whole / columns + _COHORT) if columns > 1 else y - area.y
        width = self._width(columns)
        for column in range(columns):
            x = area.x + column * (width + _GAP)
            below = y
            while lines:
                # The name of a group is not left alone at the foot of a column.
                ahead = sum(line.height for line in lines[: 1 + lines[0].group])
                if y - below + ahead > most:
                    break
                line = lines.pop(0)
                self._draw_line(line, x, below, width)
                below -= line.height
        return lines

    def _draw_line(self, line: _Line, x: float, y: float, width: float) -> None:
        face, size = _GROUP if line.group else _PERSON
        if line.group:
            foot = y - line.height + 5
            self._paper.rule(x, foot, x + width, foot, colour=GRID)
            y -= line.height - 12 * len(line.texts) - 9
        colour = MUTED if line.group else INK
        for index, text in enumerate(line.texts):
            down = y - size - 1 - index * size * 1.22
            self._paper.text(x, down, text, face=face, size=size, colour=colour)
