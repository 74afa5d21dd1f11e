"""The grid on screen: its look, its measures and its mouse. What is wanted comes as signals."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView

from ct_desktop.language import tr
from ct_desktop.ui.cohorts.attendance.cancelled_reason import paint_reason
from ct_desktop.ui.cohorts.attendance.cell_painter import CellPainter, small
from ct_desktop.ui.cohorts.attendance.grid_keys import GridKeys
from ct_desktop.ui.cohorts.attendance.grid_model import GridModel
from ct_desktop.ui.cohorts.attendance.meeting_header import HEIGHT, MeetingHeader
from ct_desktop.ui.cohorts.attendance.minutes_entry import MinutesEntry
from ct_desktop.ui.cohorts.attendance.name_header import LOWEST_ROW, NameCorner, NameHeader
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.theme.tokens import ROW_HEIGHT

Index = QModelIndex | QPersistentModelIndex

_CLEAR_CORNERS = (
    "QTableCornerButton::section, QAbstractScrollArea::corner"
    " { background: transparent; border: none; }"
)
_FEWEST_ROWS = 3
_MEETING, _STANDING = 62, 230  # px at 100 %


class GridView(QTableView):
    """``keys`` does the typing; ``working_column`` is the meeting being marked, -1 for none."""

    menu_wanted = Signal(int, int, QPoint)
    person_wanted = Signal(int)
    working_changed = Signal()

    def __init__(self, grid: GridModel) -> None:
        super().__init__()
        self.grid = grid
        self.working_column = -1
        self.keys = GridKeys(self)
        self.names = NameHeader(self)
        self.meetings = MeetingHeader(self)
        self.setVerticalHeader(self.names)
        self.setHorizontalHeader(self.meetings)
        self.setModel(grid)
        self._corner = NameCorner(self)
        self._dress()
        grid.modelAboutToBeReset.connect(self.keys.drop)
        grid.modelReset.connect(self.fit)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.updateGeometry())
        self.keys.typing_changed.connect(self.viewport().update)
        self.meetings.sectionClicked.connect(self._choose_column)
        self.names.sectionDoubleClicked.connect(self.person_wanted)
        self.doubleClicked.connect(lambda at: self.keys.opened.emit(at.row(), at.column()))

    @property
    def typing(self) -> MinutesEntry | None:
        """The minutes being typed."""
        return self.keys.typing

    def is_cancelled(self, column: int) -> bool:
        """Whether a column is a meeting that was cancelled."""
        meeting = self.grid.grid_meeting(column)
        return meeting is not None and meeting.cancelled

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor in a cell and bring it into sight."""
        self.setCurrentIndex(self.grid.index(row, column))

    def fit(self) -> None:
        """Give columns and rows their sizes for the people, the meetings and the type."""
        self.names.fit()
        text = self.meetings.text_width()
        rest = self.width() - self.names.width() - px(_STANDING)
        wide = max(px(_MEETING), text + px(12))
        fits = wide * self.grid.stand_column <= rest
        for column in range(self.grid.stand_column):
            self.setColumnWidth(column, wide if fits else text + px(8))
        self.setColumnWidth(self.grid.stand_column, px(_STANDING))
        self._fit_rows()
        self.updateGeometry()
        self._place_corner()

    def event(self, event: QEvent) -> bool:
        """While minutes are typed Esc belongs to them, not to the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.typing is not None
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self.grid.rowCount()))

    def minimumSizeHint(self) -> QSize:
        rows = min(_FEWEST_ROWS, self.grid.rowCount())
        return QSize(self.names.width() + px(2 * _MEETING), self._height(rows))

    def currentChanged(self, current: Index, previous: Index) -> None:
        if self.typing is not None and self.typing.cell != (current.row(), current.column()):
            self.keys.finish()
        super().currentChanged(current, previous)
        if 0 <= current.column() < self.grid.stand_column:
            self.working_column = current.column()
        self._repaint_all()
        self.working_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        self._fit_rows()
        self._place_corner()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keys.finish()
        super().focusOutEvent(event)
        self._repaint_all()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keys.forget_row()
        self.keys.finish()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.menu_wanted.emit(index.row(), index.column(), place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        high = min(self.viewport().height(), self.names.length())
        for column in range(self.grid.stand_column):
            meeting = self.grid.grid_meeting(column)
            if meeting is not None and meeting.cancelled:
                left = self.columnViewportPosition(column)
                rect = QRect(left, 0, self.columnWidth(column), high)
                reason = self.grid.content.reason(meeting.id)
                paint_reason(painter, rect, reason, small(self.font()), tokens_of(self))

    def keyboardSearch(self, search: str) -> None:
        """Letters are marks here, and a number goes to a row."""

    def _dress(self) -> None:
        self.setProperty("look", "inCard")
        self.setStyleSheet(_CLEAR_CORNERS)
        self.setAccessibleName(tr("Attendance"))
        self.setItemDelegate(CellPainter(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def _height(self, rows: int) -> int:
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return px(HEIGHT) + rows * px(ROW_HEIGHT) + room

    def _fit_rows(self) -> None:
        """Rows give up a few px each when that keeps the whole group in sight."""
        rows = self.grid.rowCount()
        if not rows:
            return
        each, over = divmod(self.viewport().height(), rows)
        if not px(LOWEST_ROW) <= each < px(ROW_HEIGHT):
            each, over = px(ROW_HEIGHT), 0
        for row in range(rows):
            self.setRowHeight(row, each + (row < over))

    def _choose_column(self, column: int) -> None:
        row = max(0, self.currentIndex().row())
        self.go_to(row, column)

    def _place_corner(self) -> None:
        self._corner.setGeometry(0, 0, self.names.width(), self.meetings.height())
        self._corner.raise_()

    def _repaint_all(self) -> None:
        for part in (self.viewport(), self.names.viewport(), self.meetings.viewport()):
            part.update()
