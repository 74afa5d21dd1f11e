"""A table as all pages show it: calm rows, sorting, type-ahead, Enter opens, empty state."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.tables.column import Sort
from ct_desktop.ui.tables.column_choice import ColumnChoice
from ct_desktop.ui.tables.dress import dress
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT
from ct_desktop.ui.widgets.empty_state import EmptyState

_TYPING_MS = 1000


class TableView(QTableView):
    """``opened`` and ``current_changed`` carry an id; the latter 0 when nothing is current."""

    opened = Signal(int)
    current_changed = Signal(int)

    def __init__(
        self,
        model: IdListModel[Any],
        name: str,
        preferences: Preferences,
        empty: EmptyState | None = None,
        *,
        key: str = "",
        search_column: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` for screen readers; ``key`` is what the choice of columns is kept under."""
        super().__init__(parent)
        self.ids = model
        self.setModel(model)
        self.setAccessibleName(name)
        self._empty = empty
        self._search_column = search_column
        self._typed = ""
        self._finding: Task | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._forget_typing)
        self._kept_ids: list[int] = []
        self.columns = ColumnChoice(self, model.columns, preferences, key)
        self._dress()
        self._connect()

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.ids.id_at(row) for row in rows]

    def current_id(self) -> int | None:
        """The id of the current row."""
        index = self.currentIndex()
        return self.ids.id_at(index.row()) if index.isValid() else None

    def select_id(self, wanted: int) -> bool:
        """Make the row of an id current and scroll to it; False when it is not listed."""
        row = self.ids.row_of(wanted)
        if row is None:
            return False
        self.setCurrentIndex(self.ids.index(row, self._first_visible()))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead over all rows, also those not read yet."""
        self._typed += search
        self._typing.start(_TYPING_MS)
        if self._finding is not None:
            self._finding.drop()
        start = max(0, self.currentIndex().row())
        if len(self._typed) == 1 and self.currentIndex().isValid():
            start += 1
        self._finding = self.ids.find(self._search_column, self._typed, start, self._found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.fit()
        self._place_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))

    def _dress(self) -> None:
        dress(self)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.columns.apply()
        if self._empty is not None:
            self._empty.setParent(self)
            self._empty.hide()

    def _connect(self) -> None:
        self.activated.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.horizontalHeader().customContextMenuRequested.connect(self._header_menu)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.ids.modelAboutToBeReset.connect(self._keep_selection)
        self.ids.loaded.connect(self._restore_selection)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.ids.id_at(index.row()))

    def _sort_by(self, section: int) -> None:
        key = self.ids.columns[section].sort_key
        if not key:
            return
        present = self.ids.sort_order
        order = Sort(key, descending=present.key == key and not present.descending)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        header.setSortIndicator(section, down if order.descending else up)
        self.ids.set_sort(order)

    def _header_menu(self, place: QPoint) -> None:
        menu: QMenu = self.columns.menu()
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _tell_current(self, index: QModelIndex) -> None:
        self.current_changed.emit(self.ids.id_at(index.row()) if index.isValid() else 0)

    def _keep_selection(self) -> None:
        self._kept_ids = self.selected_ids()

    def _restore_selection(self) -> None:
        """A reload keeps the reader's place: the same rows selected, if they are still there."""
        rows = [row for kept in self._kept_ids if (row := self.ids.row_of(kept)) is not None]
        if rows:
            self._select_rows(rows)
        self._place_empty()

    def _select_rows(self, rows: Sequence[int]) -> None:
        flags = self.selectionModel().SelectionFlag
        column = self._first_visible()
        self.selectionModel().setCurrentIndex(
            self.ids.index(rows[0], column), flags.ClearAndSelect | flags.Rows
        )
        for row in rows[1:]:
            self.selectionModel().select(self.ids.index(row, column), flags.Select | flags.Rows)

    def _first_visible(self) -> int:
        shown = [c for c in range(len(self.ids.columns)) if not self.isColumnHidden(c)]
        return shown[0] if shown else 0

    def _place_empty(self) -> None:
        if self._empty is None:
            return
        none = self.ids.has_loaded and not self.ids.ids
        self._empty.setGeometry(self.viewport().geometry())
        self._empty.setVisible(none)

    def _found(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self.ids.index(row, self._first_visible()))

    def _forget_typing(self) -> None:
        self._typed = ""
