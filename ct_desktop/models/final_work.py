"""How somebody finishes: the final report, the final presentation, the guests at the ceremony."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class FinalWork(Base):
    """The end of one enrolment; ``guests`` is how many people come along to the ceremony."""

    __tablename__ = "final_work"

    enrolment_id: Mapped[int] = mapped_column(
        ForeignKey("enrolment.id", ondelete="CASCADE"), unique=True
    )
    report_on: Mapped[date | None]
    """The day on which the final report was received."""
    presentation_on: Mapped[date | None]
    """The day on which the final presentation was held."""
    topic: Mapped[str] = mapped_column(default="")
    """What the presentation was about, as it is announced."""
    guests: Mapped[int | None]
