"""The hours of a form as a table: arrow keys walk, Space ticks."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.practice.forms.hour_model import (
    DAY,
    DIFFERENCE,
    DONE,
    FORM,
    RECORD,
    STATE,
    TICK,
    HourModel,
)
from ct_desktop.ui.practice.forms.tick_delegate import TickDelegate
from ct_desktop.ui.tables.dress import dress
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT

_WIDTHS = {TICK: 76, DAY: 128, FORM: 64, RECORD: 92, STATE: 116}
_SHARES = {DONE: (0.4, 130), DIFFERENCE: (0.6, 180)}
"""Of the room that is left: the share, and the least in px."""


class HourTable(QTableView):
    """As high as its lines, so that the page scrolls and not the table within it."""

    def __init__(self, model: HourModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hours = model
        self.setModel(model)
        self.setAccessibleName(tr("Hours on the form"))
        dress(self)
        self.setItemDelegate(TickDelegate(self))
        self.setProperty("look", "inCard")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle_selected()
            return
        super().keyPressEvent(event)

    def toggle_selected(self) -> None:
        """Tick the selected lines, or take the ticks away when all of them are ticked."""
        places = [index.siblingAtColumn(TICK) for index in self.selectionModel().selectedRows()]
        places = [p for p in places if self.hours.flags(p) & Qt.ItemFlag.ItemIsUserCheckable]
        role = Qt.ItemDataRole.CheckStateRole
        every = all(self.hours.data(p, role) == Qt.CheckState.Checked for p in places)
        for place in places:
            state = Qt.CheckState.Unchecked if every else Qt.CheckState.Checked
            self.hours.setData(place, state, role)

    def cuts_off(self, row: int) -> bool:
        """Whether a sentence of a line does not fit in its cell."""
        metrics = self.fontMetrics()
        return any(
            metrics.horizontalAdvance(self.hours.index(row, column).data() or "")
            > self.columnWidth(column) - px(16)
            for column in _SHARES
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
            self._fit()

    def _fit(self) -> None:
        self._set_widths()
        header = self.horizontalHeader().sizeHint().height()
        height = header + px(ROW_HEIGHT) * self.hours.rowCount() + 2
        if self.horizontalHeader().length() > self.viewport().width():
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        room = self.viewport().width()
        for column, width in _WIDTHS.items():
            wanted = max(px(width), header.sectionSizeHint(column))
            self.setColumnWidth(column, wanted)
            room -= wanted
        for column, (share, least) in _SHARES.items():
            wanted = max(px(least), header.sectionSizeHint(column))
            self.setColumnWidth(column, max(wanted, int(room * share)))
