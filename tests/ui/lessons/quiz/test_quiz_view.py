"""Answering a quiz with keys and mouse, in the real view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from quiz_kit import ESSAY, QUIZ, SEVERAL, SINGLE, TYPED, UNKNOWN

from ct_desktop.services.lesson_content import Quiz
from ct_desktop.ui.lessons.quiz.question_card import QuestionCard
from ct_desktop.ui.lessons.quiz.rich_text import RichText
from ct_desktop.ui.lessons.quiz.score_card import MOST_ROWS, ScoreCard

K = Qt.Key


def press(qtbot, *keys):
    for key in keys:
        QApplication.processEvents()
        qtbot.keyClick(QApplication.focusWidget(), key)


def words(widget):
    """Everything a person can read in a widget."""
    QApplication.processEvents()
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    texts = [
        one.toPlainText().strip()
        for one in widget.findChildren(RichText)
        if one.isVisibleTo(widget)
    ]
    return [one for one in labels + texts if one]


def test_a_wrong_answer_by_keys_says_why_and_shows_what_is_right(qtbot, show):
    view = show()
    press(qtbot, K.Key_1)
    assert [row.chosen for row in view.card.rows] == [True, False, False]
    press(qtbot, K.Key_Return)
    said = words(view.card)
    for text in ("Not right", "0 points", "That takes too long.", "A pity.", "See step 2."):
        assert text in said
    assert "Your answer" in words(view.card.rows[0])
    assert "Right answer" in words(view.card.rows[1])
    assert words(view.card.rows[2]) == ["3", "Wait"]
    assert view.action.text() == "Next question"
    assert view.action.hasFocus()
    assert "Not right" in view.action.accessibleDescription()


def test_after_checking_the_answer_stays_as_it_is(qtbot, show):
    view = show()
    press(qtbot, K.Key_2, K.Key_Return, K.Key_1)
    qtbot.mouseClick(view.card.rows[2], Qt.MouseButton.LeftButton)
    assert [row.chosen for row in view.card.rows] == [False, True, False]
    assert "Right" in words(view.card.feedback)
    assert "2 points" in words(view.card.feedback)


def test_a_click_anywhere_in_a_row_chooses_and_the_button_checks(qtbot, show):
    view = show()
    text = view.card.rows[1].findChild(RichText)
    place = text.mapTo(view.card.rows[1], text.rect().center())
    qtbot.mouseClick(view.card.rows[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.card.rows[1], Qt.MouseButton.LeftButton, pos=place)
    assert [row.chosen for row in view.card.rows] == [False, True, False]
    qtbot.mouseClick(view.action, Qt.MouseButton.LeftButton)
    assert "Well seen." in words(view.card.feedback)


def test_several_answers_go_on_and_off_by_number(qtbot, show):
    view = show(Quiz("", (SEVERAL,)))
    press(qtbot, K.Key_1, K.Key_2, K.Key_3, K.Key_1)
    assert [row.chosen for row in view.card.rows] == [False, True, True]
    press(qtbot, K.Key_Enter)
    assert "Right" in words(view.card.feedback)


def test_part_of_several_answers_is_said_to_be_partly_right(qtbot, show):
    view = show(Quiz("", (SEVERAL,)))
    press(qtbot, K.Key_2, K.Key_Return)
    assert "Partly right: something is still missing" in words(view.card.feedback)


def test_nothing_is_checked_before_there_is_an_answer(qtbot, show):
    view = show()
    press(qtbot, K.Key_Return)
    assert view.card.feedback is None
    assert "Choose an answer first." in words(view.card)
    assert view.action.text() == "Check the answer"
    press(qtbot, K.Key_9)
    assert not any(row.chosen for row in view.card.rows)


def test_up_and_down_walk_through_the_choices(qtbot, show):
    view = show()
    assert view.card.rows[0].button.hasFocus()
    press(qtbot, K.Key_Down)
    assert view.card.rows[1].button.hasFocus()
    press(qtbot, K.Key_Space, K.Key_Down)
    assert view.card.rows[2].chosen
    press(qtbot, K.Key_Up)
    assert view.card.rows[1].chosen


def test_a_typed_answer(qtbot, show):
    view = show(Quiz("", (TYPED,)))
    assert view.card.field.hasFocus()
    qtbot.keyClicks(view.card.field, "1 run")
    press(qtbot, K.Key_Left, K.Key_Return)
    assert view.card.answer.text == "1 run"
    said = words(view.card.feedback)
    assert [one for one in said if one in ("Right answer", "do")] == ["Right answer", "do"]
    qtbot.keyClicks(view.card.field, "x")
    assert view.card.field.text() == "1 run"


def test_a_hint_is_shown_on_request(qtbot, show):
    view = show(Quiz("", (TYPED,)))
    assert "Everybody moves" not in words(view.card)
    (button,) = [one for one in view.card.findChildren(QPushButton) if "hint" in one.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Everybody moves" in words(view.card)
    assert not button.isVisible()


def test_an_essay_is_compared_with_the_model_answer(qtbot, show):
    view = show(Quiz("", (ESSAY,)))
    qtbot.keyClicks(view.card.field, "Less")
    press(qtbot, K.Key_Return)
    qtbot.keyClicks(view.card.field, "talk")
    assert view.card.feedback is None
    qtbot.keyClick(view.card.field, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.card.answer.text == "Less\ntalk"
    said = words(view.card.feedback)
    assert {"Talk about your answer together", "Model answer", "Say less."} <= set(said)
    assert not any("point" in one for one in said)


def test_an_unknown_kind_is_shown_and_passed(qtbot, show):
    view = show(Quiz("", (UNKNOWN, SINGLE)))
    assert "Connect the words" in words(view.card)
    assert view.card.inputs == []
    press(qtbot, K.Key_Return)
    assert view.card.question is SINGLE


def test_walking_keeps_answers_and_what_was_checked(qtbot, show):
    view = show()
    press(qtbot, K.Key_1, K.Key_Return, K.Key_Return)
    press(qtbot, K.Key_2, K.Key_Right)
    assert view.card.question is TYPED
    press(qtbot, K.Key_PageUp)
    assert [row.chosen for row in view.card.rows] == [False, True, False]
    press(qtbot, K.Key_Left)
    assert view.card.feedback is not None
    assert view.card.rows[0].chosen


def test_the_score_at_the_end_and_another_go(qtbot, show):
    view = show()
    press(qtbot, K.Key_2, K.Key_Return, K.Key_Return)
    press(qtbot, K.Key_2, K.Key_Return, K.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "DO ")
    press(qtbot, K.Key_PageDown)
    press(qtbot, K.Key_PageDown)
    with qtbot.waitSignal(view.finished):
        press(qtbot, K.Key_Return)
    assert isinstance(view.card, ScoreCard)
    assert view.card.summary == (
        "2 of 3 right. 3 of 4 points. 1 answer is to talk about together. 1 question not answered"
    )
    assert "Partly" in words(view.card)
    assert view.action.text() == "Do it again"
    press(qtbot, K.Key_Return)
    assert view.card.question is SINGLE
    assert not any(row.chosen for row in view.card.rows)


def test_looking_again_from_the_score(qtbot, show):
    view = show()
    press(qtbot, *[K.Key_PageDown] * 5)
    again = [one for one in view.card.findChildren(QPushButton) if one.text() == "Look again"]
    assert len(again) == 4
    qtbot.mouseClick(again[1], Qt.MouseButton.LeftButton)
    assert view.card.question is SEVERAL


def test_keys_that_have_nothing_to_do_are_left_to_the_window(qtbot, show):
    view = show(Quiz("", (SINGLE,)))
    assert not view.go_back()
    assert view.go_on()
    assert not view.go_on()
    assert isinstance(view.card, ScoreCard)
    assert view.go_back()
    assert isinstance(view.card, QuestionCard)


def test_enter_on_another_button_does_what_that_button_says(qtbot, show):
    view = show()
    press(qtbot, K.Key_PageDown)
    back = next(one for one in view.findChildren(QPushButton) if one.text() == "Previous")
    back.setFocus()
    press(qtbot, K.Key_Return)
    assert view.card.question is SINGLE


def test_a_quiz_without_questions(show):
    view = show(Quiz("Empty", ()))
    assert "This quiz has no questions." in words(view)
    assert not view.action.isVisible()
    assert not view.go_on()


def test_a_long_list_of_mistakes_is_cut_off(qtbot, show):
    view = show(Quiz("", (SINGLE,) * (MOST_ROWS + 3)))
    for _ in view._quiz.questions:
        view.go_on()
    assert "and 3 more questions" in words(view.card)


def test_names_for_screen_readers(show):
    view = show()
    assert view.accessibleName() == "Four steps"
    names = [one.accessibleName() for one in view.card.inputs]
    assert names == ["1: Tell everything", "2: Show it", "3: Wait"]
    assert "About today." in words(view)


def test_the_keyboard_is_not_taken_from_the_rest_of_the_window(qtbot, show):
    view = show()
    other = QPushButton("tree")
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(other)
    row.addWidget(view)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    view.show_quiz(QUIZ, lambda _: None)
    view.go_on()
    assert other.hasFocus()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_everything_grows_with_the_zoom_and_answers_stay(qtbot, show, zoom):
    view = show()
    press(qtbot, K.Key_1)
    view.set_zoom(zoom)
    qtbot.waitUntil(lambda: view.card.isVisible())
    body = QApplication.font().pointSizeF() * zoom
    text = view.card.findChild(RichText)
    assert text.document().defaultFont().pointSizeF() == pytest.approx(body * 1.15, abs=0.1)
    assert view.action.font().pointSizeF() == pytest.approx(body, abs=0.1)
    assert view.card.rows[0].chosen
    assert view.card.rows[0].button.hasFocus()


def test_the_type_of_the_window_can_change_under_way(qtbot, show, theme):
    view = show()
    press(qtbot, K.Key_3)
    theme.set_percent(150)
    assert view.action.font().pointSizeF() == pytest.approx(10.5 * 1.5, abs=0.1)
    assert view.card.rows[2].chosen
