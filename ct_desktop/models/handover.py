"""Warm handovers: participant, course leader and practice supervisor meet."""

from datetime import date, time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class Handover(Base):
    """The handover of one placement: planned while ``held_on`` is empty.

    The names are kept as they were then, beside who they belong to.
    """

    __tablename__ = "handover"

    placement_id: Mapped[int] = mapped_column(
        ForeignKey("placement.id", ondelete="CASCADE"), unique=True
    )
    day: Mapped[date | None]
    start: Mapped[time | None]
    minutes: Mapped[int] = mapped_column(default=30)
    place: Mapped[str] = mapped_column(default="")
    leader_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    leader_name: Mapped[str] = mapped_column(default="")
    supervisor_id: Mapped[int | None] = mapped_column(
        ForeignKey("supervisor.id", ondelete="SET NULL"), index=True
    )
    supervisor_name: Mapped[str] = mapped_column(default="")
    agreements: Mapped[str] = mapped_column(default="")
    first_day: Mapped[date | None]
    held_on: Mapped[date | None]
    paper_location: Mapped[str] = mapped_column(default="")
    """Where the signed form lies."""
