"""One run of a programme, its tasks and its anonymous tally of backgrounds."""

from datetime import date, time

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import CohortStatus, TaskAnchor


class Cohort(Base):
    """A group that follows a programme; place, time and leader are the meetings' defaults."""

    __tablename__ = "cohort"

    name: Mapped[str] = mapped_column(unique=True)
    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"), index=True)
    status: Mapped[CohortStatus] = mapped_column(word(CohortStatus), index=True)
    start_date: Mapped[date] = mapped_column(index=True)
    start_time: Mapped[time]
    interval_weeks: Mapped[int] = mapped_column(default=1)
    place: Mapped[str] = mapped_column(default="")
    room: Mapped[str] = mapped_column(default="")
    leader_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    capacity: Mapped[int]
    first_practice_on: Mapped[date | None]
    cancel_reason: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")


class CohortTask(Base):
    """A task of the checklist; due on a date of the cohort plus an offset in days."""

    __tablename__ = "cohort_task"

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    anchor: Mapped[TaskAnchor] = mapped_column(word(TaskAnchor))
    offset_days: Mapped[int] = mapped_column(default=0)
    done_on: Mapped[date | None]


class BackgroundCount(Base):
    """The mix of backgrounds as typed by the leader: counts only, never linked to a person."""

    __tablename__ = "background_count"
    __table_args__ = (UniqueConstraint("cohort_id", "label"),)

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id", ondelete="CASCADE"), index=True)
    label: Mapped[str]
    count: Mapped[int]
