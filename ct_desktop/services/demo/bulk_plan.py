"""What making cohorts in bulk works with, and how one of them is to be."""

from dataclasses import dataclass, field
from datetime import date, time

from ct_desktop.rules.attendance import MeetingFacts
from ct_desktop.rules.completion import CompletionRule
from ct_desktop.rules.enumerations import CohortStatus, MeetingKind, TaskAnchor
from ct_desktop.rules.schedule import PlannedMeeting, TemplateItem
from ct_desktop.services.demo.bulk_proofs import ProofMaker
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.stage import Stage

TRAINING = (MeetingKind.MEETING, MeetingKind.FOLLOW_UP)


@dataclass(frozen=True)
class Shape:
    """What cohorts take from their programme; ages in years on the start date."""

    programme_id: int
    programme: str
    capacity: int
    youngest: int
    oldest: int
    rule: CompletionRule
    makes_citytrainers: bool
    items: tuple[TemplateItem, ...]
    tasks: tuple[tuple[str, TaskAnchor, int], ...]


@dataclass(frozen=True)
class BulkPlan:
    """A cohort to be made: its dates, how many people, and who leads it (id and name)."""

    name: str
    shape: Shape
    planned: tuple[PlannedMeeting, ...]
    start_time: time
    place: str
    leader: tuple[int, str]
    people: int

    @property
    def start(self) -> date:
        """The first day."""
        return self.planned[0].date


@dataclass(frozen=True)
class Made:
    """A cohort as far as its participants need to know it."""

    cohort_id: int
    status: CohortStatus
    meetings: tuple[MeetingFacts, ...]


@dataclass(frozen=True)
class BulkWork:
    """The tools; ``recruiters`` are persons who bring others in, more with every cohort."""

    stage: Stage
    rows: BulkRows
    proofs: ProofMaker
    recruiters: list[int] = field(default_factory=list)
