"""The sheet on screen: its look, its measures and its mouse."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ct_desktop.language import tr
from ct_desktop.ui.cohorts.assessments.people_grid import PeopleGrid
from ct_desktop.ui.cohorts.assessments.sheet.item_header import ItemHeader
from ct_desktop.ui.cohorts.assessments.sheet.level_painter import LevelPainter
from ct_desktop.ui.cohorts.assessments.sheet.sheet_keys import SheetKeys
from ct_desktop.ui.cohorts.assessments.sheet.sheet_model import Index, SheetModel
from ct_desktop.ui.theme.current import px

_WIDEST, _COUNT = 46, 58  # px at 100 %


class SheetView(PeopleGrid):
    """``keys`` does the typing; ``current_moved`` when the cursor did."""

    current_moved = Signal()

    def __init__(self, model: SheetModel) -> None:
        self.sheet = model
        super().__init__(model, tr("Levels of the group"), lowest_row=26)
        self.keys = SheetKeys(self)
        self.heads = ItemHeader(self, model)
        self.set_heads(self.heads)
        self.setItemDelegate(LevelPainter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.heads.sectionClicked.connect(self._choose_column)
        self.names.sectionClicked.connect(self._choose_row)
        self.doubleClicked.connect(lambda at: self.person_wanted.emit(at.row()))

    def fit_columns(self) -> None:
        """Every item the same, as wide as the room allows within reason."""
        items = self.sheet.count_column
        if not items:
            return
        rest = self.width() - self.names.width() - px(_COUNT) - 2
        width = max(self.heads.narrowest(), min(px(_WIDEST), rest // items))
        for column in range(items):
            self.setColumnWidth(column, width)
        self.setColumnWidth(items, px(_COUNT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Digits are levels here."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_moved.emit()

    def _choose_column(self, column: int) -> None:
        self.go_to(max(0, self.currentIndex().row()), column)

    def _choose_row(self, row: int) -> None:
        self.go_to(row, max(0, self.currentIndex().column()))
