"""The shelf: packages as cards, for mouse, keyboard and screen reader."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.lessons.shelf.card_delegate import CardDelegate, menu_rect
from ct_desktop.ui.lessons.shelf.shelf_model import ShelfModel


class ShelfView(QListView):
    """``opened`` carries a package's key; ``menu_wanted`` an entry and a place on the screen."""

    opened = Signal(str)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: ShelfModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._shelf = model
        self._pressed_at = QPoint()
        self.setItemDelegate(CardDelegate(self))
        self.setProperty("look", "inCard")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(tr("Lesson packages"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWrapping(True)
        self.setSelectionRectVisible(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._click)

    def current_entry(self) -> ShelfEntry | None:
        """The package that is chosen."""
        index = self.currentIndex()
        return self._shelf.entry(index) if index.isValid() else None

    def choose(self, key: str) -> None:
        """Make a package current, when it is on the shelf."""
        row = self._shelf.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._shelf.index(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        middle = self.visualRect(index).center()
        place = self.viewport().mapToGlobal(middle) if by_key else event.globalPos()
        self.menu_wanted.emit(self._shelf.entry(index), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._shelf.entry(self.currentIndex()).key)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def _click(self, index: QModelIndex) -> None:
        entry = self._shelf.entry(index)
        dots = menu_rect(self.visualRect(index))
        if dots.contains(self._pressed_at):
            place = self.viewport().mapToGlobal(dots.bottomLeft())
            self.menu_wanted.emit(entry, place)
        else:
            self.opened.emit(entry.key)
