"""The cards of one stage: a list that scrolls, for mouse, keyboard and screen reader."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import PlacementCard
from ct_desktop.ui.practice.board.board_model import BoardModel
from ct_desktop.ui.practice.board.card_delegate import GAP, LEFT, CardDelegate
from ct_desktop.ui.practice.board.card_layout import LayoutCache
from ct_desktop.ui.theme.current import px

Index = QModelIndex | QPersistentModelIndex


class ColumnView(QListView):
    """``pressed_key`` may take a key (it accepts the event); cards come as PlacementCard."""

    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    pressed_key = Signal(object)
    typed = Signal(str)
    drag_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        model: BoardModel,
        stage: PlacementStage,
        layouts: LayoutCache,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self._board = model
        self.cards = CardDelegate(layouts, self)
        self.setProperty("look", "inCard")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setItemDelegate(self.cards)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setMouseTracking(True)
        self.setAutoScroll(True)
        self.setModel(model)
        self.root()
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    def root(self) -> None:
        """Show the cards of this stage, also after the model was reset."""
        self.setRootIndex(self._board.stage_index(self.stage))
        self.verticalScrollBar().setSingleStep(px(30))

    def current_card(self) -> PlacementCard | None:
        """The card that is chosen in this column."""
        index = self.currentIndex()
        return self._board.card(index) if index.isValid() else None

    def choose(self, index: Index) -> None:
        """Choose a card of this column and bring it into sight."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def nearest(self, height: int) -> QModelIndex:
        """The card that stands ``height`` pixels from the top of the view, or else the last."""
        place = QPoint(px(LEFT) + 1, height)
        found = self.indexAt(place)
        if found.isValid():
            return found
        rows = self._board.rowCount(self.rootIndex())
        below = self.indexAt(place + QPoint(0, px(GAP)))
        return below if below.isValid() else self._board.index(rows - 1, 0, self.rootIndex())

    def startDrag(self, supported: Qt.DropAction) -> None:
        card = self.current_card()
        if card is not None:
            self.drag_wanted.emit(card)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        card = self._board.card(index) if index.isValid() else None
        if card is None:
            return
        self.choose(index)
        self.menu_wanted.emit(card, self.place_of(index) if by_key else event.globalPos())

    def place_of(self, index: Index) -> QPoint:
        """Where on the screen a menu about a card belongs."""
        return self.viewport().mapToGlobal(self.visualRect(index).center())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        index = self.currentIndex()
        if not index.isValid():
            index = self._board.index(0, 0, self.rootIndex())
        if index.isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(index)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        card = self._board.card(index)
        if card is not None:
            self.opened.emit(card)

    def _tell(self) -> None:
        if self.selectionModel().hasSelection():
            self.chosen.emit(self.current_card())
