"""Parents' permission to take part, and consents per purpose."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose


class Consent(Base):
    """One answer to one question, by the person or a parent; withdrawn keeps the record."""

    __tablename__ = "consent"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[ConsentPurpose] = mapped_column(word(ConsentPurpose))
    granted: Mapped[bool]
    given_by: Mapped[ConsentGiver] = mapped_column(word(ConsentGiver))
    giver_name: Mapped[str] = mapped_column(default="")
    giver_phone: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date]
    medium: Mapped[ConsentMedium] = mapped_column(word(ConsentMedium))
    paper_location: Mapped[str] = mapped_column(default="")
    """Where the signed paper lies."""
    withdrawn_on: Mapped[date | None]
