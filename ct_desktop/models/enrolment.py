"""A person in a cohort."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import EnrolmentStatus


class Enrolment(Base):
    """A person's part in one cohort; ``queue`` keeps the order of application."""

    __tablename__ = "enrolment"
    __table_args__ = (UniqueConstraint("person_id", "cohort_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    status: Mapped[EnrolmentStatus] = mapped_column(word(EnrolmentStatus), index=True)
    applied_at: Mapped[datetime]
    queue: Mapped[int]
    enrolled_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")
    counts_from: Mapped[date | None]
    """Who joined late is measured over the meetings since this date."""
    age_reason: Mapped[str] = mapped_column(default="")
    """Why someone below the minimum age was let in."""
    over_maximum_reason: Mapped[str] = mapped_column(default="")
    pinned: Mapped[bool] = mapped_column(default=False)
    """The composer keeps this applicant in."""
    walk_in: Mapped[bool] = mapped_column(default=False)
    moved_from_id: Mapped[int | None] = mapped_column(
        ForeignKey("enrolment.id", ondelete="SET NULL")
    )
    """The enrolment this person came from; its marks count here."""
