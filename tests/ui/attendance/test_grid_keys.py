import pytest
from group_kit import CLOCK, add_person, new_cohort
from keyboard import CURRENT, Keyboard
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from window_kit import when_modal

from ct_desktop import language
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.ui.cohorts.attendance import mark_keys

KEY = Qt.Key


def mark(screen, row, meeting=CURRENT):
    screen.settle()
    grid = screen.office.attendance.grid(screen.tab.cohort_id)
    return grid.rows[row].marks.get(grid.meetings[meeting].id)


def cursor(screen):
    index = screen.tab.view.currentIndex()
    return index.row(), index.column()


def test_the_cursor_waits_at_the_first_person_of_the_meeting_to_be_marked(fifteen):
    assert QApplication.focusWidget() is fifteen.tab.view
    assert cursor(fifteen) == (0, CURRENT)
    assert CLOCK.today().isoformat() == "2026-10-22"


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_letter_of_the_hint_is_a_key(code):
    language.use(code)
    letters = {part.split()[0] for part in mark_keys.hint().split(" · ")[:7]}
    assert letters <= set(mark_keys.LETTERS) | set(mark_keys.MAKE_UP_LETTERS)
    assert letters == {mark_keys.letter_of(s) for s in AttendanceStatus} | {
        mark_keys.make_up_letter()
    }


