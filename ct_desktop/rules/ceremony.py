"""The programme of a ceremony: who comes when, and when it ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from ct_desktop.errors import UserError
from ct_desktop.language import tr

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of the programme; minutes of the day from midnight follow from the order."""

    title: str
    minutes: float
    begins: time
    ends: time


def timetable(begin: time, parts: Sequence[tuple[str, float]]) -> tuple[Slot, ...]:
    """The parts one after another from ``begin``; times are rounded to the minute.

    Raises UserError when a part takes no time or the programme passes midnight.
    """
    passed = float(begin.hour * 60 + begin.minute)
    slots = []
    for title, minutes in parts:
        if minutes <= 0:
            raise UserError(
                tr("“{part}” takes no time.").format(part=title),
                tr("Fill in how many minutes it takes, or leave the part out."),
            )
        until = passed + minutes
        if int(until + 0.5) >= _DAY:
            raise UserError(
                tr("The programme goes on past midnight."),
                tr("Begin earlier, or take fewer minutes for each part."),
            )
        slots.append(Slot(title, minutes, _clock(passed), _clock(until)))
        passed = until
    return tuple(slots)


def _clock(minutes: float) -> time:
    # Half a minute goes up, always: half to even would let a guest of 2.5 minutes skip one.
    whole = int(minutes + 0.5)
    return time(whole // 60, whole % 60)
