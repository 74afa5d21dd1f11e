"""Dragging with the mouse: a card over the board, files onto a page."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.ui.practice.board.board_view import BoardView
from ct_desktop.ui.practice.board.card_mime import card_mime
from ct_desktop.ui.practice.board.column import Column

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


def take_up(board: BoardView, placement_id: int) -> None:
    """Press the mouse on a card and move it: the board begins a drag.

    Without a screen Qt ends that at once; what the columns get of it follows in ``hang`` and
    ``let_go``.
    """
    index = board.model.card_index(placement_id)
    card = board.model.card(index)
    view = board.columns[card.stage].view
    begun = QSignalSpy(view.drag_wanted)
    ground, start = view.viewport(), view.visualRect(index).center()
    QTest.mousePress(ground, LEFT, NONE, start)
    for step in range(1, 5):
        at = start + QPoint(6 * step, 8 * step)
        place, on_screen = QPointF(at), QPointF(ground.mapToGlobal(at))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place, on_screen, Qt.MouseButton.NoButton, LEFT, NONE
        )
        QApplication.sendEvent(ground, moved)
    QTest.mouseRelease(ground, LEFT, NONE, start)
    assert [begun.at(n)[0].id for n in range(begun.count())] == [placement_id]


def hang(board: BoardView, placement_id: int, stage: PlacementStage) -> str:
    """Hold the card over a column; what it says of a drop, empty when it takes none."""
    column, data = board.columns[stage], card_mime(placement_id)
    over = _middle(column)
    QApplication.sendEvent(column, QDragEnterEvent(over, MOVE, data, LEFT, NONE))
    moved = QDragMoveEvent(over, MOVE, data, LEFT, NONE)
    QApplication.sendEvent(column, moved)
    assert column.hint.isVisible()
    return column.hint.words.spoken if moved.isAccepted() else ""


def let_go(board: BoardView, placement_id: int, stage: PlacementStage) -> None:
    """Drop the card that hangs over a column."""
    column, data = board.columns[stage], card_mime(placement_id)
    dropped = QDropEvent(QPointF(_middle(column)), MOVE, data, LEFT, NONE)
    QApplication.sendEvent(column, dropped)
    assert dropped.isAccepted()


def drop_files(page: QWidget, *paths: Path) -> None:
    """Drag files from the desktop over a page and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    over = page.rect().center()
    entered = QDragEnterEvent(over, COPY, data, LEFT, NONE)
    entered.ignore()
    QApplication.sendEvent(page, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(over), COPY, data, LEFT, NONE))


def _middle(column: Column) -> QPoint:
    return column.rect().center()
