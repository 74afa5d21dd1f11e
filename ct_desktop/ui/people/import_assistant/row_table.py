"""The table of rows that check and result share: counts, a filter, and the row in full."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.import_rows import ImportRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.import_assistant.row_lines import (
    RowLine,
    has_problem,
    line_columns,
    row_lines,
    row_text,
)
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped

_NAME_COLUMN = 2


class RowTable(QWidget):
    """Shows rows of a list; one line per problem, all of them at the row they belong to."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._rows: Sequence[ImportRow] = ()
        self.lines: list[RowLine] = []
        self._counts = QHBoxLayout()
        self._counts.setSpacing(px(8))
        self._chips: list[QLabel] = []
        self.filters = FilterBar()
        self.only_problems = self.filters.add_switch("problems", tr("Only with problems"))
        self.model = IdListModel[RowLine](ui.tasks, line_columns(), self._read)
        calm = EmptyState("check", tr("No problems"), tr("Every row can be read as it is."))
        self.table = TableView(
            self.model, tr("Rows of the file"), ui.preferences, calm, search_column=_NAME_COLUMN
        )
        self.whole = wrapped("", "muted")
        self.whole.setMinimumHeight(px(44))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addLayout(self._counts)
        top.addWidget(self.filters, 1)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        self.filters.changed.connect(self._load)
        self.table.current_changed.connect(self._show_whole)
        self.model.loaded.connect(self._begin)

    def show_rows(self, rows: Sequence[ImportRow], counts: Sequence[tuple[str, str]]) -> None:
        """Show rows; ``counts`` are (words, tone) of the chips above them."""
        self._rows = rows
        for old in self._chips:
            self._counts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = [chip(words, tone) for words, tone in counts]
        for one in self._chips:
            self._counts.addWidget(one)
        self._load()

    @property
    def counted(self) -> list[str]:
        """What the chips say."""
        return [one.text() for one in self._chips]

    def _load(self) -> None:
        lines = row_lines(self._rows, only_problems=self.filters.is_on("problems"))
        self.lines = lines
        problems = sum(has_problem(row) for row in self._rows)
        shown = ntr("{n} row to look at", "{n} rows to look at", problems)
        self.filters.set_count(shown if problems else tr("nothing to look at"))
        self.model.load(lambda order: range(len(lines)))

    def _read(self, places: Sequence[int]) -> list[RowLine]:
        lines = self.lines
        return [lines[place] for place in places if place < len(lines)]

    def _begin(self) -> None:
        if self.lines and not self.table.currentIndex().isValid():
            self.table.select_id(0)
        self._show_whole(self.table.current_id() or 0)

    def _show_whole(self, place: int) -> None:
        if place >= len(self.lines):
            self.whole.setText("")
            return
        row = self.lines[place].row
        title = tr("Row {number}: {name}").format(number=row.number, name=row.name)
        text = row_text(row) or tr("Nothing to look at.")
        self.whole.setText(f"{title}\n{text}")
