"""Printing documents: what is chosen is said, one PDF in the preview, or a file for each."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from ct_desktop.services.issued_papers import FileNaming
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog, Way
from ct_desktop.ui.certificates.printing.words import chosen_text, left_out_text


def numbers(desk, cohort=0):
    order = desk.papers.ceremony_of_cohorts(desk.cohorts[cohort : cohort + 1]).order
    return list(order)


@pytest.fixture
def opened(desk):
    def open_it(ids):
        dialog = PrintDocumentsDialog(desk.ui, desk.office, tuple(ids), desk.page)
        dialog.open()
        desk.settle()
        return dialog

    return open_it


def texts(pdf):
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_it_says_what_is_printed(desk, opened):
    dialog = opened(numbers(desk))
    assert dialog.chosen.text() == "4 certificates"
    assert dialog.left_out.isHidden()
    assert dialog.submit_button.text() == "Show…"
    assert dialog.submit_button.isEnabled()


def test_what_was_revoked_is_left_out_and_named(desk, opened):
    ids = numbers(desk)
    desk.office.issuing.revoke(ids[0], "naam verkeerd")
    dialog = opened(ids)
    assert dialog.chosen.text() == "3 certificates"
    assert dialog.left_out.text() == "Not printed: 1 was revoked."
    assert dialog.printable == tuple(ids[1:])


def test_nothing_to_print_cannot_be_printed(desk, opened):
    ids = numbers(desk)[:1]
    desk.office.issuing.revoke(ids[0], "naam verkeerd")
    dialog = opened(ids)
    assert dialog.chosen.text() == "Nothing to print"
    assert not dialog.submit_button.isEnabled()


def test_one_pdf_comes_in_the_preview_in_this_order(desk, opened):
    ids = numbers(desk)[::-1]
    wanted = [row.number for row in desk.office.register.rows(ids)]
    dialog = opened(ids)
    dialog.backs.setChecked(False)
    dialog.submit()
    desk.settle()
    preview = dialog.preview
    pages = texts(preview.pdf)
    assert len(pages) == len(ids)
    assert all(number in page for number, page in zip(wanted, pages, strict=True))
    preview.close()


def test_backs_double_the_pages_and_the_language_is_the_one_chosen(desk, opened):
    dialog = opened(numbers(desk))
    dialog.language.setCurrentIndex(dialog.language.findData("nl"))
    dialog.submit()
    desk.settle()
    preview = dialog.preview
    assert preview.languages.currentData() == "nl"
    dutch = texts(preview.pdf)
    assert len(dutch) == 8
    preview.languages.setCurrentIndex(preview.languages.findData("en"))
    desk.settle()
    english = texts(preview.pdf)
    assert len(english) == 8
    assert english != dutch
    preview.close()


def test_a_file_for_each_goes_to_the_folder(desk, opened, tmp_path):
    folder = tmp_path / "avond"
    folder.mkdir()
    ids = numbers(desk)
    dialog = opened(ids)
    desk.click(dialog.way.button(Way.FILES))
    assert dialog.submit_button.text() == "Save the files"
    dialog.submit()
    assert "Choose the folder" in dialog.folder.accessibleDescription()
    dialog.folder.set_value(folder)
    dialog.submit()
    desk.settle()
    rows = desk.office.register.rows(ids)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"certificate-{row.number}.pdf" for row in rows
    )
    assert desk.ui.prompts.toast_shown.text == "4 documents saved in avond"


def test_names_in_file_names_only_when_chosen(desk, opened, tmp_path):
    ids = numbers(desk, 1)
    dialog = opened(ids)
    first = desk.office.register.rows(ids)[0]
    desk.click(dialog.way.button(Way.FILES))
    desk.click(dialog.naming.button(FileNaming.NAME))
    dialog.folder.set_value(tmp_path)
    dialog.submit()
    desk.settle()
    found = [path.name for path in tmp_path.glob("certificate-*.pdf")]
    assert len(found) == 2
    parts = first.person.lower().split()
    assert any(all(part in name for part in parts) for name in found)


def test_a_file_that_is_there_already_stays_and_is_said_in_the_dialog(desk, opened, tmp_path):
    ids = numbers(desk, 1)
    taken = tmp_path / f"certificate-{desk.office.register.rows(ids)[1].number}.pdf"
    taken.write_bytes(b"mine")
    dialog = opened(ids)
    desk.click(dialog.way.button(Way.FILES))
    dialog.folder.set_value(tmp_path)
    dialog.submit()
    desk.settle()
    assert dialog.isVisible()
    assert dialog.refusal.text()
    assert taken.read_bytes() == b"mine"
    assert len(list(tmp_path.glob("certificate-*.pdf"))) == 1
    assert dialog.submit_button.isEnabled()


def test_the_folder_is_asked_for(desk, opened, tmp_path, monkeypatch):
    dialog = opened(numbers(desk))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(tmp_path)))
    desk.click(dialog.way.button(Way.FILES))
    desk.click(dialog.folder.button)
    assert dialog.folder.value() == tmp_path
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: ""))
    desk.click(dialog.folder.button)
    assert dialog.folder.value() == tmp_path
    assert dialog.folder.text.accessibleName() == "Folder, required"


def test_what_is_left_out_is_counted_by_reason(desk):
    rows = desk.office.register.rows(numbers(desk))
    assert left_out_text(rows) == ""
    assert chosen_text([]) == "Nothing to print"
