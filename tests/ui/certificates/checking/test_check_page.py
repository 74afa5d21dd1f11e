"""Checking a certificate: pasted, typed, dropped, chosen; the verdict cannot be missed."""

from pathlib import Path

import pytest
from code_files import as_file, photo, picture_pdf, qr, text_pdf
from issuer_kit import MEANDER, another, statement
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from ct_desktop.ui.certificates.checking.page import CheckPage
from ct_desktop.ui.certificates.register.page import RegisterPage
from ct_desktop.ui.targets import SETTINGS, SettingsSection, SettingsTarget


def words(page: CheckPage) -> str:
    """Everything that can be read on the answer."""
    labels = page.card.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def spoiled(code: str) -> str:
    return code[:-4] + ("AAAA" if not code.endswith("AAAA") else "BBBB")


def drop(page: CheckPage, *files: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where, action = QPoint(20, 20), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, action, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        event = QDropEvent(where, action, data, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(page, event)
    return enter.isAccepted()


def test_typed_and_asked_with_enter(bench) -> None:
    page = bench.checking()
    assert page.nothing.isVisible()
    row = bench.good()
    bench.write(page.field, row.code)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    bench.settle()
    (answer,) = page.answers
    assert (answer.word, answer.tone, answer.claimed) == ("Genuine", "good", False)
    assert page.card.accessibleName().startswith("Genuine. ")
    shown = words(page)
    for wanted in ("Genuine", row.person, row.number, "Sportservice Waterstad"):
        assert wanted in shown
    assert not page.list.isVisible()
    assert not page.card.keys_button.isVisible()
    bench.click(page.card.register_button)
    register = bench.window.pages.page.detail
    assert isinstance(register, RegisterPage)
    assert register.search.text() == row.number


def test_revoked_and_not_valid(bench) -> None:
    page = bench.checking()
    page.field.setPlainText(bench.revoked().code)
    bench.click(page.check_button)
    assert page.answers[0].word == "Revoked"
    assert "Revoked" in words(page)
    page.field.setPlainText(spoiled(bench.good().code))
    bench.click(page.check_button)
    (answer,) = page.answers
    assert (answer.word, answer.tone, answer.claimed) == ("Not valid", "bad", True)
    assert "do not rely on it" in words(page)
    assert not page.card.register_button.isVisible()


def test_of_an_organisation_that_is_not_known(bench, tmp_path) -> None:
    other = another(tmp_path / "meander")
    code = other.issuer_keys.code_for(statement(MEANDER))
    other.close()
    page = bench.checking()
    page.field.setPlainText(code)
    bench.click(page.check_button)
    assert page.answers[0].word == "Cannot be checked"
    assert MEANDER in words(page)
    bench.click(page.card.keys_button)
    assert bench.place() == (SETTINGS, SettingsTarget(SettingsSection.CERTIFICATES))


@pytest.mark.parametrize("typed", ["2026-0004", " 2026 0004 ", "2019-0012"])
def test_a_number_is_looked_up_in_the_register(bench, typed: str) -> None:
    page = bench.checking()
    bench.write(page.field, typed)
    bench.click(page.check_button)
    (answer,) = page.answers
    assert answer.word == "In the register"
    assert not answer.good
    assert "Only the code proves" in words(page)


def test_a_number_that_is_revoked_or_not_there(bench) -> None:
    page = bench.checking()
    page.field.setPlainText(bench.revoked().number)
    bench.click(page.check_button)
    assert page.answers[0].word == "Revoked"
    assert "naam verkeerd geschreven" in words(page)
    for typed in ("2026-0999", "Beste collega"):
        page.field.setPlainText(typed)
        bench.click(page.check_button)
        assert page.answers[0].word == "Not in the register"
        assert page.answers[0].advice


def test_nothing_to_check(bench) -> None:
    page = bench.checking()
    bench.click(page.check_button)
    assert page.answers == ()
    assert page.field.hasFocus()


def test_a_bundle_tells_each_and_the_wrong_ones_first(bench, tmp_path) -> None:
    rows = bench.rows()
    codes = [row.code for row in rows] + [spoiled(bench.good().code)]
    page = bench.checking(text_pdf(tmp_path / "bundel.pdf", codes))
    tester = QAbstractItemModelTester(page.list.model)
    assert page.list.isVisible()
    assert len(page.answers) == len(codes)
    assert page.list.heading.text() == f"{len(rows) - 1} of {len(codes)} are genuine"
    first = page.list.row().answer
    assert not first.good
    assert page.card.answer is first
    QTest.keyClick(page.list.table, Qt.Key.Key_Down)
    QTest.keyClick(page.list.table, Qt.Key.Key_Down)
    assert page.card.answer is page.list.row().answer
    assert page.card.answer.word == "Genuine"
    assert page.card.answer.place == "page 1"
    assert tester is not None


def test_dropped_files(bench, tmp_path) -> None:
    row = bench.good()
    picture = as_file(tmp_path / "foto.jpg", photo(row.code), "JPEG")
    white = picture_pdf(tmp_path / "wit.pdf", [None])
    page = bench.checking()
    page.field.setPlainText("2026-0001")
    assert drop(page, picture)
    assert page.field.toPlainText() == ""  # the answer is about the file
    bench.settle()
    (answer,) = page.answers
    assert (answer.word, answer.place) == ("Genuine", "")
    assert drop(page, picture, white)
    bench.settle()
    assert [(one.word, one.place) for one in page.answers] == [
        ("Genuine", "foto.jpg"),
        ("No code", "wit.pdf"),
    ]
    assert drop(page, white)
    bench.settle()
    (answer,) = page.answers
    assert answer.word == "No code"
    assert "wit.pdf" in words(page)


def test_only_files_may_be_dropped(bench) -> None:
    page = bench.checking()
    data = QMimeData()
    data.setText("zomaar tekst")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


def test_a_picture_is_pasted(bench, tmp_path) -> None:
    row = bench.good()
    as_file(tmp_path / "qr.png", qr(row.code), "PNG")
    page = bench.checking()
    QApplication.clipboard().setImage(QImage(str(tmp_path / "qr.png")))
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert page.answers[0].word == "Genuine"
    assert page.field.toPlainText() == ""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "qr.png"))])
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert page.answers[0].word == "Genuine"
    QApplication.clipboard().setText(bench.revoked().code)
    QTest.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    bench.settle()
    assert page.answers[0].word == "Revoked"


def test_a_picture_without_a_code_is_pasted(bench) -> None:
    page = bench.checking()
    blank = QImage(80, 80, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    QApplication.clipboard().setImage(blank)
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert page.answers[0].word == "No code"


def test_an_answer_to_an_earlier_question_is_not_shown(bench) -> None:
    page = bench.checking()
    page.field.setPlainText(bench.good().code)
    page.check()
    page.field.setPlainText(bench.revoked().code)
    page.check()
    bench.settle()
    assert page.answers[0].word == "Revoked"


def test_escape_leads_back_and_tab_goes_on(bench) -> None:
    page = bench.checking()
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert not page.field.hasFocus()
    assert page.field.toPlainText() == ""
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    bench.settle()
    assert bench.window.pages.page.detail is None


def test_everything_has_a_name(bench) -> None:
    page = bench.checking()
    assert page.field.accessibleName()
    assert page.list.table.accessibleName()
    assert page.nothing.accessibleName()
    assert page.check_button.text()
