from io import BytesIO

from group_kit import fill, new_cohort
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from window_kit import when_modal

LEFT = Qt.MouseButton.LeftButton


def click(widget):
    QTest.mouseClick(widget, LEFT)


def cells(screen, row):
    model = screen.tab.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def issue(screen):
    """Issue what is due; the offer to print is let be."""
    click(screen.tab.issue_button)
    click(screen.tab.deeds.dialog.submit_button)
    screen.settle()
    screen.tab.deeds.print_dialog.reject()
    screen.settle()


def choose(screen, words):
    next(a for a in screen.tab.menu.actions() if a.text() == words).trigger()
    screen.settle()


def printed(screen):
    """The pages that the print dialog makes, without back sides; closes what it opened."""
    dialog = screen.tab.deeds.print_dialog
    dialog.backs.setChecked(False)
    click(dialog.submit_button)
    screen.settle()
    preview = dialog.preview
    pages = [page.extract_text() for page in PdfReader(BytesIO(preview.pdf)).pages]
    preview.close()
    screen.settle()
    return pages


def test_the_table_says_who_is_ready_and_who_misses_what(ready):
    assert cells(ready, 0) == [
        "Amrani, Yasmina el",
        "ready",
        "7 meetings, 6 needed, 2 of the 2 follow-up days",
        "",
        "",
    ]
    assert cells(ready, 6)[1:3] == [
        "not yet",
        "missing: 5 of the 6 meetings needed, 1 of the 2 follow-up days",
    ]
    assert cells(ready, 7)[1:3] == ["not yet", "missing: 1 of the 2 follow-up days"]
    assert ready.tab.issue_button.text() == "Issue proofs (12)"
    assert ready.tab.summary.text().startswith("12 ready · 0 issued · 2 still miss something.")
    assert "cannot be undone" in ready.tab.summary.text()
    assert not ready.tab.print_button.isEnabled()


def test_the_model_is_sound(ready):
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(ready.tab.model, fatal)
    issue(ready)
    assert tester.model().rowCount() == 14


def test_issuing_shows_names_date_and_signers_and_then_numbers(ready):
    click(ready.tab.issue_button)
    dialog = ready.tab.deeds.dialog
    assert dialog.windowTitle() == "Issue 12 proofs of participation"
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Yasmina el Amrani, Sanne Bakker" in said
    assert "Thijs de Groot: 5 of the 6 meetings needed, 1 of the 2 follow-up days" in said
    assert "M. de Wit, course leader\nAnja de Boer, director" in said
    assert "cannot be undone" in said
    assert dialog.date_field.text() == "22-10-2026"
    click(dialog.submit_button)
    ready.settle()
    assert ready.ui.prompts.toast_shown.text == "12 proofs issued"
    offered = ready.tab.deeds.print_dialog
    assert len(offered.printable) == 12
    offered.reject()
    ready.settle()
    assert cells(ready, 0)[1:] == [
        "issued",
        "7 meetings, 6 needed, 2 of the 2 follow-up days",
        "2026-0001",
        "22-10-2026",
    ]
    assert ready.tab.issue_button.text() == "Issue proofs"
    assert not ready.tab.issue_button.isEnabled()
    listed = ready.office.issuing.listed(cohort_id=ready.tab.cohort_id)
    assert [row.number for row in listed] == [f"2026-{n:04}" for n in range(1, 13)]


def test_a_date_to_come_is_refused_and_an_earlier_one_is_kept(ready):
    click(ready.tab.issue_button)
    dialog = ready.tab.deeds.dialog
    dialog.date_field.setText("23-10-2026")
    click(dialog.submit_button)
    ready.settle()
    assert dialog.isVisible()
    assert ready.office.issuing.listed() == ()
    dialog.date_field.setText("20-10-2026")
    click(dialog.submit_button)
    ready.settle()
    ready.tab.deeds.print_dialog.reject()
    ready.settle()
    assert cells(ready, 0)[4] == "20-10-2026"


def test_cancel_issues_nothing(ready):
    click(ready.tab.issue_button)
    QTest.keyClick(ready.tab.deeds.dialog, Qt.Key.Key_Escape)
    ready.settle()
    assert ready.office.issuing.listed() == ()
    assert ready.tab.deeds.dialog is None


