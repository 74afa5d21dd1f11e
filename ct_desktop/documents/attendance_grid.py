"""The grid of the attendance sheet: number, name, and columns to sign in."""

from dataclasses import dataclass

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import (
    GRID,
    GRID_STRONG,
    HATCH,
    HEAD_FILL,
    INK,
    MUTED,
    TINT,
    WHITE,
)
from ct_desktop.documents.dates import day_and_month
from ct_desktop.documents.fonts import BOLD, SEMIBOLD, text_width
from ct_desktop.documents.meetings import PaperMeeting, meeting_label
from ct_desktop.documents.page import Paper
from ct_desktop.documents.texts.attendance_sheet import WORDS
from ct_desktop.documents.texts.meetings import WORDS as MEETING_WORDS
from ct_desktop.documents.words import in_language
from ct_desktop.rules.enumerations import MeetingKind

GRID_HEAD_HEIGHT = 30.75
_NUMBER_WIDTH = 22.5
_NAME_WIDTH = 162.75
_BLANK_COLUMNS = 9  # when no meeting is planned yet
_HATCH_STEP = 6.0


@dataclass(frozen=True)
class GridRow:
    """What is printed in a row; the rest of it is left to sign."""

    number: str
    name: str


@dataclass(frozen=True)
class GridColumn:
    """A column to sign in: one or two lines above it, its width in points."""

    head: tuple[str, ...]
    width: float
    tinted: bool = False
    cancelled: bool = False


def meeting_columns(
    width: float, meetings: tuple[PaperMeeting, ...], language: str
) -> tuple[GridColumn, ...]:
    """A column per meeting, together as wide as the names leave of ``width``."""
    room = width - _NUMBER_WIDTH - _NAME_WIDTH
    if not meetings:
        return (GridColumn((), room / _BLANK_COLUMNS),) * _BLANK_COLUMNS
    return tuple(
        GridColumn(
            (meeting_label(meeting, language), day_and_month(meeting.day)),
            room / len(meetings),
            tinted=meeting.kind is MeetingKind.FOLLOW_UP,
            cancelled=meeting.cancelled,
        )
        for meeting in meetings
    )


def single_columns(width: float, language: str) -> tuple[GridColumn, ...]:
    """The columns of one meeting's sheet: signature, time in, remarks."""
    words = in_language(WORDS, language)
    room = width - _NUMBER_WIDTH - _NAME_WIDTH
    return (
        GridColumn((words.signature,), room * 0.44),
        GridColumn((words.time_in,), room * 0.14),
        GridColumn((words.remarks,), room * 0.42),
    )


def draw_grid(
    paper: Paper,
    top: float,
    columns: tuple[GridColumn, ...],
    rows: tuple[GridRow, ...],
    row_height: float,
    language: str,
) -> float:
    """Draw head, rows and lines under ``top``; the y of the lower edge."""
    left, right = paper.area.x, paper.area.right
    first = left + _NUMBER_WIDTH + _NAME_WIDTH
    body_top = top - GRID_HEAD_HEIGHT
    bottom = body_top - row_height * len(rows)
    cancelled = in_language(MEETING_WORDS, language).cancelled
    paper.fill(Box(left, body_top, right - left, GRID_HEAD_HEIGHT), HEAD_FILL)
    x = first
    for column in columns:
        body = Box(x, bottom, column.width, body_top - bottom)
        if column.tinted:
            paper.fill(body, TINT)
        if column.cancelled:
            _hatch(paper, body)
        _draw_column_head(paper, Box(x, body_top, column.width, GRID_HEAD_HEIGHT), column)
        x += column.width
    name = in_language(WORDS, language).name
    name_head = Box(left + _NUMBER_WIDTH + 7.5, body_top, _NAME_WIDTH - 12, GRID_HEAD_HEIGHT)
    paper.fitted(name_head, name, face=BOLD, size=8.25)
    _draw_names(paper, body_top, rows, row_height)
    _draw_lines(paper, Box(left, bottom, right - left, top - bottom), columns, rows, row_height)
    _draw_cancelled(paper, Box(first, bottom, 0, body_top - bottom), columns, cancelled)
    return bottom


def _draw_column_head(paper: Paper, box: Box, column: GridColumn) -> None:
    step = box.height / 2 if len(column.head) == 2 else box.height
    lift = 2.0 if len(column.head) == 2 else 0.0  # brings the two lines nearer each other
    for index, text in enumerate(column.head):
        line = Box(box.x + 3, box.top - step * (index + 1), box.width - 6, step)
        shifted = Box(line.x, line.y + (lift if index else -lift), line.width, line.height)
        paper.fitted(shifted, text, face=BOLD, size=8.25, minimum=5, align="centre")


def _draw_names(paper: Paper, top: float, rows: tuple[GridRow, ...], row_height: float) -> None:
    left = paper.area.x
    for index, row in enumerate(rows):
        y = top - row_height * (index + 1)
        number = Box(left + 2, y, _NUMBER_WIDTH - 4, row_height)
        paper.fitted(number, row.number, size=8.25, colour=MUTED, align="centre")
        name = Box(left + _NUMBER_WIDTH + 7.5, y + 1, _NAME_WIDTH - 12, row_height - 2)
        paper.fitted(name, row.name, face=BOLD, size=10.4, minimum=8, colour=INK)


def _draw_lines(
    paper: Paper,
    box: Box,
    columns: tuple[GridColumn, ...],
    rows: tuple[GridRow, ...],
    row_height: float,
) -> None:
    for index in range(1, len(rows) + 1):
        y = box.y + row_height * index
        colour = GRID_STRONG if index == len(rows) else GRID
        paper.rule(box.x, y, box.right, y, colour=colour)
    x = box.x + _NUMBER_WIDTH
    paper.rule(x, box.y, x, box.top)
    x += _NAME_WIDTH
    for column in columns:
        paper.rule(x, box.y, x, box.top)
        x += column.width
    paper.frame(box, colour=GRID_STRONG)


def _hatch(paper: Paper, box: Box) -> None:
    canvas = paper.canvas
    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(box.x, box.y, box.width, box.height)
    canvas.clipPath(edge, stroke=0)
    start = box.x - box.height
    while start < box.right:
        paper.rule(start, box.y, start + box.height, box.top, colour=HATCH, width=0.5)
        start += _HATCH_STEP
    canvas.restoreState()


def _draw_cancelled(paper: Paper, start: Box, columns: tuple[GridColumn, ...], word: str) -> None:
    """The word for it, upright in the middle of each column nobody signs in."""
    size = min(9.0, 9.0 * start.height / (text_width(word, SEMIBOLD, 9) + 10))
    length = text_width(word, SEMIBOLD, size) + size
    x = start.x
    for column in columns:
        if column.cancelled:
            paper.canvas.saveState()
            paper.canvas.translate(x + column.width / 2, start.y + start.height / 2)
            paper.canvas.rotate(90)
            paper.fill(Box(-length / 2, -7, length, 14), WHITE)
            paper.text(
                0, -0.36 * size, word, face=SEMIBOLD, size=size, colour=MUTED, align="centre"
            )
            paper.canvas.restoreState()
        x += column.width
