"""Anyone we know: one record per human; roles come and go."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import Gender, Role


class Person(Base):
    """A person. There is no field for health, ethnicity or background, and none may be added."""

    __tablename__ = "person"

    given_name: Mapped[str] = mapped_column(default="")
    infix: Mapped[str] = mapped_column(default="")
    family_name: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    """Folded *family given infix*, the Dutch order of lists."""
    search_text: Mapped[str] = mapped_column(default="")
    """Folded names, e-mail, town and digits of the phone number, for search as you type."""
    birth_date: Mapped[date | None] = mapped_column(index=True)
    gender: Mapped[Gender | None] = mapped_column(word(Gender))
    education: Mapped[int | None]
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="", index=True)
    school: Mapped[str] = mapped_column(default="")
    talents: Mapped[str] = mapped_column(default="")
    """Talents separated by commas, as the person names them."""
    found_through: Mapped[str] = mapped_column(default="")
    recruited_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    recruited_by_name: Mapped[str] = mapped_column(default="")
    """As typed, while it is not known which person is meant."""
    parent_name: Mapped[str] = mapped_column(default="")
    parent_phone: Mapped[str] = mapped_column(default="")
    parent_email: Mapped[str] = mapped_column(default="")
    emergency_name: Mapped[str] = mapped_column(default="")
    emergency_phone: Mapped[str] = mapped_column(default="")
    emergency_relation: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    walk_in: Mapped[bool] = mapped_column(default=False)
    """Added at the door with a name only; to be completed or merged with a known person."""
    added_on: Mapped[date]

    __table_args__ = (Index("ix_person_email_folded", "email"),)


class PersonRole(Base):
    """A role given by hand; participant and Citytrainer follow from enrolments and documents."""

    __tablename__ = "person_role"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    role: Mapped[Role] = mapped_column(word(Role), index=True)
    since: Mapped[date | None]
    until: Mapped[date | None]
