"""Dragging cards: what every column says before the drop, and what a drop asks for."""

import pytest
from card_kit import card
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.ui.practice.board.card_mime import FORMAT, card_mime, placement_of
from ct_desktop.ui.practice.board.edge_scroller import EdgeScroller
from ct_desktop.ui.theme.tokens import LIGHT

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction
CARDS = (
    card(1, "Naomi Fernandes", Stage.LOOKING),
    card(2, "Linh Nguyen", blocks=[PlacementBlock.VOG]),
    card(3, "Fleur Jansen", Stage.HANDOVER_PLANNED),
    card(4, "Sanne Bakker", Stage.IN_PRACTICE, hours=15),
    card(5, "Sami Haddad"),
)


@pytest.fixture
def filled(board):
    board.model.show(CARDS)
    QApplication.processEvents()
    return board


def enter(column, data, place=None):
    place = place or QPoint(60, 200)
    event = QDragEnterEvent(place, MOVE, data, LEFT, NONE)
    QApplication.sendEvent(column, event)
    return event.isAccepted()


def hang(column, data, place=None):
    place = place or QPoint(60, 200)
    event = QDragMoveEvent(place, MOVE, data, LEFT, NONE)
    QApplication.sendEvent(column, event)
    return event.isAccepted()


def drop(column, data):
    event = QDropEvent(QPointF(60, 200), MOVE, data, LEFT, NONE)
    QApplication.sendEvent(column, event)
    return event.isAccepted()


def said(board, stage):
    hint = board.columns[stage].hint
    return hint.words.spoken if hint.isVisible() else ""


def test_every_column_says_before_the_drop_what_it_would_come_to(filled):
    filled.judge(2)
    assert said(filled, Stage.LOOKING) == "Only with a reason: back to an earlier stage"
    assert said(filled, Stage.PROPOSED) == "Stands here already"
    assert said(filled, Stage.HANDOVER_PLANNED) == (
        "Only with a reason: VOG missing, plan the handover"
    )
    assert said(filled, Stage.HOURS_DONE) == (
        "Only with a reason: no handover held, not all hours confirmed"
    )
    assert not filled.columns[Stage.STOPPED].isVisible()
    filled.judge(4)
    assert said(filled, Stage.LOOKING) == "Has hours or an assessment: stop it instead"
    assert said(filled, Stage.HOURS_DONE) == "Can go here"
    filled.judge(1)
    assert said(filled, Stage.PROPOSED) == "Can go here: choose the practice place"
    filled.forget()
    assert [said(filled, stage) for stage in filled.columns] == [""] * 7


def test_tints_go_with_the_words(filled):
    def ground(stage):
        QApplication.processEvents()
        hint = filled.columns[stage].hint
        return hint.grab().toImage().pixelColor(hint.width() // 2, 6).name().upper()

    filled.judge(5)
    assert ground(Stage.HANDOVER_PLANNED) == LIGHT.primary_soft
    assert ground(Stage.HOURS_DONE) == LIGHT.warning_soft
    assert ground(Stage.PROPOSED) == LIGHT.neutral_soft


def test_a_drop_asks_for_the_move(filled):
    moves = QSignalSpy(filled.move_wanted)
    column, data = filled.columns[Stage.HOURS_DONE], card_mime(4)
    assert enter(column, data)
    assert column.hint.hovered
    assert hang(column, data)
    assert drop(column, data)
    assert [moves.at(0)[0].id, moves.at(0)[1]] == [4, Stage.HOURS_DONE]
    assert said(filled, Stage.HOURS_DONE) == ""


def test_a_column_that_refuses_takes_no_drop(filled):
    moves = QSignalSpy(filled.move_wanted)
    for number, stage in ((4, Stage.LOOKING), (2, Stage.PROPOSED), (99, Stage.PROPOSED)):
        column, data = filled.columns[stage], card_mime(number)
        enter(column, data)
        assert not hang(column, data)
        assert not drop(column, data)
    assert moves.count() == 0


def test_a_card_that_leaves_a_column_is_no_longer_over_it(filled):
    column = filled.columns[Stage.HANDOVER_PLANNED]
    enter(column, card_mime(2))
    QApplication.sendEvent(column, QDragLeaveEvent())
    assert not column.hint.hovered
    assert column.hint.isVisible()


def test_something_else_is_not_taken(filled):
    text = QMimeData()
    text.setText("4")
    column = filled.columns[Stage.HOURS_DONE]
    assert not enter(column, text)
    assert not drop(column, text)
    odd = QMimeData()
    odd.setData(FORMAT, b"\xff\xfe4")
    assert placement_of(odd) is None
    assert placement_of(card_mime(12)) == 12
    assert card_mime(12).formats() == [FORMAT]


def test_the_mouse_begins_a_drag_with_a_picture_of_the_card(filled):
    view = filled.columns[Stage.IN_PRACTICE].view
    wanted = QSignalSpy(view.drag_wanted)
    index = filled.model.card_index(4)
    place = view.visualRect(index).center()
    QTest.mousePress(view.viewport(), LEFT, NONE, place)
    # Without a screen Qt's drag ends at once; that it begins, and that nothing stays behind of it,
    # is what can be seen here.
    for step in range(1, 5):
        at = place + QPoint(6 * step, 8 * step)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(view.viewport().mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            LEFT,
            NONE,
        )
        QApplication.sendEvent(view.viewport(), move)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, place)
    assert wanted.count() == 1
    assert wanted.at(0)[0].id == 4
    assert [said(filled, stage) for stage in filled.columns] == [""] * 7
    picture = view.cards.pixmap(filled.current_card(), 2.0)
    assert picture.devicePixelRatio() == 2.0
    assert picture.width() >= 2 * view.cards.card_width
    assert picture.toImage().pixelColor(40, 40).alpha() > 0


def test_the_board_scrolls_under_a_card_held_at_its_edge(filled):
    filled.resize(620, 640)
    QApplication.processEvents()
    bar = filled.horizontalScrollBar()
    scroller = filled.findChild(EdgeScroller)
    column = filled.columns[Stage.HANDOVER_PLANNED]
    enter(column, card_mime(5))
    right = column.mapFrom(filled.viewport(), QPoint(filled.viewport().width() - 5, 200))
    hang(column, card_mime(5), right)
    scroller.scroll()
    scroller.scroll()
    assert bar.value() == 32
    middle = column.mapFrom(filled.viewport(), QPoint(300, 200))
    hang(column, card_mime(5), middle)
    scroller.scroll()
    assert bar.value() == 32
    left = column.mapFrom(filled.viewport(), QPoint(3, 200))
    hang(column, card_mime(5), left)
    scroller.scroll()
    assert bar.value() == 16
    filled.forget()
    scroller.scroll()
    assert bar.value() == 16
