"""The elements of the side on show as the rows of a list, lowest first."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.rules.certificate_design import Element
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import element_words, kind_words

Index = QModelIndex | QPersistentModelIndex


class ElementModel(QAbstractListModel):
    """Follows the state; rows keep their place while only what they say changes."""

    def __init__(self, state: DesignerState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._rows: tuple[Element, ...] = ()
        self._language = state.seen.language
        state.changed.connect(self.follow)
        state.seen_changed.connect(self.follow)

    def follow(self) -> None:
        """Show the elements of the side on show as they are now."""
        rows, language = self._state.on_show, self._state.seen.language
        if rows == self._rows and language == self._language:
            return
        same = [one.key for one in rows] == [one.key for one in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._language = rows, language
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def key_at(self, row: int) -> str:
        """The key of a row; "" outside the list."""
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def row_of(self, key: str) -> int:
        """The row of an element, or -1."""
        return next((at for at, one in enumerate(self._rows) if one.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        element = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return element_words(element, self._language)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return kind_words(element.kind)
        return None
