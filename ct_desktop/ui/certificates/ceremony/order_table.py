"""A table whose rows are put in order by dragging them, or with Ctrl and an arrow."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ct_desktop.ui.tables.section_model import SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.widgets.empty_state import EmptyState

Index = QModelIndex | QPersistentModelIndex


class OrderModel(SectionModel[Any]):
    """Rows that can be dragged between rows."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        found = super().flags(index)
        if self.row_at(index.row()) is None:
            return found
        return found | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class OrderTable(SectionTable):
    """``moved`` carries the ids of the selected rows and the line before which they go."""

    moved = Signal(object, int)

    def __init__(
        self, model: OrderModel, name: str, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, name, empty, parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def dropEvent(self, event: QDropEvent) -> None:
        # The rows are shown anew in their new order; the view itself must not take any away.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        ids = self.selected_ids()
        if event.source() is self and ids:
            self.drop(ids, self._line(event))

    def drop(self, ids: Sequence[int], line: int) -> None:
        """Tell that these rows go before a line."""
        self.moved.emit(list(ids), line)

    def _line(self, event: QDropEvent) -> int:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return self.sections.rowCount()
        middle = self.visualRect(index).center().y()
        return index.row() + (event.position().y() > middle)
