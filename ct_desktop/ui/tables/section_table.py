"""A table of a few dozen rows in sections: Enter opens, type-ahead, several rows at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from ct_desktop.ui.tables.dress import dress
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT
from ct_desktop.ui.widgets.empty_state import EmptyState

_LEAST = 144


class SectionTable(QTableView):
    """``opened`` carries an id, ``keyed`` the name of a key in ``action_keys`` that was pressed.

    ``chosen`` says that other rows are selected. Letters search, so actions have other keys.
    """

    opened = Signal(int)
    keyed = Signal(str)
    chosen = Signal()

    def __init__(
        self,
        model: SectionModel[Any],
        name: str,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sections = model
        self.action_keys: frozenset[Qt.Key] = frozenset()
        self.setModel(model)
        self.setAccessibleName(name)
        dress(self)
        self._empty = empty
        if empty is not None:
            empty.setParent(self)
            empty.hide()
        self._set_widths()
        self.activated.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def set_sections(self, sections: Sequence[Section[Any]]) -> None:
        """Show other rows; what was selected stays so, the scroll position too."""
        selected, current = self.selected_ids(), self.current_id()
        place = self.verticalScrollBar().value()
        self.clearSpans()
        self.sections.set_sections(sections)
        for line in self.sections.heading_lines():
            self.setSpan(line, 0, 1, len(self.sections.columns))
        if current is not None:
            self.select_id(current)
        self.select_ids(selected)
        self.verticalScrollBar().setValue(place)
        self._place_empty()
        self.chosen.emit()

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, from the top."""
        lines = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.sections.id_at(line) for line in lines)
        return [one for one in found if one is not None]

    def current_id(self) -> int | None:
        """The id of the current row."""
        return self.sections.id_at(self.currentIndex().row())

    def select_id(self, wanted: int) -> bool:
        """Make one row current and scroll to it; False when it is not there."""
        line = self.sections.line_of(wanted)
        if line is None:
            return False
        self.setCurrentIndex(self.sections.index(line, 0))
        return True

    def select_ids(self, wanted: Sequence[int]) -> None:
        """Select these rows as well."""
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for one in wanted:
            line = self.sections.line_of(one)
            if line is not None:
                self.selectionModel().select(self.sections.index(line, 0), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        if plain and Qt.Key(event.key()) in self.action_keys and self.selected_ids():
            self.keyed.emit(Qt.Key(event.key()).name)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()
        self._place_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
            self._set_widths()

    def _set_widths(self) -> None:
        """Headings whole; the column without a width gets the room left, or its least."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(px(32))
        room = self.viewport().width()
        flexible: int | None = None
        for place, column in enumerate(self.sections.columns):
            if column.width:
                width = max(px(column.width), header.sectionSizeHint(place))
                self.setColumnWidth(place, width)
                room -= width
            else:
                flexible = place
        if flexible is not None:
            self.setColumnWidth(flexible, max(px(_LEAST), room))
        header.setStretchLastSection(flexible is None)

    def _open(self, index: QModelIndex) -> None:
        found = self.sections.id_at(index.row()) if index.isValid() else None
        if found is not None:
            self.opened.emit(found)

    def _place_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().geometry())
            self._empty.setVisible(self.sections.rowCount() == 0)
