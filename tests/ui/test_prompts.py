import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget
from window_kit import when_modal

from ct_desktop import logs
from ct_desktop.errors import UserError
from ct_desktop.ui.messages.defect_dialog import DefectDialog
from ct_desktop.ui.prompts import Prompts


@pytest.fixture
def prompts(qtbot, tmp_path):
    made = Prompts(tmp_path / "log.txt")
    window = QWidget()
    QVBoxLayout(window).addWidget(made.banners)
    made.attach(window)
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    return made


def button(dialog: QWidget, name: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == name)


def press(qtbot, name: str):
    return lambda: qtbot.mouseClick(
        button(QApplication.activeModalWidget(), name), Qt.MouseButton.LeftButton
    )


def test_an_error_stays_until_it_is_dismissed(qtbot, prompts):
    prompts.show_error(UserError("The stick is full.", "Choose another place."))
    banner = prompts.banners.banners[0]
    assert banner.isVisible()
    assert banner.accessibleName() == "The stick is full. Choose another place."
    qtbot.mouseClick(button(banner, "Copy details"), Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "The stick is full." in copied
    assert "UserError" in copied
    qtbot.mouseClick(banner.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert prompts.banners.messages == []
    assert prompts.banners.isHidden()


def test_the_same_error_is_shown_once_and_the_newest_is_on_top(prompts):
    for words in ("One.", "Two.", "One."):
        prompts.show_error(UserError(words))
    assert prompts.banners.messages == ["One.", "Two."]


@pytest.mark.parametrize(("pressed", "answer"), [("Delete cohort", True), ("Cancel", False)])
def test_confirm_has_verbs_for_buttons(qtbot, prompts, pressed, answer):
    words = []

    def act() -> None:
        words.extend(b.text() for b in QApplication.activeModalWidget().findChildren(QPushButton))
        press(qtbot, pressed)()

    with when_modal(act):
        assert prompts.confirm("Delete it?", "Delete cohort", danger=True) is answer
    assert words == ["Cancel", "Delete cohort"]


@pytest.mark.parametrize(("danger", "answer"), [(True, False), (False, True)])
def test_enter_never_chooses_the_dangerous_action(qtbot, prompts, danger, answer):
    with when_modal(lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)):
        assert prompts.confirm("Go on?", "Go on", danger=danger) is answer


def test_a_reason_may_not_be_blank(qtbot, prompts):
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        go = button(dialog, "Enrol anyway")
        qtbot.keyClicks(dialog.field, "   ")
        assert not go.isEnabled()
        qtbot.keyClicks(dialog.field, "moved house")
        assert go.isEnabled()
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)

    with when_modal(act):
        assert prompts.ask_reason("Full", "15 of 15.", "Enrol anyway") == "moved house"


def test_no_reason_when_the_user_lets_it_be(qtbot, prompts):
    with when_modal(lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)):
        assert prompts.ask_reason("Full", "15 of 15.") is None


def test_a_defect_is_reported_and_logged_without_its_words(qtbot, prompts, tmp_path):
    reports = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DefectDialog)
        reports.append(dialog.text.toPlainText())
        press(qtbot, "Copy report")()
        press(qtbot, "Go on")()

    def fail() -> None:
        raise KeyError("Yasmina")

    handler = logs.setup(tmp_path)

    with pytest.raises(KeyError) as failure:
        fail()
    with when_modal(act):
        prompts.show_defect(failure.value)
    logs.shut(handler)
    assert "KeyError" in reports[0]
    assert "Python" in reports[0]
    assert QApplication.clipboard().text() == reports[0]
    log = logs.log_path(tmp_path).read_text(encoding="utf-8")
    for written in (reports[0], log):
        assert "KeyError" in written
        assert "test_prompts.py" in written
        assert "Yasmina" not in written


def test_an_error_over_an_open_dialog_is_shown_on_top_of_it(qtbot, prompts):
    titles = []

    def inner() -> None:
        titles.append(QApplication.activeModalWidget().windowTitle())
        press(qtbot, "Close")()

    def outer() -> None:
        with when_modal(inner, beyond=QApplication.activeModalWidget()):
            prompts.show_error(UserError("The name is taken."))
        press(qtbot, "Cancel")()

    with when_modal(outer):
        assert not prompts.confirm("Save?", "Save")
    assert titles == ["The name is taken."]
    assert prompts.banners.messages == []


def test_a_toast_offers_a_way_back(qtbot, prompts):
    undone = []
    prompts.toast("Present noted", lambda: undone.append(True))
    toast = prompts.toast_shown
    assert toast.isVisible()
    qtbot.mouseClick(button(toast, "Undo"), Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert prompts.toast_shown is None


def test_a_new_toast_takes_the_place_of_the_old(prompts):
    prompts.toast("One")
    prompts.toast("Two")
    assert prompts.toast_shown.text == "Two"
