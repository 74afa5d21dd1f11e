"""A table of plain text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.services.lesson_editing import Table
from ct_desktop.ui.lessons.editor.block_edit import BlockEdit, BlockNeeds
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.flow import flowing


class TableBlock(BlockEdit):
    """Cells to type in; rows and columns are added and taken away beside the cursor."""

    def __init__(self, content: Table, needs: BlockNeeds) -> None:
        super().__init__(needs)
        self._look = content.look
        self.grid = QTableWidget(len(content.rows), len(content.rows[0]))
        self.grid.setAccessibleName(tr("Table"))
        self.grid.horizontalHeader().hide()
        self.grid.verticalHeader().hide()
        self.grid.horizontalHeader().setSectionResizeMode(
            self.grid.horizontalHeader().ResizeMode.Stretch
        )
        self.grid.setWordWrap(True)
        self.grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.grid.setTabKeyNavigation(False)
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        for row, cells in enumerate(content.rows):
            for column, text in enumerate(cells):
                self.grid.setItem(row, column, QTableWidgetItem(text))
        self.headed = QCheckBox(tr("The first row holds headings"))
        self.headed.setChecked(content.headed)
        self.lines = QCheckBox(tr("To write in"))
        self.lines.setChecked(content.look == "form")
        self.column.addWidget(self.grid)
        self.column.addWidget(self._buttons())
        self.headed.clicked.connect(lambda: self._changed())
        self.lines.clicked.connect(lambda: self._changed())
        self.grid.itemChanged.connect(lambda _: self._changed())
        self._dress()

    def content(self) -> Table:
        look = self._look
        if self.lines.isChecked() != (look == "form"):
            look = "form" if self.lines.isChecked() else "plain"
        rows = tuple(
            tuple(self._text(row, column) for column in range(self.grid.columnCount()))
            for row in range(self.grid.rowCount())
        )
        return Table(look, rows, self.headed.isChecked())

    def add_row(self) -> None:
        """A row below the one with the cursor."""
        place = max(0, self.grid.currentRow()) + 1
        self.grid.insertRow(place)
        self.grid.setCurrentCell(place, 0)
        self._changed()

    def add_column(self) -> None:
        """A column right of the one with the cursor."""
        self.grid.insertColumn(max(0, self.grid.currentColumn()) + 1)
        self._changed()

    def remove_row(self) -> None:
        """Take the row with the cursor away, but never the last."""
        if self.grid.rowCount() > 1:
            self.grid.removeRow(max(0, self.grid.currentRow()))
            self._changed()

    def remove_column(self) -> None:
        """Take the column with the cursor away, but never the last."""
        if self.grid.columnCount() > 1:
            self.grid.removeColumn(max(0, self.grid.currentColumn()))
            self._changed()

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = flowing(holder, px(4))
        for words, act in (
            (tr("Add a row"), self.add_row),
            (tr("Add a column"), self.add_column),
            (tr("Remove the row"), self.remove_row),
            (tr("Remove the column"), self.remove_column),
        ):
            row.addWidget(quiet(words, act))
        row.addWidget(self.headed)
        row.addWidget(self.lines)
        return holder

    def _text(self, row: int, column: int) -> str:
        item = self.grid.item(row, column)
        return item.text().strip() if item is not None else ""

    def _changed(self) -> None:
        self._dress()
        self.edited.emit()

    def _dress(self) -> None:
        self.grid.blockSignals(True)
        for row in range(self.grid.rowCount()):
            for column in range(self.grid.columnCount()):
                item = self.grid.item(row, column)
                if item is None:
                    item = QTableWidgetItem("")
                    self.grid.setItem(row, column, item)
                font = self.grid.font()
                font.setBold(row == 0 and self.headed.isChecked())
                item.setFont(font)
        self.grid.blockSignals(False)
        self.grid.resizeRowsToContents()
        height = sum(self.grid.rowHeight(row) for row in range(self.grid.rowCount()))
        self.grid.setFixedHeight(height + 2 * self.grid.frameWidth() + 2)
