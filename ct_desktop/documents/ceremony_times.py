"""When and where a ceremony is, and the parts of its programme."""

from dataclasses import dataclass
from datetime import date, time

from ct_desktop.documents.dates import clock_time, long_date, time_span, weekday_name


@dataclass(frozen=True)
class CeremonyHeading:
    """An evening on which documents are handed out."""

    title: str
    day: date
    begins: time
    ends: time
    place: str = ""


@dataclass(frozen=True)
class PlannedPart:
    """A part of the programme: walk in, speech, drinks."""

    title: str
    begins: time
    ends: time


def spoken_day(heading: CeremonyHeading, language: str) -> str:
    """``donderdag 10 december 2026``."""
    day = heading.day
    return f"{weekday_name(day.weekday(), language)} {long_date(day, language)}"


def spoken_when(heading: CeremonyHeading, language: str) -> str:
    """``donderdag 10 december 2026, 19:30–21:40``."""
    if heading.begins == heading.ends:
        return f"{spoken_day(heading, language)}, {clock_time(heading.begins)}"
    return f"{spoken_day(heading, language)}, {time_span(heading.begins, heading.ends)}"
