"""Cohort tasks: due and overdue."""

from datetime import date

from ct_desktop.rules.enumerations import TaskAnchor
from ct_desktop.rules.tasks import due_on, overdue

ANCHORS = {
    TaskAnchor.START: date(2026, 9, 10),
    TaskAnchor.FIRST_PRACTICE: date(2026, 11, 10),
    TaskAnchor.END: None,
}


def test_offsets_from_the_dates_of_the_cohort() -> None:
    assert due_on(ANCHORS, TaskAnchor.FIRST_PRACTICE, -56) == date(2026, 9, 15)
    assert due_on(ANCHORS, TaskAnchor.START, 1) == date(2026, 9, 11)
    assert due_on(ANCHORS, TaskAnchor.START, 0) == date(2026, 9, 10)
    assert due_on(ANCHORS, TaskAnchor.END, 5) is None
    assert due_on(ANCHORS, TaskAnchor.LAST_MEETING, 5) is None


def test_overdue_the_day_after() -> None:
    due = date(2026, 9, 11)
    assert not overdue(due, None, due)
    assert overdue(due, None, date(2026, 9, 12))
    assert not overdue(due, date(2026, 9, 20), date(2026, 9, 21))
    assert not overdue(None, None, date(2026, 9, 12))
