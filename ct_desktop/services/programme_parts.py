"""The dated items and the tasks of a programme, as plain values."""

from dataclasses import dataclass
from datetime import time

from ct_desktop.rules.enumerations import MeetingKind, TaskAnchor


@dataclass(frozen=True)
class ProgrammeItemFacts:
    """One dated item: minutes planned; weeks after the one before; weekday 0 = Monday."""

    kind: MeetingKind
    title: str
    minutes: int
    weeks_after: int | None = None
    weekday: int | None = None
    start_time: time | None = None


@dataclass(frozen=True)
class ProgrammeTaskFacts:
    """A task of the checklist, ``offset_days`` from a date of the cohort."""

    title: str
    anchor: TaskAnchor
    offset_days: int
