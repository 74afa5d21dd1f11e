"""The overview as Qt's model: people down, what they have across."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.language import tr
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.ui.cohorts.assessments.content import Kind, StatusContent
from ct_desktop.ui.cohorts.assessments.status_columns import (
    Shows,
    StatusColumn,
    kind_words,
    status_columns,
)

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

DOT_ROLE = Role.UserRole + 10
"""● for a dot, ○ for a ring, empty for neither; None where the text is shown."""
_LEFT = (Shows.TOPIC,)


class StatusModel(QAbstractTableModel):
    """Shows a StatusContent; a reset only when other people are in it than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = StatusContent()
        self.columns = status_columns()

    def show_content(self, content: StatusContent) -> None:
        """Show what was read."""
        if [row.enrolment_id for row in content.rows] == [
            row.enrolment_id for row in self.content.rows
        ]:
            self.content = content
            if content.rows:
                last = self.index(len(content.rows) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last.row())
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last.column())
            return
        self.beginResetModel()
        self.content = content
        self.endResetModel()

    def person(self, row: int) -> AssessmentStatus:
        """The person of a row."""
        return self.content.rows[row]

    def line_of(self, enrolment_id: int) -> int | None:
        """The row of an enrolment."""
        ids = [row.enrolment_id for row in self.content.rows]
        return ids.index(enrolment_id) if enrolment_id in ids else None

    def column_of(self, kind: Kind) -> int:
        """The column of an assessment."""
        return next(n for n, column in enumerate(self.columns) if column.kind == kind)

    def count(self, section: int) -> str:
        """How many have what a column shows, ``12/14``; empty where that says nothing."""
        column = self.columns[section]
        if column.shows in (Shows.TOPIC, Shows.GUESTS) or not self.content.rows:
            return ""
        have = sum(column.has(row) for row in self.content.rows)
        return f"{have}/{len(self.content.rows)}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.content.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.person(index.row()), self.columns[index.column()]
        if role == Role.DisplayRole:
            return column.text(row)
        if role == DOT_ROLE:
            return column.text(row) if column.dots else None
        if role == Role.ToolTipRole:
            return column.words(row)
        if role == Role.AccessibleTextRole:
            return f"{row.full_name}, {column.words(row)}"
        if role == Role.TextAlignmentRole:
            left = column.shows in _LEFT
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if not 0 <= section < self.rowCount():
                return None
            row = self.person(section)
            if role == Role.DisplayRole:
                return row.name
            return row.full_name if role in (Role.ToolTipRole, Role.AccessibleTextRole) else None
        if not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return self._column_words(column, section)
        return None

    def _column_words(self, column: StatusColumn, section: int) -> str:
        name = kind_words(column.kind) if column.kind else f"{column.group} {column.title}".strip()
        count = self.count(section)
        if not count:
            return name
        have, everyone = count.split("/")
        return tr("{column}: {have} of {all}").format(column=name, have=have, all=everyone)
