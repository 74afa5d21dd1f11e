"""The call list of a cohort, to ring everyone about a meeting that does not go on."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.cohort_heading import CohortHeading, cohort_subtitle
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.meetings import PaperMeeting
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.call_list import WORDS
from ct_desktop.documents.words import in_language


@dataclass(frozen=True)
class CalledPerson:
    """One row; the parent only for who is a minor."""

    name: str
    phone: str = ""
    parent_name: str = ""
    parent_phone: str = ""


@dataclass(frozen=True)
class CallList:
    """People in the order in which they are to stand; ``reason`` says what the call is about."""

    cohort: CohortHeading
    sender: Letterhead
    people: tuple[CalledPerson, ...]
    printed_on: date
    meetings: tuple[PaperMeeting, ...] = ()
    reason: str = ""


def call_list(data: CallList, language: str) -> bytes:
    """The PDF, portrait, with a place to tick and to write; confidential on every page."""
    words = in_language(WORDS, language)
    title = words.title.format(cohort=data.cohort.name)
    paper = Paper(title, language, data.sender.organisation)
    subtitle = cohort_subtitle(data.cohort, data.meetings, language)
    frame = Frame(data.sender, title, subtitle, language, data.printed_on, confidential=True)
    flow = Flow(paper, frame)
    if data.reason:
        flow.paragraph(words.reason.format(reason=data.reason), face=SEMIBOLD)
        flow.space(8)
    if not data.people:
        flow.paragraph(words.nobody, colour=MUTED)
        return paper.finish()
    columns = (
        Column("", 27, align="centre", colour=MUTED),
        Column(words.name, 136, face=BOLD),
        Column(words.phone, 88),
        Column(words.parent, 124),
        Column(words.reached, 50),
        Column(words.remarks, 98),
    )
    rows = [
        (
            str(index + 1),
            person.name,
            Cell(person.phone),
            Cell(person.parent_name, person.parent_phone),
            "",
            "",
        )
        for index, person in enumerate(data.people)
    ]
    draw_table(flow, columns, rows, size=9, lowest_row=30)
    return paper.finish()
