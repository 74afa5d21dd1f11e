"""The register: found by any word, sorted, revoked and undone, written out, printed."""

from bank_kit import cells, texts, watch_model
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from register_kit import earlier_file

from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.register_lines import RegisterState
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.certificates.register.page import RegisterPage
from ct_desktop.ui.office_hits import office_hits
from ct_desktop.ui.people.person_page import PersonPage

NUMBER, PERSON, DOCUMENT, GROUP, ISSUED, STATE = range(6)


def numbers(page: RegisterPage) -> list[str]:
    return cells(page.model, NUMBER)


def test_the_newest_number_stands_first_and_says_how_it_stands(bench):
    page = bench.register()
    watch_model(page.model)
    assert numbers(page) == [
        *(f"2026-{serial:04d}" for serial in range(6, 0, -1)),
        "2019-0012",
        "2019-0003",
    ]
    assert cells(page.model, STATE)[:2] == ["revoked", "valid"]
    assert cells(page.model, STATE)[-1] == "from an earlier list"
    assert cells(page.model, PERSON)[1] == "Kees01 Voorjaar01 (now: Kees01 Getrouwd)"
    assert page.header.subtitle.full_text == "8 documents"
    assert page.chosen.title.text() == "Certificate 2026-0006"
    assert "revoked on 22-10-2026: naam verkeerd geschreven" in page.chosen.about.text()
    assert not page.chosen.revoke_button.isVisible()
    assert not page.print_button.isEnabled()


def test_a_number_from_the_search_everywhere_is_found_at_once(bench):
    hits = office_hits(bench.office.search, "2026-0004")
    (hit,) = [one for one in hits if one.title == "2026-0004"]
    bench.window.show()
    bench.ui.navigator.open(hit.target.page, hit.target.what)
    bench.settle()
    page = bench.window.pages.page.detail
    assert isinstance(page, RegisterPage)
    assert numbers(page) == ["2026-0004"]
    assert page.search.text() == "2026-0004"


def test_words_and_filters_narrow_it(bench):
    page = bench.register()
    for words, found in (
        ("ozturk", ["2019-0012"]),
        ("getrouwd proof", []),
        ("getrouwd", ["2026-0005", "2026-0002"]),
        ("voorjaar 2019", ["2019-0012", "2019-0003"]),
    ):
        bench.write(page.search, words) if words.isascii() else page.search.setText(words)
        bench.pause()
        assert numbers(page) == found, words
    page.filters.clear()
    boxes = page.filters._choices
    bench.choose(boxes["kind"], DocumentKind.CERTIFICATE)
    assert numbers(page) == ["2026-0006", "2026-0005", "2026-0004", "2019-0012"]
    bench.choose(boxes["state"], RegisterState.REVOKED)
    assert numbers(page) == ["2026-0006"]
    bench.choose(boxes["state"], RegisterState.IMPORTED)
    assert numbers(page) == ["2019-0012"]
    bench.choose(boxes["year"], 2026)
    assert numbers(page) == []
    assert "No document answers to this" in texts(page)
    page.filters.clear()
    bench.pause()
    bench.choose(boxes["cohort"], bench.office.cohorts.find("Voorjaar"))
    assert len(numbers(page)) == 6


def test_a_click_on_a_heading_sorts(bench):
    page = bench.register()
    header = page.table.horizontalHeader()
    for column, first in ((PERSON, "2019-0003"), (ISSUED, "2019-0003"), (NUMBER, "2019-0003")):
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        bench.settle()
        assert numbers(page)[0] == first


def test_enter_opens_the_person(bench):
    page = bench.register("2026-0004")
    bench.key(page.table, Qt.Key.Key_Return)
    assert isinstance(bench.window.pages.page.innermost(), PersonPage)
    assert bench.window.pages.page.innermost().header.title.full_text == "Kees00 Voorjaar00"


