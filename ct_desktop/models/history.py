"""What was changed, when and by whom: the source of undo and of 'who changed what'."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class ChangeSet(Base):
    """One write of one user. Its id gives the order: the clock may have been set back."""

    __tablename__ = "change_set"
    # An id is never given out twice, also after history was erased.
    __table_args__ = {"sqlite_autoincrement": True}

    at: Mapped[datetime]
    """UTC, naive, to the second."""
    user: Mapped[str]
    label: Mapped[str]
    """Stable English message key, translated where it is shown."""
    undoes_id: Mapped[int | None] = mapped_column(
        ForeignKey("change_set.id", ondelete="SET NULL"), index=True
    )
    undone_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("change_set.id", ondelete="SET NULL"), index=True
    )


class Change(Base):
    """One row that was inserted, updated or deleted, as it was before and as it became."""

    __tablename__ = "change"
    __table_args__ = {"sqlite_autoincrement": True}

    change_set_id: Mapped[int] = mapped_column(
        ForeignKey("change_set.id", ondelete="CASCADE"), index=True
    )
    table_name: Mapped[str]
    row_id: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(index=True)
    """Whose data it is. No foreign key: the history of a deleted person stays until erased."""
    action: Mapped[str]
    """insert, update or delete."""
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
