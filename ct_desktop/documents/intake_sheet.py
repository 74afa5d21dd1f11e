"""The intake and the personal plan: what was said, or lines to write it on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import short_date
from ct_desktop.documents.flow import Flow, Frame, PageCount
from ct_desktop.documents.fonts import SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.ruled import LINE, draw_blank, draw_lines
from ct_desktop.documents.signing import SigningBox, draw_signing_row
from ct_desktop.documents.table import Column, draw_table
from ct_desktop.documents.texts.intake_sheet import WORDS, IntakeWords
from ct_desktop.documents.words import in_language

_FEWEST_STEPS = 4
"""Rows of the plan: those without a step are written in; one is always left."""
_STEP_ROW = 24.0
_SIGNING = 52.0


@dataclass(frozen=True)
class PlannedStep:
    """A step of the plan."""

    text: str
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class IntakeSheet:
    """One intake; what is empty is written by hand. ``by`` is who held it."""

    name: str
    cohort: str
    held_on: date | None = None
    by: str = ""
    talents: str = ""
    story: str = ""
    challenge: str = ""
    goal: str = ""
    steps: tuple[PlannedStep, ...] = ()


def intake_sheets(
    sender: Letterhead, sheets: Sequence[IntakeSheet], printed_on: date, language: str
) -> bytes:
    """The PDF, portrait; each intake begins on a page of its own."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation)
    flow: Flow | None = None
    for sheet in sheets:
        frame = Frame(sender, words.title, words.subtitle, language, printed_on, part=PageCount())
        if flow is None:
            flow = Flow(paper, frame)
        else:
            flow.next_page(frame)
        _draw(flow, sheet, words)
    return paper.finish()


def _draw(flow: Flow, sheet: IntakeSheet, words: IntakeWords) -> None:
    _draw_known(flow, sheet, words)
    for question, hint, answer, lines in (
        (words.talents, words.talents_hint, sheet.talents, 3),
        (words.story, words.story_hint, sheet.story, 3),
        (words.challenge, words.challenge_hint, sheet.challenge, 2),
        (words.goal, words.goal_hint, sheet.goal, 2),
    ):
        flow.heading(question, size=11, keep=30 if answer else 14 + lines * LINE)
        flow.paragraph(hint, size=8.5, colour=MUTED)
        if answer:
            flow.space(3)
            flow.paragraph(answer, size=10.5)
            flow.space(2)
        else:
            draw_lines(flow, lines)
            flow.space(2)
    _draw_plan(flow, sheet, words)
    flow.space(10)
    draw_signing_row(
        flow,
        (
            SigningBox(words.signed_by_person, sheet.name, 0.4),
            SigningBox(words.signed_by_leader, sheet.by, 0.4),
            SigningBox(words.signed_on, "", 0.2),
        ),
        _SIGNING,
    )
    flow.space(3)
    flow.paragraph(words.kept, size=8, colour=MUTED)


def _draw_known(flow: Flow, sheet: IntakeSheet, words: IntakeWords) -> None:
    paper, area = flow.paper, flow.paper.area
    height, gap = 28.0, 12.0
    day = short_date(sheet.held_on) if sheet.held_on else ""
    flow.space(height + 2)
    x = area.x
    for label, value, share in (
        (words.name, sheet.name, 0.32),
        (words.cohort, sheet.cohort, 0.28),
        (words.held_on, day, 0.15),
        (words.by, sheet.by, 0.25),
    ):
        width = (area.width + gap) * share - gap
        draw_blank(paper, Box(x, flow.y, width, height), label, value)
        x += width + gap
    flow.space(4)


def _draw_plan(flow: Flow, sheet: IntakeSheet, words: IntakeWords) -> None:
    empty = max(_FEWEST_STEPS - len(sheet.steps), 1)
    flow.heading(words.plan, size=11, keep=40 + (len(sheet.steps) + empty) * _STEP_ROW)
    flow.paragraph(words.plan_hint, size=8.5, colour=MUTED)
    flow.space(4)
    columns = (
        Column("", 22, align="centre", colour=MUTED),
        Column(words.step, 320, face=SEMIBOLD),
        Column(words.due_on, 90),
        Column(words.done_on, 90),
    )
    rows = [
        (
            str(index + 1),
            step.text,
            short_date(step.due_on) if step.due_on else "",
            short_date(step.done_on) if step.done_on else "",
        )
        for index, step in enumerate(sheet.steps)
    ]
    rows += [(str(len(rows) + index + 1), "", "", "") for index in range(empty)]
    draw_table(flow, columns, rows, size=9.5, lowest_row=_STEP_ROW)
