"""The attendance sheet: a row to sign per participant, a column per meeting.

Names only: no phone number, no birth date, because the sheet goes round the room.
"""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.attendance_grid import (
    GRID_HEAD_HEIGHT,
    GridRow,
    draw_grid,
    meeting_columns,
    single_columns,
)
from ct_desktop.documents.box import Box
from ct_desktop.documents.cohort_heading import CohortHeading, cohort_subtitle
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import short_date, time_span, weekday_name
from ct_desktop.documents.letterhead import HEAD_HEIGHT, Letterhead, draw_head
from ct_desktop.documents.meetings import PaperMeeting, called_off, led_by, meeting_name
from ct_desktop.documents.page import Paper
from ct_desktop.documents.parts import even_parts
from ct_desktop.documents.texts.attendance_sheet import WORDS, AttendanceWords
from ct_desktop.documents.tools_block import draw_tools, tools_height
from ct_desktop.documents.words import counted, in_language, joined

WALK_IN_ROWS = 3
ROWS_WHEN_EMPTY = 15
MOST_COLUMNS = 12
_ROW_HEIGHT = 21.75
_LOWEST_ROW = 18.0
_FOOT_HEIGHT = 22.0
_HIGHEST_TOOLS = 130.0  # higher than this, the tools get a page of their own


@dataclass(frozen=True)
class AttendanceSheet:
    """``participants`` as they stand in the list (*family, given infix*), in its order.

    ``only`` is the place of one meeting in ``meetings``: a sheet for that meeting alone.
    """

    cohort: CohortHeading
    sender: Letterhead
    participants: tuple[str, ...]
    meetings: tuple[PaperMeeting, ...]
    printed_on: date
    only: int | None = None


@dataclass(frozen=True)
class _Page:
    """Rows and meetings of one page; without rows it shows the tools of those meetings."""

    rows: tuple[GridRow, ...]
    meetings: tuple[PaperMeeting, ...]


def attendance_sheet(data: AttendanceSheet, language: str) -> bytes:
    """The PDF, landscape; as many sheets as rows, columns and tools ask for.

    ``IndexError`` when ``only`` is no place in ``meetings``.
    """
    words = in_language(WORDS, language)
    title = words.title.format(cohort=data.cohort.name)
    paper = Paper(title, language, data.sender.organisation, landscape=True)
    subtitle = _subtitle(data, language)
    pages = _plan(paper, data)
    for index, page in enumerate(pages):
        if index:
            paper.next_page()
        y = draw_head(paper, data.sender, title, subtitle)
        tools = tools_height(paper.area.width, page.meetings)
        if page.rows:
            y = _draw_rows(paper, y, data, page, language, _beside(tools))
        y -= _draw_foot(paper, y, data, words, f"{index + 1}", f"{len(pages)}")
        if not page.rows or _beside(tools):
            draw_tools(paper, y, page.meetings, words.tools, language)
    return paper.finish()


def _plan(paper: Paper, data: AttendanceSheet) -> list[_Page]:
    if data.participants:
        named = tuple(GridRow(str(n + 1), name) for n, name in enumerate(data.participants))
        rows = named + (GridRow("", ""),) * WALK_IN_ROWS
    else:
        rows = tuple(GridRow(str(n + 1), "") for n in range(ROWS_WHEN_EMPTY))
    pages: list[_Page] = []
    for meetings in _column_groups(data):
        tools = tools_height(paper.area.width, meetings)
        most = int(_room(paper, _beside(tools)) // _LOWEST_ROW)
        pages.extend(_Page(part, meetings) for part in even_parts(rows, most))
        if tools > _beside(tools):
            pages.append(_Page((), meetings))
    return pages


def _column_groups(data: AttendanceSheet) -> list[tuple[PaperMeeting, ...]]:
    if data.only is not None:
        return [(data.meetings[data.only],)]
    return even_parts(data.meetings, MOST_COLUMNS) or [()]


def _beside(tools: float) -> float:
    return tools if tools <= _HIGHEST_TOOLS else 0.0


def _room(paper: Paper, tools: float) -> float:
    return paper.area.height - HEAD_HEIGHT - GRID_HEAD_HEIGHT - _FOOT_HEIGHT - tools


def _draw_rows(
    paper: Paper, top: float, data: AttendanceSheet, page: _Page, language: str, tools: float
) -> float:
    row_height = min(_ROW_HEIGHT, _room(paper, tools) / len(page.rows))
    if data.only is not None:
        columns = single_columns(paper.area.width, language)
    else:
        columns = meeting_columns(paper.area.width, page.meetings, language)
    return draw_grid(paper, top, columns, page.rows, row_height, language)


def _draw_foot(
    paper: Paper, top: float, data: AttendanceSheet, words: AttendanceWords, page: str, pages: str
) -> float:
    legend = words.legend_single if data.only is not None else words.legend
    count = len(data.participants)
    right = joined(
        counted(count, words.one_participant, words.participants) if count else "",
        words.sheet.format(page=page, pages=pages),
        words.printed.format(date=short_date(data.printed_on)),
    )
    area = paper.area
    line = Box(area.x, top - 21, area.width * 0.62, 12)
    paper.fitted(line, legend if count else words.legend_empty, size=8.5, colour=MUTED)
    paper.text(area.right, line.y + 3, right, size=8.5, colour=MUTED, align="right")
    return _FOOT_HEIGHT


def _subtitle(data: AttendanceSheet, language: str) -> str:
    cohort = data.cohort
    if data.only is None:
        return cohort_subtitle(cohort, data.meetings, language)
    meeting = data.meetings[data.only]
    return joined(
        meeting_name(meeting, language) + called_off(meeting, language),
        joined(
            weekday_name(meeting.day.weekday(), language),
            short_date(meeting.day),
            time_span(meeting.starts or cohort.starts, meeting.ends or cohort.ends),
            between=" ",
        ),
        joined(meeting.place or cohort.place, meeting.room or cohort.room, between=", "),
        led_by(meeting.leaders or cohort.leaders, language),
    )
