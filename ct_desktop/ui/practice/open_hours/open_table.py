"""The table of hours that wait: arrow keys walk, Space ticks, Enter opens the placement."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.practice.forms.tick_delegate import TickDelegate
from ct_desktop.ui.practice.open_hours.open_model import (
    ACTIVITY,
    DAY,
    HOURS,
    TICK,
    OpenHoursModel,
)
from ct_desktop.ui.tables.dress import dress
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT
from ct_desktop.ui.widgets.empty_state import EmptyState

_WIDTHS = {TICK: 92, DAY: 148, HOURS: 84}
_LEAST = 160


class OpenHoursTable(QTableView):
    """``opened`` carries the id of a placement."""

    opened = Signal(int)

    def __init__(
        self, model: OpenHoursModel, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.hours = model
        self.setModel(model)
        self.setAccessibleName(tr("Hours that wait for confirmation"))
        dress(self)
        self.setItemDelegate(TickDelegate(self))
        self._empty = empty
        empty.setParent(self)
        empty.hide()
        model.modelReset.connect(self._lay_out)
        self.activated.connect(self._open)
        self._set_widths()

    def toggle_selected(self) -> None:
        """Tick the selected lines, or take the ticks away when all of them are ticked."""
        role = Qt.ItemDataRole.CheckStateRole
        places = [index.siblingAtColumn(TICK) for index in self.selectionModel().selectedRows()]
        every = all(self.hours.data(p, role) == Qt.CheckState.Checked for p in places)
        for place in places:
            state = Qt.CheckState.Unchecked if every else Qt.CheckState.Checked
            self.hours.setData(place, state, role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() and event.key() == Qt.Key.Key_Space:
            self.toggle_selected()
        elif not event.modifiers() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()
        self._empty.setGeometry(self.viewport().geometry())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
            self._set_widths()

    def show_empty(self, *, none: bool) -> None:
        """Say that no hours wait, once that was read."""
        self._empty.setGeometry(self.viewport().geometry())
        self._empty.setVisible(none)

    def _lay_out(self) -> None:
        self.clearSpans()
        for row, line in enumerate(self.hours.lines):
            if line.entry is None:
                self.setSpan(row, DAY, 1, ACTIVITY - DAY + 1)
        self._set_widths()

    def _set_widths(self) -> None:
        header, room = self.horizontalHeader(), self.viewport().width()
        for column, width in _WIDTHS.items():
            wanted = max(px(width), header.sectionSizeHint(column))
            self.setColumnWidth(column, wanted)
            room -= wanted
        self.setColumnWidth(ACTIVITY, max(px(_LEAST), room))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.hours.lines[index.row()].of.placement_id)
