"""Name badges of 85 × 54 mm, ten on a sheet, with marks to cut along."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import (
    CULTURE,
    GRID_STRONG,
    INK,
    MUTED,
    NAVY,
    SPORT,
    WELFARE,
)
from ct_desktop.documents.fonts import BOLD, SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts.name_badges import WORDS, BadgeWords
from ct_desktop.documents.words import in_language

ACROSS = 2
DOWN = 5
WIDTH = 85 * mm
HEIGHT = 54 * mm
_MARK = 3 * mm


@dataclass(frozen=True)
class BadgeName:
    """``given`` stands large, ``family`` (with its infix) small beneath it."""

    given: str
    family: str = ""


@dataclass(frozen=True)
class NameBadges:
    """Badges in the order given; nobody gives a sheet of empty badges to write on."""

    cohort: str
    sender: Letterhead
    people: tuple[BadgeName, ...]


def name_badges(data: NameBadges, language: str) -> bytes:
    """The PDF, portrait, ten badges to a sheet."""
    words = in_language(WORDS, language)
    title = words.title.format(cohort=data.cohort)
    paper = Paper(title, language, data.sender.organisation)
    per_sheet = ACROSS * DOWN
    people = data.people or (BadgeName(""),) * per_sheet
    left = (paper.width - ACROSS * WIDTH) / 2
    bottom = (paper.height - DOWN * HEIGHT) / 2
    for start in range(0, len(people), per_sheet):
        if start:
            paper.next_page()
        _draw_marks(paper, left, bottom)
        for index, person in enumerate(people[start : start + per_sheet]):
            x = left + index % ACROSS * WIDTH
            y = bottom + (DOWN - 1 - index // ACROSS) * HEIGHT
            _draw_badge(paper, Box(x, y, WIDTH, HEIGHT), data, person, words)
    return paper.finish()


def _draw_marks(paper: Paper, left: float, bottom: float) -> None:
    """A small cross on every corner that badges share."""
    for column in range(ACROSS + 1):
        for row in range(DOWN + 1):
            x, y = left + column * WIDTH, bottom + row * HEIGHT
            up = _MARK if row < DOWN else 0.0
            down = _MARK if row > 0 else 0.0
            back = _MARK if column > 0 else 0.0
            on = _MARK if column < ACROSS else 0.0
            paper.rule(x - back, y, x + on, y, colour=GRID_STRONG, width=0.5)
            paper.rule(x, y - down, x, y + up, colour=GRID_STRONG, width=0.5)


def _draw_badge(
    paper: Paper, box: Box, data: NameBadges, person: BadgeName, words: BadgeWords
) -> None:
    inner = box.inset(6 * mm, 5 * mm)
    head = Box(inner.x, inner.top - 22, inner.width, 22)
    name = Box(head.x, head.y, head.width, head.height)
    if data.sender.logo is not None:
        picture = paper.picture(Box(head.right - 70, head.y, 70, 22), data.sender.logo)
        name = Box(head.x, head.y, picture.x - head.x - 8, head.height)
    paper.fitted(name, data.sender.organisation, face=SEMIBOLD, size=9, minimum=6.5, colour=NAVY)
    middle = Box(inner.x, inner.y + 40, inner.width, head.y - inner.y - 44)
    if person.given:
        paper.fitted(middle, person.given, face=BOLD, size=30, minimum=15, colour=INK)
        below = Box(inner.x, inner.y + 19, inner.width, 20)
        paper.fitted(below, person.family, size=12, minimum=8, colour=INK)
    else:
        paper.rule(inner.x, inner.y + 36, inner.right, inner.y + 36, colour=GRID_STRONG)
        paper.text(inner.x, inner.y + 26, words.name, size=7.5, colour=MUTED)
    _draw_stripe(paper, inner)
    foot = Box(inner.x + 34, inner.y - 3, inner.width - 34, 14)
    paper.fitted(foot, data.cohort, size=8, minimum=6, colour=MUTED, align="right")


def _draw_stripe(paper: Paper, inner: Box) -> None:
    """Three small shapes in the colours of the fields; they differ in form without colour."""
    canvas, side = paper.canvas, 7.5
    paper.fill(Box(inner.x, inner.y, side, side), SPORT)
    canvas.setFillColor(CULTURE)
    canvas.circle(inner.x + side * 1.9, inner.y + side / 2, side / 2, stroke=0, fill=1)
    canvas.setFillColor(WELFARE)
    triangle = canvas.beginPath()
    triangle.moveTo(inner.x + side * 2.8, inner.y)
    triangle.lineTo(inner.x + side * 3.8, inner.y)
    triangle.lineTo(inner.x + side * 3.3, inner.y + side)
    triangle.close()
    canvas.drawPath(triangle, stroke=0, fill=1)
