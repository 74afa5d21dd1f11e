"""A column of the board: its name, its count, its cards; cards may be dropped anywhere on it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import Verdict
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.practice.board.board_model import BoardModel
from ct_desktop.ui.practice.board.card_layout import LayoutCache
from ct_desktop.ui.practice.board.card_mime import placement_of
from ct_desktop.ui.practice.board.card_words import spoken_column
from ct_desktop.ui.practice.board.column_view import ColumnView
from ct_desktop.ui.practice.board.drop_hint import DropHint
from ct_desktop.ui.practice.moving.verdict_words import verdict_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped

NARROWEST = 166  # px at 100 %: six fit where the screen has 1366; narrower breaks long words
Judge = Callable[[int, PlacementStage], Verdict | None]
"""The verdict of moving a placement, by its id, to a stage; None when it is not on the board."""


class Column(QFrame):
    """``dropped`` carries the id of a placement; ``dragged_over`` a place within the column."""

    dropped = Signal(int)
    dragged_over = Signal(QPoint)

    def __init__(
        self,
        model: BoardModel,
        stage: PlacementStage,
        layouts: LayoutCache,
        judge: Judge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self._model = model
        self._judge = judge
        self.setProperty("ground", "sunken")
        self.setAcceptDrops(True)
        self.heading = wrapped(stage_text(stage), "strong")
        self.count = label("", "onSunken")
        self.view = ColumnView(model, stage, layouts)
        self.hint = DropHint(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, px(4))
        column.setSpacing(px(11))
        top = QHBoxLayout()
        top.setContentsMargins(px(14), 0, px(14), 0)
        top.addWidget(self.heading, 1)
        top.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self._keep_width()
        self.tell_count()

    def tell_count(self) -> None:
        """Say how many cards there are now; a column without cards is no stop of the Tab key."""
        count = len(self._model.column(self.stage))
        self.count.setText(str(count))
        name = spoken_column(self.stage, count)
        self.view.setAccessibleName(name)
        self.count.setAccessibleName(name)
        policy = Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus
        self.view.setFocusPolicy(policy)

    def judge(self, placement_id: int) -> bool:
        """Show whether a card may land here; whether it may."""
        verdict = self._judge(placement_id, self.stage)
        if verdict is None:
            self.hint.hide()
            return False
        self._place_hint()
        self.hint.say(verdict_words(verdict))
        return verdict.refusal is None

    def forget(self) -> None:
        """No card is dragged any more."""
        self.hint.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        placement_id = placement_of(event.mimeData())
        if placement_id is None:
            event.ignore()
            return
        # A column that refuses is followed too: its words are read while the card hangs there.
        self.judge(placement_id)
        self.hint.set_hovered(True)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        placement_id = placement_of(event.mimeData())
        verdict = None if placement_id is None else self._judge(placement_id, self.stage)
        self.dragged_over.emit(event.position().toPoint())
        if verdict is None or verdict.refusal is not None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hint.set_hovered(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        placement_id = placement_of(event.mimeData())
        verdict = None if placement_id is None else self._judge(placement_id, self.stage)
        self.hint.set_hovered(False)
        if placement_id is None or verdict is None or verdict.refusal is not None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(placement_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _keep_width(self) -> None:
        self.setMinimumWidth(px(NARROWEST))

    def _place_hint(self) -> None:
        top = self.view.geometry().top() - px(4)
        self.hint.setGeometry(px(6), top, self.width() - px(12), self.height() - top - px(6))
