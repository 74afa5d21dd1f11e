"""The practice bank as one item model, for the table and for the cards."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from ct_desktop.services.offers import OfferRow
from ct_desktop.ui.practice.bank.offer_rows import offer_columns
from ct_desktop.ui.practice.bank.offer_words import spoken
from ct_desktop.ui.tables.id_list_model import IdListModel, Index
from ct_desktop.ui.tasks import Tasks

ROW_ROLE = Qt.ItemDataRole.UserRole + 3


class OfferModel(IdListModel[OfferRow]):
    """``as_cards`` while cards are shown: then the first cell speaks for the whole row."""

    def __init__(
        self,
        tasks: Tasks,
        rows: Callable[[Sequence[int]], Sequence[OfferRow]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, offer_columns(), rows, parent)
        self.as_cards = False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and self.as_cards:
            row = self.row_at(index.row())
            return spoken(row) if row is not None else None
        return super().data(index, role)
