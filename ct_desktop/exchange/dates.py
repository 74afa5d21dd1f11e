"""Dates as people and spreadsheet programs write them; the day always before the month.

Read are dd-mm-yyyy with any of ``- . /`` or blanks, years of two digits, ISO 8601, months by
name in Dutch or English, the serial numbers of spreadsheet programs, each with or without a time.
"""

import re
from datetime import date, datetime, time, timedelta

from ct_desktop.errors import UserError
from ct_desktop.exchange.cells import Cell, is_empty, text_of
from ct_desktop.language import tr
from ct_desktop.rules.ages import age_on

OLDEST = 120
"""Years: nobody on a list is older."""

_BETWEEN = r"\s*[-./\s]\s*"
_TIME = (
    r"(?:[T\s,]\s*[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?"
    r"\s*(?:[ap]\.?m\.?|uur|Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_FLAGS = re.IGNORECASE | re.ASCII
_DAY_FIRST = re.compile(
    rf"([0-9]{{1,2}}){_BETWEEN}([0-9]{{1,2}}){_BETWEEN}([0-9]{{4}}|'?[0-9]{{2}}){_TIME}", _FLAGS
)
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})[-./]([0-9]{{1,2}})[-./]([0-9]{{1,2}}){_TIME}", _FLAGS)
_DAY_NAME = re.compile(
    rf"([0-9]{{1,2}})[-./\s]*([a-z]{{3,9}})[-.,/\s]*([0-9]{{4}}|'?[0-9]{{2}}){_TIME}", _FLAGS
)
_NAME_DAY = re.compile(rf"([a-z]{{3,9}})\.?\s+([0-9]{{1,2}}),?\s+([0-9]{{4}}){_TIME}", _FLAGS)
_COMPACT = re.compile(r"[0-9]{8}", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,7}(?:[.,][0-9]+)?", re.ASCII)

_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_LAST_SERIAL = 2_958_465


def parse_date(cell: Cell, today: date) -> tuple[date | None, str | None]:
    """The date of a cell, None when it is empty; and a warning about a year of two digits.

    Such a year is taken as the last one that does not lie after ``today``. Raises UserError with
    the reason when the cell holds something else than a date that exists.
    """
    if is_empty(cell):
        return None, None
    if isinstance(cell, datetime):
        return cell.date(), None
    if isinstance(cell, date):
        return cell, None
    if isinstance(cell, bool | time | timedelta) or cell is None:
        raise _unreadable(cell)
    if isinstance(cell, int | float):
        return _from_serial(float(cell), cell), None
    return _from_text(text_of(cell).lstrip("'").strip(), today)


def parse_birth_date(cell: Cell, today: date) -> tuple[date | None, str | None]:
    """As ``parse_date``, and a date after ``today`` or over 120 years ago is refused too."""
    day, warning = parse_date(cell, today)
    if day is not None and day > today:
        raise UserError(tr("The birth date {date} lies in the future.").format(date=_dutch(day)))
    if day is not None and age_on(day, today) > OLDEST:
        raise UserError(
            tr("The birth date {date} is more than {years} years ago.").format(
                date=_dutch(day), years=OLDEST
            )
        )
    return day, warning


def _from_text(text: str, today: date) -> tuple[date, str | None]:
    if found := _DAY_FIRST.fullmatch(text):
        return _with_year(text, found[3], int(found[2]), int(found[1]), today)
    if found := _YEAR_FIRST.fullmatch(text):
        return _exact(text, int(found[1]), int(found[2]), int(found[3])), None
    if (found := _DAY_NAME.fullmatch(text)) and (month := _MONTH_OF.get(found[2].lower())):
        return _with_year(text, found[3], month, int(found[1]), today)
    if (found := _NAME_DAY.fullmatch(text)) and (month := _MONTH_OF.get(found[1].lower())):
        return _exact(text, int(found[3]), month, int(found[2])), None
    if _COMPACT.fullmatch(text):
        return _from_eight_digits(text), None
    if _NUMBER.fullmatch(text):
        return _from_serial(float(text.replace(",", ".")), text), None
    raise _unreadable(text)


def _with_year(text: str, year: str, month: int, day: int, today: date) -> tuple[date, str | None]:
    if len(year) == 4:
        return _exact(text, int(year), month, day), None
    short = int(year.lstrip("'"))
    century = today.year // 100 * 100
    past = (century + short, month, day) <= (today.year, today.month, today.day)
    found = _exact(text, century + short - (0 if past else 100), month, day)
    return found, tr("The year of {text} has two digits; it was read as {date}.").format(
        text=text, date=_dutch(found)
    )


def _from_eight_digits(text: str) -> date:
    """20080229 or 29022008. No text is both, as there is no month 19 or 20."""
    if text[:2] in ("19", "20") and int(text[4:6]) <= 12:
        return _exact(text, int(text[:4]), int(text[4:6]), int(text[6:]))
    return _exact(text, int(text[4:]), int(text[2:4]), int(text[:2]))


def _from_serial(serial: float, shown: Cell) -> date:
    """Days since the last day of 1899, as spreadsheets count: with a 29 February 1900 too many."""
    days = int(serial) if 0 <= serial < _LAST_SERIAL + 1 else 0
    if not days or days == 60:
        raise _unreadable(shown)
    if 1900 <= serial <= 2100:
        raise UserError(
            tr("“{text}” is only a year.").format(text=text_of(shown)),
            tr("Write day, month and year, for example 14-03-2007."),
        )
    return date(1899, 12, 31) + timedelta(days=days - (days > 60))


def _exact(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        if not 1 <= month <= 12:
            reason = tr("“{text}” is not a date: there is no month {month}.")
        else:
            reason = tr("“{text}” is not a date: month {month} of {year} has no day {day}.")
        raise UserError(
            reason.format(text=text, day=day, month=month, year=year),
            tr("The day stands before the month."),
        ) from error


def _unreadable(cell: Cell) -> UserError:
    return UserError(
        tr("“{text}” is not a date.").format(text=text_of(cell)),
        tr("Write day, month and year, for example 14-03-2007."),
    )


def _dutch(day: date) -> str:
    return f"{day.day:02}-{day.month:02}-{day.year:04}"
