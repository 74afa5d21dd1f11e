"""Practice hours: one line of the practice log."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class PracticeEntry(Base):
    """Hours of one day at a placement; they count once confirmed."""

    __tablename__ = "practice_entry"

    placement_id: Mapped[int] = mapped_column(
        ForeignKey("placement.id", ondelete="CASCADE"), index=True
    )
    day: Mapped[date] = mapped_column(index=True)
    minutes: Mapped[int]
    activity: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date | None]
    confirmed_by: Mapped[str] = mapped_column(default="")
    early_reason: Mapped[str] = mapped_column(default="")
    """Why hours lie before the handover."""
