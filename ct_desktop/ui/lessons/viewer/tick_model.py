"""The tree of a package with a box before each item, to choose what is printed."""

from PySide6.QtCore import QObject, Qt, Signal

from ct_desktop.services.lesson_content import Item
from ct_desktop.ui.lessons.viewer.package_model import Index, PackageModel


class TickModel(PackageModel):
    """A box also ticks all below it; a folder is half ticked when some below it are."""

    ticked = Signal()

    def __init__(self, items: tuple[Item, ...], parent: QObject | None = None) -> None:
        super().__init__(items, parent)
        self._items = items
        self._chosen: set[str] = set()

    def keys(self) -> list[str]:
        """Keys of the items ticked that show something, in the order of the tree."""
        every = (item for top in self._items for item in top.walk())
        return [each.key for each in every if each.key in self._chosen and each.resource]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            return self._state(self.item_at(index))
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        keys = {item.key for item in self.item_at(index).walk()}
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen |= keys
        else:
            self._chosen -= keys
        self._tell()
        self.ticked.emit()
        return True

    def _state(self, item: Item) -> Qt.CheckState:
        showing = [each for each in item.walk() if each.resource] or [item]
        count = sum(each.key in self._chosen for each in showing)
        if count == len(showing):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked

    def _tell(self) -> None:
        """Everything may look different: the boxes above and all below."""
        last = self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last)
        self.layoutChanged.emit()
