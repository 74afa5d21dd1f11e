"""The VOG register: whether the original was seen. No scan or attachment can be kept."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class Vog(Base):
    """The VOG (certificate of conduct) of one person; earlier ones stand in the history."""

    __tablename__ = "vog"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    needed: Mapped[bool | None]
    """Said by hand; None follows from the placements and their offers."""
    requested_on: Mapped[date | None]
    seen_on: Mapped[date | None]
    """The day the original was seen."""
    seen_by: Mapped[str] = mapped_column(default="")
    renew_on: Mapped[date | None]
    """From this day on it is due for renewal: a policy, a VOG has no legal term."""
