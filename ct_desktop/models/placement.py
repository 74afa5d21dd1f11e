"""Placements: an enrolment at an offer, and how it came to its stage."""

from datetime import date

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import Field, PlacementBlock, PlacementStage


class Placement(Base):
    """One placement; a person can have several, hours add up per enrolment."""

    __tablename__ = "placement"

    enrolment_id: Mapped[int] = mapped_column(
        ForeignKey("enrolment.id", ondelete="CASCADE"), index=True
    )
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offer.id"), index=True)
    """None only while looking, or stopped while looking."""
    matched_offer_id: Mapped[int | None] = mapped_column(
        ForeignKey("offer.id", ondelete="SET NULL"), index=True
    )
    """While looking: the offer that was found for this person and not yet proposed."""
    supervisor_id: Mapped[int | None] = mapped_column(
        ForeignKey("supervisor.id", ondelete="SET NULL"), index=True
    )
    stage: Mapped[PlacementStage] = mapped_column(word(PlacementStage), index=True)
    stage_since: Mapped[date]
    wanted_field: Mapped[Field | None] = mapped_column(word(Field))
    wanted_days: Mapped[list[int]] = mapped_column(JSON, default=list)
    """Weekdays on which the person can, Monday is 0; empty is not stated."""
    wishes: Mapped[str] = mapped_column(default="")


class PlacementMove(Base):
    """One step of a placement; ``reason`` for stopping and for going backwards."""

    __tablename__ = "placement_move"

    placement_id: Mapped[int] = mapped_column(
        ForeignKey("placement.id", ondelete="CASCADE"), index=True
    )
    from_stage: Mapped[PlacementStage | None] = mapped_column(word(PlacementStage))
    stage: Mapped[PlacementStage] = mapped_column(word(PlacementStage))
    moved_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class PlacementOverride(Base):
    """A block that was overridden on the way to a stage, and why."""

    __tablename__ = "placement_override"

    placement_id: Mapped[int] = mapped_column(
        ForeignKey("placement.id", ondelete="CASCADE"), index=True
    )
    block: Mapped[PlacementBlock] = mapped_column(word(PlacementBlock))
    stage: Mapped[PlacementStage] = mapped_column(word(PlacementStage))
    reason: Mapped[str]
    given_on: Mapped[date]
