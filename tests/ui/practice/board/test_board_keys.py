"""The board by keyboard alone, and what a screen reader is told of it."""

import pytest
from card_kit import card
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ct_desktop.rules.enumerations import PlacementStage as Stage

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CARDS = (
    card(1, "Naomi Fernandes", Stage.LOOKING),
    card(2, "Bram Meijer", Stage.LOOKING),
    card(3, "Sami Haddad"),
    card(4, "Linh Nguyen"),
    card(5, "Sanne Bakker", Stage.IN_PRACTICE, hours=9.5),
    card(6, "Emre Çelik", Stage.IN_PRACTICE, hours=4),
    card(7, "Noor de Vries", Stage.ASSESSED, hours=15),
    card(8, "Thijs de Groot", Stage.STOPPED),
)


@pytest.fixture
def filled(board):
    board.model.show(CARDS)
    QApplication.processEvents()
    board.focus_cards()
    return board


def press(key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)
    QApplication.processEvents()


def name(board):
    card_ = board.current_card()
    assert board.columns[card_.stage].view.hasFocus()
    return card_.name


def test_arrows_walk_within_columns_and_between_them(filled):
    assert name(filled) == "Naomi Fernandes"
    press(Qt.Key.Key_Down)
    assert name(filled) == "Bram Meijer"
    press(Qt.Key.Key_Right)
    assert name(filled) == "Linh Nguyen"  # at the same height
    press(Qt.Key.Key_Right)
    assert name(filled) == "Emre Çelik"  # the column without cards is passed over
    press(Qt.Key.Key_Right)
    assert name(filled) == "Noor de Vries"
    press(Qt.Key.Key_Right)
    assert name(filled) == "Noor de Vries"  # the stopped ones are not on show
    press(Qt.Key.Key_Left)
    assert name(filled) == "Sanne Bakker"
    press(Qt.Key.Key_End)
    assert name(filled) == "Emre Çelik"


def test_one_card_is_chosen_over_all_columns(filled):
    press(Qt.Key.Key_Right)
    chosen = [c.view.selectionModel().selectedIndexes() for c in filled.columns.values()]
    assert sum(len(indexes) for indexes in chosen) == 1


def test_stopped_cards_are_reached_when_they_are_shown(filled):
    filled.show_stopped(True)
    QApplication.processEvents()
    filled.choose(7)
    press(Qt.Key.Key_Right)
    assert name(filled) == "Thijs de Groot"


def test_tab_stops_at_columns_with_cards(filled):
    assert filled.columns[Stage.HANDOVER_PLANNED].view.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert filled.columns[Stage.PROPOSED].view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    press(Qt.Key.Key_Tab)
    assert name(filled) == "Sami Haddad"
    press(Qt.Key.Key_Tab)
    assert name(filled) == "Sanne Bakker"


def test_enter_opens_and_letters_do_what_they_say(filled):
    opened, begun = QSignalSpy(filled.opened), QSignalSpy(filled.new_wanted)
    stopped, stages = QSignalSpy(filled.stop_wanted), QSignalSpy(filled.stages_wanted)
    press(Qt.Key.Key_Return)
    assert opened.at(0)[0].id == 1
    press(Qt.Key.Key_N)
    assert begun.count() == 1
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_Delete)
    assert [stopped.at(row)[0].id for row in range(2)] == [1, 1]
    press(Qt.Key.Key_M)
    assert stages.at(0)[0].id == 1
    assert name(filled) == "Naomi Fernandes"


def test_ctrl_shift_and_an_arrow_ask_to_move(filled):
    moves = QSignalSpy(filled.move_wanted)
    press(Qt.Key.Key_Left, CTRL_SHIFT)  # nothing lies before looking
    assert moves.count() == 0
    press(Qt.Key.Key_Right, CTRL_SHIFT)
    assert [moves.at(0)[0].id, moves.at(0)[1]] == [1, Stage.PROPOSED]
    filled.choose(5)
    press(Qt.Key.Key_Left, CTRL_SHIFT)
    assert moves.at(1)[1] is Stage.HANDOVER_PLANNED
    filled.choose(7)
    press(Qt.Key.Key_Right, CTRL_SHIFT)
    assert moves.count() == 2


def test_a_name_is_found_by_typing_it(filled):
    QTest.keyClicks(QApplication.focusWidget(), "em")
    assert name(filled) == "Emre Çelik"
    filled.keys.forget()
    QTest.keyClicks(QApplication.focusWidget(), "celik")  # the family name, without its cedilla
    assert name(filled) == "Emre Çelik"
    filled.keys.forget()
    stopped = QSignalSpy(filled.stop_wanted)
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)  # a capital finds: a small s stops
    QTest.keyClicks(QApplication.focusWidget(), "ami")
    assert name(filled) == "Sami Haddad"
    assert stopped.count() == 0


def test_the_same_letter_again_goes_to_the_next(filled):
    filled.choose(3)
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert name(filled) == "Sanne Bakker"


def test_other_keys_are_left_to_the_window(filled):
    heard = []
    filled.keyPressEvent = heard.append
    before = name(filled)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F2)
    assert name(filled) == before


def test_the_focus_goes_along_with_a_card_that_moved(filled):
    filled.choose(3)
    moved = card(3, "Sami Haddad", Stage.HANDOVER_PLANNED)
    filled.model.show([moved if one.id == 3 else one for one in CARDS])
    assert name(filled) == "Sami Haddad"
    assert (
        filled.columns[Stage.HANDOVER_PLANNED].view.accessibleName() == "Handover planned, 1 card"
    )


def test_when_the_card_is_gone_the_next_one_is_chosen(filled):
    filled.choose(3)
    filled.model.show([one for one in CARDS if one.id != 3])
    assert name(filled) == "Linh Nguyen"
    filled.model.show([one for one in CARDS if one.id not in (3, 4)])
    assert name(filled) == "Naomi Fernandes"


def test_a_reload_does_not_take_the_focus(filled):
    window, field = QWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(filled)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    field.setFocus()
    filled.choose(4, focus=False)
    filled.model.show([one for one in CARDS if one.id != 1])
    assert field.hasFocus()
    assert filled.current_card().id == 4
    filled.setParent(None)


def test_columns_and_cards_have_names_for_a_screen_reader(filled):
    view = filled.columns[Stage.PROPOSED].view
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.text(QAccessible.Text.Name) == "Proposed, 2 cards"
    assert "Arrow keys walk" in spoken.text(QAccessible.Text.Description)
    first = spoken.child(0)
    assert first.text(QAccessible.Text.Name).startswith("Sami Haddad, Proposed, SV Overmaas")
    assert spoken.childCount() == 2
