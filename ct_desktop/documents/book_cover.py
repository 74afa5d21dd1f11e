"""The cover of a book of tools: whose it is, for which meeting, and what is in it where."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.documents.book_parts import BookCover
from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import MUTED, NAVY, PRIMARY
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, SEMIBOLD, text_width
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Column, draw_table
from ct_desktop.documents.texts.lesson_book import WORDS
from ct_desktop.documents.words import in_language
from ct_desktop.documents.wrap import wrap

_HEADING = 26.0
_FACT = 11.5


@dataclass(frozen=True)
class ContentsLine:
    """A part with the page on which it begins, counted from the cover."""

    title: str
    minutes: int
    page: int


def draw_cover(cover: BookCover, title: str, lines: Sequence[ContentsLine], language: str) -> bytes:
    """The PDF of the cover; more than one page when the list of tools is long."""
    words = in_language(WORDS, language)
    sender = Letterhead(cover.organisation, cover.logo)
    paper = Paper(title, language, cover.organisation)
    frame = Frame(sender, title, "", language, cover.printed_on, numbered=False)
    flow = Flow(paper, frame)
    area = paper.area
    flow.space(34)
    for line in wrap(cover.heading, BOLD, _HEADING, area.width):
        paper.text(area.x, flow.y - _HEADING, line, face=BOLD, size=_HEADING, colour=NAVY)
        flow.space(_HEADING * 1.25)
    flow.space(6)
    paper.fill(Box(area.x, flow.y - 3, 64, 3), PRIMARY)
    flow.space(22)
    label_width = max((text_width(what, SEMIBOLD, _FACT) for what, _ in cover.facts), default=0)
    for what, value in cover.facts:
        paper.text(area.x, flow.y - _FACT, what, face=SEMIBOLD, size=_FACT, colour=MUTED)
        flow.paragraph(value, size=_FACT, indent=label_width + 18)
        flow.space(3)
    flow.space(16)
    flow.heading(words.contents)
    flow.space(4)
    _contents(flow, lines, language)
    return paper.finish()


def _contents(flow: Flow, lines: Sequence[ContentsLine], language: str) -> None:
    words = in_language(WORDS, language)
    columns = (
        Column("", 26, align="centre", colour=MUTED),
        Column(words.tool, 360, face=SEMIBOLD),
        Column(words.minutes, 70, align="right"),
        Column(words.on_page, 66, align="right"),
    )
    rows = [
        (str(n), line.title, str(line.minutes) if line.minutes else "", str(line.page))
        for n, line in enumerate(lines, start=1)
    ]
    total = sum(line.minutes for line in lines)
    if total:
        rows.append(("", words.total, str(total), ""))
    draw_table(flow, columns, rows, size=10.5, lowest_row=24, upright=False)
