"""A sheet for the wall: one practice place, to be read from a few steps away.

The field is named in words and by a shape, so that it is clear without colour too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ct_desktop.documents.blocks import Block, draw_blocks
from ct_desktop.documents.box import Box
from ct_desktop.documents.chips import draw_chips
from ct_desktop.documents.colours import (
    CULTURE,
    GRID_STRONG,
    HEAD_FILL,
    INK,
    MUTED,
    SPORT,
    WELFARE,
    WHITE,
)
from ct_desktop.documents.dates import short_date
from ct_desktop.documents.field_shapes import draw_field_shape
from ct_desktop.documents.fonts import BOLD, SEMIBOLD, text_width
from ct_desktop.documents.letterhead import METHOD, Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.practice_place import PracticePlace, day_lines, period_text
from ct_desktop.documents.texts.fields import field_word
from ct_desktop.documents.texts.offer_sheet import WORDS, OfferSheetWords
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import wrap
from ct_desktop.rules.enumerations import Field, TargetGroup

_COLOURS: dict[Field, Any] = {Field.SPORT: SPORT, Field.CULTURE: CULTURE, Field.WELFARE: WELFARE}
_BAND = 268.0
_CONTACT = 104.0
_GAP = 22.0
_MOST_CHIPS = 118.0
_SIDE = 186.0  # width of the column with facts


@dataclass(frozen=True)
class OfferSheet:
    """One practice place; ``free`` is how many more people can come."""

    place: PracticePlace
    free: int
    talents: tuple[str, ...] = ()
    target_group: TargetGroup | None = None
    minimum_age: int | None = None
    vog_needed: bool = False
    supervisor: str = ""
    supervisor_function: str = ""


@dataclass(frozen=True)
class AskUs:
    """Our own organisation, where people ask for a place."""

    sender: Letterhead
    phone: str = ""
    email: str = ""
    website: str = ""


def offer_sheets(
    ask: AskUs, sheets: Sequence[OfferSheet], printed_on: date, language: str
) -> bytes:
    """The PDF, portrait, a page per practice place; long texts become smaller, never cut off."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, ask.sender.organisation)
    for index, sheet in enumerate(sheets):
        if index:
            paper.next_page()
        area = paper.area
        band = Box(area.x, area.top - _BAND, area.width, _BAND)
        contact = Box(area.x, area.y + 14, area.width, _CONTACT)
        middle = Box(area.x, contact.top + _GAP, area.width, band.y - contact.top - 2 * _GAP)
        _draw_band(paper, band, sheet, words, language)
        _draw_middle(paper, middle, sheet, words, language)
        _draw_contact(paper, contact, ask, words)
        as_of = words.as_of.format(date=short_date(printed_on))
        paper.text(area.right, area.y + 1, as_of, size=8, colour=MUTED, align="right")
    return paper.finish()


def _draw_band(
    paper: Paper, band: Box, sheet: OfferSheet, words: OfferSheetWords, language: str
) -> None:
    colour = _COLOURS[sheet.place.field]
    paper.fill(band, colour, radius=14)
    draw_field_shape(paper, band, sheet.place.field)
    inner = band.inset(26, 24)
    field = field_word(sheet.place.field, language).upper()
    wide = text_width(field, BOLD, 12) + 24
    chip = Box(inner.x, inner.top - 24, wide, 24)
    paper.fill(chip, WHITE, radius=12)
    paper.fitted(chip, field, face=BOLD, size=12, colour=INK, align="centre")
    kicker = Box(chip.right + 12, chip.y, inner.right - chip.right - 12, 24)
    paper.fitted(kicker, words.kicker, face=SEMIBOLD, size=12, colour=WHITE)
    badge = 92.0
    left = inner.width - badge - 22
    _draw_title(paper, Box(inner.x, inner.y + 46, left, inner.height - 82), sheet.place.title)
    organisation = Box(inner.x, inner.y, left, 36)
    paper.fitted(
        organisation, sheet.place.organisation, face=SEMIBOLD, size=19, minimum=11, colour=WHITE
    )
    _draw_free(paper, Box(inner.right - badge, inner.y, badge, badge), sheet.free, words)


