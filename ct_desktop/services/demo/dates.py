"""On which day a cohort began, so that today it is as far as the demonstration wants it."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from ct_desktop.rules.periods import ClosedPeriod, closed_on
from ct_desktop.rules.schedule import PlannedMeeting, TemplateItem, plan
from ct_desktop.services.cohorts import DEFAULT_TIME
from ct_desktop.services.stored_programmes import items_of

WEEK = timedelta(weeks=1)
LONGEST = 120
"""Weeks to look back at most; no programme lasts that long."""


def template_of(session: Session, programme_id: int) -> list[TemplateItem]:
    """The items of a programme as the planning rule takes them."""
    return [
        TemplateItem(i.kind, i.title, i.minutes, i.weeks_after, i.weekday, i.start_time)
        for i in items_of(session, programme_id)
    ]


def planned_from(
    items: Sequence[TemplateItem], start: date, closed: Sequence[ClosedPeriod]
) -> tuple[PlannedMeeting, ...]:
    """The meetings of a cohort that starts on a day."""
    return plan(items, start, DEFAULT_TIME, 1, closed)


def starts(
    items: Sequence[TemplateItem],
    weekday: int,
    today: date,
    held: int,
    closed: Sequence[ClosedPeriod],
) -> tuple[date, ...]:
    """Start dates on a weekday with which ``held`` meetings lie before today; newest first.

    Where a break makes that impossible, the newest with which more do.
    """
    found: list[date] = []
    day = today - timedelta(days=(today.weekday() - weekday) % 7)
    for _ in range(LONGEST):
        if not closed_on(day, closed):
            past = sum(item.date < today for item in planned_from(items, day, closed))
            if past == held:
                found.append(day)
            elif past > held:
                return tuple(found) or (day,)
        day -= WEEK
    return tuple(found)


def open_day(day: date, weekday: int, closed: Sequence[ClosedPeriod]) -> date:
    """The first such weekday from ``day`` on that is not closed."""
    day += timedelta(days=(weekday - day.weekday()) % 7)
    while closed_on(day, closed):
        day += WEEK
    return day
