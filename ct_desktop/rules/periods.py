"""Closed periods: public holidays and school-holiday weeks without meetings.

Source: domain.md §3.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ct_desktop.errors import UserError
from ct_desktop.language import tr

_WEEK = timedelta(weeks=1)
# Longer than any break: only a mistyped closed period gets here.
_LONGEST_BREAK_WEEKS = 104


class ClosedKind(StrEnum):
    """Why no meetings are planned in a period."""

    PUBLIC_HOLIDAY = "public_holiday"
    SCHOOL_HOLIDAY = "school_holiday"


@dataclass(frozen=True, slots=True)
class ClosedPeriod:
    """Days without meetings, both ends included."""

    first: date
    last: date
    name: str
    kind: ClosedKind = ClosedKind.SCHOOL_HOLIDAY


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A date on which a meeting would have been, and the closed period it fell in."""

    date: date
    reason: str


def closed_on(day: date, closed: Iterable[ClosedPeriod]) -> str:
    """The name of the closed period a day falls in; empty when the day is open."""
    for period in closed:
        if period.first <= day <= period.last:
            return period.name or period.kind.value
    return ""


def first_open_day(
    wanted: date, closed: Sequence[ClosedPeriod], in_order: Callable[[date], bool]
) -> tuple[date, tuple[PassedOver, ...]]:
    """The wanted date or the first one, whole weeks later, that is open and in order."""
    day = wanted
    skipped: list[PassedOver] = []
    while True:
        reason = closed_on(day, closed)
        if not reason and in_order(day):
            return day, tuple(skipped)
        if reason and in_order(day):
            skipped.append(PassedOver(day, reason))
        if len(skipped) > _LONGEST_BREAK_WEEKS:
            raise UserError(
                tr("The closed periods leave no date for a meeting after {date}.").format(
                    date=wanted.strftime("%d-%m-%Y")
                ),
                tr("Check the first and last day of the school holidays in the settings."),
            )
        day += _WEEK


def closed_weeks_between(first: date, last: date, closed: Sequence[ClosedPeriod]) -> int:
    """How many weeks just before ``last``, but after ``first``, its weekday was closed."""
    weeks = 0
    day = last - _WEEK
    while day > first and closed_on(day, closed):
        weeks += 1
        day -= _WEEK
    return weeks
