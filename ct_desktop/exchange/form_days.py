"""The day of a line of hours, as supervisors write it: "3-11-2026", "di 3 nov", "3/11/26"."""

import re
from dataclasses import dataclass
from datetime import date

from ct_desktop.errors import UserError
from ct_desktop.exchange.dates import parse_date

_EARLIEST = 2000
_WEEKDAYS = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tue", "tues"),
    ("woensdag", "wo", "wednesday", "wed"),
    ("donderdag", "do", "thursday", "thu", "thurs"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat"),
    ("zondag", "zo", "sunday", "sun"),
)
_WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_WORD_FIRST = re.compile(r"([A-Za-z]{2,9})[.,]?\s+(\S.*)", re.DOTALL)


@dataclass(frozen=True)
class FormDay:
    """A day as read; ``certain`` is False when its year, or what its weekday should be, is not."""

    day: date
    certain: bool


def read_day(text: str, today: date) -> FormDay | None:
    """The day that a text means, None when it means none.

    Two digits of a year are of this century, for nobody practised in another. Without a year it
    is the last such day that is not after ``today``, and not certain.
    """
    weekday, rest = _without_weekday(text.strip())
    whole = _exact(rest, today)
    day = whole or _last_such_day(rest, today)
    if day is None:
        return None
    return FormDay(day, whole is not None and weekday in (None, day.weekday()))


def _without_weekday(text: str) -> tuple[int | None, str]:
    found = _WORD_FIRST.fullmatch(text)
    weekday = _WEEKDAY_OF.get(found[1].lower()) if found else None
    return (None, text) if found is None or weekday is None else (weekday, found[2])


def _exact(text: str, today: date) -> date | None:
    if text.isdigit() and len(text) < 8:
        return None  # a spreadsheet's serial number is no way to write a day
    century = today.replace(year=today.year // 100 * 100 + 99, month=12, day=31)
    try:
        day, _warning = parse_date(text, century)
    except UserError:
        return None
    return day if day is not None and day.year >= _EARLIEST else None


def _last_such_day(text: str, today: date) -> date | None:
    start = text.rstrip(" -./")
    for year in (today.year, today.year - 1):
        day = _exact(f"{start}-{year}", today)
        if day is not None and day <= today:
            return day
    return None
