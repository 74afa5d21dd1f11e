"""The schedule of a cohort, to hand out to participants."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.cohort_heading import CohortHeading, cohort_subtitle
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import long_date, time_span, weekday_name
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.meetings import PaperMeeting, meeting_name
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.meetings import WORDS as MEETING_WORDS
from ct_desktop.documents.texts.schedule import WORDS
from ct_desktop.documents.words import in_language, joined


@dataclass(frozen=True)
class Schedule:
    """``contact``: where a participant says that they cannot come (name, phone, e-mail)."""

    cohort: CohortHeading
    sender: Letterhead
    meetings: tuple[PaperMeeting, ...]
    printed_on: date
    contact: str = ""


def schedule(data: Schedule, language: str) -> bytes:
    """The PDF, portrait; a cancelled meeting stays in it, marked as cancelled."""
    words = in_language(WORDS, language)
    title = words.title.format(cohort=data.cohort.name)
    paper = Paper(title, language, data.sender.organisation)
    subtitle = cohort_subtitle(data.cohort, data.meetings, language)
    flow = Flow(paper, Frame(data.sender, title, subtitle, language, data.printed_on))
    if not data.meetings:
        flow.paragraph(words.nothing, colour=MUTED)
        return paper.finish()
    flow.paragraph(words.intro, size=10.5)
    flow.space(10)
    columns = (
        Column(words.date, 118, face=BOLD),
        Column(words.time, 74),
        Column(words.what, 152),
        Column(words.where, 98),
        Column(words.leader, 81),
    )
    rows = [_row(data.cohort, meeting, language) for meeting in data.meetings]
    draw_table(flow, columns, rows, size=10, lowest_row=38, upright=False)
    if data.contact:
        flow.heading(words.cannot_come)
        flow.paragraph(words.contact.format(contact=data.contact), size=10.5)
    return paper.finish()


def _row(cohort: CohortHeading, meeting: PaperMeeting, language: str) -> tuple[str | Cell, ...]:
    name = meeting_name(meeting, language)
    more = joined(meeting.title, " · ".join(meeting.tools), between="\n")
    cancelled = in_language(MEETING_WORDS, language).cancelled if meeting.cancelled else ""
    return (
        Cell(long_date(meeting.day, language), weekday_name(meeting.day.weekday(), language)),
        time_span(meeting.starts or cohort.starts, meeting.ends or cohort.ends),
        Cell(name[0].upper() + name[1:], more, cancelled),
        joined(meeting.place or cohort.place, meeting.room or cohort.room, between=", "),
        ", ".join(meeting.leaders or cohort.leaders),
    )
