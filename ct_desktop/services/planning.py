"""From a programme to the meetings and tasks of one cohort: shown before, stored after."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import current, tr
from ct_desktop.models import Cohort, CohortTask, Meeting, Programme
from ct_desktop.rules.schedule import PlannedMeeting, TemplateItem, labels, plan, planned_totals
from ct_desktop.services.closed_days import closed_periods
from ct_desktop.services.stored_programmes import items_of, tasks_of

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
"""Outside these a date is a slip of the hand, and no holidays are known."""


@dataclass(frozen=True)
class PlanPreview:
    """What would be planned: meetings with what was stepped over, their labels, the hours."""

    meetings: tuple[PlannedMeeting, ...]
    labels: tuple[str, ...]
    training_hours: float
    total_hours: float


def checked_day(day: date) -> date:
    """A day on which a meeting may be; raises UserError for a year that cannot be meant."""
    if not EARLIEST <= day <= LATEST:
        raise UserError(
            tr("The year {year} cannot be planned.").format(year=day.year),
            tr("Choose a date between {first} and {last}.").format(
                first=EARLIEST.year, last=LATEST.year
            ),
        )
    return day


def planned_meetings(
    session: Session, programme_id: int, start_date: date, start_time: time, interval_weeks: int
) -> tuple[PlannedMeeting, ...]:
    """The items of a programme, dated around the closed days.

    Raises UserError for a start date that cannot be meant.
    """
    items = [
        TemplateItem(
            item.kind, item.title, item.minutes, item.weeks_after, item.weekday, item.start_time
        )
        for item in items_of(session, programme_id)
    ]
    closed = closed_periods(session, checked_day(start_date), current())
    return plan(items, start_date, start_time, interval_weeks, closed)


def plan_preview(planned: tuple[PlannedMeeting, ...], programme: Programme) -> PlanPreview:
    """Planned meetings with their labels and the hours they offer."""
    totals = planned_totals(((m.kind, m.minutes) for m in planned), programme.practice_hours)
    return PlanPreview(
        planned,
        labels(meeting.kind for meeting in planned),
        totals.training_hours,
        totals.total_hours,
    )


def store_plan(session: Session, cohort: Cohort, planned: tuple[PlannedMeeting, ...]) -> None:
    """Give a cohort these meetings and the tasks of its programme."""
    for meeting in planned:
        session.add(
            Meeting(
                cohort_id=cohort.id,
                kind=meeting.kind,
                title=meeting.title,
                date=meeting.date,
                start_time=meeting.start,
                minutes=meeting.minutes,
            )
        )
    for task in tasks_of(session, cohort.programme_id):
        session.add(
            CohortTask(
                cohort_id=cohort.id,
                title=task.title,
                anchor=task.anchor,
                offset_days=task.offset_days,
            )
        )
