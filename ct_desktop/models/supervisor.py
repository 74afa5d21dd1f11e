"""Practice supervisors: people who coach participants at an organisation."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class Supervisor(Base):
    """A person as practice supervisor of one organisation; who left keeps the record."""

    __tablename__ = "supervisor"
    __table_args__ = (UniqueConstraint("person_id", "organisation_id"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    function: Mapped[str] = mapped_column(default="")
    trained_on: Mapped[date | None]
    """The day of the training in coaching; None is not trained."""
    since: Mapped[date | None]
    left_on: Mapped[date | None]
    left_reason: Mapped[str] = mapped_column(default="")
