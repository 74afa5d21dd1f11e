import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from start_kit import button, start_context
from window_kit import when_modal

from ct_desktop import language
from ct_desktop.errors import StoreLocked
from ct_desktop.services.access import Access
from ct_desktop.services.official_holidays import Region
from ct_desktop.ui.choices import DATA_DIR, LANGUAGE, USER
from ct_desktop.ui.start.answers import Shield
from ct_desktop.ui.start.assistant import PROTECTION_STEP, RECOVERY_STEP, StartAssistant

PASSWORD = "een lang wachtwoord"


def shown(qtbot, ctx):
    made = StartAssistant(ctx, ctx.access.facts())
    qtbot.addWidget(made, before_close_func=let_go)
    made.show()
    return made


def let_go(assistant):
    """Close what was opened; else closing the dialog asks first."""
    assistant.ctx.tasks.wait_idle()
    for opened in (assistant.started, assistant.made):
        if opened:
            opened.office.close()
    assistant.made = None


@pytest.fixture
def assistant(qtbot, ctx):
    return shown(qtbot, ctx)


def press(qtbot, assistant, words):
    qtbot.mouseClick(button(assistant, words), Qt.MouseButton.LeftButton)
    assistant.ctx.tasks.wait_idle()


def to_protection(qtbot, assistant):
    qtbot.keyClick(assistant, Qt.Key.Key_Return)
    qtbot.keyClicks(assistant.step.name, "Sportservice Waterstad")
    qtbot.keyClick(assistant, Qt.Key.Key_Return)
    assert assistant.place == PROTECTION_STEP


def to_recovery(qtbot, assistant):
    to_protection(qtbot, assistant)
    assistant.step.user.clear()
    qtbot.keyClicks(assistant.step.user, "Anna")
    qtbot.keyClicks(assistant.step.password.first, PASSWORD)
    qtbot.keyClicks(assistant.step.password.second, PASSWORD)
    press(qtbot, assistant, "Next")
    press(qtbot, assistant, "Make the data folder")
    assert assistant.place == RECOVERY_STEP


def test_from_nothing_to_an_open_store_with_a_recovery_sheet(qtbot, assistant, ctx, tmp_path):
    to_recovery(qtbot, assistant)
    start = button(assistant, "Start")
    assert not start.isEnabled()
    press(qtbot, assistant, "Print or save the recovery sheet…")
    sheet = assistant.step.code.preview
    sheet.save_to(tmp_path / "sheet.pdf")
    code = assistant.made.recovery_code
    printed = PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert "".join(code.split("-")) in "".join(printed.split())
    qtbot.mouseClick(assistant.step.kept, Qt.MouseButton.LeftButton, pos=_box(assistant.step.kept))
    assert start.isEnabled()
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert assistant.started.data_dir == ctx.access.data_dir
    office = assistant.started.office
    assert office.settings.organisation().name == "Sportservice Waterstad"
    assert office.protection.state().users == ("Anna",)
    assert ctx.preferences.get(USER) == "Anna"
    office.close()
    with pytest.raises(StoreLocked):
        ctx.access.open()
    by_code = ctx.access.open(recovery_code=code)
    by_code.close()
    assistant.started = None
    again = ctx.access.open(password=PASSWORD, user="Anna")
    assert again.history.latest()[0].user == "Anna"
    again.close()


def test_the_texts_change_with_the_language_at_once(qtbot, assistant, ctx):
    dutch = assistant.step.choice.button("nl")
    qtbot.mouseClick(dutch, Qt.MouseButton.LeftButton, pos=_box(dutch))
    assert language.current() == "nl"
    assert ctx.preferences.get(LANGUAGE) == "nl"
    assert assistant.step.heading == language.tr("Welcome")
    english = assistant.step.choice.button("en")
    qtbot.mouseClick(english, Qt.MouseButton.LeftButton, pos=_box(english))
    assert assistant.heading.text() == "Welcome"


def test_an_organisation_needs_a_name_and_sound_addresses(qtbot, assistant):
    press(qtbot, assistant, "Next")
    qtbot.keyClicks(assistant.step.email, "geen adres")
    press(qtbot, assistant, "Next")
    assert assistant.step.name.accessibleDescription() == "Fill this in."
    assert "is not an e-mail address" in assistant.step.email.accessibleDescription()
    assert assistant.step.name.property("wrong") == "true"


def test_a_picture_that_is_none_is_refused_and_a_logo_is_kept(qtbot, assistant, tmp_path):
    press(qtbot, assistant, "Next")
    wrong, logo = tmp_path / "logo.png", tmp_path / "echt.png"
    wrong.write_bytes(b"no picture")
    QImage(40, 20, QImage.Format.Format_RGB32).save(str(logo))
    with when_modal(lambda: _close_modal(qtbot), assistant) as seen:
        assistant.step.logo.take(wrong)
    assert seen == ["The picture cannot be read."]
    assert assistant.step.logo.value() is None
    assistant.step.logo.take(logo)
    qtbot.keyClicks(assistant.step.name, "A")
    press(qtbot, assistant, "Next")
    assert assistant.answers.logo == logo.read_bytes()