def test_the_letters_of_both_languages(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("p", "l", "v", "e", "a", "x", "O", KEY.Key_Down)
    assert keyboard.stored() == "plvvaxo--------"


def test_a_mark_is_seen_before_the_store_has_it_and_the_cursor_goes_down(fifteen):
    Keyboard(fifteen).press("x")
    grid = fifteen.tab.grid
    assert grid.index(0, CURRENT).data() == "✕"
    assert grid.content.grid.rows[0].marks == {}
    assert cursor(fifteen) == (1, CURRENT)
    assert mark(fifteen, 0) == Mark(AttendanceStatus.ABSENT)
    assert grid.content.grid.rows[0].marks != {}


def test_the_last_row_stays(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("1", "5", "p", "p", "a")
    assert cursor(fifteen) == (14, CURRENT)
    assert keyboard.stored() == "-" * 14 + "a"


def test_minutes_are_typed_after_the_letter(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("l", "1", "5")
    assert fifteen.tab.hint.text().startswith("Mila Aa01, minutes late: 15")
    keyboard.press(KEY.Key_Backspace, KEY.Key_Backspace, "7", KEY.Key_Return)
    assert cursor(fifteen) == (1, CURRENT)
    assert mark(fifteen, 0) == Mark(AttendanceStatus.LATE, 7)
    assert fifteen.tab.hint.text() == mark_keys.hint()


def test_a_letter_alone_is_ten_minutes_and_the_next_letter_is_for_the_next_person(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("l", "e", "p")
    assert keyboard.stored() == "lvp" + "-" * 12
    assert mark(fifteen, 0).minutes_late == 10
    assert mark(fifteen, 1).minutes_early == 10


def test_escape_leaves_the_cell_and_the_page(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("l", "9", KEY.Key_Escape)
    assert mark(fifteen, 0) is None
    assert fifteen.tab.isVisible()
    keyboard.press(KEY.Key_Escape)
    fifteen.settle()
    assert fifteen.window.pages.page.detail is None


def test_an_arrow_keeps_the_minutes(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("l", "9", KEY.Key_Up)
    assert cursor(fifteen) == (14, CURRENT)
    assert mark(fifteen, 0) == Mark(AttendanceStatus.LATE, 9)


def test_a_click_elsewhere_keeps_the_minutes(fifteen):
    Keyboard(fifteen).press("l", "9")
    view = fifteen.tab.view
    place = view.visualRect(fifteen.tab.grid.index(4, 2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cursor(fifteen) == (4, 2)
    assert mark(fifteen, 0) == Mark(AttendanceStatus.LATE, 9)


def test_late_and_left_early_at_one_meeting(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("l", "1", "5", KEY.Key_Return, KEY.Key_Up, "v", "5", KEY.Key_Return)
    assert mark(fifteen, 0) == Mark(AttendanceStatus.LEFT_EARLY, 15, 5)
    assert fifteen.tab.grid.index(0, CURRENT).data() == "15′ −5′"


def test_minutes_beyond_the_meeting_are_refused_and_the_cell_is_put_right(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("l", "9", "9", "9", KEY.Key_Return)
    assert fifteen.tab.grid.index(0, CURRENT).data() == "999′"
    fifteen.settle()
    assert fifteen.tab.grid.index(0, CURRENT).data() == ""
    assert fifteen.ui.prompts.banners.messages == ["The meeting lasts 150 minutes."]


def test_delete_clears(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("p", "p", KEY.Key_Up, KEY.Key_Delete)
    assert keyboard.stored() == "p" + "-" * 14


def test_undo_takes_back_one_mark_and_everyone_present_as_one(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("x")
    keyboard.hold_ctrl(KEY.Key_Return)
    assert keyboard.stored() == "x" + "p" * 14
    keyboard.hold_ctrl("z")
    assert keyboard.stored() == "x" + "-" * 14
    fifteen.settle()
    assert fifteen.tab.grid.index(3, CURRENT).data() == ""
    keyboard.hold_ctrl("z")
    assert keyboard.stored() == "-" * 15
    keyboard.hold_ctrl("y")
    keyboard.screen.settle()
    assert keyboard.stored() == "x" + "-" * 14


def test_everyone_present_leaves_marks_alone_and_says_how_many(fifteen):
    keyboard = Keyboard(fifteen)
    keyboard.press("a", "l")
    QTest.mouseClick(fifteen.button("Everyone present"), Qt.MouseButton.LeftButton)
    assert keyboard.stored() == "al" + "p" * 13
    assert fifteen.ui.prompts.toast_shown.text == "Meeting 5: 13 people present"
    assert QApplication.focusWidget() is fifteen.tab.view
    keyboard.hold_ctrl(KEY.Key_Return)
    fifteen.settle()
    assert fifteen.ui.prompts.toast_shown.text == "Everyone has a mark at this meeting already."


def test_a_meeting_to_come_is_asked_about_once(fifteen):
    keyboard = Keyboard(fifteen)

    def click(words):
        dialog = QApplication.activeModalWidget()
        button = next(b for b in dialog.findChildren(QPushButton) if b.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    keyboard.press(KEY.Key_Right)
    with when_modal(lambda: click("Cancel")) as seen:
        keyboard.press("a")
    assert seen == ["Mark a meeting that is still to come?"]
    assert keyboard.stored(CURRENT + 1) == "-" * 15
    with when_modal(lambda: click("Mark it")) as seen:
        keyboard.press("a")
    assert len(seen) == 1
    fifteen.settle()
    keyboard.press("a")
    assert keyboard.stored(CURRENT + 1) == "aa" + "-" * 13


def test_a_cancelled_meeting_takes_no_marks(fifteen):
    meeting = fifteen.tab.grid.grid_meeting(2)
    fifteen.ui.tasks.write(lambda: fifteen.office.schedule.cancel(meeting.id, "Storm"))
    fifteen.settle()
    assert fifteen.tab.view.is_cancelled(2)
    keyboard = Keyboard(fifteen)
    keyboard.press(KEY.Key_Left, KEY.Key_Left, KEY.Key_Left, "p")
    assert keyboard.stored(2) == "-" * 15
    assert fifteen.ui.prompts.toast_shown.text.startswith("This meeting was cancelled")
    assert "Storm" in fifteen.tab.grid.headerData(2, Qt.Orientation.Horizontal, Qt.ToolTipRole)


def test_the_cursor_stays_with_its_person_when_somebody_joins(fifteen):
    Keyboard(fifteen).press("5", KEY.Key_Left)
    office, cohort_id = fifteen.office, fifteen.tab.cohort_id
    fifteen.ui.tasks.write(lambda: add_person(office, cohort_id, "Aad", "", "Aa00"))
    fifteen.settle()
    assert cursor(fifteen) == (5, CURRENT - 1)
    assert fifteen.tab.grid.grid_row(5).name == "Aa05, Mila"


def test_sixty_people(open_screen):
    from group_kit import fill_plain

    def prepare(office):
        cohort_id = new_cohort(office, capacity=60)
        fill_plain(office, cohort_id, 60)
        return cohort_id

    screen = open_screen(prepare)
    keyboard = Keyboard(screen)
    keyboard.press("6", "0", "x", "4", "2", "a")
    assert keyboard.stored() == "-" * 41 + "a" + "-" * 17 + "x"
    view = screen.tab.view
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
