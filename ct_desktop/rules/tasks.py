"""Cohort tasks: when they are due, counted from the dates of the cohort.

Source: domain.md §3 ("8 weeks before first practice: request VOG").
"""

from collections.abc import Mapping
from datetime import date, timedelta

from ct_desktop.rules.enumerations import TaskAnchor


def due_on(
    anchors: Mapping[TaskAnchor, date | None], anchor: TaskAnchor, offset_days: int
) -> date | None:
    """The day a task is due; negative offsets lie before the anchor.

    None while the cohort does not know that date yet.
    """
    day = anchors.get(anchor)
    return None if day is None else day + timedelta(days=offset_days)


def overdue(due: date | None, done_on: date | None, today: date) -> bool:
    """Whether a task was due before today and is not done."""
    return done_on is None and due is not None and due < today
