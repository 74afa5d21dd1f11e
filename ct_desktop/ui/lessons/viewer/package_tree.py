"""The tree at the left of the viewer."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QTreeView

from ct_desktop.language import tr
from ct_desktop.ui.lessons.viewer.item_delegate import ItemDelegate
from ct_desktop.ui.lessons.viewer.package_model import KEY, PackageModel
from ct_desktop.ui.theme.current import px, tokens_of

_INDENT = 20
_MOST_KEPT = 400


class PackageTree(QTreeView):
    """``chosen`` carries the key of the item the user goes to; typing letters finds a title."""

    chosen = Signal(str)

    def __init__(self, model: PackageModel) -> None:
        super().__init__()
        self._model = model
        self._telling = True
        self.setProperty("look", "inCard")
        self.setAccessibleName(tr("Content of the package"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(px(_INDENT))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(ItemDelegate(self))
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._open_folder)

    def show_key(self, key: str) -> bool:
        """Mark an item without telling; False when the package does not have it."""
        index = self._model.index_of(key)
        self._telling = False
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._telling = True
        return index.isValid()

    def expanded_keys(self) -> list[str]:
        """Keys of the folders that stand open, from the top, as far as they are kept."""
        found: list[str] = []
        open_ones = [QModelIndex()]
        while open_ones and len(found) < _MOST_KEPT:
            above = open_ones.pop(0)
            for row in range(self._model.rowCount(above)):
                index = self._model.index(row, 0, above)
                if self._model.hasChildren(index) and self.isExpanded(index):
                    found.append(str(index.data(KEY)))
                    open_ones.append(index)
        return found

    def expand_keys(self, keys: list[str]) -> None:
        """Open these folders; keys that are gone are skipped."""
        for key in keys:
            index = self._model.index_of(key)
            if index.isValid():
                self.expand(index)

    def expand_first(self) -> None:
        """Open the first folder, as at the first visit."""
        index = self._model.index(0, 0)
        while index.isValid() and self._model.hasChildren(index):
            self.expand(index)
            index = self._model.index(0, 0, index)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        option = QStyleOptionViewItem(options)
        row: QRect = option.rect
        whole = QRect(0, row.top(), self.viewport().width(), row.height())
        tokens = tokens_of(self)
        chosen = self.selectionModel().isSelected(index)
        hovered = whole.contains(self.viewport().mapFromGlobal(self.cursor().pos()))
        if chosen:
            painter.fillRect(whole, QColor(tokens.primary_soft))
        elif hovered and self.underMouse():
            painter.fillRect(whole, QColor(tokens.hover))
        if chosen and self.hasFocus():
            painter.fillRect(QRect(0, row.top(), px(3), row.height()), QColor(tokens.primary_text))
        place = self.visualRect(index)
        self._draw_triangle(painter, place, index)
        option.rect = place
        option.widget = self
        if chosen:
            option.state |= QStyle.StateFlag.State_Selected
        else:
            option.state &= ~QStyle.StateFlag.State_Selected
        self.itemDelegateForIndex(index).paint(painter, option, index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(str(self.currentIndex().data(KEY)))
            return
        super().keyPressEvent(event)

    def _draw_triangle(
        self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not self._model.hasChildren(index):
            return
        middle = QPointF(place.left() - px(9), place.center().y() + 1)
        size = float(px(3.5))
        if self.isExpanded(index):
            corners = [(-size, -size / 2), (size, -size / 2), (0.0, size)]
        else:
            corners = [(-size / 2, -size), (size, 0.0), (-size / 2, size)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(tokens_of(self).ink))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        painter.restore()

    def _tell(self, current: QModelIndex) -> None:
        if self._telling and current.isValid():
            self.chosen.emit(str(current.data(KEY)))

    def _open_folder(self, index: QModelIndex) -> None:
        """A click on the words of a folder opens it; closing is for its triangle."""
        if self._model.hasChildren(index):
            self.expand(index)
