"""Dates, times and amounts as they stand on paper, in Dutch and English."""

from collections.abc import Mapping
from datetime import date, time

_WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_DECIMAL_POINT: Mapping[str, str] = {"nl": ",", "en": "."}


def short_date(day: date) -> str:
    """``10-09-2026``."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def day_and_month(day: date) -> str:
    """``10-09``, for the heads of columns."""
    return f"{day.day:02d}-{day.month:02d}"


def long_date(day: date, language: str) -> str:
    """``9 juli 2026``."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def weekday_name(weekday: int, language: str) -> str:
    """Name of a weekday, 0 = Monday; as in running text (Dutch: no capital)."""
    return _WEEKDAYS[language][weekday]


def clock_time(moment: time) -> str:
    """``19:00``."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def time_span(starts: time | None, ends: time | None) -> str:
    """``19:00–21:30``, ``19:00``, or nothing when no start is known."""
    if starts is None:
        return ""
    return clock_time(starts) if ends is None else f"{clock_time(starts)}–{clock_time(ends)}"


def amount(value: float, language: str) -> str:
    """At most two decimals without trailing zeros, with the language's decimal sign."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".")
    return plain.replace(".", _DECIMAL_POINT[language])
