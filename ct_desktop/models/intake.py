"""The intake of a participant, and the personal plan that follows from it."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class Intake(Base):
    """Talents, story, challenge and goal of a participant, in the person's own words."""

    __tablename__ = "intake"

    enrolment_id: Mapped[int] = mapped_column(
        ForeignKey("enrolment.id", ondelete="CASCADE"), unique=True
    )
    held_on: Mapped[date | None]
    held_by: Mapped[str] = mapped_column(default="")
    talents: Mapped[str] = mapped_column(default="")
    story: Mapped[str] = mapped_column(default="")
    challenge: Mapped[str] = mapped_column(default="")
    goal: Mapped[str] = mapped_column(default="")


class PlanStep(Base):
    """A step of the personal plan, in order of ``position``."""

    __tablename__ = "plan_step"

    enrolment_id: Mapped[int] = mapped_column(
        ForeignKey("enrolment.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    text: Mapped[str]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