def test_the_code_is_copied(bench):
    page = bench.register("2026-0004")
    bench.click(page.chosen.copy_button)
    (row,) = [row for row in bench.office.issuing.listed() if row.number == "2026-0004"]
    assert QApplication.clipboard().text() == row.code
    assert bench.office.issuer_keys.checker.check(QApplication.clipboard().text()).genuine


def test_revoking_asks_a_reason_and_can_be_undone(bench):
    page = bench.register("2026-0004")
    said = bench.answer(lambda: bench.click(page.chosen.revoke_button), "Revoke", "dubbel")
    assert any("Kees00 Voorjaar00 keeps the number" in text for text in said)
    assert cells(page.model, STATE) == ["revoked"]
    row = bench.office.register.find("2026-0004")
    assert row.revoke_reason == "dubbel"
    assert not bench.office.issuer_keys.checker.check(row.code).genuine
    bench.undo()
    assert cells(page.model, STATE) == ["valid"]
    assert bench.office.issuer_keys.checker.check(row.code).genuine


def test_nothing_happens_when_revoking_is_let_be(bench):
    page = bench.register("2026-0004")
    bench.answer(lambda: bench.click(page.chosen.revoke_button), "Cancel")
    assert cells(page.model, STATE) == ["valid"]


def test_several_are_printed_again_at_once(bench):
    page = bench.register()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.chosen.title.text() == "8 documents chosen"
    assert page.chosen.about.text().startswith("3 of them are not printed again")
    assert not page.chosen.open_button.isVisible()
    assert page.print_button.text() == "Print 5…"
    bench.click(page.print_button)
    assert isinstance(page.deeds.dialog, PrintDocumentsDialog)
    page.deeds.dialog.reject()


def test_what_is_shown_is_written_out(bench, tmp_path, monkeypatch):
    page = bench.register("getrouwd")
    target = tmp_path / "register.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    bench.click(page.export_button)
    lines = target.read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "Kees01 Getrouwd" in lines[1]
    assert bench.ui.prompts.toast_shown.text == "2 documents saved as register.csv"


def test_what_is_shown_is_printed_with_ctrl_p(bench):
    page = bench.register("2019")
    page.print_page()
    bench.settle()
    preview = page.deeds.preview
    import io

    from pypdf import PdfReader

    words = PdfReader(io.BytesIO(preview.pdf)).pages[0].extract_text()
    assert "2019-0012" in words
    assert "2026-0004" not in words
    preview.reject()


def test_a_list_that_is_dropped_is_read(bench, tmp_path):
    page = bench.register()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(earlier_file(tmp_path)))])
    page.dropEvent(
        QDropEvent(
            QPoint(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    bench.settle()
    assert page.earlier.isVisible()
    assert page.earlier.counts.text() == "eerder.csv: 2 known already"
    page.earlier.reject()


def test_an_empty_register_says_how_it_is_filled(bare):
    page = bare.register()
    assert "Nothing was issued yet" in texts(page)
    assert not page.filters.isVisible()
    assert not page.chosen.isVisible()
    assert not page.print_button.isVisible()


def test_numbers_go_on_and_never_back(bench):
    page = bench.register()
    page.continue_numbers()
    bench.settle()
    dialog = page.numbers
    assert "Given out last: 2026-0006, 2019-0012." in texts(dialog)
    assert dialog.next.text() == "The next document gets 2026-0007."
    dialog.serial.setValue(5)
    bench.click(dialog.submit_button)
    assert dialog.isVisible()
    assert "never go back" in dialog.refusal.text()
    dialog.serial.setValue(140)
    bench.click(dialog.submit_button)
    assert bench.office.register.last_numbers()[2026] == 140


def test_the_menu_offers_what_can_be_done(bench):
    page = bench.register("2019-0012")
    page._menu()
    bench.settle()
    menu = QApplication.activePopupWidget()
    found = {one.text(): one.isEnabled() for one in menu.findChildren(QAction) if one.text()}
    menu.close()
    assert found == {
        "Open person": True,
        "Print…": False,
        "Copy code": False,
        "Revoke…": True,
    }
