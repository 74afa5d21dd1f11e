"""The practice log: hours on record, and lines to write the next ones on."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID_STRONG, HEAD_FILL, MUTED
from ct_desktop.documents.dates import amount, short_date
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.signing import SigningBox, draw_signing_row
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.practice_log import WORDS, PracticeLogWords
from ct_desktop.documents.words import in_language

FEWEST_EMPTY = 6
"""Empty lines on a log whose hours are done: one more afternoon always comes."""
_FACTS = (Column("", 26, colour=MUTED), Column("", 74, face=SEMIBOLD))
_ROW = 23.0
_SUMS = 52.0
_SIGNING = 58.0
_FOOT = 12 + _SUMS + 12 + 14 + 4 + _SIGNING


@dataclass(frozen=True)
class LogLine:
    """Hours of one day; they count once confirmed."""

    day: date
    hours: float
    activity: str = ""
    confirmed_on: date | None = None
    confirmed_by: str = ""


@dataclass(frozen=True)
class PracticeLog:
    """The log of one placement; ``elsewhere`` are confirmed hours at other places."""

    participant: str
    cohort: str
    organisation: str
    title: str
    supervisor: str
    needed: float
    elsewhere: float
    lines: tuple[LogLine, ...]

    @property
    def confirmed(self) -> float:
        """Confirmed hours at this place."""
        return sum(line.hours for line in self.lines if line.confirmed_on is not None)

    @property
    def open(self) -> float:
        """Hours that wait for confirmation."""
        return sum(line.hours for line in self.lines if line.confirmed_on is None)

    @property
    def empty_lines(self) -> int:
        """Enough to reach the hours needed at an hour a line."""
        left = self.needed - self.elsewhere - self.confirmed - self.open
        return max(math.ceil(left - 1e-6), FEWEST_EMPTY)


def practice_logs(
    sender: Letterhead, logs: Sequence[PracticeLog], printed_on: date, language: str
) -> bytes:
    """The PDF, portrait; each log begins on a page of its own, lines in order of day."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation)
    flow: Flow | None = None
    for log in logs:
        frame = Frame(
            sender,
            f"{words.title} · {log.participant}",
            log.cohort,
            language,
            printed_on,
            numbered=len(logs) == 1,
        )
        trial = Flow(Paper("", language, ""), frame)
        _draw_lines(trial, frame, log, log.empty_lines)
        # A page that is not full gets more lines; measured first, for texts wrap as they must.
        more = int((trial.room - _FOOT) // _ROW)
        if flow is None:
            flow = Flow(paper, frame)
        else:
            flow.next_page(frame)
        _draw_lines(flow, frame, log, log.empty_lines + max(more, 0))
        _draw_end(flow, log, language)
    return paper.finish()


def _draw_lines(flow: Flow, frame: Frame, log: PracticeLog, empty: int) -> None:
    words = in_language(WORDS, frame.language)
    flow.paragraph(words.intro.format(organisation=frame.sender.organisation), colour=MUTED)
    flow.space(4)
    place = words.at.format(title=log.title, organisation=log.organisation)
    facts = [(words.place, place)] + ([(words.supervisor, log.supervisor)] * bool(log.supervisor))
    draw_table(flow, _FACTS, facts, size=9.5, lowest_row=18, heads=False)
    flow.space(8)
    columns = (
        Column("", 22, align="centre", colour=MUTED),
        Column(words.date, 78, face=SEMIBOLD),
        Column(words.hours, 44, align="right", face=SEMIBOLD),
        Column(words.activity, 240),
        Column(words.initials, 139),
    )
    ordered = sorted(log.lines, key=lambda line: line.day)
    rows: list[tuple[str | Cell, ...]] = [
        (str(index + 1), *_cells(line, words, frame.language)) for index, line in enumerate(ordered)
    ]
    rows += [(str(len(ordered) + n + 1), "", "", "", "") for n in range(empty)]
    draw_table(flow, columns, rows, size=9.5, lowest_row=_ROW)


def _draw_end(flow: Flow, log: PracticeLog, language: str) -> None:
    words = in_language(WORDS, language)
    flow.space(12)
    flow.need(_FOOT - 12)
    _draw_sums(flow, log, words, language)
    flow.space(12)
    flow.paragraph(words.true, size=10)
    flow.space(4)
    draw_signing_row(
        flow,
        (
            SigningBox(words.signer, log.supervisor, 0.4),
            SigningBox(words.signed_on, "", 0.2),
            SigningBox(words.signature, "", 0.4),
        ),
        _SIGNING,
    )


def _cells(line: LogLine, words: PracticeLogWords, language: str) -> tuple[str | Cell, ...]:
    if line.confirmed_on is None:
        confirmed: str | Cell = Cell("", words.waits)
    elif line.confirmed_by:
        confirmed = words.confirmed_by.format(
            date=short_date(line.confirmed_on), name=line.confirmed_by
        )
    else:
        confirmed = words.confirmed.format(date=short_date(line.confirmed_on))
    return (short_date(line.day), amount(line.hours, language), line.activity, confirmed)


def _draw_sums(flow: Flow, log: PracticeLog, words: PracticeLogWords, language: str) -> None:
    """Boxes with a number and what it counts, the last one to be written in."""
    paper, area = flow.paper, flow.paper.area
    whole = log.confirmed + log.elsewhere
    needed = amount(log.needed, language)
    left = max(log.needed - whole, 0.0)
    sums = [(amount(log.confirmed, language), words.sum_here)]
    if log.open:
        sums.append((amount(log.open, language), words.sum_open))
    if log.elsewhere:
        sums.append((amount(log.elsewhere, language), words.sum_elsewhere))
        sums.append((amount(whole, language), words.sum_all))
    sums.append((amount(left, language), words.to_go.format(needed=needed)))
    sums.append(("", words.new_hours))
    width = area.width / len(sums)
    for index, (number, label) in enumerate(sums):
        box = Box(area.x + index * width, flow.y - _SUMS, width, _SUMS)
        if number:
            paper.fill(box, HEAD_FILL)
        paper.frame(box, colour=GRID_STRONG)
        value = Box(box.x + 5, box.y + 22, box.width - 10, 26)
        paper.fitted(value, number, face=BOLD, size=17, align="centre")
        text = Box(box.x + 4, box.y + 3, box.width - 8, 20)
        paper.fitted(text, label, size=8, minimum=7.5, colour=MUTED, align="centre")
    flow.space(_SUMS)
