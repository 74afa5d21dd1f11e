"""Rows held in memory, in sections with a heading each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.id_list_model import LOOK_ROLE, TONE_ROLE

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True)
class Section(Generic[R]):
    """Rows under a heading; without one they just follow."""

    heading: str
    rows: Sequence[R]


class SectionModel(QAbstractTableModel, Generic[R]):
    """For the tens of rows of one cohort; ``key`` gives the id of a row."""

    def __init__(
        self,
        columns: Sequence[ColumnSpec[R]],
        key: Callable[[R], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._lines: list[R | None] = []
        self._headings: dict[int, str] = {}

    def set_sections(self, sections: Sequence[Section[R]]) -> None:
        """Show other rows; sections without rows leave no heading."""
        self.beginResetModel()
        self._lines, self._headings = [], {}
        for section in sections:
            if not section.rows:
                continue
            if section.heading:
                self._headings[len(self._lines)] = section.heading
                self._lines.append(None)
            self._lines.extend(section.rows)
        self.endResetModel()

    def row_at(self, line: int) -> R | None:
        """The row on a line; None on a heading or outside the table."""
        return self._lines[line] if 0 <= line < len(self._lines) else None

    def rows(self) -> list[R]:
        """All rows from the top, without the headings."""
        return [row for row in self._lines if row is not None]

    def id_at(self, line: int) -> int | None:
        """The id on a line; None on a heading."""
        row = self.row_at(line)
        return None if row is None else self._key(row)

    def line_of(self, wanted: int) -> int | None:
        """The line of an id, or None."""
        for line, row in enumerate(self._lines):
            if row is not None and self._key(row) == wanted:
                return line
        return None

    def heading_lines(self) -> list[int]:
        """The lines that are headings."""
        return list(self._headings)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and index.row() in self._headings:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[section].align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None:
            return self._heading_data(index, role)
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return column.tooltip(row) if column.tooltip else None
        if role == TONE_ROLE:
            return column.tone(row) if column.tone else ""
        if role == LOOK_ROLE:
            if column.look is not None:
                return column.look(row)
            return "strong" if column.strong else "muted" if column.muted else ""
        return None

    def _heading_data(self, index: Index, role: int) -> Any:
        if index.column() != 0:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[index.row()]
        if role == LOOK_ROLE:
            return "muted"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
