"""The board: a column per stage, one card chosen over all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import COLUMNS, Verdict, verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.ui.practice.board.board_keys import BoardKeys
from ct_desktop.ui.practice.board.board_model import STAGES, BoardModel
from ct_desktop.ui.practice.board.card_layout import LayoutCache
from ct_desktop.ui.practice.board.card_mime import card_mime
from ct_desktop.ui.practice.board.column import Column
from ct_desktop.ui.practice.board.column_view import ColumnView
from ct_desktop.ui.practice.board.edge_scroller import EdgeScroller
from ct_desktop.ui.theme.current import px


class BoardView(QScrollArea):
    """Scrolls sideways when the columns do not fit; signals carry a PlacementCard."""

    opened = Signal(object)
    move_wanted = Signal(object, object)
    stop_wanted = Signal(object)
    new_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    stages_wanted = Signal(object, QPoint)
    current_changed = Signal(object)

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.layouts = LayoutCache()
        self.keys = BoardKeys(self)
        self._scroller = EdgeScroller(self)
        self._current_id = 0
        self._place = (PlacementStage.LOOKING, 0)
        self._scrolled: dict[PlacementStage, int] = {}
        self._dragging = False
        self._dropped: tuple[int, PlacementStage] | None = None
        self.columns = {stage: self._column(stage) for stage in STAGES}
        self._build()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def show_stopped(self, shown: bool) -> None:
        """Show or hide the column of stopped placements; it comes into sight when it appears."""
        column = self.columns[PlacementStage.STOPPED]
        appears = shown and column.isHidden()
        column.setVisible(shown)
        if appears and self.isVisible():
            # Only when the columns were laid out is it known where it stands.
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(column, 0, 0))

    def shown_cards(self) -> Sequence[PlacementCard]:
        """The cards of the columns on show, column after column."""
        return [card for column in self._shown() for card in self.model.column(column.stage)]

    def current_card(self) -> PlacementCard | None:
        """The card that is chosen."""
        index = self.model.card_index(self._current_id)
        return self.model.card(index) if index.isValid() else None

    def choose(self, placement_id: int, *, focus: bool = True) -> bool:
        """Choose a card and bring it into sight; False when it is not on show."""
        index = self.model.card_index(placement_id)
        card = self.model.card(index) if index.isValid() else None
        if card is None or self.columns[card.stage].isHidden():
            return False
        column = self.columns[card.stage]
        column.view.choose(index)
        if focus:
            column.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(column, px(12), 0)
        return True

    def focus_cards(self) -> None:
        """Go to the card that is chosen, or else to the first."""
        cards = self.shown_cards()
        if cards and not self.choose(self._current_id):
            self.choose(cards[0].id)

    def step(self, by: int) -> None:
        """Go to the next column with cards at the left (-1) or right (1), at the same height."""
        current = self.current_card()
        if current is None:
            self.focus_cards()
            return
        shown = list(self._shown())
        here = self.columns[current.stage]
        height = here.view.visualRect(here.view.currentIndex()).center().y()
        rest = shown[shown.index(here) + 1 :] if by > 0 else shown[: shown.index(here)][::-1]
        for column in rest:
            if self.model.column(column.stage):
                card = self.model.card(column.view.nearest(max(0, height)))
                if card is not None:
                    self.choose(card.id)
                return

    def shift(self, by: int) -> None:
        """Ask to move the chosen card a stage back (-1) or on (1)."""
        card = self.current_card()
        if card is None or card.stage not in COLUMNS:
            return
        place = COLUMNS.index(card.stage) + by
        if 0 <= place < len(COLUMNS):
            self.move_wanted.emit(card, COLUMNS[place])

    def open_current(self) -> None:
        """Ask to open the chosen card."""
        card = self.current_card()
        if card is not None:
            self.opened.emit(card)

    def stop_current(self) -> None:
        """Ask to stop the chosen placement."""
        card = self.current_card()
        if card is not None and card.stage is not PlacementStage.STOPPED:
            self.stop_wanted.emit(card)

    def choose_stage(self) -> None:
        """Ask for the menu of stages of the chosen card."""
        card = self.current_card()
        if card is not None:
            view = self.columns[card.stage].view
            self.stages_wanted.emit(card, view.place_of(view.currentIndex()))

    def drag(self, card: PlacementCard) -> None:
        """Drag a card until the mouse lets go; every column says what a drop would come to."""
        view = self.columns[card.stage].view
        drag = QDrag(view)
        drag.setMimeData(card_mime(card.id))
        picture = view.cards.pixmap(card, self.devicePixelRatioF())
        drag.setPixmap(picture)
        hold = view.viewport().mapFromGlobal(self.cursor().pos())
        corner = view.visualRect(view.currentIndex()).topLeft()
        drag.setHotSpot((hold - corner) if view.rect().contains(hold) else QPoint(px(20), px(20)))
        self._dragging = True
        self.judge(card.id)
        drag.exec(Qt.DropAction.MoveAction)
        self._dragging = False
        self.forget()
        if self._dropped is not None:
            placement_id, stage = self._dropped
            self._dropped = None
            self._move(placement_id, stage)

    def judge(self, placement_id: int) -> None:
        """Show on every column whether a card may land there."""
        for column in self._shown():
            column.judge(placement_id)

    def forget(self) -> None:
        """Nothing is dragged any more."""
        self._scroller.stop()
        for column in self.columns.values():
            column.forget()

    def verdict(self, placement_id: int, stage: PlacementStage) -> Verdict | None:
        """What moving a placement of the board to a stage asks for."""
        index = self.model.card_index(placement_id)
        card = self.model.card(index) if index.isValid() else None
        return verdict(card.state, stage) if card is not None else None

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(160))

    def _column(self, stage: PlacementStage) -> Column:
        made = Column(self.model, stage, self.layouts, self.verdict)
        view = made.view
        view.opened.connect(self.opened)
        view.menu_wanted.connect(self.menu_wanted)
        view.pressed_key.connect(self.keys.press)
        view.drag_wanted.connect(self.drag)
        view.chosen.connect(lambda card: self._chosen(view, card))
        made.dropped.connect(lambda placement_id: self._drop(placement_id, stage))
        made.dragged_over.connect(
            lambda place: self._scroller.follow(made.mapTo(self.viewport(), place))
        )
        return made

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Placement board"))
        inner = QWidget()
        inner.setProperty("ground", "none")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        for column in self.columns.values():
            row.addWidget(column, 1)
            column.view.setAccessibleDescription(
                tr(
                    "Arrow keys walk, Enter opens, Ctrl+Shift with an arrow moves, "
                    "M chooses a stage, S stops, N begins a placement; "
                    "type a name with a capital to find it."
                )
            )
        self.show_stopped(False)
        self.setWidget(inner)

    def _shown(self) -> Sequence[Column]:
        return [column for column in self.columns.values() if not column.isHidden()]

    def _chosen(self, view: ColumnView, card: PlacementCard | None) -> None:
        if card is None:
            return
        self._current_id = card.id
        for column in self.columns.values():
            if column.view is not view:
                column.view.clearSelection()
        self.current_changed.emit(card)

    def _drop(self, placement_id: int, stage: PlacementStage) -> None:
        if self._dragging:
            # Dialogs wait until the mouse is free: a drag has an event loop of its own.
            self._dropped = (placement_id, stage)
            return
        self.forget()
        self._move(placement_id, stage)

    def _move(self, placement_id: int, stage: PlacementStage) -> None:
        card = self.model.card(self.model.card_index(placement_id))
        if card is not None:
            self.move_wanted.emit(card, stage)

    def _remember(self) -> None:
        card = self.current_card()
        if card is not None:
            row = [one.id for one in self.model.column(card.stage)].index(card.id)
            self._place = (card.stage, row)
        for stage, column in self.columns.items():
            self._scrolled[stage] = column.view.verticalScrollBar().value()

    def _restore(self) -> None:
        """The same card stays chosen and each column where it was scrolled to."""
        focus = self.window().focusWidget()
        here = focus is not None and self.isAncestorOf(focus)
        for stage, column in self.columns.items():
            column.view.root()
            column.tell_count()
            column.view.doItemsLayout()
            column.view.verticalScrollBar().setValue(self._scrolled.get(stage, 0))
        if self.choose(self._current_id, focus=here) or not here:
            return
        stage, row = self._place
        cards = self.model.column(stage) or self.shown_cards()
        if cards:
            self.choose(cards[min(row, len(cards) - 1)].id)
