"""The minutes that are being typed into a cell."""

from dataclasses import dataclass, replace

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.ui.cohorts.attendance.typed_number import DEFAULT_MINUTES, TypedMinutes


@dataclass(frozen=True)
class MinutesEntry:
    """``kept`` are the minutes at the other end of the meeting, which stay as they were."""

    row: int
    column: int
    status: AttendanceStatus
    minutes: TypedMinutes
    kept: int = 0

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column."""
        return self.row, self.column

    @property
    def sign(self) -> str:
        """What stands before the minutes: nothing when late, a minus when left early."""
        return "−" if self.status is AttendanceStatus.LEFT_EARLY else ""

    def typed(self, digit: str) -> "MinutesEntry":
        """One digit more."""
        return replace(self, minutes=self.minutes.typed(digit))

    def rubbed(self) -> "MinutesEntry":
        """One digit less."""
        return replace(self, minutes=self.minutes.rubbed())

    def mark(self) -> Mark:
        """The mark as it stands."""
        if self.status is AttendanceStatus.LATE:
            return Mark(self.status, self.minutes.minutes, self.kept)
        return Mark(self.status, self.kept, self.minutes.minutes)


def begin_minutes(
    row: int, column: int, status: AttendanceStatus, present: Mark | None
) -> MinutesEntry:
    """An entry for a cell; minutes that are there already are the usual ones for it."""
    late, early = (present.minutes_late, present.minutes_early) if present else (0, 0)
    own, kept = (late, early) if status is AttendanceStatus.LATE else (early, late)
    return MinutesEntry(row, column, status, TypedMinutes(own or DEFAULT_MINUTES), kept)
