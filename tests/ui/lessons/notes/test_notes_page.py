"""All notes on a page: averages, files out without names, files of others in."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from window_kit import when_modal

from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.tool_notes import ToolRef
from ct_desktop.ui.lessons.notes.edit_dialog import EditNoteDialog
from ct_desktop.ui.lessons.notes.export_dialog import ExportDialog
from ct_desktop.ui.lessons.notes.page import NotesPage
from ct_desktop.ui.preview.pdf_preview import PdfPreview

TREE = ToolRef("p", "m1-boom", "Talentenboom", "Voorbeeldpakket", "ct-voorbeeld", "1.0")
GAME = ToolRef("p", "m1-namen", "Namenspel", "Voorbeeldpakket", "ct-voorbeeld", "1.0")


def file_of(folder: Path, organisation: str, stars: int) -> Path:
    note = {
        "uid": f"{organisation}-1",
        "package": {"identifier": "ct-voorbeeld", "title": "Voorbeeldpakket", "edition": "1.0"},
        "tool": {"key": "m1-boom", "title": "Talentenboom"},
        "stars": stars,
        "remark": f"van {organisation}",
        "date": "2026-09-20",
    }
    path = folder / f"{organisation}.json"
    whole = {
        "schema": "ct-tool-notes-1",
        "organisation": organisation,
        "exported_on": "2026-10-01",
        "notes": [note],
    }
    path.write_text(json.dumps(whole), "utf-8")
    return path


@pytest.fixture
def page(desk, register):
    register.persons.save(PersonFacts(given_name="Noor", family_name="Vries"))
    register.tool_notes.add(TREE, 4, "Noor vond het saai.")
    register.tool_notes.add(GAME, 5, "Iedereen deed mee.")
    return desk.show(NotesPage(desk.ui, register))


def shown(table) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_an_empty_page_says_what_it_is_for(desk, register):
    page = desk.show(NotesPage(desk.ui, register))
    assert page.empty.isVisible()
    assert page.empty.button.text() == "Read in a file…"
    assert not page.notes.isVisible()


def test_averages_and_notes_of_several_organisations(desk, register, page, tmp_path):
    page.read_files([file_of(tmp_path, "SV Noord", 2), file_of(tmp_path, "Welzijn Oost", 3)])
    desk.settle()
    assert desk.toast() == "SV Noord: 1 note · Welzijn Oost: 1 note"
    assert shown(page.table) == [
        ["Namenspel", "Voorbeeldpakket", "5", "1", "1", "1"],
        ["Talentenboom", "Voorbeeldpakket", "3", "3", "3", "3"],
    ]
    page.table.setCurrentIndex(page.model.index(1, 0))
    assert {row[0] for row in shown(page.notes)} == {
        "Sportservice Waterstad",
        "SV Noord",
        "Welzijn Oost",
    }
    page.sources.setCurrentIndex(page.sources.findData("SV Noord"))
    page.filters.changed.emit()
    assert [row[0] for row in shown(page.table)] == ["Talentenboom"]
    page.filters.clear()
    QTest.keyClicks(page.search, "iedereen")
    page.filters.changed.emit()
    assert [row[0] for row in shown(page.table)] == ["Namenspel"]
    desk.ui.undo.undo()
    desk.settle()
    assert len(register.tool_notes.all()) == 2


def test_a_bad_file_is_explained_and_changes_nothing(desk, register, page, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{", "utf-8")
    page.read_files([file_of(tmp_path, "SV Noord", 2), bad])
    desk.settle()
    assert len(register.tool_notes.all()) == 2
    said = [one.text() for one in desk.ui.prompts.banners.findChildren(QLabel)]
    assert any("bad.json" in text for text in said)


def test_a_note_is_changed_and_removed(desk, register, page):
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.notes.hasFocus()
    QTest.keyClick(page.notes, Qt.Key.Key_Return)
    (dialog,) = page.findChildren(EditNoteDialog)
    dialog.stars.setFocus()
    QTest.keyClick(dialog.stars, Qt.Key.Key_2)
    dialog.submit_button.click()
    desk.settle()
    assert shown(page.notes)[0][1] == "2 of 5"
    page.notes.setFocus()
    page.notes.setCurrentIndex(page.notes_model.index(0, 0))
    QTest.keyClick(page.notes, Qt.Key.Key_Delete)
    desk.settle()
    assert [row[0] for row in shown(page.table)] == ["Talentenboom"]
    desk.ui.undo.undo()
    desk.settle()
    assert len(shown(page.table)) == 2


def test_names_are_marked_and_taken_out_before_the_file_is_made(
    desk, register, page, tmp_path, monkeypatch
):
    target = tmp_path / "notes.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export()
    (dialog,) = page.findChildren(ExportDialog)
    desk.settle()
    assert [row[3] for row in shown(dialog.table)] == ["names Noor", ""]
    assert "1 remark names someone you know" in dialog.warning.text()
    dialog.clean_button.click()
    desk.settle()
    assert dialog.remark.toPlainText() == "[…] vond het saai."
    assert [row[3] for row in shown(dialog.table)] == ["", ""]
    assert dialog.warning.text() == ""
    dialog.remark.setPlainText("Met noor erbij ging het wel.")
    dialog._pause.timeout.emit()
    desk.settle()
    assert shown(dialog.table)[0][3] == "names noor"
    with when_modal(lambda: press("Cancel"), beyond=dialog) as seen:
        dialog.save()
    assert seen == ["1 remark still holds what looks like a name."]
    assert not target.exists()
    dialog.leave_button.click()
    assert shown(dialog.table)[0][3] == "left out"
    dialog.save()
    desk.settle()
    written = json.loads(target.read_text("utf-8"))
    assert [one["remark"] for one in written["notes"]] == ["Iedereen deed mee."]
    assert desk.toast() == "Saved as notes.json: 1 note"
    assert {note.remark for note in register.tool_notes.all()} == {
        "Noor vond het saai.",
        "Iedereen deed mee.",
    }


def test_the_table_is_saved_and_printed(desk, register, page, tmp_path, monkeypatch):
    target = tmp_path / "table.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.save_table()
    desk.settle()
    assert target.read_text("utf-8-sig").count("\n") == 3
    page.print_page()
    desk.settle()
    (preview,) = page.findChildren(PdfPreview)
    assert preview.pdf.startswith(b"%PDF")
    preview.close()


def press(words: str) -> None:
    from PySide6.QtWidgets import QApplication, QPushButton

    dialog = QApplication.activeModalWidget()
    (button,) = (one for one in dialog.findChildren(QPushButton) if one.text() == words)
    button.click()
