"""Where the program gets the time from, so that tests can say what day it is."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True)
class Clock:
    """The time of the place the PC stands in; ``source`` gives an aware datetime."""

    source: Callable[[], datetime]

    def now(self) -> datetime:
        """Local wall-clock time, without zone, to the second."""
        return self.source().astimezone().replace(tzinfo=None, microsecond=0)

    def utc_now(self) -> datetime:
        """Time in UTC, for stamps in the history and in backups."""
        return self.source().astimezone(UTC).replace(microsecond=0)

    def today(self) -> date:
        """Local calendar date."""
        return self.now().date()


def system_clock() -> Clock:
    """The PC's own clock."""
    return Clock(lambda: datetime.now(UTC))


def fixed_clock(moment: datetime) -> Clock:
    """A clock that stands still at ``moment`` (naive = local time)."""
    return Clock(lambda: moment)


def clock_from_environment() -> Clock:
    """The PC's clock, or the ISO moment in ``CT_DESKTOP_NOW`` (for tests and screenshots)."""
    moment = os.environ.get("CT_DESKTOP_NOW")
    return fixed_clock(datetime.fromisoformat(moment)) if moment else system_clock()
