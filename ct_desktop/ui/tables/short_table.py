"""A table of rows of one kind in a card, with the buttons that act on them above it."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, IconButton
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.empty_state import EmptyState

R = TypeVar("R")


class ShortTable(Card):
    """Enter or a double click calls ``on_open`` with an id; Delete calls what was given it."""

    def __init__(
        self,
        heading: str,
        columns: Sequence[ColumnSpec[Any]],
        key: Callable[[Any], int],
        empty: EmptyState,
        on_open: Callable[[int], object],
    ) -> None:
        super().__init__(heading, flush=True)
        self.model: SectionModel[Any] = SectionModel(columns, key)
        self.table = SectionTable(self.model, heading, empty)
        self.model.setParent(self.table)
        self.table.setProperty("look", "inCard")
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setMinimumHeight(px(140))
        self.tools.setSpacing(px(4))
        self.heading.setWordWrap(True)  # so that it makes room for the tools
        self.body.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._of_row: list[IconButton] = []
        self.table.opened.connect(on_open)
        self.table.chosen.connect(self._follow)
        self._calls: dict[str, Callable[[], object]] = {}
        self.table.installEventFilter(self)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; without a choice the first is chosen, so that keys do something."""
        self.show_sections([Section("", rows)])

    def show_sections(self, sections: Sequence[Section[Any]]) -> None:
        """Show rows under headings."""
        before = self.table.currentIndex().row()
        self.table.set_sections(sections)
        if self.table.current_id() is None and self.model.rows():
            lines = [n for n in range(self.model.rowCount()) if self.model.id_at(n) is not None]
            nearest = max([n for n in lines if n <= before], default=lines[0])
            self.table.setCurrentIndex(self.model.index(nearest, 0))
        self._follow()

    def row(self) -> Any:
        """The row chosen, or None."""
        return self.model.row_at(self.table.currentIndex().row())

    def add_tool(self, button: Button) -> Button:
        """A button beside the heading."""
        self.tools.addWidget(button)
        return button

    def add_row_tool(self, name: str, icon_name: str, on_click: Callable[[], object]) -> IconButton:
        """A small button beside the heading that acts on the row chosen."""
        button = IconButton(name, icon_name, "ink")
        button.clicked.connect(lambda: on_click())
        self.tools.addWidget(button)
        self._of_row.append(button)
        return button

    def on_key(
        self, key: QKeySequence | QKeySequence.StandardKey, call: Callable[[], object]
    ) -> None:
        """Call on a key while the table has the focus."""
        self._calls[QKeySequence(key).toString()] = call

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the table that act on a row, before the table moves by them."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            call = self._calls.get(QKeySequence(event.keyCombination()).toString())
            if call is not None:
                call()
                return True
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        for button in self._of_row:
            button.setEnabled(self.row() is not None)
