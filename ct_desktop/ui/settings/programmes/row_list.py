"""A list of the editor that is only saved with the programme: add, change, move, remove."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


class RowList(ShortTable):
    """Rows are (place, value); ``changed`` after every change by the user."""

    changed = Signal()

    def __init__(
        self,
        heading: str,
        columns: Sequence[ColumnSpec[Any]],
        empty: EmptyState,
        add_words: str,
    ) -> None:
        super().__init__(heading, columns, lambda row: int(row[0]), empty, self.edit)
        self.values: list[Any] = []
        self.up = self.add_row_tool(tr("Move up (Ctrl+Up)"), "chevron-up", lambda: self.move_by(-1))
        self.down = self.add_row_tool(
            tr("Move down (Ctrl+Down)"), "chevron-down", lambda: self.move_by(1)
        )
        self.edit_button = self.add_row_tool(tr("Edit (Enter)"), "edit", self._edit_chosen)
        self.remove_button = self.add_row_tool(tr("Remove (Delete)"), "trash", self.remove)
        self.add_button = self.add_tool(quiet(add_words, self.add, "plus"))
        self.on_key(QKeySequence("Ctrl+Up"), lambda: self.move_by(-1))
        self.on_key(QKeySequence("Ctrl+Down"), lambda: self.move_by(1))
        self.on_key(QKeySequence.StandardKey.Delete, self.remove)

    def ask(self, value: Any, place: int | None, parent: QWidget) -> None:
        """Open the dialog for a value (None: a new one), which calls ``put``; lists override."""

    def set_values(self, values: Sequence[Any]) -> None:
        """Show other values."""
        self.values = list(values)
        self.show_rows(list(enumerate(self.values)))

    def put(self, value: Any, place: int | None) -> None:
        """Take a value over at its place, or at the end, and choose it."""
        if place is None:
            place = len(self.values)
            self.values.append(value)
        else:
            self.values[place] = value
        self._show_changed(place)

    def add(self) -> None:
        """Ask for a new value."""
        self.ask(None, None, self)

    def edit(self, place: int) -> None:
        """Open one of the values."""
        self.ask(self.values[place], place, self)

    def remove(self) -> None:
        """Take the one chosen out of the list."""
        place = self._place()
        if place is not None:
            del self.values[place]
            self._show_changed(min(place, len(self.values) - 1))

    def move_by(self, step: int) -> None:
        """Move the one chosen up or down."""
        place = self._place()
        if place is not None and 0 <= place + step < len(self.values):
            self.values.insert(place + step, self.values.pop(place))
            self._show_changed(place + step)

    def _place(self) -> int | None:
        return self.table.current_id()

    def _edit_chosen(self) -> None:
        place = self._place()
        if place is not None:
            self.edit(place)

    def _show_changed(self, place: int) -> None:
        self.show_rows(list(enumerate(self.values)))
        self.table.select_id(place)
        self.changed.emit()

    def _follow(self) -> None:
        super()._follow()
        place = self._place()
        self.up.setEnabled(place is not None and place > 0)
        self.down.setEnabled(place is not None and place < len(self.values) - 1)
