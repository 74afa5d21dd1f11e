"""Assessments: scores on a profile at a moment."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor


class Assessment(Base):
    """What somebody thinks of a participant at a moment, by the items of a profile."""

    __tablename__ = "assessment"

    enrolment_id: Mapped[int] = mapped_column(
        ForeignKey("enrolment.id", ondelete="CASCADE"), index=True
    )
    placement_id: Mapped[int | None] = mapped_column(
        ForeignKey("placement.id", ondelete="SET NULL"), index=True
    )
    profile: Mapped[str]
    """The key of the profile whose items are scored."""
    moment: Mapped[AssessmentMoment] = mapped_column(word(AssessmentMoment))
    assessor: Mapped[Assessor] = mapped_column(word(Assessor))
    assessor_name: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date]
    remarks: Mapped[str] = mapped_column(default="")


class AssessmentScore(Base):
    """The level (1 …) given for one item of the profile."""

    __tablename__ = "assessment_score"

    assessment_id: Mapped[int] = mapped_column(
        ForeignKey("assessment.id", ondelete="CASCADE"), index=True
    )
    item: Mapped[str]
    level: Mapped[int]
