"""Designs of proofs and certificates that were made here; others ship with the program."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class CertificateTemplate(Base):
    """A design by its key; ``content`` is ``rules.certificate_design.design_as_json``."""

    __tablename__ = "certificate_template"

    key: Mapped[str] = mapped_column(unique=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    position: Mapped[int] = mapped_column(default=0)


class TemplatePicture(Base):
    """A picture (PNG or JPEG) or one page of a PDF that a design of ours uses, by its name."""

    __tablename__ = "template_picture"
    __table_args__ = (UniqueConstraint("template_id", "name"),)

    template_id: Mapped[int] = mapped_column(
        ForeignKey("certificate_template.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str]
    media_type: Mapped[str]
    """image/png, image/jpeg or application/pdf."""
    data: Mapped[bytes]
