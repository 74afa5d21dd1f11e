"""The packages on the shelf and the drafts beside them, as one item model."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.lessons.shelf.words import spoken

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole
COVER_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class ShelfModel(QAbstractListModel):
    """One row a package, in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[ShelfEntry] = []
        self._covers: dict[str, QImage | None] = {}

    def show(self, entries: Sequence[ShelfEntry], covers: Mapping[str, QImage | None]) -> None:
        """Show other packages; ``covers`` by key."""
        self.beginResetModel()
        self._entries = list(entries)
        self._covers = dict(covers)
        self.endResetModel()

    def entry(self, index: Index) -> ShelfEntry:
        """The package of a row."""
        return self._entries[index.row()]

    def row_of(self, key: str) -> int:
        """The row of a package; -1 when it is not on the shelf."""
        keys = [entry.key for entry in self._entries]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(entry)
            case _ if role == ENTRY_ROLE:
                return entry
            case _ if role == COVER_ROLE:
                return self._covers.get(entry.key)
        return None
