"""The tools of one meeting as rows of a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.language import ntr, tr
from ct_desktop.ui.cohorts.schedule.tools.content import ToolLine
from ct_desktop.ui.tables.id_list_model import LOOK_ROLE, TONE_ROLE
from ct_desktop.ui.widgets.stars import stars_text

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, PACKAGE, MARK, MINUTES, STARS = range(6)
STARS_ROLE = Qt.ItemDataRole.UserRole + 41
"""How many stars a tool has; None in rows that cannot have any."""


class ToolsModel(QAbstractTableModel):
    """``held`` lets the tools have stars: the meeting has been."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[ToolLine] = []
        self.held = False

    def show_lines(self, lines: Sequence[ToolLine], *, held: bool) -> None:
        """Show the tools of a meeting."""
        self.beginResetModel()
        self.lines, self.held = list(lines), held
        self.endResetModel()

    def line_at(self, row: int) -> ToolLine | None:
        """The tool on a row."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def row_of(self, tool_id: int) -> int | None:
        """The row of a tool."""
        rows = [row for row, line in enumerate(self.lines) if line.tool.id == tool_id]
        return rows[0] if rows else None

    def can_have_stars(self, line: ToolLine) -> bool:
        """Stars are for tools of a package, after the meeting."""
        return self.held and not line.tool.own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else STARS + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == MINUTES else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                "",
                tr("Tool"),
                tr("Lesson package"),
                tr("Remark"),
                tr("Minutes"),
                tr("What worked"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == MINUTES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row())
        if line is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, index.row(), column)
            case Qt.ItemDataRole.EditRole:
                return line.tool.minutes
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight
                if column not in (NUMBER, MINUTES):
                    side = Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(line, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, index.row(), column)
        if role == TONE_ROLE:
            return _tone(line) if column == MARK else ""
        if role == LOOK_ROLE:
            return {TITLE: "strong", NUMBER: "muted", PACKAGE: "muted"}.get(column, "")
        if role == STARS_ROLE and column == STARS and self.can_have_stars(line):
            return line.stars or 0
        return None

    @staticmethod
    def _text(line: ToolLine, row: int, column: int) -> str:
        match column:
            case 0:
                return str(row + 1)
            case 1:
                return line.tool.title
            case 2:
                return line.package
            case 3:
                return _mark(line)
            case 4:
                return str(line.tool.minutes) if line.tool.minutes else "–"
        return ""

    def _spoken(self, line: ToolLine, row: int, column: int) -> str:
        if column == STARS:
            return stars_text(line.stars) if self.can_have_stars(line) else ""
        if column == MINUTES:
            return ntr("{n} minute", "{n} minutes", line.tool.minutes)
        return self._text(line, row, column)

    def _tip(self, line: ToolLine, column: int) -> str | None:
        if column == STARS and self.can_have_stars(line):
            return tr("{stars}. Keys 1 to 5 give stars, 0 takes them away.").format(
                stars=stars_text(line.stars)
            )
        if column == MINUTES:
            return tr("F2 or a click changes the minutes, + and - by five.")
        if column == MARK and line.gone:
            return tr("Its lesson package is no longer on the shelf, or no longer holds it.")
        return line.tool.title if column == TITLE else None


def _mark(line: ToolLine) -> str:
    if line.gone:
        return tr("no longer there")
    if line.tool.for_leaders:
        return tr("for the leader")
    return tr("own line") if line.tool.own else ""


def _tone(line: ToolLine) -> str:
    if line.gone:
        return "warning"
    return "primary" if line.tool.for_leaders else "neutral" if line.tool.own else ""
