"""The list of participants for the course leader, with whom to call; confidential."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.cohort_heading import CohortHeading, cohort_subtitle
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import day_and_month
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.meetings import PaperMeeting, called_off, meeting_label
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.participant_list import WORDS, ParticipantListWords
from ct_desktop.documents.words import in_language, joined


@dataclass(frozen=True)
class ListedParticipant:
    """One row; ``age`` in whole years on the start date, parent only for who is a minor."""

    name: str
    age: int | None = None
    phone: str = ""
    email: str = ""
    town: str = ""
    parent_name: str = ""
    parent_phone: str = ""
    emergency_name: str = ""
    emergency_phone: str = ""
    emergency_relation: str = ""
    permission_missing: bool = False


@dataclass(frozen=True)
class ParticipantList:
    """Participants in the order in which they are to stand; dates of the meetings at the end."""

    cohort: CohortHeading
    sender: Letterhead
    participants: tuple[ListedParticipant, ...]
    meetings: tuple[PaperMeeting, ...]
    printed_on: date


def participant_list(data: ParticipantList, language: str) -> bytes:
    """The PDF, landscape, marked as confidential on every page."""
    words = in_language(WORDS, language)
    title = words.title.format(cohort=data.cohort.name)
    paper = Paper(title, language, data.sender.organisation, landscape=True)
    subtitle = cohort_subtitle(data.cohort, data.meetings, language)
    frame = Frame(data.sender, title, subtitle, language, data.printed_on, confidential=True)
    flow = Flow(paper, frame)
    rows = [_row(index, person, words) for index, person in enumerate(data.participants)]
    if rows:
        draw_table(flow, _columns(words), rows, size=8, padding=2.5)
    else:
        flow.paragraph(words.nobody, colour=MUTED)
    dates = " · ".join(
        f"{meeting_label(meeting, language)} {day_and_month(meeting.day)}"
        f"{called_off(meeting, language)}"
        for meeting in data.meetings
    )
    if dates:
        flow.need(28)
        flow.space(8)
        flow.paragraph(f"{words.meetings}: {dates}", size=8.5, colour=MUTED)
    return paper.finish()


def _columns(words: ParticipantListWords) -> tuple[Column, ...]:
    return (
        Column("", 27, align="centre", colour=MUTED),
        Column(words.name, 140, face=BOLD),
        Column(words.age, 50, align="centre"),
        Column(words.phone, 82),
        Column(words.email, 150),
        Column(words.town, 84),
        Column(words.parent, 116),
        Column(words.emergency, 128),
    )


def _row(
    index: int, person: ListedParticipant, words: ParticipantListWords
) -> tuple[str | Cell, ...]:
    relation = f"({person.emergency_relation})" if person.emergency_relation else ""
    return (
        str(index + 1),
        Cell(person.name, alarm=words.permission_missing if person.permission_missing else ""),
        "" if person.age is None else str(person.age),
        person.phone,
        person.email,
        person.town,
        Cell(person.parent_name, person.parent_phone),
        Cell(joined(person.emergency_name, relation, between=" "), person.emergency_phone),
    )
