import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ct_desktop.ui.widgets.level_field import LevelField

WORDS = ("I watch.", "I join in.", "I do it.", "I help others with it, also when it is busy.")


@pytest.fixture
def field(ui, qtbot):
    made = LevelField("Listening", WORDS)
    qtbot.addWidget(made)
    made.resize(800, made.heightForWidth(800))
    made.show()
    made.heard = []
    made.given.connect(made.heard.append)
    made.moved.connect(lambda step: made.heard.append(f"moved {step}"))
    return made


def test_a_digit_gives_a_level_and_leads_on(field):
    QTest.keyClick(field, Qt.Key.Key_3)
    assert field.level == 3
    assert field.heard == [3, "moved 1"]
    assert field.accessibleName() == "Listening: 3 · I do it."


@pytest.mark.parametrize("key", [Qt.Key.Key_5, Qt.Key.Key_A])
def test_other_keys_give_nothing(field, key):
    QTest.keyClick(field, key)
    assert (field.level, field.heard) == (None, [])


def test_arrows_go_through_the_levels_and_stop_at_the_ends(field):
    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Right)
    assert field.level == 4
    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Left)
    assert field.level is None


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_level_is_taken_away_by_keys(field, key):
    field.set_level(2)
    QTest.keyClick(field, key)
    assert (field.level, field.heard) == (None, [0])


def test_up_and_down_only_lead_on(field):
    field.set_level(2)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.level == 2
    assert field.heard == ["moved 1", "moved -1"]


def test_the_mouse_gives_the_level_it_is_on_and_takes_it_away(field):
    place = field.cell(4).center()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=place)
    assert field.level == 4
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=place)
    assert field.level is None
    between = QPoint(field.cell(1).right() + 3, place.y())
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=between)
    assert field.level is None


def test_narrower_it_grows_so_that_all_words_fit(field):
    assert field.heightForWidth(420) > field.heightForWidth(900)


def test_the_level_chosen_is_marked(field):
    before = field.grab().toImage()
    field.set_level(2)
    after = field.grab().toImage()
    inside = field.cell(2).center()
    assert before.pixelColor(field.cell(2).topLeft() + QPoint(6, 6)) != after.pixelColor(
        field.cell(2).topLeft() + QPoint(6, 6)
    )
    assert before.pixelColor(field.cell(1).center()) == after.pixelColor(field.cell(1).center())
    assert inside.x() > field.cell(1).right()
