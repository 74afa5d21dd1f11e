from datetime import date

import pytest
from forms_kit import SCORES, filled_form
from practice_kit import hours
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from window_kit import when_modal

from ct_desktop.rules.enumerations import FormStatus
from ct_desktop.rules.supervisor_form import hours_field
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.ui.messages.reason_dialog import ReasonDialog
from ct_desktop.ui.practice.forms.assign_dialog import AssignDialog, placement_search
from ct_desktop.ui.practice.forms.hour_model import DAY, DIFFERENCE, DONE, FORM, RECORD, STATE, TICK
from ct_desktop.ui.targets import PlacementTarget, ReceivedFormTarget

LEFT = Qt.MouseButton.LeftButton
THREE = (
    (date(2026, 10, 6), "2,5", "training JO9"),
    (date(2026, 10, 8), "2", "toernooi"),
    (date(2026, 10, 13), "3", "training JO9"),
)


@pytest.fixture
def opened(bench, office, placed, tmp_path):
    """A form of three days, of which one is on record and one differs; it is open."""
    entries = [
        EntryFacts(None, date(2026, 10, 8), 120, "toernooi"),
        EntryFacts(None, date(2026, 10, 13), 60, "training"),
    ]
    office.practice_hours.add(placed[0], entries, confirmed_by="Ria Maas")
    form = filled_form(office, placed[0], tmp_path / "0.pdf", THREE, SCORES, "Komt altijd op tijd.")
    office.received_forms.read([form])
    bench.settle()
    return bench.open_form()


def column(page, which):
    model = page.model
    return [model.index(row, which).data() for row in range(model.rowCount())]


def ticks(page):
    role = Qt.ItemDataRole.CheckStateRole
    return [
        page.model.data(page.model.index(row, TICK), role) == Qt.CheckState.Checked
        for row in range(page.model.rowCount())
    ]


def minutes(office, placement_id):
    return {one.day.day: one.minutes for one in office.practice_hours.entries(placement_id)}


def answer_reason(words):
    def act():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        QTest.keyClicks(dialog.field, words)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    return when_modal(act)


def test_the_lines_stand_as_on_the_paper_with_the_record_beside_them(opened):
    assert opened.header.title.full_text == "Kees00 Najaar00"
    assert opened.header.subtitle.full_text == "SV Overmaas · Ria Maas"
    assert column(opened, DAY) == ["Tue 06-10-2026", "Thu 08-10-2026", "Tue 13-10-2026"]
    assert column(opened, FORM) == ["2.5", "2", "3"]
    assert column(opened, RECORD) == ["–", "2", "1"]
    assert column(opened, DONE) == ["training JO9", "toernooi", "training JO9"]
    assert column(opened, STATE) == ["+ new", "= on record", "≠ differs"]
    says = "The record says 1 hour, the form says 3 hours."
    assert column(opened, DIFFERENCE) == ["", "", says]
    assert not opened.whole.isVisible()
    opened.table.setColumnWidth(DIFFERENCE, 60)
    opened.table.selectRow(2)
    assert opened.whole.text() == f"training JO9\n{says}"
    assert opened.facts.shown["Filled in on"] == "20-10-2026"
    assert opened.facts.shown["File"] == "0.pdf"
    assert not opened.problem.isVisible()


