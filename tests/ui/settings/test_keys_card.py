"""The keys in the settings: the own one made, exported, replaced; those of others read in."""

import json
from pathlib import Path

import pytest
from issuer_kit import MEANDER, SCHAKEL, another, elsewhere, named, own_file, statement
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from window_kit import when_modal

from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.settings.certificates.keys_card import KeysCard
from ct_desktop.ui.targets import SettingsSection


def opened(desk) -> KeysCard:
    section = desk.go(SettingsSection.CERTIFICATES)
    desk.settle()
    return section.keys


def seen(desk, widget) -> None:
    """Scroll to a widget, as one does before clicking it."""
    parent = widget.parentWidget()
    while parent is not None and not hasattr(parent, "ensureWidgetVisible"):
        parent = parent.parentWidget()
    if parent is not None:
        parent.ensureWidgetVisible(widget)
    desk.settle()


def click(desk, button) -> None:
    seen(desk, button)
    desk.click(button)


@pytest.fixture
def meander(tmp_path) -> Path:
    """The key file of another organisation."""
    office = another(tmp_path / "meander")
    office.issuer_keys.make()
    file = own_file(office, tmp_path / "meander.ctkey")
    office.close()
    return file


def test_without_a_name_it_is_asked_for_first(desk) -> None:
    keys = opened(desk)
    assert not keys.own.make_button.isVisible()
    click(desk, keys.own.name_button)
    assert desk.page.current is desk.page._sections[SettingsSection.ORGANISATION]


def test_the_key_is_made_by_hand(desk) -> None:
    named(desk.office)
    keys = opened(desk)
    assert not keys.own.fingerprint.isVisible()
    assert not keys.own.export_button.isVisible()
    click(desk, keys.own.make_button)
    state = desk.office.issuer_keys.state()
    assert keys.own.fingerprint.text() == state.fingerprint
    assert state.fingerprint in keys.own.fingerprint.accessibleName()
    assert not keys.own.make_button.isVisible()
    assert "22-10-2026" in keys.own.state.text()


def test_the_key_is_exported(desk, tmp_path) -> None:
    named(desk.office)
    desk.office.issuer_keys.make()
    keys = opened(desk)
    keys.own.export_to(tmp_path / "schakel")
    desk.settle()
    assert json.loads((tmp_path / "schakel.ctkey").read_text())["organisation"] == SCHAKEL
    there = elsewhere(tmp_path / "there", tmp_path / "schakel.ctkey")
    assert there.check(desk.office.issuer_keys.code_for(statement())).genuine


def test_a_place_that_cannot_be_written_is_told(desk, tmp_path) -> None:
    named(desk.office)
    desk.office.issuer_keys.make()
    keys = opened(desk)
    keys.own.export_to(tmp_path / "weg" / "schakel.ctkey")
    desk.settle()
    assert desk.shell.ui.prompts.banners.banners


def test_the_fingerprint_is_printed(desk) -> None:
    named(desk.office)
    desk.office.issuer_keys.make()
    keys = opened(desk)
    click(desk, keys.own.print_button)
    assert keys.own.preview is not None
    assert keys.own.preview.pdf.startswith(b"%PDF-")
    keys.own.preview.close()


def test_a_revocation_shows_at_once(desk) -> None:
    named(desk.office)
    desk.office.issuer_keys.make()
    keys = opened(desk)
    assert "0 revoked" in keys.own.state.text()
    named(desk.office, "Sociaal Huis")
    desk.settle()
    assert keys.own.key is not None
    assert keys.own.key.organisation == "Sociaal Huis"


@pytest.mark.parametrize("stolen", [False, True])
def test_the_key_is_replaced(desk, stolen: bool) -> None:
    named(desk.office)
    desk.office.issuer_keys.make()
    loose = desk.office.issuer_keys.code_for(statement())
    keys = opened(desk)
    before = keys.own.fingerprint.text()
    click(desk, keys.own.replace_button)
    dialog = keys.own.dialog
    assert dialog is not None
    assert not dialog.warning.isVisible()
    if stolen:
        desk.click(dialog.reason.button("stolen"))
        assert dialog.warning.isVisible()
    desk.click(dialog.submit_button)
    assert not dialog.isVisible()
    assert keys.own.fingerprint.text() not in ("", before)
    assert "1 earlier key" in keys.own.state.text()
    assert desk.office.issuer_keys.checker.check(loose).genuine is not stolen