def test_issuing_is_not_undone_by_ctrl_z(ready):
    issue(ready)
    QTest.keyClick(ready.tab.table, "z", Qt.KeyboardModifier.ControlModifier)
    ready.settle()
    assert len(ready.office.issuing.listed()) == 12
    assert ready.ui.prompts.banners.messages == ["Documents that were issued stay in the register."]


def test_all_proofs_and_the_selected_ones_are_printed(ready):
    issue(ready)
    QTest.keyClick(ready.tab.table, "p", Qt.KeyboardModifier.ControlModifier)
    ready.settle()
    pages = printed(ready)
    assert len(pages) == 12
    assert "2026-0001" in pages[0]
    ready.tab.table.selectRow(1)
    click(ready.tab.print_button)
    choose(ready, "Only the one selected")
    pages = printed(ready)
    assert len(pages) == 1
    assert "2026-0002" in pages[0]


def test_revoking_needs_a_reason_keeps_the_number_and_gives_a_new_one(ready):
    issue(ready)
    ready.tab.table.selectRow(1)

    def revoke():
        dialog = QApplication.activeModalWidget()
        go = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Revoke")
        assert not go.isEnabled()
        QTest.keyClicks(dialog.findChild(QLineEdit), "name misspelt")
        click(go)

    with when_modal(revoke) as seen:
        click(ready.tab.revoke_button)
    ready.settle()
    assert seen == ["Revoke 2026-0002 of Sanne Bakker?"]
    assert cells(ready, 1)[1:4:2] == ["ready", ""]
    assert ready.tab.revoked.isVisible()
    assert ready.tab.revoked.titles == ["2026-0002 · Sanne Bakker · revoked on 22-10-2026"]
    said = [w.accessibleName() for w in ready.tab.revoked.findChildren(QWidget)]
    assert f"{ready.tab.revoked.titles[0]}. name misspelt" in said
    assert ready.tab.issue_button.text() == "Issue proofs (1)"
    issue(ready)
    assert cells(ready, 1)[3] == "2026-0013"


def test_revoke_asks_for_a_row_with_a_proof(ready):
    issue(ready)
    ready.tab.table.selectRow(6)
    assert not ready.tab.revoke_button.isEnabled()
    ready.tab.table.selectRow(5)
    assert ready.tab.revoke_button.isEnabled()


def test_enter_opens_the_person(ready):
    opened = []
    ready.ui.navigator.wanted.disconnect()
    ready.ui.navigator.wanted.connect(opened.append)
    ready.tab.table.setFocus()
    ready.tab.table.selectRow(0)
    QTest.keyClick(ready.tab.table, Qt.Key.Key_Return)
    person_id = ready.tab.readiness.rows[0].person_id
    assert [(t.page, t.what.person_id) for t in opened] == [("people", person_id)]


def test_the_menu_of_a_row(ready):
    issue(ready)
    table = ready.tab.table
    table.selectRow(0)
    place = table.visualRect(ready.tab.model.index(0, 0)).center()
    table.customContextMenuRequested.emit(place)
    assert [a.text() for a in ready.tab.menu.actions()] == [
        "Print this one",
        "Revoke…",
        "Show in the register",
        "Open Yasmina el Amrani",
    ]
    choose(ready, "Print this one")
    assert len(printed(ready)) == 1


def test_halfway_it_says_that_nobody_meets_the_rule(open_screen):
    def prepare(office):
        cohort_id = new_cohort(office)
        fill(office, cohort_id)
        return cohort_id

    screen = open_screen(prepare)
    assert screen.tab.summary.text().startswith("Nobody meets the rule")
    assert cells(screen, 0)[2] == "missing: 5 of the 6 meetings needed, 1 of the 2 follow-up days"
    assert not screen.tab.issue_button.isEnabled()
    screen.tab.print_tab()
    assert screen.ui.prompts.toast_shown.text.startswith("No proof has been issued yet")


def test_an_empty_group_says_what_to_do(open_screen):
    screen = open_screen(new_cohort)
    empty = screen.tab.table._empty
    assert empty.isVisible()
    assert empty.button.text() == "Add participants"
    assert screen.tab.summary.isHidden()
