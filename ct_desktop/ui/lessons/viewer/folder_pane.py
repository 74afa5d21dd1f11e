"""A folder of the tree: what is in it, with the minutes."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import Item
from ct_desktop.ui.lessons.viewer.package_model import KEY, PackageModel
from ct_desktop.ui.lessons.viewer.package_tree import PackageTree
from ct_desktop.ui.lessons.viewer.pane import Pane
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped


class FolderPane(Pane):
    """``chosen`` carries the key of the item that is clicked, or on which Enter is pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = wrapped("", "title")
        self.facts = label("", "muted")
        self.list: PackageTree | None = None
        self._factor = 1.0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(60), px(32), px(60), px(24))
        self._column.setSpacing(px(4))
        self._column.addWidget(self.title)
        self._column.addWidget(self.facts)
        self._column.addSpacing(px(12))
        self._column.addStretch(0)

    def show_folder(self, item: Item, shown: tuple[Item, ...]) -> None:
        """List ``shown`` of what is in the folder."""
        self.title.setText(item.title.strip() or tr("Without a title"))
        self.facts.setText(_facts(shown))
        if self.list is not None:
            self._column.removeWidget(self.list)
            self.list.deleteLater()
        self.list = _List(shown, self)
        self.list.chosen.connect(self.chosen)
        self._column.insertWidget(3, self.list, 1)
        self.zoom(self._factor)
        self.setFocusProxy(self.list)

    def zoom(self, factor: float) -> None:
        self._factor = factor
        size = QApplication.font().pointSizeF() * factor
        self.title.setStyleSheet(f"font-size: {size * 1.57:.1f}pt;")
        self.facts.setStyleSheet(f"font-size: {size:.1f}pt;")
        if self.list is not None:
            font = QFont(QApplication.font())
            font.setPointSizeF(size)
            self.list.setFont(font)


class _List(PackageTree):
    """One level, without branches; a click goes there."""

    def __init__(self, items: tuple[Item, ...], parent: QWidget) -> None:
        super().__init__(PackageModel(items, parent))
        self.setParent(parent)
        self.setAccessibleName(tr("In this folder"))
        self.setItemsExpandable(False)
        self.setRootIsDecorated(False)
        self.clicked.connect(lambda index: self.chosen.emit(str(index.data(KEY))))

    def _tell(self, current: QModelIndex) -> None:
        """Walking through the list with the arrows goes nowhere yet."""

    def _open_folder(self, index: QModelIndex) -> None:
        """Its items are shown by going there."""


def _facts(items: tuple[Item, ...]) -> str:
    shown = ntr("{n} item", "{n} items", len(items))
    minutes = sum(each.tags.minutes or 0 for item in items for each in _timed(item))
    if not minutes:
        return shown
    return tr("{items} · {n} min together").format(items=shown, n=minutes)


def _timed(item: Item) -> tuple[Item, ...]:
    """The item itself when it states its minutes, else those below it that do."""
    if item.tags.minutes:
        return (item,)
    return tuple(each for child in item.children for each in _timed(child))
