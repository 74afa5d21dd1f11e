"""A grid with people at the left: a frozen name per row, rows that fit, a cursor on a cell."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView

from ct_desktop.ui.cohorts.assessments.names_header import LOWEST_ROW, NamesCorner, NamesHeader
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT

_CLEAR_CORNERS = (
    "QTableCornerButton::section, QAbstractScrollArea::corner"
    " { background: transparent; border: none; }"
)
_FEWEST_ROWS = 3


class PeopleGrid(QTableView):
    """``person_wanted`` carries a row of the model; grids set their ``heads`` and widths."""

    person_wanted = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: QAbstractTableModel, name: str, lowest_row: int = LOWEST_ROW) -> None:
        """``lowest_row`` in px at 100 %: how low rows may get to keep the group in sight."""
        super().__init__()
        self._lowest_row = lowest_row
        self.setAccessibleName(name)
        self.names = NamesHeader(self, lowest_row)
        self.setVerticalHeader(self.names)
        self._corner = NamesCorner(self)
        self.setModel(model)
        self._dress()
        model.modelReset.connect(self.fit)
        self.names.sectionDoubleClicked.connect(self.person_wanted)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.updateGeometry())

    def fit_columns(self) -> None:
        """Give the columns their widths; grids override this."""
        raise NotImplementedError

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor in a cell and bring it into sight."""
        self.setCurrentIndex(self.model().index(row, column))

    def fit(self) -> None:
        """Give columns and rows their sizes for the people, the words and the type."""
        self.names.fit()
        self.fit_columns()
        self._fit_rows()
        self.updateGeometry()
        self._place_corner()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self.model().rowCount()))

    def minimumSizeHint(self) -> QSize:
        rows = min(_FEWEST_ROWS, self.model().rowCount())
        return QSize(self.names.width() + px(120), self._height(rows))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.repaint_all()

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
        self.repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.repaint_all()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = self.currentIndex(), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.menu_wanted.emit(place)

    def repaint_all(self) -> None:
        """The cursor is seen in the cells and in both heads."""
        for part in (self, self.names, self.horizontalHeader()):
            part.viewport().update()

    def set_heads(self, heads: QHeaderView) -> None:
        """Show these column heads."""
        self.setHorizontalHeader(heads)
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(px(20))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _dress(self) -> None:
        self.setProperty("look", "inCard")
        self.setStyleSheet(_CLEAR_CORNERS)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def _height(self, rows: int) -> int:
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return self.horizontalHeader().sizeHint().height() + rows * px(ROW_HEIGHT) + room

    def _fit_rows(self) -> None:
        """Rows give up a few px each when that keeps the whole group in sight."""
        rows = self.model().rowCount()
        if not rows:
            return
        each, over = divmod(self.viewport().height(), rows)
        if not px(self._lowest_row) <= each < px(ROW_HEIGHT):
            each, over = px(ROW_HEIGHT), 0
        for row in range(rows):
            self.setRowHeight(row, each + (row < over))

    def _place_corner(self) -> None:
        self._corner.setGeometry(0, 0, self.names.width(), self.horizontalHeader().height())
        self._corner.raise_()
