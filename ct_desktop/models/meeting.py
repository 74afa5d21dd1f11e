"""Dated items of a cohort."""

import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import MeetingKind


class Meeting(Base):
    """A meeting, follow-up day, presentation or ceremony; wall-clock date and time.

    ``minutes`` is the planned duration; the end follows from it, past midnight too.
    """

    __tablename__ = "meeting"

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id", ondelete="CASCADE"), index=True)
    kind: Mapped[MeetingKind] = mapped_column(word(MeetingKind))
    title: Mapped[str] = mapped_column(default="")
    date: Mapped[datetime.date] = mapped_column(index=True)
    start_time: Mapped[datetime.time]
    minutes: Mapped[int]
    place: Mapped[str] = mapped_column(default="")
    """Empty is the cohort's own place; so for the room and the leaders."""
    room: Mapped[str] = mapped_column(default="")
    moved_from: Mapped[datetime.date | None]
    cancelled_on: Mapped[datetime.date | None]
    cancel_reason: Mapped[str] = mapped_column(default="")


class MeetingLeader(Base):
    """Who leads this one meeting, when it is not the cohort's own leader."""

    __tablename__ = "meeting_leader"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
