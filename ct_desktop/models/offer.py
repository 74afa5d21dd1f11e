"""Practice offers: what organisations offer in the practice bank."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import Field, TargetGroup


class Offer(Base):
    """Places for practice at an organisation; withdrawn keeps the record."""

    __tablename__ = "offer"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    supervisor_id: Mapped[int | None] = mapped_column(
        ForeignKey("supervisor.id", ondelete="SET NULL"), index=True
    )
    title: Mapped[str]
    field: Mapped[Field] = mapped_column(word(Field))
    tasks: Mapped[str] = mapped_column(default="")
    target_group: Mapped[TargetGroup | None] = mapped_column(word(TargetGroup))
    days: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    """``{"weekday": 0…6, "start": "15:30"|null, "end": …}`` per day, Monday is 0."""
    places: Mapped[int] = mapped_column(default=1)
    minimum_age: Mapped[int | None]
    vog_needed: Mapped[bool] = mapped_column(default=False)
    address: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    talents: Mapped[str] = mapped_column(default="")
    """Talents wanted, separated by commas."""
    notes: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None]
    withdrawn_reason: Mapped[str] = mapped_column(default="")
