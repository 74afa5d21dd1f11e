"""Fifteen people, two of them away, entered with 17 key presses or fewer."""

import pytest
from keyboard import Keyboard
from PySide6.QtCore import Qt

MOST = 17
PAIRS = [(14, 15), (1, 15), (7, 15), (1, 2), (8, 9), (10, 11), (2, 9)]
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


def wanted(*away):
    return "".join("x" if row in away else "p" for row in range(1, 16))


@pytest.mark.parametrize("pair", PAIRS)
def test_everyone_present_then_the_numbers_of_who_is_away(fifteen, pair):
    keyboard = Keyboard(fifteen)
    keyboard.hold_ctrl(Qt.Key.Key_Return)
    for row in pair:
        keyboard.press(*str(row), "x")
    assert keyboard.stored() == wanted(*pair)
    assert keyboard.presses <= 8 <= MOST


@pytest.mark.parametrize("pair", PAIRS)
def test_everyone_present_then_arrows_alone(fifteen, pair):
    keyboard = Keyboard(fifteen)
    keyboard.hold_ctrl(Qt.Key.Key_Return)
    at = 1
    for row in sorted(pair, key=lambda row: min(row - 1, 16 - row)):
        down, up = (row - at) % 15, (at - row) % 15
        keyboard.press(*([DOWN] * down if down <= up else [UP] * up), "x")
        at = min(row + 1, 15)
    assert keyboard.stored() == wanted(*pair)
    assert keyboard.presses <= MOST


@pytest.mark.parametrize("pair", PAIRS)
def test_a_letter_per_person_straight_down(fifteen, pair):
    keyboard = Keyboard(fifteen)
    keyboard.press(*("x" if row in pair else "p" for row in range(1, 16)))
    assert keyboard.stored() == wanted(*pair)
    assert keyboard.presses == 15


def test_two_late_ones_with_their_minutes(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.hold_ctrl(Qt.Key.Key_Return)
    keyboard.press("7", "l", "2", "0", Qt.Key.Key_Return)
    keyboard.press("1", "5", "l", "5", Qt.Key.Key_Return)
    assert keyboard.stored() == "pppppplppppppp" + "l"
    assert keyboard.presses <= MOST
    rows = fifteen.tab.grid.content.grid.rows
    meeting = fifteen.tab.marking.meeting.id
    assert [rows[r].marks[meeting].minutes_late for r in (6, 14)] == [20, 5]
