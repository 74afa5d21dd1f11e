"""A table of ids with rows in blocks of 200, read when they are seen.

Measured with 100,000 rows: ids from SQL and blocks load in 0.2 s, where a sorting proxy model
needs 10 s.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ct_desktop.ui.tables.column import Align, ColumnSpec, Sort
from ct_desktop.ui.tasks import Task, Tasks

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

BLOCK = 200
_KEPT_BLOCKS = 20
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class IdListModel(QAbstractTableModel, Generic[R]):
    """Rows of frozen dataclasses behind ids; all reading is done by ``tasks``.

    ``rows`` gives the rows of up to 200 ids, in their order. ``loaded`` is emitted when a new
    list is in place.
    """

    loaded = Signal()

    def __init__(
        self,
        tasks: Tasks,
        columns: Sequence[ColumnSpec[R]],
        rows: Callable[[Sequence[int]], Sequence[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sort_order = Sort()
        self.has_loaded = False
        self._tasks = tasks
        self._rows = rows
        self._query: Callable[[Sort], Sequence[int]] = lambda order: ()
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._blocks: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._loading: Task | None = None

    def load(self, query: Callable[[Sort], Sequence[int]]) -> None:
        """Show the ids that ``query`` gives for the order in force; run again when it changes.

        ``query`` runs on the worker: take the values of filters before, not in it.
        """
        self._query = query
        self.reload()

    def reload(self) -> None:
        """Read the ids and the first block anew; the old list stays until the new one is there."""
        if self._loading is not None:
            self._loading.drop()
        query, order, rows = self._query, self.sort_order, self._rows

        def read() -> tuple[Sequence[int], Sequence[R]]:
            ids = query(order)
            return ids, rows(ids[:BLOCK]) if ids else ()

        self._loading = self._tasks.read(read, self._replace)

    def set_sort(self, order: Sort) -> None:
        """Choose another order and reload."""
        if order != self.sort_order:
            self.sort_order = order
            self.reload()

    @property
    def ids(self) -> Sequence[int]:
        """All ids in the order shown."""
        return self._ids

    def id_at(self, row: int) -> int:
        """The id of a row.

        Raises IndexError for a row that does not exist.
        """
        return self._ids[row]

    def row_of(self, wanted: int) -> int | None:
        """The row of an id, or None."""
        if self._places is None:
            self._places = {found: row for row, found in enumerate(self._ids)}
        return self._places.get(wanted)

    def row_at(self, row: int) -> R | None:
        """The dataclass of a row, or None while its block is being read."""
        block = row // BLOCK
        kept = self._blocks.get(block)
        if kept is None:
            self._ask(block)
            return None
        self._blocks.move_to_end(block)
        place = row % BLOCK
        return kept[place] if place < len(kept) else None

    def find(self, column: int, prefix: str, start: int, on_found: Callable[[int], object]) -> Task:
        """Look from row ``start``, round the end, for text in ``column`` beginning so.

        Reads blocks on the worker; ``on_found`` gets the row, or -1.
        """
        ids, rows, text = self._ids, self._rows, self.columns[column].text
        words = prefix.casefold()

        begins: list[int] = [*range(start, len(ids), BLOCK), *range(0, start, BLOCK)]

        def read() -> int:
            for begin in begins:
                for place, row in enumerate(rows(ids[begin : begin + BLOCK])):
                    if text(row).casefold().startswith(words):
                        return begin + place
            return -1

        return self._tasks.read(read, on_found)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
        if role == LOOK_ROLE:
            return "strong" if column.strong else "muted" if column.muted else ""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, TONE_ROLE):
            return None
        row = self.row_at(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else ""
        return column.tooltip(row) if column.tooltip else None

    def _replace(self, read: tuple[Sequence[int], Sequence[R]]) -> None:
        self.beginResetModel()
        self._generation += 1
        self._ids, first = read
        self._places = None
        self._blocks.clear()
        self._asked.clear()
        if self._ids:
            self._blocks[0] = first
        self.has_loaded = True
        self.endResetModel()
        self.loaded.emit()

    def _ask(self, block: int) -> None:
        if block in self._asked:
            return
        self._asked.add(block)
        ids, generation = self._ids[block * BLOCK : (block + 1) * BLOCK], self._generation
        self._tasks.read(
            lambda: self._rows(ids), lambda rows: self._receive(generation, block, rows)
        )

    def _receive(self, generation: int, block: int, rows: Sequence[R]) -> None:
        if generation != self._generation:
            return
        self._asked.discard(block)
        self._blocks[block] = rows
        while len(self._blocks) > _KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        last = min((block + 1) * BLOCK, len(self._ids)) - 1
        self.dataChanged.emit(self.index(block * BLOCK, 0), self.index(last, len(self.columns) - 1))