def test_a_password_is_typed_twice_and_told_how_strong_it_is(qtbot, assistant):
    to_protection(qtbot, assistant)
    field = assistant.step.password
    qtbot.keyClicks(field.first, "geheim")
    assert field.hint.text() == "Too short or too simple"
    press(qtbot, assistant, "Next")
    assert assistant.place == PROTECTION_STEP
    assert field.accessibleDescription() == "Use at least 8 characters."
    qtbot.keyClicks(field.first, " genoeg nu")
    assert field.hint.text() == "Strong"
    press(qtbot, assistant, "Next")
    assert field.accessibleDescription() == "The two passwords differ. Type the same one twice."


def test_no_protection_only_with_a_tick(qtbot, assistant, ctx):
    to_protection(qtbot, assistant)
    nothing = assistant.step.choice.button(Shield.NONE)
    qtbot.mouseClick(nothing, Qt.MouseButton.LeftButton, pos=_box(nothing))
    press(qtbot, assistant, "Next")
    assert assistant.place == PROTECTION_STEP
    assert "Tick this" in assistant.step.plainly.accessibleDescription()
    tick = assistant.step.plainly
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=_box(tick))
    press(qtbot, assistant, "Next")
    press(qtbot, assistant, "Make the data folder")
    assert ctx.access.facts().opens_without_question
    assert assistant.made.recovery_code


def test_back_keeps_what_was_typed(qtbot, assistant):
    to_protection(qtbot, assistant)
    qtbot.keyClicks(assistant.step.password.first, PASSWORD)
    press(qtbot, assistant, "Back")
    assert assistant.step.name.text() == "Sportservice Waterstad"
    press(qtbot, assistant, "Next")
    assert assistant.step.password.value() == PASSWORD


def test_the_demonstration_fills_the_new_store_without_a_name(qtbot, assistant):
    press(qtbot, assistant, "Just look at the demonstration")
    assistant.step.password.set_value(PASSWORD)
    press(qtbot, assistant, "Next")
    press(qtbot, assistant, "Make the data folder")
    assert assistant.place == RECOVERY_STEP
    made = assistant.made.office
    assert made.settings.organisation().name == "Sportservice Waterstad"


def test_a_region_fills_in_its_school_holidays(qtbot, assistant):
    press(qtbot, assistant, "Next")
    qtbot.keyClicks(assistant.step.name, "A")
    region = assistant.step.region
    region.setCurrentIndex(region.findData(Region.SOUTH))
    press(qtbot, assistant, "Next")
    assistant.step.password.set_value(PASSWORD)
    press(qtbot, assistant, "Next")
    press(qtbot, assistant, "Make the data folder")
    names = [one.name for one in assistant.made.office.settings.school_holidays()]
    assert names[:2] == ["Herfstvakantie 2026", "Kerstvakantie 2026–2027"]


def test_a_synced_folder_is_warned_of_and_another_one_chosen(qtbot, ui, tmp_path):
    ctx = start_context(ui, tmp_path / "OneDrive" / "Citytrainer")
    assistant = shown(qtbot, ctx)
    to_protection(qtbot, assistant)
    words = [one.text() for one in assistant.findChildren(type(assistant.heading))]
    assert any("OneDrive copies this folder" in text for text in words)
    other = tmp_path / "here"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    assistant.step.use_folder(other)
    assert assistant.answers.data_dir == other / "Citytrainer"
    words = [one.text() for one in assistant.step.findChildren(type(assistant.heading))]
    assert not any("copies this folder" in text for text in words)
    assistant.step.password.set_value(PASSWORD)
    press(qtbot, assistant, "Next")
    press(qtbot, assistant, "Make the data folder")
    assert ctx.preferences.get(DATA_DIR) == str(other / "Citytrainer")
    assert Access(other / "Citytrainer", ctx.clock).facts().exists
    assert not ctx.access.facts().exists


def test_a_folder_that_cannot_be_written_is_a_sentence_not_an_end(qtbot, ui, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    ctx = start_context(ui, blocked / "data")
    assistant = shown(qtbot, ctx)
    to_protection(qtbot, assistant)
    assistant.step.password.set_value(PASSWORD)
    press(qtbot, assistant, "Next")
    press(qtbot, assistant, "Make the data folder")
    assert assistant.made is None
    assert assistant.refusal.isVisible()
    assert assistant.next_button.isEnabled()


def test_leaving_without_the_code_is_asked_first(qtbot, assistant, ctx):
    to_recovery(qtbot, assistant)
    with when_modal(lambda: _press_modal(qtbot, "Cancel"), assistant) as seen:
        assistant.reject()
    assert seen == ["Stop without keeping the recovery code?"]
    assert assistant.isVisible()
    with when_modal(lambda: _press_modal(qtbot, "Stop"), assistant):
        assistant.reject()
    ctx.tasks.wait_idle()
    assert not assistant.isVisible()
    assert assistant.started is None
    ctx.access.open(password=PASSWORD).close()


def _box(widget):
    return widget.rect().topLeft() + QPoint(10, 10)


def _press_modal(qtbot, words):
    qtbot.mouseClick(button(QApplication.activeModalWidget(), words), Qt.MouseButton.LeftButton)


def _close_modal(qtbot):
    _press_modal(qtbot, "Close")
