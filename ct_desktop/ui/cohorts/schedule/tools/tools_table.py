"""The table of the tools of a meeting, with its keys and dragging."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.cohorts.schedule.tools.content import ToolLine
from ct_desktop.ui.cohorts.schedule.tools.tools_delegate import ToolsDelegate
from ct_desktop.ui.cohorts.schedule.tools.tools_model import (
    MARK,
    MINUTES,
    NUMBER,
    PACKAGE,
    STARS,
    TITLE,
    ToolsModel,
)
from ct_desktop.ui.tables.dress import dress
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.stars import star_at, stars_width

_STEP = 5
_WIDTHS = {NUMBER: 40, PACKAGE: 190, MARK: 132, MINUTES: 92}
_LEAST_TITLE = 180


class ToolsTable(QTableView):
    """Enter and a double click open, Delete removes, Alt with an arrow or the mouse moves.

    ``moved`` carries the id of a tool and its new place; ``minutes`` id and minutes; ``rated``
    id and stars, 0 for none.
    """

    opened = Signal(object)
    removed = Signal()
    moved = Signal(int, int)
    minutes = Signal(int, int)
    rated = Signal(int, int)

    def __init__(self, model: ToolsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = model
        self.setModel(model)
        dress(self)
        self.setProperty("look", "inCard")
        self.setAccessibleName(tr("Planned tools"))
        delegate = ToolsDelegate(self)
        self.setItemDelegate(delegate)
        delegate.minutes_typed.connect(self._typed)
        self.doubleClicked.connect(self._double_clicked)
        model.modelReset.connect(self._fit)
        self._pressed: int | None = None
        self._start = 0
        self._drop: int | None = None

    def selected_ids(self) -> list[int]:
        """The ids of the selected tools, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.tools.lines[row].tool.id for row in rows]

    def current_line(self) -> ToolLine | None:
        """The tool of the current row."""
        return self.tools.line_at(self.currentIndex().row())

    def select_id(self, tool_id: int) -> None:
        """Make the row of a tool the current one, if it is there."""
        row = self.tools.row_of(tool_id)
        if row is not None:
            self.setCurrentIndex(self.tools.index(row, TITLE))

    def move_current(self, by: int) -> None:
        """Move the current tool up (-1) or down (1)."""
        row = self.currentIndex().row()
        line = self.tools.line_at(row)
        if line is not None and 0 <= row + by < self.tools.rowCount():
            self.moved.emit(line.tool.id, row + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The field for the minutes passes on the Enter that closes it.
        editing = self.state() == QTableView.State.EditingState
        line = None if editing else self.current_line()
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if line is None:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key == Qt.Key.Key_F2:
            self.edit(self.tools.index(self.currentIndex().row(), MINUTES))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal):
            step = -_STEP if key == Qt.Key.Key_Minus else _STEP
            self.minutes.emit(line.tool.id, max(line.tool.minutes + step, 0))
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_5 and self.tools.can_have_stars(line):
            self.rated.emit(line.tool.id, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if index.column() in (NUMBER, TITLE, PACKAGE, MARK):
            self._pressed, self._start = index.row(), place.y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        y = round(event.position().y())
        if self._drop is not None or abs(y - self._start) >= QApplication.startDragDistance():
            self._drop = self._gap_at(y)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, drop = self._pressed, self._drop
        self._pressed = self._drop = None
        self.unsetCursor()
        self.viewport().update()
        if pressed is not None and drop is not None:
            line = self.tools.line_at(pressed)
            place = drop - 1 if drop > pressed else drop
            if line is not None and place != pressed:
                self.moved.emit(line.tool.id, place)
            return
        super().mouseReleaseEvent(event)
        self._clicked(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(tokens_of(self).primary_text), px(3)))
        y = self._gap_y(self._drop)
        painter.drawLine(0, y, self.viewport().width(), y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _clicked(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.tools.line_at(index.row()) if index.isValid() else None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if line is None or not plain or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == MINUTES:
            self.edit(index)
        elif index.column() == STARS and self.tools.can_have_stars(line):
            cell: QRect = self.visualRect(index)
            star = star_at(round(event.position().x()) - cell.left() - px(8))
            if star is not None:
                self.rated.emit(line.tool.id, 0 if star == line.stars else star)

    def _double_clicked(self, index: QModelIndex) -> None:
        line = self.tools.line_at(index.row())
        if line is not None and index.column() not in (MINUTES, STARS):
            self.opened.emit(line)

    def _typed(self, row: int, minutes: int) -> None:
        line = self.tools.line_at(row)
        if line is not None and line.tool.minutes != minutes:
            self.minutes.emit(line.tool.id, minutes)

    def _gap_at(self, y: int) -> int:
        """The gap between rows, counted from the top, that is nearest to ``y``."""
        rows = range(self.tools.rowCount() + 1)
        return min(rows, key=lambda row: abs(self._gap_y(row) - y))

    def _gap_y(self, row: int) -> int:
        if row < self.tools.rowCount():
            return self.rowViewportPosition(row)
        last = row - 1
        return self.rowViewportPosition(last) + self.rowHeight(last) - 1 if last >= 0 else 0

    def _fit(self) -> None:
        self.setColumnHidden(STARS, not self.tools.held)
        room = self.viewport().width()
        header = self.horizontalHeader()
        widths = {c: max(px(w), header.sectionSizeHint(c)) for c, w in _WIDTHS.items()}
        if self.tools.held:
            widths[STARS] = max(stars_width() + px(16), header.sectionSizeHint(STARS))
        # Without room the package goes first: it is the same for most tools.
        self.setColumnHidden(PACKAGE, sum(widths.values()) + px(_LEAST_TITLE) > room)
        if self.isColumnHidden(PACKAGE):
            del widths[PACKAGE]
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(TITLE, max(px(_LEAST_TITLE), room - sum(widths.values())))
