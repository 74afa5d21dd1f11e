"""The list for who hands out certificates: the order, with times, names, topics and guests."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.ceremony_times import CeremonyHeading, PlannedPart, spoken_when
from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import clock_time
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.ceremony import WORDS, CeremonyWords
from ct_desktop.documents.words import counted, in_language, joined
from ct_desktop.rules.ceremony import Slot


@dataclass(frozen=True)
class CalledForward:
    """Somebody to call forward, at ``slot``; ``guests`` None is not known."""

    slot: Slot
    name: str
    cohort: str
    number: str
    topic: str = ""
    guests: int | None = None


@dataclass(frozen=True)
class CeremonyList:
    """What comes before and after the handing out, and the people in order."""

    heading: CeremonyHeading
    sender: Letterhead
    before: tuple[PlannedPart, ...]
    people: tuple[CalledForward, ...]
    after: tuple[PlannedPart, ...]
    printed_on: date


def ceremony_list(data: CeremonyList, language: str) -> bytes:
    """The PDF, landscape, in letters that are read standing."""
    words = in_language(WORDS, language)
    title = joined(words.list_title, data.heading.title)
    paper = Paper(title, language, data.sender.organisation, landscape=True)
    about = joined(spoken_when(data.heading, language), data.heading.place)
    flow = Flow(paper, Frame(data.sender, title, about, language, data.printed_on))
    _draw_parts(flow, data.before)
    draw_table(flow, _columns(words), _rows(data.people), size=11, lowest_row=25, padding=4)
    flow.need(40)
    flow.space(8)
    flow.paragraph(_totals(data, words), face=SEMIBOLD, size=11)
    _draw_parts(flow, data.after)
    return paper.finish()


def _draw_parts(flow: Flow, parts: Sequence[PlannedPart]) -> None:
    if not parts:
        return
    columns = (Column("", 64, face=SEMIBOLD), Column("", 700))
    rows = [(clock_time(one.begins), one.title) for one in parts]
    draw_table(flow, columns, rows, size=11, lowest_row=22, padding=3, heads=False)
    flow.space(8)


def _columns(words: CeremonyWords) -> tuple[Column, ...]:
    return (
        Column("", 30, align="right", colour=MUTED),
        Column(words.time, 52, face=SEMIBOLD),
        Column(words.name, 244, face=BOLD),
        Column(words.cohort, 116),
        Column(words.topic, 156),
        Column(words.guests, 52, align="right"),
        Column(words.number, 78, colour=MUTED),
        Column(words.handed_out, 62),
    )


def _rows(people: Sequence[CalledForward]) -> list[tuple[str | Cell, ...]]:
    return [
        (
            str(index + 1),
            clock_time(one.slot.begins),
            one.name,
            one.cohort,
            one.topic,
            "" if one.guests is None else str(one.guests),
            one.number,
            "",
        )
        for index, one in enumerate(people)
    ]


def _totals(data: CeremonyList, words: CeremonyWords) -> str:
    known = [one.guests for one in data.people if one.guests is not None]
    unknown = len(data.people) - len(known)
    guests = counted(sum(known), *words.guest_count) if known else ""
    if unknown and known:
        guests += f" {counted(unknown, *words.not_known)}"
    end = words.ends.format(time=clock_time(data.people[-1].slot.ends)) if data.people else ""
    return joined(counted(len(data.people), *words.handed_count), guests, end)
