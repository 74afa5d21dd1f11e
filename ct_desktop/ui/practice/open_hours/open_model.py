"""The lines that wait for confirmation under the placement they belong to, each with a box."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
from ct_desktop.services.practice_hours import EntryFacts, OpenHours
from ct_desktop.services.words import hours_text
from ct_desktop.ui.dates import short_weekday, show_date
from ct_desktop.ui.tables.id_list_model import LOOK_ROLE

Index = QModelIndex | QPersistentModelIndex

TICK, DAY, HOURS, ACTIVITY = range(4)


@dataclass(frozen=True)
class OpenLine:
    """A line of the table: of a placement as a whole while ``entry`` is None."""

    of: OpenHours
    entry: EntryFacts | None = None

    @property
    def entry_ids(self) -> tuple[int, ...]:
        """The entries its box stands for."""
        entries: Iterable[EntryFacts] = self.of.entries if self.entry is None else (self.entry,)
        return tuple(entry.id for entry in entries if entry.id is not None)


class OpenHoursModel(QAbstractTableModel):
    """``ticked`` after every tick; what was ticked stays so when the list is read anew."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[OpenLine, ...] = ()
        self._ticked: set[int] = set()
        self._titles = (tr("Confirm"), tr("Date"), tr("Hours"), tr("What was done"))

    def set_hours(self, placements: Sequence[OpenHours]) -> None:
        """Show these placements with their lines."""
        lines: list[OpenLine] = []
        for one in placements:
            lines += [OpenLine(one), *(OpenLine(one, entry) for entry in one.entries)]
        self.beginResetModel()
        self.lines = tuple(lines)
        self._ticked &= self._all()
        self.endResetModel()
        self.ticked.emit()

    def ticked_lines(self) -> list[OpenLine]:
        """The ticked lines, from the top, without those of a placement as a whole."""
        return [
            line
            for line in self.lines
            if line.entry is not None and set(line.entry_ids) & self._ticked
        ]

    def tick_all(self, *, on: bool) -> None:
        """Tick every line, or none."""
        self._ticked = self._all() if on else set()
        self._tell()

    @property
    def all_ticked(self) -> bool:
        """Whether every line is ticked."""
        return bool(self.lines) and self._ticked == self._all()

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
        return _align(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return _text(line, column) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _align(column) if line.entry is not None else _align(TICK)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(line) if column == TICK else None
            case Qt.ItemDataRole.CheckStateRole if column == TICK:
                on = set(line.entry_ids) <= self._ticked
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == LOOK_ROLE:
            return "strong" if line.entry is None or column == HOURS else ""
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        ids = self.lines[index.row()].entry_ids
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.update(ids)
        else:
            self._ticked.difference_update(ids)
        self._tell()
        return True

    def _all(self) -> set[int]:
        return {entry_id for line in self.lines for entry_id in line.entry_ids}

    def _tell(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self.lines) - 1, TICK))
        self.ticked.emit()


def _text(line: OpenLine, column: int) -> str:
    entry = line.entry
    if entry is None:
        return _heading(line.of) if column == DAY else ""
    match column:
        case 1:
            return f"{short_weekday(entry.day)} {show_date(entry.day)}"
        case 2:
            return hours_text(entry.minutes / 60)
        case 3:
            return entry.activity
    return ""


def _heading(one: OpenHours) -> str:
    hours = hours_text(sum(entry.minutes for entry in one.entries) / 60)
    by = one.supervisor or tr("no supervisor")
    parts = (one.person, tr("{hours} hours").format(hours=hours), one.organisation, by, one.cohort)
    return " · ".join(part for part in parts if part)


def _spoken(line: OpenLine) -> str:
    if line.entry is None:
        return tr("All hours of {placement}").format(placement=_heading(line.of))
    day, hours, what = (_text(line, column) for column in (DAY, HOURS, ACTIVITY))
    said = tr("{person}, {day}: {hours} hours").format(person=line.of.person, day=day, hours=hours)
    return f"{said}. {what}" if what else said


def _align(column: int) -> Qt.AlignmentFlag:
    beside = Qt.AlignmentFlag.AlignRight if column == HOURS else Qt.AlignmentFlag.AlignLeft
    return beside | Qt.AlignmentFlag.AlignVCenter
