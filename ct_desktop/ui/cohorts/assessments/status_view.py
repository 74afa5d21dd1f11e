"""The overview on screen: a cell under the cursor, several people chosen at once."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ct_desktop.language import tr
from ct_desktop.ui.cohorts.assessments.people_grid import PeopleGrid
from ct_desktop.ui.cohorts.assessments.status_header import StatusHeader
from ct_desktop.ui.cohorts.assessments.status_model import StatusModel
from ct_desktop.ui.cohorts.assessments.status_painter import StatusPainter
from ct_desktop.ui.theme.current import px

_LEAST = 110  # px at 100 %, of the column that takes the rest
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StatusView(PeopleGrid):
    """Rows and columns in the signals are those of the model; ``chosen`` when others are."""

    opened = Signal(int, int)
    spaced = Signal(int)
    column_wanted = Signal(int)
    chosen = Signal()

    def __init__(self, model: StatusModel) -> None:
        super().__init__(model, tr("Assessments and final work"))
        self.status = model
        self.heads = StatusHeader(self, model)
        self.set_heads(self.heads)
        columns = model.columns
        edges = frozenset(
            place
            for place, column in enumerate(columns)
            if place and column.group != columns[place - 1].group
        )
        self.setItemDelegate(StatusPainter(self, edges))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        model.headerDataChanged.connect(lambda *_: self.fit())
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.doubleClicked.connect(lambda at: self.opened.emit(at.row(), at.column()))
        self.heads.sectionDoubleClicked.connect(self.column_wanted)

    def chosen_ids(self) -> tuple[int, ...]:
        """The enrolments of the selected rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.status.person(row).enrolment_id for row in rows)

    def choose(self, enrolment_ids: Sequence[int]) -> None:
        """Select these rows as well."""
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for enrolment_id in enrolment_ids:
            row = self.status.line_of(enrolment_id)
            if row is not None:
                self.selectionModel().select(self.status.index(row, 0), flags)

    def fit_columns(self) -> None:
        """The column without a width gets the room left, or its least."""
        rest = self.viewport().width()
        flexible = 0
        for place, column in enumerate(self.status.columns):
            if not column.width:
                flexible = place
                continue
            width = max(px(column.width), self.heads.text_width(place))
            self.setColumnWidth(place, width)
            rest -= width
        self.setColumnWidth(flexible, max(px(_LEAST), rest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, plain = self.currentIndex(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and at.isValid() and event.key() in _ENTER:
            self.opened.emit(at.row(), at.column())
        elif plain and at.isValid() and event.key() == Qt.Key.Key_Space:
            self.spaced.emit(at.column())
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.names.viewport().update()
        self.chosen.emit()
