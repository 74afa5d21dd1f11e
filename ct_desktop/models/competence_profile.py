"""Competence profiles that were changed or made here; the shipped ones come with the program."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class CompetenceProfile(Base):
    """A profile by its key; one with the key of a shipped profile takes its place.

    ``content`` is ``rules.competences.profile_as_json``: names, strands, items and the words of
    every level, in Dutch and English.
    """

    __tablename__ = "competence_profile"

    key: Mapped[str] = mapped_column(unique=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    archived: Mapped[bool] = mapped_column(default=False)
