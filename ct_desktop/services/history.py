"""Undo, redo, and who changed what, in words."""

from dataclasses import dataclass
from datetime import datetime

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.services.change_words import change_text
from ct_desktop.storage import history
from ct_desktop.storage.store import Store

FINAL = ("proofs issued", "certificates issued")
"""Numbers of documents that may be on paper already are never given out again."""


@dataclass(frozen=True)
class ChangeRow:
    """A change in the list of changes; ``at`` in local time."""

    id: int
    at: datetime
    user: str
    text: str
    undone: bool
    deleted: int
    details: str


class HistoryService:
    """Takes changes back and shows them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undo_text(self) -> str:
        """What undo would take back, in words; empty when nothing."""
        label = history.undo_label(self._store)
        return change_text(label) if label else ""

    def redo_text(self) -> str:
        """What redo would do again, in words; empty when nothing."""
        label = history.redo_label(self._store)
        return change_text(label) if label else ""

    def undo(self) -> str:
        """Take back the latest change; what it was, in words.

        Raises NotFound when there is none, Conflict when a record changed since, UserError
        for what cannot be taken back.
        """
        if history.undo_label(self._store) in FINAL:
            raise UserError(
                tr("Documents that were issued stay in the register."),
                tr("Revoke a document that should not have been issued."),
            )
        return change_text(history.undo(self._store))

    def redo(self) -> str:
        """Do again what was undone last; what it was, in words."""
        return change_text(history.redo(self._store))

    def latest(self, limit: int = 200) -> tuple[ChangeRow, ...]:
        """The latest changes of anybody, newest first."""
        return tuple(
            ChangeRow(
                row.id,
                row.at.astimezone().replace(tzinfo=None),
                row.user,
                change_text(row.label),
                row.undone,
                row.deleted,
                _counts(row.inserted, row.updated, row.deleted),
            )
            for row in history.change_sets(self._store, limit)
        )

    def restore_deleted(self, change_id: int) -> int:
        """Put back the records that a change deleted; how many."""
        return history.restore_deleted(self._store, change_id)


def _counts(inserted: int, updated: int, deleted: int) -> str:
    parts = []
    if inserted:
        parts.append(ntr("{n} record added", "{n} records added", inserted))
    if updated:
        parts.append(ntr("{n} record changed", "{n} records changed", updated))
    if deleted:
        parts.append(ntr("{n} record removed", "{n} records removed", deleted))
    return ", ".join(parts)
