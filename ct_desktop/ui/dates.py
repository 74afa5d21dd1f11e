"""Dates and times as people read and type them."""

import re
from datetime import date, time

from ct_desktop.language import tr
from ct_desktop.services.words import month_name, weekday

_ISO = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_USUAL = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_COMPACT = re.compile(r"(\d{2})(\d{2})(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[:.hu ](\d{2})?)?")
_TIME_COMPACT = re.compile(r"(\d{1,2})(\d{2})")


def show_date(day: date | None) -> str:
    """``dd-mm-yyyy``; empty for None."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}" if day else ""


def show_time(moment: time | None) -> str:
    """``hh:mm``; empty for None."""
    return f"{moment.hour:02}:{moment.minute:02}" if moment else ""


def short_weekday(day: date) -> str:
    """The weekday in two or three letters."""
    names = (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))
    return names[day.weekday()]


def show_long_date(day: date) -> str:
    """``Thursday 22 October 2026``, for subtitles."""
    return f"{weekday(day)} {day.day} {month_name(day.month)} {day.year}"


def read_date(text: str, today: date) -> date | None:
    """The date in ``text``: d-m-yyyy, d/m/yy, d.m, ddmmyyyy or yyyy-mm-dd; None if it is none.

    Without a year it is the year of ``today``. Two digits of a year mean the hundred years that
    end ten years after ``today``, so that years of birth and plans both come out right.
    """
    words = text.strip()
    iso = _ISO.fullmatch(words)
    if iso:
        return _made(int(iso[1]), int(iso[2]), int(iso[3]))
    usual = _USUAL.fullmatch(words) or _COMPACT.fullmatch(words)
    if not usual:
        return None
    return _made(_year(usual[3], today), int(usual[2]), int(usual[1]))


def read_time(text: str) -> time | None:
    """The time in ``text``: 9, 9:30, 9.30, 9u30, 930 or 0930; None if it is none."""
    words = text.strip().lower()
    found = _TIME.fullmatch(words) or _TIME_COMPACT.fullmatch(words)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _year(digits: str | None, today: date) -> int:
    if not digits:
        return today.year
    if len(digits) == 4:
        return int(digits)
    year = today.year - today.year % 100 + int(digits)
    return year - 100 if year > today.year + 10 else year


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
