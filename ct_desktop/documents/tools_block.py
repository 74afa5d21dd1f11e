"""The planned tools per meeting, small, under the attendance sheet."""

from ct_desktop.documents.colours import INK, MUTED
from ct_desktop.documents.dates import day_and_month
from ct_desktop.documents.fonts import REGULAR, SEMIBOLD
from ct_desktop.documents.meetings import PaperMeeting, meeting_label
from ct_desktop.documents.page import Paper
from ct_desktop.documents.wrap import wrap

_MOST_COLUMNS = 3
_GAP = 15.0
_LABEL_WIDTH = 52.0
_SIZE = 7.5
_LEADING = 9.5
_TITLE = 20.0
_AFTER = 3.0


def tools_height(width: float, meetings: tuple[PaperMeeting, ...]) -> float:
    """Height in points of the block for ``meetings``; 0 when no tools are planned."""
    columns = _columns(width, meetings)
    if not columns:
        return 0.0
    return _TITLE + max(sum(_entry_height(lines) for _, lines in column) for column in columns)


def draw_tools(
    paper: Paper, top: float, meetings: tuple[PaperMeeting, ...], title: str, language: str
) -> None:
    """Draw the block under ``top``: a title, then the meetings in three columns."""
    columns = _columns(paper.area.width, meetings)
    if not columns:
        return
    paper.text(paper.area.x, top - 14, title, face=SEMIBOLD, size=8.25, colour=MUTED)
    x = paper.area.x
    for column in columns:
        y = top - _TITLE
        for meeting, lines in column:
            label = f"{meeting_label(meeting, language)} · {day_and_month(meeting.day)}"
            paper.text(x, y - _SIZE, label, face=SEMIBOLD, size=_SIZE, colour=INK)
            for index, line in enumerate(lines):
                paper.text(x + _LABEL_WIDTH, y - _SIZE - index * _LEADING, line, size=_SIZE)
            y -= _entry_height(lines)
        x += _column_width(paper.area.width, meetings) + _GAP


def _columns(
    width: float, meetings: tuple[PaperMeeting, ...]
) -> list[list[tuple[PaperMeeting, list[str]]]]:
    """The meetings with tools and the lines of those, spread over columns of like height."""
    room = _column_width(width, meetings) - _LABEL_WIDTH
    entries = [
        (meeting, wrap(" · ".join(meeting.tools), REGULAR, _SIZE, room))
        for meeting in meetings
        if meeting.tools
    ]
    whole = sum(_entry_height(lines) for _, lines in entries)
    columns: list[list[tuple[PaperMeeting, list[str]]]] = []
    used = 0.0
    for entry in entries:
        middle = used + _entry_height(entry[1]) / 2
        if not columns or middle > whole / _count(meetings) * len(columns):
            columns.append([])
        columns[-1].append(entry)
        used += _entry_height(entry[1])
    return columns


def _count(meetings: tuple[PaperMeeting, ...]) -> int:
    """A few meetings take the whole width between them."""
    return max(1, min(_MOST_COLUMNS, sum(1 for meeting in meetings if meeting.tools)))


def _column_width(width: float, meetings: tuple[PaperMeeting, ...]) -> float:
    count = _count(meetings)
    return (width - _GAP * (count - 1)) / count


def _entry_height(lines: list[str]) -> float:
    return len(lines) * _LEADING + _AFTER
