"""What the Overview tab reads: everything of one cohort, together."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.rules.attendance import StandingLevel
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus
from ct_desktop.services.office import Office
from ct_desktop.services.overview import OverviewRow
from ct_desktop.services.tasks import TaskFacts
from ct_desktop.ui.cohorts.overview.practice_cell import practice_warning


@dataclass(frozen=True)
class Counts:
    """How many people stand where; ``next_meeting`` None when there is none to come."""

    enrolled: int
    capacity: int
    waiting: int
    applied: int
    withdrawn: int
    permission_missing: int
    proofs: int
    practice_done: int
    next_meeting: date | None
    next_label: str


@dataclass(frozen=True)
class OverviewContent:
    """The matrix, the checklist and the counts."""

    name: str
    rows: tuple[OverviewRow, ...]
    tasks: tuple[TaskFacts, ...]
    counts: Counts
    ended: bool


def read_content(office: Office, cohort_id: int, today: date) -> OverviewContent:
    """Everything the tab shows; run on the worker."""
    facts = office.cohorts.get(cohort_id)
    rows = office.overview.rows(cohort_id)
    people = office.participants.rows(cohort_id)
    coming = [
        meeting
        for meeting in office.schedule.of_cohort(cohort_id).meetings
        if not meeting.cancelled and meeting.date >= today
    ]
    statuses = [person.status for person in people]
    counts = Counts(
        enrolled=facts.enrolled,
        capacity=facts.capacity,
        waiting=facts.waiting,
        applied=facts.applied,
        withdrawn=statuses.count(EnrolmentStatus.WITHDRAWN),
        permission_missing=sum(row.permission_needed and not row.permission for row in rows),
        proofs=sum(bool(row.proof_number) for row in rows),
        practice_done=sum(bool(r.practice.needed) and r.practice.hours_done for r in rows),
        next_meeting=coming[0].date if coming else None,
        next_label=coming[0].label if coming else "",
    )
    ended = facts.status in (CohortStatus.COMPLETED, CohortStatus.CANCELLED)
    return OverviewContent(facts.name, rows, office.tasks.of_cohort(cohort_id), counts, ended)


def warnings_of(rows: tuple[OverviewRow, ...]) -> list[tuple[OverviewRow, str, str]]:
    """Who needs attention: (row, tone, words), out of reach first."""
    unreachable = [
        (row, "bad", row.standing) for row in rows if row.level is StandingLevel.OUT_OF_REACH
    ]
    absent = [(row, "warning", row.alarm) for row in rows if row.alarm]
    idle = [(row, "warning", text) for row in rows if (text := practice_warning(row.practice))]
    return unreachable + absent + idle
