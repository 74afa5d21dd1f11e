"""What one argument of the command line may be: a date, a time, a number, a pair."""

import argparse
from datetime import date, datetime, time

from ct_desktop.language import tr


def a_date(text: str) -> date:
    """A date as 2026-09-10."""
    try:
        return _as_written(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            tr("“{text}” is not a date; write it as 2026-09-10").format(text=text)
        ) from error


def a_time(text: str) -> time:
    """A time as 19:00."""
    try:
        return _as_written(text, "%H:%M").time()
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            tr("“{text}” is not a time; write it as 19:00").format(text=text)
        ) from error


def _as_written(text: str, form: str) -> datetime:
    """A date or time in exactly this form: no weeks, seconds or zones. Raises ValueError."""
    found = datetime.strptime(text, form)  # noqa: DTZ007 - the wall clock of the place
    if found.strftime(form) != text:
        raise ValueError(text)
    return found


def positive(text: str) -> int:
    """A whole number above zero."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(
            tr("“{text}” is not a whole number above zero").format(text=text)
        )
    return int(text)


def mapping(text: str) -> tuple[str, str]:
    """A column and its field: COLUMN=FIELD."""
    return _pair(text, "COLUMN=FIELD")


def exception(text: str) -> tuple[str, str]:
    """A name and its status: NAME=STATUS."""
    return _pair(text, "NAME=STATUS")


def _pair(text: str, form: str) -> tuple[str, str]:
    left, sign, right = text.rpartition("=")
    if not sign or not left.strip() or not right.strip():
        raise argparse.ArgumentTypeError(
            tr("“{text}” is not of the form {form}").format(text=text, form=form)
        )
    return left.strip(), right.strip()
