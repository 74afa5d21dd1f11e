"""The board as one item model of two levels: stages, and under each its cards."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.practice.board.card_words import spoken_card, spoken_column

Index: TypeAlias = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole
STAGES = (*COLUMNS, PlacementStage.STOPPED)
"""The rows of the first level, in order; a view shows the last one only when it is asked for."""
_ROOT = QModelIndex()
_STAGE = 0  # the internal id of a stage; that of a card is the row of its stage + 1


class BoardModel(QAbstractItemModel):
    """Cards keep the order they are given in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: list[list[PlacementCard]] = [[] for _ in STAGES]

    def show(self, cards: Sequence[PlacementCard]) -> None:
        """Show these cards; when only their words changed the rows stay the same rows."""
        columns: list[list[PlacementCard]] = [[] for _ in STAGES]
        for card in cards:
            columns[STAGES.index(card.stage)].append(card)
        if columns == self._columns:
            return
        if [_ids(column) for column in columns] == [_ids(column) for column in self._columns]:
            self._replace(columns)
            return
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    @property
    def cards(self) -> tuple[PlacementCard, ...]:
        """All cards, column after column."""
        return tuple(card for column in self._columns for card in column)

    def column(self, stage: PlacementStage) -> tuple[PlacementCard, ...]:
        """The cards of one stage, from the top."""
        return tuple(self._columns[STAGES.index(stage)])

    def stage_index(self, stage: PlacementStage) -> QModelIndex:
        """The root of the column of a stage."""
        return self.createIndex(STAGES.index(stage), 0, _STAGE)

    def card_index(self, placement_id: int) -> QModelIndex:
        """Where a placement stands; an invalid index when it is not on the board."""
        for stage, column in enumerate(self._columns):
            for row, card in enumerate(column):
                if card.id == placement_id:
                    return self.createIndex(row, 0, stage + 1)
        return QModelIndex()

    def card(self, index: Index) -> PlacementCard | None:
        """The card of a row of the second level."""
        found = index.data(CARD_ROLE)
        return found if isinstance(found, PlacementCard) else None

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        inner = parent.row() + 1 if parent.isValid() else _STAGE
        return self.createIndex(row, column, inner)

    def parent(self, child: Index | None = None) -> QModelIndex:  # type: ignore[override]
        """The stage of a card; stages lie at the root."""
        if child is None or not child.isValid() or child.internalId() == _STAGE:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _STAGE)

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(STAGES)
        return len(self._columns[parent.row()]) if parent.internalId() == _STAGE else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.internalId() == _STAGE:
            return usual
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.internalId() == _STAGE:
            return self._stage_data(index.row(), role)
        card = self._columns[index.internalId() - 1][index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken_card(card)
            case _ if role == CARD_ROLE:
                return card
        return None

    def _stage_data(self, row: int, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return stage_text(STAGES[row])
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_column(STAGES[row], len(self._columns[row]))
        return None

    def _replace(self, columns: list[list[PlacementCard]]) -> None:
        before, self._columns = self._columns, columns
        for stage, column in enumerate(columns):
            for row, card in enumerate(column):
                if card != before[stage][row]:
                    index = self.createIndex(row, 0, stage + 1)
                    self.dataChanged.emit(index, index)


def _ids(column: Sequence[PlacementCard]) -> list[int]:
    return [card.id for card in column]
