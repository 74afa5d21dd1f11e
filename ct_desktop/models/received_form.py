"""Supervisors' forms that were read in, waiting to be looked at line by line."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormProblem, FormStatus


class ReceivedForm(Base):
    """One file as it was read; what it states stays as stated, whatever is done with it."""

    __tablename__ = "received_form"

    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True
    )
    """Whose form it is, when its identifier says so."""
    placement_id: Mapped[int | None] = mapped_column(
        ForeignKey("placement.id", ondelete="SET NULL"), index=True
    )
    digest: Mapped[str] = mapped_column(index=True)
    """SHA-256 of the file: the same file is not read twice."""
    content_digest: Mapped[str] = mapped_column(index=True)
    """SHA-256 of the filled-in fields: the same form saved anew is recognised."""
    identifier: Mapped[str] = mapped_column(default="", index=True)
    file_name: Mapped[str] = mapped_column(default="")
    received_at: Mapped[datetime]
    problem: Mapped[FormProblem | None] = mapped_column(word(FormProblem))
    stated_person: Mapped[str] = mapped_column(default="")
    stated_organisation: Mapped[str] = mapped_column(default="")
    supervisor_name: Mapped[str] = mapped_column(default="")
    filled_on: Mapped[date | None]
    status: Mapped[FormStatus] = mapped_column(word(FormStatus), index=True)
    closed_reason: Mapped[str] = mapped_column(default="")


class ReceivedLine(Base):
    """One line of a form: hours of a day, an assessment, or remarks."""

    __tablename__ = "received_line"

    form_id: Mapped[int] = mapped_column(
        ForeignKey("received_form.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    kind: Mapped[FormLineKind] = mapped_column(word(FormLineKind))
    day: Mapped[date | None]
    minutes: Mapped[int | None]
    text: Mapped[str] = mapped_column(default="")
    """What was done, or the remarks."""
    scores: Mapped[dict[str, int] | None] = mapped_column(JSON(none_as_null=True))
    """Of an assessment: item of the profile to level."""
    unreadable: Mapped[str] = mapped_column(default="")
    """What was filled in and could not be read, as it stands there."""
    state: Mapped[FormLineState] = mapped_column(word(FormLineState))
