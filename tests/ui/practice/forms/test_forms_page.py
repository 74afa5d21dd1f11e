import shutil

from forms_kit import SCORES, drag, drop, filled_form, leave
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from ct_desktop.rules.enumerations import FormStatus
from ct_desktop.ui.targets import PracticeTarget, PracticeView, ReceivedFormTarget

LEFT = Qt.MouseButton.LeftButton


def read(bench, *files):
    bench.page.read(files)
    bench.settle()


def test_before_the_first_form_the_page_says_how_they_come_back(qtbot, bench, monkeypatch):
    page = bench.page
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert not page.clean_button.isVisible()
    assert "drop it on this page" in page.empty.accessibleName()
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *args, **more: (asked.append(1), ([], ""))[1]
    )
    qtbot.mouseClick(page.empty.files_button, LEFT)
    bench.settle()
    assert asked == [1]
    assert page.empty.isVisible()


def test_chosen_files_are_read_in_and_the_dialog_tells_what_came(
    qtbot, bench, office, placed, tmp_path, monkeypatch
):
    form = filled_form(office, placed[0], tmp_path / "terug.pdf")
    shutil.copy(form, tmp_path / "nog eens.pdf")
    (tmp_path / "brief.pdf").write_bytes(b"%PDF-1.4 no form at all")
    names = [str(tmp_path / name) for name in ("terug.pdf", "nog eens.pdf", "brief.pdf")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args, **more: (names, ""))
    qtbot.mouseClick(bench.page.empty.files_button, LEFT)
    bench.settle()
    report = bench.report()
    assert report.windowTitle() == "1 form read in"
    assert report.lines[0].startswith("1 form is clean.")
    assert report.lines[1] == "1 form was read in before. nog eens.pdf"
    assert report.lines[2].startswith("Refused: brief.pdf. ")
    assert len(report.lines) == 3
    qtbot.mouseClick(report.list_button, LEFT)
    bench.settle()
    assert bench.wanted == [PracticeTarget(PracticeView.FORMS)]
    assert bench.page.table.isVisible()
    assert bench.page.header.subtitle.full_text == "1 form to look at"
    assert bench.cells("person") == ["Kees00 Najaar00"]
    assert bench.cells("organisation") == ["SV Overmaas"]
    assert bench.cells("supervisor") == ["Ria Maas"]
    assert bench.cells("hours") == ["4.5"]
    assert bench.cells("received") == ["22-10-2026"]
    assert bench.cells("state") == ["clean"]


def test_a_whole_folder_is_read_in(qtbot, bench, office, placed, tmp_path, monkeypatch):
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number, one in enumerate(placed):
        filled_form(office, one, folder / f"{number}.pdf")
    (folder / "lijst.txt").write_text("no form")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args, **more: str(folder))
    qtbot.mouseClick(bench.page.empty.folder_button, LEFT)
    bench.settle()
    assert bench.report().windowTitle() == "2 forms read in"
    assert len(bench.page.model.rows()) == 2


def test_nothing_new_is_said_too(bench, tmp_path):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4\n%%EOF")
    read(bench, scan)
    report = bench.report()
    assert report.windowTitle() == "No new form was found"
    assert not report.list_button.isVisible()
    assert bench.page.empty.isVisible()


def test_forms_are_dropped_on_the_page_and_it_shows_that_they_may(bench, office, placed, tmp_path):
    form = filled_form(office, placed[0], tmp_path / "terug.pdf")
    page = bench.page
    data = drag(page, form)
    assert data.property("taken")
    assert page.drops.veil.isVisible()
    assert page.drops.veil.geometry() == page.rect()
    leave(page)
    assert not page.drops.veil.isVisible()
    drop(page, drag(page, form))
    assert not page.drops.veil.isVisible()
    bench.settle()
    assert len(page.model.rows()) == 1


