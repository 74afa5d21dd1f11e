"""What paper says of a practice place: where it is, when, and what is done there."""

from dataclasses import dataclass
from datetime import date, time

from ct_desktop.documents.dates import short_date, time_span, weekday_name
from ct_desktop.documents.texts.practice_place import WORDS
from ct_desktop.documents.words import in_language, joined
from ct_desktop.rules.enumerations import Field


@dataclass(frozen=True)
class PracticeDay:
    """A weekday (0 Monday … 6 Sunday), with times where they are known."""

    weekday: int
    starts: time | None = None
    ends: time | None = None


@dataclass(frozen=True)
class PracticePlace:
    """A practice place as offered; ``address`` is street, postcode and town as one text."""

    organisation: str
    title: str
    field: Field
    tasks: str = ""
    days: tuple[PracticeDay, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    address: str = ""


def day_lines(place: PracticePlace, language: str) -> tuple[str, ...]:
    """``dinsdag 15:30–17:00``, a line per day, in order of the week."""
    ordered = sorted(place.days, key=lambda day: (day.weekday, day.starts or time.min))
    return tuple(
        joined(weekday_name(day.weekday, language), time_span(day.starts, day.ends), between=" ")
        for day in ordered
    )


def period_text(place: PracticePlace, language: str) -> str:
    """``01-09-2026 tot en met 30-06-2027``, with only one end when the other is open."""
    words = in_language(WORDS, language)
    if place.starts_on and place.ends_on:
        return words.period.format(
            first=short_date(place.starts_on), last=short_date(place.ends_on)
        )
    if place.starts_on:
        return words.from_day.format(first=short_date(place.starts_on))
    if place.ends_on:
        return words.until_day.format(last=short_date(place.ends_on))
    return ""
