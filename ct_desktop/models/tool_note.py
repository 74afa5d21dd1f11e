"""What was thought of a tool after it was used."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class ToolNote(Base):
    """Stars and a remark, of our own organisation or read in from another one.

    A tool is the same tool by ``package_identifier`` and ``item_key``, whatever its edition and
    on whichever PC. Remarks may name people: they leave the store only in an export that the
    user has looked through.
    """

    __tablename__ = "tool_note"

    uid: Mapped[str] = mapped_column(unique=True)
    """Made once, so that a note that is read in again is known."""
    package_key: Mapped[str] = mapped_column(default="")
    package_identifier: Mapped[str] = mapped_column(default="")
    package_title: Mapped[str] = mapped_column(default="")
    package_edition: Mapped[str] = mapped_column(default="")
    item_key: Mapped[str]
    title: Mapped[str]
    stars: Mapped[int | None]
    """1 to 5."""
    remark: Mapped[str] = mapped_column(default="")
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting.id", ondelete="SET NULL"), index=True
    )
    written_on: Mapped[date]
    source: Mapped[str] = mapped_column(default="")
    """The organisation that wrote it; empty is our own."""

    __table_args__ = (Index("ix_tool_note_tool", "item_key", "package_key"),)