def test_a_folder_may_be_dropped_and_another_file_not(bench, office, placed, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    filled_form(office, placed[0], folder / "0.PDF")
    words = tmp_path / "lijst.csv"
    words.write_text("naam")
    assert not drag(bench.page, words).property("taken")
    assert not bench.page.drops.veil.isVisible()
    drop(bench.page, drag(bench.page, folder, words))
    bench.settle()
    assert len(bench.page.model.rows()) == 1


def test_what_is_clean_is_taken_over_as_one_change(qtbot, bench, office, placed, tmp_path):
    first = filled_form(office, placed[0], tmp_path / "0.pdf", scores=SCORES, remarks="Top.")
    second = filled_form(office, placed[1], tmp_path / "1.pdf", hours=(("morgen", "2", "?"),))
    read(bench, first, second)
    bench.close_dialogs()
    page = bench.page
    assert sorted(bench.cells("state")) == ["clean", "differences"]
    assert page.clean_button.text() == "Take over 1 clean form"
    qtbot.mouseClick(page.clean_button, LEFT)
    bench.settle()
    assert [one.minutes for one in office.practice_hours.entries(placed[0])] == [150, 120]
    assert office.practice_hours.entries(placed[1]) == ()
    assert not page.clean_button.isVisible()
    assert bench.cells("state") == ["differences"]
    assert bench.ui.prompts.toast_shown is not None
    bench.ui.undo.undo()
    bench.settle()
    assert office.practice_hours.entries(placed[0]) == ()
    assert sorted(bench.cells("state")) == ["clean", "differences"]


def test_the_filter_shows_what_was_accepted_or_set_aside(qtbot, bench, office, placed, tmp_path):
    files = [filled_form(office, one, tmp_path / f"{one}.pdf") for one in placed]
    read(bench, *files)
    bench.close_dialogs()
    first, second = (row.id for row in office.received_forms.rows())
    office.received_forms.accept(first)
    office.received_forms.dismiss(second, "dubbel")
    bench.settle()
    page = bench.page
    assert page.nothing.isVisible()
    for status, words in ((FormStatus.ACCEPTED, "accepted"), (FormStatus.DISMISSED, "set aside")):
        with qtbot.waitSignal(page.filters.changed):
            page.status.setCurrentIndex(page.status.findData(status))
        assert bench.cells("state") == [words]
    with qtbot.waitSignal(page.filters.changed):
        page.status.setCurrentIndex(page.status.findText("All forms"))
    assert sorted(bench.cells("state")) == ["accepted", "set aside"]
    assert page.filters.count.text() == "2 forms"


def test_enter_opens_a_form_and_escape_leads_back(qtbot, bench, office, placed, tmp_path):
    read(bench, filled_form(office, placed[0], tmp_path / "0.pdf"))
    bench.close_dialogs()
    moved = []
    bench.page.moved.connect(moved.append)
    bench.page.table.setFocus()
    qtbot.keyClick(bench.page.table, Qt.Key.Key_Return)
    bench.settle()
    assert moved == [ReceivedFormTarget(bench.form.form_id)]
    assert bench.form.header.title.full_text == "Kees00 Najaar00"
    assert bench.form.table.hasFocus()
    qtbot.keyClick(bench.window, Qt.Key.Key_Escape)
    bench.settle()
    assert bench.page.detail is None
    assert bench.page.table.current_id() is not None


def test_a_form_that_changes_elsewhere_changes_in_the_list(bench, office, placed, tmp_path):
    read(bench, filled_form(office, placed[0], tmp_path / "0.pdf"))
    bench.close_dialogs()
    office.received_forms.accept(bench.page.model.rows()[0].id)
    bench.settle()
    assert bench.page.model.rows() == []


def test_the_model_of_the_list_keeps_what_qt_asks(bench, office, placed, tmp_path):
    tester = QAbstractItemModelTester(
        bench.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    read(bench, filled_form(office, placed[0], tmp_path / "0.pdf"))
    bench.close_dialogs()
    assert bench.page.model.rowCount() == 1
    tester.deleteLater()