def _draw_title(paper: Paper, box: Box, title: str) -> None:
    """As large as fits in up to four lines."""
    size = 40.0
    while True:
        lines = wrap(title, BOLD, size, box.width)
        longest = max(text_width(word, BOLD, size) for word in title.split() or [""])
        fits = len(lines) * size * 1.15 <= box.height and longest <= box.width
        if fits or size <= 12:
            break
        size -= 1
    step = size * 1.15
    y = box.y + box.height / 2 + step * len(lines) / 2 - size * 0.95
    for line in lines:
        paper.text(box.x, y, line, face=BOLD, size=size, colour=WHITE)
        y -= step


def _draw_free(paper: Paper, box: Box, free: int, words: OfferSheetWords) -> None:
    paper.canvas.setFillColor(WHITE)
    middle = box.x + box.width / 2
    paper.canvas.circle(middle, box.y + box.height / 2, box.width / 2, stroke=0, fill=1)
    if free <= 0:
        paper.fitted(box.inset(12, 26), words.full, face=BOLD, size=20, align="centre")
        return
    number = Box(box.x + 14, box.y + 36, box.width - 28, 44)
    paper.fitted(number, str(free), face=BOLD, size=36, align="centre")
    label = words.one_free if free == 1 else words.free
    paper.fitted(
        Box(box.x + 12, box.y + 20, box.width - 24, 18), label, face=SEMIBOLD, size=11,
        align="centre",
    )  # fmt: skip


def _draw_middle(
    paper: Paper, box: Box, sheet: OfferSheet, words: OfferSheetWords, language: str
) -> None:
    facts = _facts(sheet, words, language)
    width = box.width
    if facts:
        side = Box(box.right - _SIDE, box.y, _SIDE, box.height)
        paper.fill(side, HEAD_FILL, radius=10)
        draw_blocks(paper, side.inset(16, 14), facts, size=12.5)
        width -= _SIDE + _GAP
    chips = min(_MOST_CHIPS, box.height * 0.36) if sheet.talents else 0.0
    upper = Box(box.x, box.y + chips, width, box.height - chips)
    tasks = tuple(sheet.place.tasks.splitlines()) or (words.tasks_ask,)
    y = draw_blocks(paper, upper, (Block(words.tasks, tasks),), size=16)
    if sheet.talents:
        paper.text(box.x, y - 26, words.talents, face=BOLD, size=13, colour=MUTED)
        draw_chips(paper, sheet.talents, Box(box.x, y - 8 - chips, width, chips - 28), size=12)


def _facts(sheet: OfferSheet, words: OfferSheetWords, language: str) -> list[Block]:
    place = sheet.place
    know = []
    if sheet.target_group is not None:
        group = words.target_groups[sheet.target_group]
        know.append(words.target.format(group=group))
    if sheet.minimum_age is not None:
        know.append(words.age.format(age=sheet.minimum_age))
    if sheet.vog_needed:
        know.append(words.vog)
    who = sheet.supervisor
    if who and sheet.supervisor_function:
        who = words.supervised_by.format(name=who, function=sheet.supervisor_function)
    blocks = (
        Block(words.when, day_lines(place, language)),
        Block(words.period, (period_text(place, language),)),
        Block(words.where, (place.address,)),
        Block(words.who, tuple(know)),
        Block(words.supervisor, (who,)),
    )
    return [block for block in blocks if any(block.lines)]


def _draw_contact(paper: Paper, box: Box, ask: AskUs, words: OfferSheetWords) -> None:
    paper.frame(box, colour=GRID_STRONG, width=1.5, radius=10)
    inner = box.inset(18, 12)
    right = inner.right
    if ask.sender.logo is not None:
        place = Box(inner.right - 110, inner.y + 6, 110, inner.height - 12)
        right = paper.picture(place, ask.sender.logo, anchor="e").x - 16
    elif ask.sender.organisation != METHOD:
        name = inner.top - 14
        paper.text(right, name, METHOD, face=SEMIBOLD, size=9, colour=MUTED, align="right")
    width = right - inner.x
    heading = Box(inner.x, inner.top - 24, width, 24)
    paper.fitted(heading, words.yours, face=BOLD, size=18)
    text = words.contact.format(organisation=ask.sender.organisation)
    paper.fitted(Box(inner.x, inner.top - 52, width, 26), text, size=11, minimum=9)
    reach = joined(ask.phone, ask.email, ask.website)
    if reach:
        line = Box(inner.x, inner.y - 4, width, 34)
        paper.fitted(line, reach, face=SEMIBOLD, size=14, minimum=10)
