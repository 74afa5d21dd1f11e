"""What the tab reads in one go: the grid, and why meetings were cancelled."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.services.attendance_grid import AttendanceGrid, GridMeeting, GridRow
from ct_desktop.services.office import Office

EMPTY_GRID = AttendanceGrid(0, "", (), (), None)


@dataclass(frozen=True)
class GridContent:
    """A grid with the reasons of its cancelled meetings, by meeting id."""

    grid: AttendanceGrid = EMPTY_GRID
    reasons: Mapping[int, str] | None = None

    def reason(self, meeting_id: int) -> str:
        """Why a meeting was cancelled; empty when it was not, or without a reason."""
        return (self.reasons or {}).get(meeting_id, "")

    def meeting(self, meeting_id: int | None) -> GridMeeting | None:
        """The meeting with this id."""
        return next((m for m in self.grid.meetings if m.id == meeting_id), None)

    def row(self, enrolment_id: int) -> GridRow | None:
        """The row of an enrolment."""
        return next((r for r in self.grid.rows if r.enrolment_id == enrolment_id), None)


def read_content(office: Office, cohort_id: int) -> GridContent:
    """Read the grid; call on the worker. Raises NotFound when the cohort was removed."""
    grid = office.attendance.grid(cohort_id)
    if not any(meeting.cancelled for meeting in grid.meetings):
        return GridContent(grid)
    schedule = office.schedule.of_cohort(cohort_id)
    return GridContent(grid, {m.id: m.cancel_reason for m in schedule.meetings if m.cancelled})
