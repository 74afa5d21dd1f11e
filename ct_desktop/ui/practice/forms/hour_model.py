"""The hours of a form line by line, each with a box to tick, for Qt's table view."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ct_desktop.language import tr
from ct_desktop.services.words import hours_text
from ct_desktop.ui.dates import short_weekday, show_date
from ct_desktop.ui.practice.forms.content import HourLine, can_be_ticked, ticked_at_first
from ct_desktop.ui.practice.forms.form_words import line_text, line_tone
from ct_desktop.ui.tables.id_list_model import LOOK_ROLE, TONE_ROLE

Index = QModelIndex | QPersistentModelIndex

TICK, DAY, FORM, RECORD, STATE, DONE, DIFFERENCE = range(7)
_NUMBERS = (FORM, RECORD)


class HourModel(QAbstractTableModel):
    """``ticked`` after every tick; the ticks of lines that stay are kept on a reload."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[HourLine, ...] = ()
        self._ticked: set[int] = set()
        self._titles = (
            tr("Accept"),
            tr("Day"),
            tr("Form"),
            tr("On record"),
            tr("State"),
            tr("What was done"),
            tr("Difference"),
        )

    def set_lines(self, lines: Sequence[HourLine]) -> None:
        """Show other lines; a tick stays as long as the line still says and means the same."""
        before = {
            line.facts.id: line.facts.difference for line in self.lines if can_be_ticked(line.facts)
        }
        self.beginResetModel()
        self.lines = tuple(lines)
        self._ticked = {
            line.facts.id
            for line in lines
            if can_be_ticked(line.facts)
            and (
                line.facts.id in self._ticked
                if before.get(line.facts.id) == line.facts.difference
                else ticked_at_first(line.facts)
            )
        }
        self.endResetModel()
        self.ticked.emit()

    def ticked_ids(self) -> list[int]:
        """The ids of the ticked lines, in the order of the paper."""
        return [line.facts.id for line in self.lines if line.facts.id in self._ticked]

    def tick_all(self, on: bool) -> None:
        """Tick every line that can be taken over, or none."""
        self._ticked = (
            {line.facts.id for line in self.lines if can_be_ticked(line.facts)} if on else set()
        )
        self._tell()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return self._align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and can_be_ticked(self.lines[index.row()].facts):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(line, column) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._align(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line) if column == TICK else None
            case Qt.ItemDataRole.CheckStateRole if column == TICK:
                on = line.facts.id in self._ticked
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == TONE_ROLE:
            return line_tone(line.facts) if column == STATE else ""
        if role == LOOK_ROLE:
            return {FORM: "strong", RECORD: "muted", DIFFERENCE: "muted"}.get(column, "")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        line = self.lines[index.row()].facts
        if not can_be_ticked(line):
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(line.id)
        else:
            self._ticked.discard(line.id)
        self._tell()
        return True

    def in_full(self, row: int) -> str:
        """How a line differs, in full: its cell may be too narrow; "" when it does not."""
        if not 0 <= row < len(self.lines):
            return ""
        facts = self.lines[row].facts
        if not facts.difference:
            return ""
        return "\n".join(part for part in (facts.text, facts.difference) if part)

    def _tell(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self.lines) - 1, TICK))
        self.ticked.emit()

    @staticmethod
    def _text(line: HourLine, column: int) -> str:
        facts = line.facts
        match column:
            case 1:
                day = facts.day
                return f"{short_weekday(day)} {show_date(day)}" if day else tr("no day")
            case 2:
                return "–" if facts.hours is None else hours_text(facts.hours)
            case 3:
                return line.record or "–"
            case 4:
                return line_text(facts)
            case 5:
                return facts.text
            case 6:
                return facts.difference
        return ""

    def _spoken(self, line: HourLine) -> str:
        day, hours, record = (self._text(line, column) for column in (DAY, FORM, RECORD))
        said = tr("{day}: {hours} hours on the form, {record} on record. {state}")
        words = said.format(day=day, hours=hours, record=record, state=line_text(line.facts))
        return f"{words}. {line.facts.difference}".rstrip(". ") + "."

    @staticmethod
    def _align(column: int) -> Qt.AlignmentFlag:
        beside = Qt.AlignmentFlag.AlignLeft
        if column in _NUMBERS:
            beside = Qt.AlignmentFlag.AlignRight
        return beside | Qt.AlignmentFlag.AlignVCenter
