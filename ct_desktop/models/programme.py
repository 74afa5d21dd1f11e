"""Templates of courses: the shape is editable, never a constant."""

from datetime import time

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import Field, MeetingKind, TargetGroup, TaskAnchor


class Programme(Base):
    """A template: ages, maximum, practice hours and the completion rule."""

    __tablename__ = "programme"

    name: Mapped[str] = mapped_column(unique=True)
    field: Mapped[Field] = mapped_column(word(Field))
    target_group: Mapped[TargetGroup] = mapped_column(word(TargetGroup))
    description: Mapped[str] = mapped_column(default="")
    minimum_age: Mapped[int | None]
    maximum_age: Mapped[int | None]
    capacity: Mapped[int] = mapped_column(default=15)
    permission_under: Mapped[int] = mapped_column(default=16)
    """Below this age a parent's permission to take part is asked."""
    practice_hours: Mapped[float] = mapped_column(default=15.0)
    attendance_percent: Mapped[int] = mapped_column(default=80)
    all_follow_ups: Mapped[bool] = mapped_column(default=True)
    excused_counts: Mapped[bool] = mapped_column(default=False)
    needs_assessments: Mapped[bool] = mapped_column(default=True)
    needs_final_report: Mapped[bool] = mapped_column(default=True)
    needs_final_presentation: Mapped[bool] = mapped_column(default=True)
    makes_citytrainers: Mapped[bool] = mapped_column(default=True)
    retention_years: Mapped[int] = mapped_column(default=2)
    gender_targets: Mapped[dict[str, float] | None] = mapped_column(JSON)
    """Target shares by gender; None is equal over woman and man."""
    education_targets: Mapped[dict[str, float] | None] = mapped_column(JSON)
    """Target shares by education level; None is equal over the four."""
    profile: Mapped[str] = mapped_column(default="participant-1", server_default="participant-1")
    """The key of the competence profile on which its participants are assessed."""
    archived: Mapped[bool] = mapped_column(default=False)


class ProgrammeItem(Base):
    """One dated item of the template, in order of ``position``."""

    __tablename__ = "programme_item"

    programme_id: Mapped[int] = mapped_column(
        ForeignKey("programme.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    kind: Mapped[MeetingKind] = mapped_column(word(MeetingKind))
    title: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int]
    weeks_after: Mapped[int | None]
    """Weeks after the item before it; None is the cohort's own interval."""
    weekday: Mapped[int | None]
    """0 Monday … 6 Sunday; None is the cohort's own day."""
    start_time: Mapped[time | None]


class ProgrammeTask(Base):
    """A task every cohort of the programme gets, with an offset in days from one of its dates."""

    __tablename__ = "programme_task"

    programme_id: Mapped[int] = mapped_column(
        ForeignKey("programme.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str]
    anchor: Mapped[TaskAnchor] = mapped_column(word(TaskAnchor))
    offset_days: Mapped[int] = mapped_column(default=0)
