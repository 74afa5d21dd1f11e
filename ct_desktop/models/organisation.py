"""Clubs, schools, welfare organisations, municipalities, cultural institutions."""

from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base, word
from ct_desktop.rules.enumerations import OrganisationKind


class Organisation(Base):
    """An organisation; exactly one is our own and stands on every print."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[OrganisationKind] = mapped_column(word(OrganisationKind))
    own: Mapped[bool] = mapped_column(default=False)
    address: Mapped[str] = mapped_column(default="")
    postcode: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    contact_name: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    logo: Mapped[bytes | None]
    """PNG or JPEG as the user chose it, checked when it was set."""


class Signer(Base):
    """Who signs documents of our own organisation, in the order of the document."""

    __tablename__ = "signer"

    name: Mapped[str]
    function_nl: Mapped[str] = mapped_column(default="")
    function_en: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    signature: Mapped[bytes | None]
