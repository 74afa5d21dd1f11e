"""What a line of the practice log may say. Source: domain.md §6 and the bounds of a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

DAY_MINUTES = 24 * 60


class LineFault(StrEnum):
    """Why a line cannot be taken."""

    NO_HOURS = "no_hours"
    FUTURE = "future"
    OVER_A_DAY = "over_a_day"


@dataclass(frozen=True, slots=True)
class LogLine:
    """Minutes on a day."""

    day: date
    minutes: int


def first_fault(
    lines: Sequence[LogLine], known: Mapping[date, int], today: date
) -> tuple[int, LineFault] | None:
    """The place (from 0) and fault of the first line that cannot be taken; None when all can.

    ``known``: minutes per day that the person has already, at any placement.
    """
    sums = dict(known)
    for place, line in enumerate(lines):
        if line.minutes <= 0:
            return place, LineFault.NO_HOURS
        if line.day > today:
            return place, LineFault.FUTURE
        sums[line.day] = sums.get(line.day, 0) + line.minutes
        if sums[line.day] > DAY_MINUTES:
            return place, LineFault.OVER_A_DAY
    return None


def before_handover(days: Sequence[date], held_on: date | None) -> tuple[date, ...]:
    """The days that lie before the handover; all of them while none was held."""
    return tuple(day for day in days if held_on is None or day < held_on)
