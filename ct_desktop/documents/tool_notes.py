"""What organisations think of each tool, as a table; remarks may name people: confidential."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import amount
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.tool_notes import WORDS
from ct_desktop.documents.words import in_language


@dataclass(frozen=True)
class OrganisationSays:
    """One organisation on one tool; ``average`` None without stars."""

    organisation: str
    average: float | None
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class NotedTool:
    """One tool with the number and the mean of all its notes."""

    title: str
    package: str
    count: int
    average: float | None
    says: tuple[OrganisationSays, ...]


def tool_notes(
    sender: Letterhead, tools: Sequence[NotedTool], printed_on: date, language: str
) -> bytes:
    """The PDF, landscape, a row per tool and organisation."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, sender.organisation, landscape=True)
    flow = Flow(paper, Frame(sender, words.title, "", language, printed_on, confidential=True))
    if not tools:
        flow.paragraph(words.nothing, colour=MUTED)
        return paper.finish()
    columns = (
        Column(words.tool, 190, face=SEMIBOLD),
        Column(words.count, 48, align="right"),
        Column(words.average, 64, align="right"),
        Column(words.organisation, 150),
        Column(words.remarks, 318),
    )
    rows: list[Sequence[str | Cell]] = []
    for tool in tools:
        first = (
            Cell(tool.title, tool.package),
            str(tool.count),
            _stars(tool.average, language),
        )
        for place, one in enumerate(tool.says):
            name = Cell(one.organisation, _stars(one.average, language))
            head = first if place == 0 else ("", "", "")
            rows.append((*head, name, "\n".join(one.remarks)))
    draw_table(flow, columns, rows, size=9, lowest_row=26)
    return paper.finish()


def _stars(average: float | None, language: str) -> str:
    if average is None:
        return ""
    rounded = amount(round(average, 1), language)
    return in_language(WORDS, language).stars.format(n=rounded)
