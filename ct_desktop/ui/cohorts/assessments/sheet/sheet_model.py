"""The sheet as Qt's model: people down, items across, how much is filled in last."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.language import current, tr
from ct_desktop.rules.competences import Competence
from ct_desktop.services.assessments import SheetPerson
from ct_desktop.ui.cohorts.assessments.sheet.content import SheetContent, levels_of
from ct_desktop.ui.cohorts.unsettled import Unsettled
from ct_desktop.ui.tables.id_list_model import TONE_ROLE

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

LEVEL_ROLE = Role.UserRole + 10
"""1 … 4, or 0 for a cell without a level; None in the last column."""


class SheetModel(QAbstractTableModel):
    """Shows a SheetContent; levels on their way to the store show at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = SheetContent()
        self.unsettled: Unsettled[str, int] = Unsettled()
        self._stored: dict[int, dict[str, int]] = {}

    def show_content(self, content: SheetContent) -> None:
        """Show what was read; a reset only when people or items are others than before."""
        same = _frame(content) == _frame(self.content)
        if not same:
            self.beginResetModel()
        self.content = content
        sheet = content.sheet
        self._stored = (
            {one.enrolment_id: levels_of(sheet, one.enrolment_id) for one in sheet.people}
            if sheet
            else {}
        )
        if same:
            self.levels_changed()
        else:
            self.endResetModel()

    def levels_changed(self) -> None:
        """Everything may look different now."""
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def count_column(self) -> int:
        """The column after the last item."""
        return len(self.content.items)

    def person(self, row: int) -> SheetPerson:
        """The person of a row; raises IndexError when nothing was read."""
        if self.content.sheet is None:
            raise IndexError(row)
        return self.content.sheet.people[row]

    def item(self, column: int) -> Competence | None:
        """The item of a column, None for the count."""
        items = self.content.items
        return items[column] if 0 <= column < len(items) else None

    def place_of(self, enrolment_id: int, item: str) -> tuple[int | None, int | None]:
        """Row and column of a cell, each None when it is not there."""
        people = [self.person(row).enrolment_id for row in range(self.rowCount())]
        keys = [one.key for one in self.content.items]
        return (
            people.index(enrolment_id) if enrolment_id in people else None,
            keys.index(item) if item in keys else None,
        )

    def level_at(self, row: int, column: int) -> int | None:
        """The level of a cell as the user sees it."""
        person, item = self.person(row), self.item(column)
        if item is None:
            return None
        stored = self._stored.get(person.enrolment_id, {}).get(item.key)
        return self.unsettled.seen(person.enrolment_id, item.key, stored)

    def given(self, row: int) -> int:
        """How many items of a person have a level."""
        return sum(bool(self.level_at(row, column)) for column in range(self.count_column))

    def spoken(self, row: int, column: int) -> str:
        """A cell as a screen reader says it: name, item, level and its words."""
        person, item = self.person(row), self.item(column)
        if item is None:
            return f"{person.full_name}, {self._count_words(row)}"
        language = current()
        name = item.name.in_language(language)
        return f"{person.full_name}, {name}, {self.level_words(row, column)}"

    def level_words(self, row: int, column: int) -> str:
        """The level of a cell in words."""
        item, level = self.item(column), self.level_at(row, column)
        if item is None:
            return ""
        if not level:
            return tr("no level yet")
        return f"{level} · {item.levels[level - 1].in_language(current())}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        sheet = self.content.sheet
        return 0 if parent.isValid() or sheet is None else len(sheet.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        items = self.content.items
        return 0 if parent.isValid() or not items else len(items) + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        counting = column == self.count_column
        if role == Role.DisplayRole:
            if counting:
                given = self.given(row)
                return "✓" if given == self.count_column else f"{given}/{self.count_column}"
            return str(self.level_at(row, column) or "")
        if role == LEVEL_ROLE:
            return None if counting else self.level_at(row, column) or 0
        if role == TONE_ROLE:
            return "good" if counting and self.given(row) == self.count_column else ""
        if role == Role.AccessibleTextRole:
            return self.spoken(row, column)
        if role == Role.ToolTipRole:
            return self._count_words(row) if counting else self.level_words(row, column)
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if not 0 <= section < self.rowCount():
                return None
            person = self.person(section)
            if role == Role.DisplayRole:
                return person.name
            names = (Role.ToolTipRole, Role.AccessibleTextRole)
            return person.full_name if role in names else None
        if not 0 <= section < self.columnCount():
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            item = self.item(section)
            return item.name.in_language(current()) if item else tr("Filled in")
        return None

    def _count_words(self, row: int) -> str:
        return tr("{given} of {all} items").format(given=self.given(row), all=self.count_column)


def _frame(content: SheetContent) -> tuple[object, ...]:
    """What stands around the levels: when it is the same, the table keeps its place."""
    sheet = content.sheet
    if sheet is None:
        return ()
    people = tuple((one.enrolment_id, one.name) for one in sheet.people)
    return (sheet.cohort_id, sheet.profile, people)