def test_every_line_is_said_in_words_to_a_screen_reader(opened):
    said = opened.model.index(0, TICK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Tue 06-10-2026: 2.5 hours on the form, – on record. + new."


def test_the_assessment_stands_in_words(opened):
    assert opened.assessment.said == [
        ("Keeps to agreements and arrives on time", "3 · does it alone"),
        ("Takes initiative", "2 · does it with help"),
        ("Makes contact with participants", "4 · helps others with it"),
    ]
    assert opened.remarks.said == [("", "Komt altijd op tijd.")]


def test_only_what_does_not_differ_is_ticked_at_first(opened):
    assert ticks(opened) == [True, True, False]
    assert opened.assessment.tick.isChecked()
    assert opened.remarks.tick.isChecked()
    assert opened.selected_button.text() == "Accept selected (4)"


def test_accepting_the_selected_lines_leaves_the_others(qtbot, opened, bench, office, placed):
    qtbot.mouseClick(opened.selected_button, LEFT)
    bench.settle()
    assert minutes(office, placed[0]) == {6: 150, 8: 120, 13: 60}
    assert column(opened, STATE)[0] == "✓ accepted"
    assert [one.given_on for one in office.placements.page(placed[0]).assessments]
    assert office.received_forms.rows()[0].status is FormStatus.OPEN
    assert opened.selected_button.text() == "Accept selected"
    assert not opened.selected_button.isEnabled()


def test_a_box_is_ticked_by_mouse_and_by_space(qtbot, opened, bench):
    table = opened.table
    middle = table.visualRect(opened.model.index(2, TICK)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=QPoint(middle))
    assert ticks(opened) == [True, True, True]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ticks(opened) == [True, True, False]
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert ticks(opened) == [True, True, True]
    assert opened.selected_button.text() == "Accept selected (5)"


def test_tick_all_and_none(qtbot, opened):
    assert opened.tick_button.text() == "Tick all"
    qtbot.mouseClick(opened.tick_button, LEFT)
    assert ticks(opened) == [True, True, True]
    assert opened.tick_button.text() == "Tick none"
    qtbot.mouseClick(opened.tick_button, LEFT)
    assert opened.ticked_ids() == []
    assert not opened.selected_button.isEnabled()


def test_accept_all_closes_the_form_and_undo_opens_it_again(qtbot, opened, bench, office, placed):
    qtbot.mouseClick(opened.all_button, LEFT)
    bench.settle()
    assert minutes(office, placed[0])[13] == 180
    assert office.received_forms.rows() == ()
    assert not opened.all_button.isVisible()
    assert not opened.aside_button.isVisible()
    assert not opened.tick_button.isVisible()
    bench.ui.undo.undo()
    bench.settle()
    assert minutes(office, placed[0]) == {8: 120, 13: 60}
    assert opened.all_button.isVisible()


def test_a_form_is_set_aside_with_a_reason(qtbot, opened, bench, office, placed):
    with answer_reason("dubbel ingestuurd") as seen:
        qtbot.mouseClick(opened.aside_button, LEFT)
    bench.settle()
    assert len(seen) == 1
    assert [row.status for row in office.received_forms.rows(None)] == [FormStatus.DISMISSED]
    assert minutes(office, placed[0]) == {8: 120, 13: 60}


def test_some_lines_are_set_aside_and_the_rest_waits(qtbot, opened, bench, office):
    opened.assessment.tick.setChecked(False)
    opened.remarks.tick.setChecked(False)
    with answer_reason("verkeerde dag"):
        qtbot.mouseClick(opened.lines_button, LEFT)
    bench.settle()
    assert column(opened, STATE)[0] == "– set aside"
    assert office.received_forms.rows()[0].status is FormStatus.OPEN


def test_the_next_form_follows_when_this_one_is_done(
    qtbot, opened, bench, office, placed, tmp_path
):
    office.received_forms.read([filled_form(office, placed[1], tmp_path / "1.pdf")])
    qtbot.mouseClick(opened.all_button, LEFT)
    bench.settle()
    moved = []
    opened.moved.connect(moved.append)
    qtbot.mouseClick(opened.next_button, LEFT)
    bench.settle()
    assert opened.header.title.full_text == "Kees01 Najaar01"
    assert moved == [ReceivedFormTarget(opened.form_id)]
    assert opened.all_button.isVisible()
    assert not opened.next_button.isVisible()


def test_the_placement_is_one_click_away(qtbot, opened, bench, placed):
    qtbot.mouseClick(opened.placement_button, LEFT)
    assert bench.wanted == [PlacementTarget(placed[0])]


def test_hours_noted_meanwhile_show_beside_the_form(opened, bench, office, placed):
    hours(office, placed[0], 150, last=date(2026, 10, 6))
    bench.settle()
    assert column(opened, RECORD)[0] == "2.5"
    assert column(opened, STATE)[0] == "= on record"


def test_a_line_that_differs_meanwhile_loses_its_tick(opened, bench, office, placed):
    assert ticks(opened)[0]
    hours(office, placed[0], 60, last=date(2026, 10, 6))
    bench.settle()
    assert column(opened, STATE)[0] == "≠ differs"
    assert not ticks(opened)[0]


def test_a_changed_identifier_is_explained_and_assigned_by_hand(
    qtbot, bench, office, placed, tmp_path
):
    form = filled_form(office, placed[0], tmp_path / "0.pdf", identifier="CT1-verzonnen")
    office.received_forms.read([form])
    bench.settle()
    page = bench.open_form()
    assert page.problem.isVisible()
    assert page.problem.title.text() == "Identifier was changed"
    assert page.problem.words.text()
    assert bench.page.model.rows()[0].clean is False
    qtbot.mouseClick(page.problem.assign_button, LEFT)
    dialog = page.findChild(AssignDialog)
    dialog.submit()
    assert dialog.isVisible()
    choice = placement_search(office)("kees01 overmaas")[0]
    assert (choice.id, choice.name) == (placed[1], "Kees01 Najaar01")
    dialog.placement.set_choice(placement_search(office)("kees00")[0])
    dialog.submit()
    bench.settle()
    assert not page.problem.isVisible()
    assert page.content.row.placement_id == placed[0]
    qtbot.mouseClick(page.all_button, LEFT)
    bench.settle()
    assert minutes(office, placed[0]) == {6: 150, 8: 120}


def test_a_form_that_was_set_aside_is_taken_up_again(qtbot, opened, bench, office):
    office.received_forms.dismiss(opened.form_id, "dubbel ingestuurd")
    bench.settle()
    assert opened.facts.shown["Set aside because"] == "dubbel ingestuurd"
    assert not opened.selected_button.isVisible()
    qtbot.mouseClick(opened.again_button, LEFT)
    bench.settle()
    assert [row.id for row in office.received_forms.rows()] == [opened.form_id]
    assert "Set aside because" not in opened.facts.shown
    assert opened.all_button.isVisible()


def test_a_second_form_says_so_and_may_be_accepted_after_a_look(
    qtbot, bench, office, placed, tmp_path
):
    first = filled_form(office, placed[0], tmp_path / "0.pdf")
    again = tmp_path / "1.pdf"
    writer = PdfWriter(clone_from=PdfReader(first))
    fields = writer.get_fields() or {}
    name = next(full for full in fields if full.endswith(hours_field(1)))
    for one in writer.pages:
        writer.update_page_form_field_values(one, {name: "3"}, auto_regenerate=False)
    with again.open("wb") as out:
        writer.write(out)
    office.received_forms.read([first])
    office.received_forms.accept_clean()
    office.received_forms.read([again])
    bench.settle()
    assert bench.cells("state") == ["Second form"]
    page = bench.open_form()
    assert page.problem.isVisible()
    assert page.problem.words.text()
    assert not page.problem.assign_button.isVisible()
    assert column(page, STATE) == ["≠ differs", "= on record"]
    qtbot.mouseClick(page.all_button, LEFT)
    bench.settle()
    assert minutes(office, placed[0]) == {6: 180, 8: 120}


def test_a_form_of_a_stopped_placement_waits(bench, office, placed, tmp_path):
    form = filled_form(office, placed[0], tmp_path / "0.pdf")
    office.placements.stop(placed[0], "verhuisd")
    office.received_forms.read([form])
    bench.settle()
    page = bench.open_form()
    assert page.problem.title.text() == "Placement was stopped"
    assert column(page, STATE) == ["… waits", "… waits"]
    assert page.ticked_ids() == []
    assert not page.all_button.isVisible()
    office.placements.resume(placed[0])
    bench.settle()
    assert not page.problem.isVisible()
    assert column(page, STATE) == ["+ new", "+ new"]
    assert ticks(page) == [True, True]
    assert page.all_button.isVisible()


def test_a_line_that_cannot_be_read_has_no_box(bench, office, placed, tmp_path):
    lines = (("vandaag", "2", "kantine"), *THREE[:1])
    office.received_forms.read([filled_form(office, placed[0], tmp_path / "0.pdf", lines)])
    bench.settle()
    page = bench.open_form()
    assert column(page, STATE)[0] == "! look at it"
    checkable = Qt.ItemFlag.ItemIsUserCheckable
    assert not page.model.flags(page.model.index(0, TICK)) & checkable
    assert not page.model.setData(
        page.model.index(0, TICK), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole
    )
    assert ticks(page) == [False, True]


def test_a_form_whose_reading_is_undone_closes(opened, bench):
    bench.ui.undo.undo()
    bench.settle()
    assert bench.page.detail is None


def test_the_model_of_the_hours_keeps_what_qt_asks(opened, bench):
    tester = QAbstractItemModelTester(
        opened.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    opened.model.tick_all(True)
    opened.refresh()
    bench.settle()
    assert opened.model.rowCount() == 3
    tester.deleteLater()


def test_a_form_may_be_of_a_placement_that_ended(office, placed):
    office.placements.stop(placed[0], "gestopt met de opleiding")
    found = placement_search(office)("kees0")
    assert [one.id for one in found] == [placed[1], placed[0]]  # those under way first
    assert found[1].note.endswith("Stopped")
