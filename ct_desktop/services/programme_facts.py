"""A programme in plain values: what it holds, and what makes it right."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Programme
from ct_desktop.rules.competences import PARTICIPANT
from ct_desktop.rules.enumerations import Field, MeetingKind, TargetGroup
from ct_desktop.rules.names import normalise
from ct_desktop.services.programme_parts import ProgrammeItemFacts, ProgrammeTaskFacts
from ct_desktop.services.stored_programmes import items_of, tasks_of


@dataclass(frozen=True)
class ProgrammeFacts:
    """A programme with its items in order and its tasks; ``id`` is None for a new one."""

    id: int | None
    name: str
    field: Field
    target_group: TargetGroup
    description: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    capacity: int = 15
    permission_under: int = 16
    practice_hours: float = 15.0
    attendance_percent: int = 80
    all_follow_ups: bool = True
    excused_counts: bool = False
    needs_assessments: bool = True
    needs_final_report: bool = True
    needs_final_presentation: bool = True
    makes_citytrainers: bool = True
    retention_years: int = 2
    gender_targets: dict[str, float] | None = None
    education_targets: dict[str, float] | None = None
    archived: bool = False
    items: tuple[ProgrammeItemFacts, ...] = ()
    tasks: tuple[ProgrammeTaskFacts, ...] = ()
    cohorts: int = 0
    profile: str = PARTICIPANT
    """The key of the competence profile on which its participants are assessed."""

    @property
    def training_hours(self) -> float:
        """Planned hours of all items but presentations and ceremonies."""
        trained = (MeetingKind.MEETING, MeetingKind.FOLLOW_UP)
        return sum(item.minutes for item in self.items if item.kind in trained) / 60


COLUMNS = (
    "field",
    "target_group",
    "minimum_age",
    "maximum_age",
    "capacity",
    "permission_under",
    "practice_hours",
    "attendance_percent",
    "all_follow_ups",
    "excused_counts",
    "needs_assessments",
    "needs_final_report",
    "needs_final_presentation",
    "makes_citytrainers",
    "retention_years",
    "gender_targets",
    "education_targets",
    "profile",
    "archived",
)


def programme_facts(session: Session, programme: Programme) -> ProgrammeFacts:
    """A stored programme in plain values."""
    used = session.scalar(select(func.count(Cohort.id)).where(Cohort.programme_id == programme.id))
    return ProgrammeFacts(
        id=programme.id,
        name=programme.name,
        description=programme.description,
        items=tuple(
            ProgrammeItemFacts(
                item.kind,
                item.title,
                item.minutes,
                item.weeks_after,
                item.weekday,
                item.start_time,
            )
            for item in items_of(session, programme.id)
        ),
        tasks=tuple(
            ProgrammeTaskFacts(task.title, task.anchor, task.offset_days)
            for task in tasks_of(session, programme.id)
        ),
        cohorts=used or 0,
        **{column: getattr(programme, column) for column in COLUMNS},
    )


def check_programme(facts: ProgrammeFacts) -> None:
    """Raises UserError with what is wrong in a programme."""
    if not normalise(facts.name):
        raise UserError(tr("The programme has no name."), tr("Fill in a name."))
    if facts.capacity < 1:
        raise UserError(tr("A group has at least one place."), tr("Correct the maximum."))
    if not 0 <= facts.attendance_percent <= 100:
        raise UserError(
            tr("The attendance asked is not between 0 and 100 %."), tr("Correct the percentage.")
        )
    if (
        facts.minimum_age is not None
        and facts.maximum_age is not None
        and facts.maximum_age < facts.minimum_age
    ):
        raise UserError(
            tr("The highest age is below the lowest."), tr("Correct one of the two ages.")
        )
    if not facts.items:
        raise UserError(tr("The programme has no meetings."), tr("Add at least one meeting."))
    if any(item.minutes <= 0 for item in facts.items):
        raise UserError(
            tr("A meeting lasts at least one minute."), tr("Correct the duration of the meeting.")
        )
