"""The form of the warm handover: three people, what is agreed, the first day, three signatures.

Contact data of the participant stand on it only with consent to share them; the emergency
contact never does, for that consent is not about other people: the participant fills it in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import amount, clock_time, long_date, weekday_name
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.practice_place import PracticePlace, day_lines, period_text
from ct_desktop.documents.ruled import LINE, draw_blank, draw_lines, draw_ticks
from ct_desktop.documents.signing import SigningBox, draw_signing_row
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.handover_form import WORDS, HandoverWords
from ct_desktop.documents.words import in_language, joined

_FEWEST_LINES = 2
_MORE_LINES = 6
_FACTS = (Column("", 22, colour=MUTED), Column("", 78))
_SIGNING = 60.0


@dataclass(frozen=True)
class HandoverSheet:
    """One handover. ``phone`` and ``email`` are the participant's, printed only if ``sharing``.

    ``held_on`` fills in the day of the signatures.
    """

    participant: str
    cohort: str
    place: PracticePlace
    leader: str = ""
    supervisor: str = ""
    supervisor_function: str = ""
    supervisor_phone: str = ""
    supervisor_email: str = ""
    our_phone: str = ""
    our_email: str = ""
    hours_needed: float = 15
    hours_confirmed: float = 0
    sharing: bool = False
    phone: str = ""
    email: str = ""
    day: date | None = None
    start: time | None = None
    where: str = ""
    agreements: str = ""
    first_day: date | None = None
    held_on: date | None = None


def handover_forms(
    sender: Letterhead, sheets: Sequence[HandoverSheet], printed_on: date, language: str
) -> bytes:
    """The PDF, portrait; each form begins on a page of its own."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation)
    flow: Flow | None = None
    for sheet in sheets:
        subtitle = words.subtitle.format(
            participant=sheet.participant, organisation=sheet.place.organisation
        )
        frame = Frame(
            sender, words.title, subtitle, language, printed_on, numbered=len(sheets) == 1
        )
        trial = Flow(Paper("", language, ""), frame)
        fewest = 0 if sheet.agreements else _FEWEST_LINES
        _draw_sheet(trial, frame, sheet, fewest)
        # A page that is not full gets more lines for agreements.
        lines = fewest + min(int(trial.room // LINE), _MORE_LINES)
        if flow is None:
            flow = Flow(paper, frame)
        else:
            flow.next_page(frame)
        _draw_sheet(flow, frame, sheet, lines)
    return paper.finish()


def _draw_sheet(flow: Flow, frame: Frame, sheet: HandoverSheet, lines: int) -> None:
    sender, language = frame.sender, frame.language
    words = in_language(WORDS, language)
    appointment = _appointment(sheet, words, language)
    if appointment:
        flow.paragraph(appointment, face=SEMIBOLD, size=10.5)
    _draw_people(flow, sender, sheet, words)
    flow.heading(words.place.format(title=sheet.place.title))
    draw_table(
        flow, _FACTS, _place_rows(sheet, words, language), size=9, lowest_row=16, heads=False,
        padding=2,
    )  # fmt: skip
    flow.heading(words.topics)
    draw_ticks(flow, words.topic_items)
    flow.heading(words.agreements, keep=60)
    if sheet.agreements:
        flow.paragraph(sheet.agreements)
    draw_lines(flow, lines)
    flow.space(8)
    _draw_first_day(flow, sheet, words, language)
    _draw_signatures(flow, sheet, words, language)
    flow.space(4)
    flow.paragraph(words.kept.format(organisation=sender.organisation), size=8.25, colour=MUTED)


def _appointment(sheet: HandoverSheet, words: HandoverWords, language: str) -> str:
    day = sheet.held_on or sheet.day
    if day is None:
        return sheet.where
    at = clock_time(sheet.start) if sheet.start and day == sheet.day else ""
    when = joined(_spoken(day, language), at, between=", ")
    text = (words.held if sheet.held_on else words.planned).format(when=when)
    return joined(text[0].upper() + text[1:], sheet.where)


def _spoken(day: date, language: str) -> str:
    return f"{weekday_name(day.weekday(), language)} {long_date(day, language)}"


def _draw_people(
    flow: Flow, sender: Letterhead, sheet: HandoverSheet, words: HandoverWords
) -> None:
    """Who they are and how to reach them; empty cells are written in."""
    flow.heading(words.people, keep=100)
    columns = (
        Column("", 17, colour=MUTED),
        *(
            Column(head, 27, face=SEMIBOLD)
            for head in (words.participant, words.leader, words.supervisor)
        ),
    )
    at = joined(sheet.supervisor_function, sheet.place.organisation, between=", ")
    rows: tuple[tuple[str | Cell, ...], ...] = (
        (
            words.name,
            Cell(sheet.participant, sheet.cohort),
            Cell(sheet.leader or " ", sender.organisation),
            Cell(sheet.supervisor or " ", at),
        ),
        (
            words.phone,
            sheet.phone if sheet.sharing else "",
            sheet.our_phone,
            sheet.supervisor_phone,
        ),
        (
            words.email,
            sheet.email if sheet.sharing else "",
            sheet.our_email,
            sheet.supervisor_email,
        ),
        (words.emergency, "", "–", "–"),
    )
    draw_table(flow, columns, rows, size=9, lowest_row=23, padding=3)
    flow.space(3)
    rule = words.reach_consent if sheet.sharing else words.reach_no_consent
    flow.paragraph(f"{rule} {words.emergency_rule}", size=8.25, colour=MUTED)


def _place_rows(sheet: HandoverSheet, words: HandoverWords, language: str) -> list[tuple[str, str]]:
    place = sheet.place
    hours = (words.hours_done if sheet.hours_confirmed else words.hours_value).format(
        needed=amount(sheet.hours_needed, language), done=amount(sheet.hours_confirmed, language)
    )
    rows = (
        (words.tasks, place.tasks),
        (words.days, "\n".join(day_lines(place, language))),
        (words.period, period_text(place, language)),
        (words.address, place.address),
        (words.hours, hours),
    )
    return [row for row in rows if row[1]]


def _draw_first_day(flow: Flow, sheet: HandoverSheet, words: HandoverWords, language: str) -> None:
    paper, area = flow.paper, flow.paper.area
    height, gap = 31.0, 12.0
    flow.need(height)
    day = _spoken(sheet.first_day, language) if sheet.first_day else ""
    x = area.x
    for label, value, share in (
        (words.first_day, day, 0.4),
        (words.start_time, "", 0.2),
        (words.report_to, "", 0.4),
    ):
        width = (area.width + gap) * share - gap
        draw_blank(paper, Box(x, flow.y - height, width, height), label, value)
        x += width + gap
    flow.space(height)


def _draw_signatures(flow: Flow, sheet: HandoverSheet, words: HandoverWords, language: str) -> None:
    flow.heading(words.signatures, keep=_SIGNING + 60)
    flow.paragraph(words.sign_text)
    flow.space(4)
    signed = long_date(sheet.held_on, language) if sheet.held_on else ""
    draw_signing_row(
        flow,
        (
            SigningBox(words.participant, sheet.participant),
            SigningBox(words.leader, sheet.leader),
            SigningBox(words.supervisor, sheet.supervisor),
        ),
        _SIGNING,
    )
    draw_signing_row(flow, [SigningBox(words.date, signed)] * 3, 36 if signed else 27)
