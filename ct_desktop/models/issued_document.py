"""Documents that are issued once: proofs of participation and certificates."""

from datetime import date

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import DocumentKind


class IssuedDocument(Base):
    """What was handed out, as it was: re-printing keeps the number, revoking keeps the record."""

    __tablename__ = "issued_document"

    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[DocumentKind] = mapped_column(word(DocumentKind), index=True)
    enrolment_id: Mapped[int | None] = mapped_column(
        ForeignKey("enrolment.id", ondelete="SET NULL"), index=True
    )
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    holder_name: Mapped[str] = mapped_column(default="")
    """The name as it was printed; a later change of name does not change the document."""
    cohort_name: Mapped[str] = mapped_column(default="")
    programme_name: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date] = mapped_column(index=True)
    place: Mapped[str] = mapped_column(default="")
    meetings: Mapped[int] = mapped_column(default=0)
    follow_ups: Mapped[int] = mapped_column(default=0)
    hours: Mapped[float] = mapped_column(default=0.0)
    signers: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    competences: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Sentences, in the language of ``language``, as they were true on the day of issue."""
    language: Mapped[str] = mapped_column(default="nl", server_default="nl")
    """In which language it was issued; that of its competences."""
    practice_hours: Mapped[float] = mapped_column(default=0.0, server_default="0")
    """Confirmed practice hours on the day of issue, or as stated on an imported certificate."""
    practice_at: Mapped[str] = mapped_column(default="", server_default="")
    """Where the practice was done, by name."""
    final_presentation: Mapped[bool] = mapped_column(default=False, server_default="0")
    makes_citytrainer: Mapped[bool] = mapped_column(default=True, server_default="1")
    """Whether the programme made Citytrainers when the document was issued (domain.md §8)."""
    template: Mapped[str] = mapped_column(default="", server_default="")
    """The key of the design; empty is the one chosen in the settings."""
    issuer: Mapped[str] = mapped_column(default="", server_default="")
    """The organisation as it stands in the code."""
    code: Mapped[str] = mapped_column(default="", server_default="")
    """The signed statement; empty for what was issued before there were codes, or imported."""
    imported: Mapped[bool] = mapped_column(default=False, server_default="0")
    """Came in from a list of earlier certificates: not printed here."""
    revoked_on: Mapped[date | None]
    revoke_reason: Mapped[str] = mapped_column(default="")


class NumberSeries(Base):
    """The last number given out in a year; never goes back."""

    __tablename__ = "number_series"
    # Outside the history: taking a change back must not give a number out twice.
    __table_args__ = {"info": {"recorded": False}}

    year: Mapped[int] = mapped_column(unique=True)
    last: Mapped[int] = mapped_column(default=0)
