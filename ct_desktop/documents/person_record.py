"""Everything about one person on paper (inzage, art. 15 AVG): sections of facts and tables."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import REGULAR, SEMIBOLD, text_width
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Column, draw_table
from ct_desktop.documents.texts.person_record import WORDS
from ct_desktop.documents.words import in_language

_SIZE = 8.5
_MOST_UPRIGHT = 6  # columns that still read well across a portrait page


@dataclass(frozen=True)
class FactsSection:
    """A heading over pairs of label and value."""

    heading: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TableSection:
    """A heading over a table; each row has as many values as there are ``columns``."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PersonRecord:
    """``name`` as in running text; labels in the language of the document."""

    name: str
    sender: Letterhead
    sections: tuple[FactsSection | TableSection, ...]
    printed_on: date


def person_record(data: PersonRecord, language: str) -> bytes:
    """The PDF; landscape when a table has many columns. The name is not in the metadata."""
    words = in_language(WORDS, language)
    widest = max(
        (len(part.columns) for part in data.sections if isinstance(part, TableSection)), default=0
    )
    paper = Paper(words.title, language, data.sender.organisation, landscape=widest > _MOST_UPRIGHT)
    frame = Frame(data.sender, words.title, data.name, language, data.printed_on)
    flow = Flow(paper, frame)
    flow.paragraph(words.intro.format(organisation=data.sender.organisation, name=data.name))
    for section in data.sections:
        flow.space(6)
        flow.heading(section.heading, size=11.5)
        if isinstance(section, TableSection) and section.rows:
            draw_table(flow, _columns(section), section.rows, size=_SIZE, lowest_row=18)
        elif isinstance(section, FactsSection) and section.facts:
            draw_table(flow, _PAIR, section.facts, size=9, lowest_row=17, heads=False)
        else:
            flow.paragraph(words.nothing, size=9, colour=MUTED)
    return paper.finish()


_PAIR = (Column("", 30, face=SEMIBOLD), Column("", 70))


def _columns(section: TableSection) -> tuple[Column, ...]:
    """Widths after the longest text in each column, none very narrow or very wide."""
    shares = []
    for index, head in enumerate(section.columns):
        texts = [head, *(row[index] for row in section.rows)]
        longest = max(text_width(text, REGULAR, _SIZE) for text in texts)
        shares.append(min(max(longest, 45.0), 180.0))
    return tuple(Column(head, share) for head, share in zip(section.columns, shares, strict=True))
