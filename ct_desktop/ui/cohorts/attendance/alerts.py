"""Who needs a call: absent twice without notice, or the minimum out of reach."""

from dataclasses import dataclass

from ct_desktop.rules.attendance import StandingLevel
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services.attendance_grid import AttendanceGrid


@dataclass(frozen=True)
class Alert:
    """One person to call; ``bad`` when the minimum is out of reach."""

    enrolment_id: int
    person_id: int
    name: str
    text: str
    phone: str
    bad: bool


def alerts_of(grid: AttendanceGrid) -> tuple[Alert, ...]:
    """The people to call, those out of reach first, each by name."""
    found = []
    for row in grid.rows:
        if row.status is not EnrolmentStatus.ENROLLED:
            continue
        bad = row.level is StandingLevel.OUT_OF_REACH
        words = " · ".join(part for part in (row.standing_text if bad else "", row.alarm) if part)
        if words:
            found.append(
                Alert(row.enrolment_id, row.person_id, row.full_name, words, row.phone, bad)
            )
    return tuple(sorted(found, key=lambda alert: not alert.bad))