def test_replacing_can_be_let_be(desk) -> None:
    named(desk.office)
    before = desk.office.issuer_keys.make()
    keys = opened(desk)
    click(desk, keys.own.replace_button)
    assert keys.own.dialog is not None
    QTest.keyClick(keys.own.dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.office.issuer_keys.state() == before


def test_a_new_key_is_kept_after_comparing(desk, meander) -> None:
    keys = opened(desk)
    tester = QAbstractItemModelTester(keys.known.model)
    assert tester is not None
    keys.known.read_from(meander)
    desk.settle()
    dialog = keys.known.dialog
    assert dialog is not None and dialog.asks
    desk.click(dialog.submit_button)
    assert dialog.isVisible()  # not compared yet
    assert desk.office.issuer_keys.checker.known() == ()
    desk.click(dialog.compared)
    desk.click(dialog.submit_button)
    assert not dialog.isVisible()
    assert keys.known.row().issuer.organisation == MEANDER
    assert [one.organisation for one in desk.office.issuer_keys.checker.known()] == [MEANDER]


def test_a_key_is_forgotten_after_a_question(desk, meander) -> None:
    desk.office.issuer_keys.checker.keep_key(meander)
    keys = opened(desk)
    with when_modal(lambda: _press("Cancel")) as asked:
        desk.key(Qt.Key.Key_Delete, keys.known.table)
    assert asked
    assert desk.office.issuer_keys.checker.known()
    with when_modal(lambda: _press("Forget")):
        click(desk, keys.known.forget_button)
    assert desk.office.issuer_keys.checker.known() == ()
    assert keys.known.row() is None


def test_enter_shows_the_fingerprint_in_full(desk, meander) -> None:
    kept = desk.office.issuer_keys.checker.keep_key(meander)
    keys = opened(desk)
    words: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MessageDialog)
        words.extend(one.text() for one in dialog.findChildren(type(keys.own.about)))
        _press("Close")

    with when_modal(read):
        desk.key(Qt.Key.Key_Return, keys.known.table)
    assert any(kept.fingerprint in one for one in words)


def test_the_same_key_again_is_told(desk, meander) -> None:
    desk.office.issuer_keys.checker.keep_key(meander)
    keys = opened(desk)
    with when_modal(lambda: _press("Close")) as told:
        keys.known.read_from(meander)
        desk.settle()
    assert told
    assert keys.known.dialog is None


def test_a_forged_key_is_a_plain_warning(desk, tmp_path) -> None:
    named(desk.office)
    desk.office.issuer_keys.make()
    forger = another(tmp_path / "forger", SCHAKEL)
    forger.issuer_keys.make()
    file = own_file(forger, tmp_path / "forged.ctkey")
    forger.close()
    keys = opened(desk)
    keys.known.read_from(file)
    desk.settle()
    dialog = keys.known.dialog
    assert dialog is not None
    assert "Careful" in dialog.message.text()
    assert dialog.message.property("tone") == "bad"
    assert dialog.submit_button.property("look") == "danger"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert [one.own for one in desk.office.issuer_keys.checker.known()] == [True]


def test_a_file_changed_by_hand_is_refused(desk, meander) -> None:
    meander.write_text(meander.read_text().replace("Meander", "Meender"))
    keys = opened(desk)
    keys.known.read_from(meander)
    desk.settle()
    assert keys.known.dialog is None
    assert desk.shell.ui.prompts.banners.banners


def test_a_damaged_file_in_the_folder_is_told(desk, meander) -> None:
    desk.office.issuer_keys.checker.keep_key(meander)
    (held,) = desk.office.issuer_keys.checker.known()
    held.file.write_text("{}")
    keys = opened(desk)
    assert keys.known.problems.isVisible()
    assert held.file.name in keys.known.problems.text()


def test_a_key_file_may_be_dropped(desk, meander, tmp_path) -> None:
    keys = opened(desk)
    for file, taken in ((meander, True), (tmp_path / "foto.png", False)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        where, copy = QPoint(9, 9), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(where, copy, data, left, none)
        enter.ignore()
        QApplication.sendEvent(keys.known, enter)
        assert enter.isAccepted() is taken
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(meander))])
    QApplication.sendEvent(keys.known, QDropEvent(where, copy, data, left, none))
    desk.settle()
    assert keys.known.dialog is not None
    keys.known.dialog.reject()


def _press(words: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == words]
    button.click()
