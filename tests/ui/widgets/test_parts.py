from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from ct_desktop.ui.widgets.balance_bar import BalanceBar
from ct_desktop.ui.widgets.buttons import danger, primary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import badge, chip, set_count, set_tone
from ct_desktop.ui.widgets.date_tile import DateTile
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow
from ct_desktop.ui.widgets.tabs import Tabs

LEFT = Qt.MouseButton.LeftButton


def test_an_empty_state_asks_for_the_height_of_its_words_at_its_width(qtbot):
    empty = EmptyState("people", "Nobody yet", "Everyone you know stands here. " * 8)
    qtbot.addWidget(empty)
    empty.show()

    def asked(width: int) -> int:
        empty.resize(width, 900)
        QApplication.processEvents()
        return empty.minimumSizeHint().height()

    assert asked(900) < asked(260)
    assert asked(900) < asked(260)  # also on the way back


def test_tabs_build_what_they_show_and_obey_keys(qtbot):
    built, chosen = [], []

    def maker(key: str):
        def make() -> QLabel:
            built.append(key)
            return QLabel(key)

        return make

    tabs = Tabs()
    qtbot.addWidget(tabs)
    for key in ("overview", "people", "schedule"):
        tabs.add(key, key.title(), maker(key))
    tabs.chosen.connect(chosen.append)
    tabs.show()
    assert built == ["overview"]
    qtbot.mouseClick(tabs.bar.tab("schedule"), LEFT)
    assert (tabs.current, built) == ("schedule", ["overview", "schedule"])
    assert tabs.widget("people") is None
    qtbot.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert tabs.current == "overview"
    qtbot.keyClick(tabs.bar, Qt.Key.Key_Left)
    assert tabs.current == "schedule"
    assert built == ["overview", "schedule"]
    assert chosen == ["schedule", "overview", "schedule"]
    assert [k for k in ("overview", "people", "schedule") if tabs.bar.tab(k).isChecked()] == [
        "schedule"
    ]
    qtbot.mouseClick(tabs.bar.tab("schedule"), LEFT)
    assert tabs.bar.tab("schedule").isChecked()
    with pytest.raises(KeyError):
        tabs.choose("nothing")


def test_rows_open_by_mouse_and_key(qtbot):
    rows, opened = SectionList(), []
    qtbot.addWidget(rows)
    first, second = SectionRow("Thijs", "absent", opens=True), SectionRow("Linh")
    first.opened.connect(lambda: opened.append("Thijs"))
    second.opened.connect(lambda: opened.append("Linh"))
    rows.set_rows([first, second])
    rows.show()
    qtbot.mouseClick(first, LEFT)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.mouseClick(second, LEFT)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert opened == ["Thijs", "Thijs"]
    assert first.accessibleName() == "Thijs. absent"
    rows.set_rows([SectionRow("Zofia")])
    assert [row.accessibleName() for row in rows.rows] == ["Zofia"]


def test_chips_and_badges(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    word, number = chip("6 of 6", "good"), badge(3)
    column.addWidget(word)
    column.addWidget(number)
    holder.show()
    assert (word.property("tone"), number.text()) == ("good", "3")
    set_tone(word, "bad")
    assert word.property("tone") == "bad"
    set_count(number, 0)
    assert number.isHidden()
    set_count(number, 12)
    assert (number.isVisible(), number.text()) == (True, "12")
    with pytest.raises(ValueError, match="pink"):
        set_tone(word, "pink")


def test_a_badge_without_a_window_opens_none(qapp):
    assert not badge(3).isVisible()


@pytest.mark.parametrize(
    ("share", "percent"), [(0.0, 0), (0.542, 54), (1.0, 100), (1.7, 100), (-0.2, 0)]
)
def test_a_balance_bar_says_what_it_shows(qtbot, share, percent):
    bar = BalanceBar("Women")
    qtbot.addWidget(bar)
    bar.set_share(share, "Invite more women.", "warning")
    assert (bar.bar.value(), bar.percent.text()) == (percent, f"{percent}%")
    assert bar.bar.accessibleName() == f"Women: {percent}%. Invite more women."
    bar.set_share(share, text="4 of 15")
    assert bar.percent.text() == "4 of 15"
    assert bar.advice.isHidden()


def test_a_date_tile(qtbot):
    tile = DateTile(date(2026, 10, 24))
    qtbot.addWidget(tile)
    assert [words.text() for words in tile.findChildren(QLabel)] == ["24", "Sat"]
    assert tile.accessibleName() == "24-10-2026"


def test_buttons_do_what_they_are_for_and_have_names(qtbot):
    pressed = []
    for button, look in (
        (primary("New cohort", lambda: pressed.append("new"), "plus"), "primary"),
        (danger("Delete", lambda: pressed.append("delete")), "danger"),
    ):
        qtbot.addWidget(button)
        button.show()
        qtbot.mouseClick(button, LEFT)
        assert button.property("look") == look
        assert button.accessibleName() == button.text()
    assert pressed == ["new", "delete"]


def test_an_empty_state_holds_the_button_that_fills_it(qtbot):
    made = []
    empty = EmptyState(
        "people", "Nobody yet", "All you know.", "Add a person", lambda: made.append(1)
    )
    qtbot.addWidget(empty)
    empty.show()
    qtbot.mouseClick(empty.button, LEFT)
    assert made == [1]
    assert EmptyState("people", "Nobody", "Nothing to add here.").button is None


def test_names_are_never_read_as_html(qtbot):
    card = Card("<b>Heading</b>")
    qtbot.addWidget(card)
    assert card.heading.textFormat() == Qt.TextFormat.PlainText
    row = SectionRow("<img src=x>", "a & b")
    qtbot.addWidget(row)
    assert {w.textFormat() for w in row.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
