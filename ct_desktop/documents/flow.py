"""Text set down a page from top to bottom, going on to a next page when it is full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import BAD, INK, MUTED, NAVY
from ct_desktop.documents.dates import short_date
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD, text_width
from ct_desktop.documents.letterhead import Letterhead, draw_head
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts.page_foot import WORDS
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import wrap

FOOT_HEIGHT = 18.0
_LEADING = 1.4


@dataclass
class PageCount:
    """The pages of one part of a document; they are counted apart from the others."""

    pages: int = 0


@dataclass(frozen=True)
class Frame:
    """What every page of a document repeats.

    ``confidential`` adds a warning at the foot; ``numbered`` counts the pages there, those of
    ``part`` when there is one and of the whole document otherwise.
    """

    sender: Letterhead
    title: str
    subtitle: str
    language: str
    printed_on: date
    confidential: bool = False
    numbered: bool = True
    part: PageCount | None = None


class Flow:
    """A place on a page that moves down; ``y`` is where the next thing begins, in points."""

    def __init__(self, paper: Paper, frame: Frame) -> None:
        self.paper = paper
        self._frame = frame
        self.y = 0.0
        self._begin()

    @property
    def bottom(self) -> float:
        """The lowest y for text, above the foot."""
        return self.paper.area.y + FOOT_HEIGHT

    @property
    def room(self) -> float:
        """Points left on this page."""
        return self.y - self.bottom

    def next_page(self, frame: Frame | None = None) -> None:
        """Go on at the top of a next page, with another frame if one is given."""
        self._frame = frame or self._frame
        self.paper.next_page()
        self._begin()

    def need(self, height: float) -> None:
        """Go to the next page unless ``height`` points are left on this one."""
        if height > self.room:
            self.next_page()

    def space(self, height: float) -> None:
        """Leave ``height`` points blank."""
        self.y -= height

    def heading(self, text: str, *, size: float = 12.0, keep: float = 40.0) -> None:
        """A heading, kept with at least ``keep`` points of what follows it."""
        area = self.paper.area
        lines = wrap(text, BOLD, size, area.width)
        self.need(len(lines) * size * _LEADING + 8 + keep)
        self.y -= 8
        self._lines(lines, BOLD, size, NAVY, area.x)
        self.y -= 2

    def paragraph(
        self,
        text: str,
        *,
        face: str = REGULAR,
        size: float = 10.0,
        colour: Any = INK,
        indent: float = 0.0,
        sign: str = "",
    ) -> None:
        """A paragraph, ``indent`` points in from the left; ``sign`` hangs before its first line."""
        area = self.paper.area
        lines = wrap(text, face, size, area.width - indent)
        self.need(min(len(lines), 2) * size * _LEADING)
        if sign:
            self.paper.text(area.x + indent - 11, self.y - size, sign, face=face, size=size)
        self._lines(lines, face, size, colour, area.x + indent)

    def bullets(self, texts: Sequence[str], *, size: float = 10.0) -> None:
        """A list, each item behind a dot."""
        for text in texts:
            self.paragraph(text, size=size, indent=14, sign="•")

    def _lines(self, lines: Sequence[str], face: str, size: float, colour: Any, x: float) -> None:
        for line in lines:
            self.need(size * _LEADING)
            self.paper.text(x, self.y - size, line, face=face, size=size, colour=colour)
            self.y -= size * _LEADING

    def _begin(self) -> None:
        frame = self._frame
        self.y = draw_head(self.paper, frame.sender, frame.title, frame.subtitle)
        words = in_language(WORDS, frame.language)
        part = frame.part
        if part is not None:
            part.pages += 1
        page = self.paper.page if part is None else part.pages
        area = self.paper.area
        if frame.confidential:
            mark = f"{words.confidential}."
            self.paper.text(area.x, area.y, mark, face=SEMIBOLD, size=8.25, colour=BAD)
            x = area.x + text_width(mark + " ", SEMIBOLD, 8.25)
            rule = Box(x, area.y - 3, area.width * 0.65 - (x - area.x), 11.5)
            self.paper.fitted(rule, words.confidential_rule, size=8.25, colour=MUTED)

        def count(pages: int) -> None:
            whole = pages if part is None else part.pages
            text = joined(
                words.page.format(page=page, pages=whole) if frame.numbered else "",
                words.printed.format(date=short_date(frame.printed_on)),
            )
            self.paper.text(area.right, area.y, text, size=8.25, colour=MUTED, align="right")

        self.paper.when_counted(count)
