"""The hours on a supervisor's form beside those on record, day by day.

A day can have several lines on either side. Equal ones belong together; what is left of a day
belongs together when it comes to the same sum, or when it is one line on either side. Anything
else is not guessed.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ct_desktop.rules.practice_hours import DAY_MINUTES, before_handover


class LineVerdict(StrEnum):
    """What a line of hours is beside the record."""

    NEW = "new"
    SAME = "same"
    OTHER_HOURS = "other_hours"
    UNCLEAR = "unclear"
    UNREADABLE = "unreadable"
    FUTURE = "future"
    OVER_DAY = "over_day"


TAKEN = (LineVerdict.NEW, LineVerdict.SAME, LineVerdict.OTHER_HOURS)
"""Verdicts with which a line can be taken over."""


@dataclass(frozen=True, slots=True)
class FormHours:
    """A line of a form; ``settled`` when it was taken over before and only holds its place."""

    id: int
    day: date | None
    minutes: int | None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class RecordedHours:
    """A line of the log of the same placement."""

    id: int
    day: date
    minutes: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The verdict on a line; ``entries`` are the recorded lines it is about.

    ``recorded``: minutes of them. ``day_total``: the person's minutes of that day over all
    placements if everything on the form were taken over. ``early``: taking it over adds or
    changes hours of a day before the handover.
    """

    verdict: LineVerdict
    entries: tuple[int, ...] = ()
    recorded: int = 0
    day_total: int = 0
    early: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``elsewhere``: minutes by day on the person's other placements. ``held_on``: the handover."""

    today: date
    held_on: date | None = None
    elsewhere: Mapping[date, int] | None = None


def compare(
    form: Sequence[FormHours], recorded: Sequence[RecordedHours], around: Surroundings
) -> dict[int, Compared]:
    """The verdict on every line of a form that is not settled, by its id."""
    by_day: defaultdict[date, list[RecordedHours]] = defaultdict(list)
    for entry in recorded:
        by_day[entry.day].append(entry)
    verdicts: dict[int, Compared] = {}
    days: defaultdict[date, list[FormHours]] = defaultdict(list)
    for line in form:
        if line.day is None or not line.minutes:
            verdicts[line.id] = Compared(LineVerdict.UNREADABLE)
        elif line.day > around.today:
            verdicts[line.id] = Compared(LineVerdict.FUTURE)
        else:
            days[line.day].append(line)
    for day, lines in days.items():
        verdicts.update(_day(day, lines, by_day[day], around))
    settled = {line.id for line in form if line.settled}
    return {line_id: one for line_id, one in verdicts.items() if line_id not in settled}


def _day(
    day: date, form: list[FormHours], recorded: list[RecordedHours], around: Surroundings
) -> dict[int, Compared]:
    elsewhere = (around.elsewhere or {}).get(day, 0)
    on_record = sum(entry.minutes for entry in recorded)
    verdicts, lines, entries = _equal(form, recorded)
    asked = sum(line.minutes or 0 for line in lines)
    left = sum(entry.minutes for entry in entries)
    ids = tuple(entry.id for entry in entries)
    if not lines:
        return verdicts
    if entries and asked == left:
        return verdicts | {line.id: Compared(LineVerdict.SAME, ids, left) for line in lines}
    early = bool(before_handover([day], around.held_on))
    if not entries:
        verdict, total = LineVerdict.NEW, elsewhere + on_record + asked
    elif len(lines) == len(entries) == 1:
        verdict, total = LineVerdict.OTHER_HOURS, elsewhere + on_record - left + asked
    else:
        verdict, total = LineVerdict.UNCLEAR, elsewhere + on_record
    if total > DAY_MINUTES:
        verdict = LineVerdict.OVER_DAY
    one = Compared(verdict, ids, left, total, early)
    return verdicts | {line.id: one for line in lines}


def _equal(
    form: list[FormHours], recorded: list[RecordedHours]
) -> tuple[dict[int, Compared], list[FormHours], list[RecordedHours]]:
    """Lines that are equal on both sides, and what is left on each; settled lines go first."""
    verdicts: dict[int, Compared] = {}
    entries = list(recorded)
    lines = []
    for line in sorted(form, key=lambda one: not one.settled):
        found = next((entry for entry in entries if entry.minutes == line.minutes), None)
        if found is not None:
            entries.remove(found)
            verdicts[line.id] = Compared(LineVerdict.SAME, (found.id,), found.minutes)
        elif not line.settled:
            lines.append(line)
    return verdicts, lines, entries
