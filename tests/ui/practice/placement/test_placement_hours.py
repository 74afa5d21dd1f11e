"""Hours typed, confirmed, corrected and removed on the page of a placement."""

from datetime import date

import pytest
from placement_kit import PlacementStage, give_reason, refuse
from practice_kit import hours, offer, organisation
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ct_desktop.ui.practice.open_hours.confirm_dialog import ConfirmDialog
from ct_desktop.ui.practice.placement.line_dialog import LineDialog
from ct_desktop.ui.practice.placement.versions_dialog import VersionsDialog

BUSY, DONE = PlacementStage.IN_PRACTICE, PlacementStage.HOURS_DONE


def stored(desk, placement_id):
    return [
        (e.day.isoformat(), e.minutes, e.activity, e.confirmed_by)
        for e in desk.office.practice_hours.entries(placement_id)
    ]


def test_lines_are_typed_one_after_the_other_with_enter_alone(desk):
    placement_id = desk.begin(BUSY)
    page = desk.open(placement_id)
    desk.click(page.step_button)
    assert QApplication.focusWidget() is page.hours.entry.day
    for day, amount, what in (
        ("8-10", "1,5", "training"),
        ("13/10", "1:30", ""),
        ("15.10.26", "2", "x"),
    ):
        desk.type(day)
        desk.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is page.hours.entry.hours
        desk.type(amount)
        desk.type(what, page.hours.entry.activity)
        desk.press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is page.hours.entry.day
        assert page.hours.entry.day.text() == ""
    assert stored(desk, placement_id) == [
        ("2026-10-08", 90, "training", ""),
        ("2026-10-13", 90, "", ""),
        ("2026-10-15", 120, "x", ""),
    ]
    assert page.hours.figure.text() == "0 / 15 hours"
    assert "5 wait for confirmation" in page.hours.notes.text()
    assert page.hours.table.model().rowCount() == 3


def test_what_cannot_be_read_is_said_at_the_field_and_nothing_is_stored(desk):
    placement_id = desk.begin(BUSY)
    entry = desk.open(placement_id).hours.entry
    desk.type("31-2", entry.day)
    desk.type("1", entry.hours)
    desk.press(Qt.Key.Key_Return)
    assert "not a date" in entry.error.text()
    assert QApplication.focusWidget() is entry.day
    entry.day.setText("24-10-2026")
    desk.press(Qt.Key.Key_Return)
    assert "not come yet" in entry.error.text()
    entry.day.setText("8-10")
    entry.hours.setText("veel")
    desk.press(Qt.Key.Key_Return)
    assert "no hours" in entry.error.text()
    assert QApplication.focusWidget() is entry.hours
    assert stored(desk, placement_id) == []


def test_a_refused_line_comes_back_with_the_reason(desk):
    placement_id = desk.begin(BUSY)
    entry = desk.open(placement_id).hours.entry
    desk.type("8-10", entry.day)
    desk.type("25", entry.hours)
    desk.type("kamp", entry.activity)
    desk.press(Qt.Key.Key_Return)
    assert (entry.hours.text(), entry.activity.text()) == ("25", "kamp")
    assert entry.error.isVisible()
    assert "24" in entry.error.text()
    assert stored(desk, placement_id) == []


def test_a_refused_line_does_not_write_over_the_next_one(desk):
    placement_id = desk.begin(BUSY)
    entry = desk.open(placement_id).hours.entry
    entry.day.setText("8-10")
    entry.hours.setText("25")
    entry.submit()
    entry.day.setText("9-10")
    desk.settle()
    assert entry.day.text() == "9-10"
    assert "25" in entry.error.text()


def test_hours_before_the_handover_ask_a_reason(desk):
    placement_id = desk.begin(BUSY)
    entry = desk.open(placement_id).hours.entry

    def type_line():
        desk.type("1-10", entry.day)
        desk.type("2", entry.hours)
        desk.press(Qt.Key.Key_Return)

    desk.during(type_line, refuse)
    assert stored(desk, placement_id) == []
    assert entry.hours.text() == "2"
    desk.during(lambda: desk.press(Qt.Key.Key_Return, entry.hours), give_reason("meegelopen"))
    (line,) = desk.office.practice_hours.entries(placement_id)
    assert (line.day, line.early_reason) == (date(2026, 10, 1), "meegelopen")


def test_fifteen_confirmed_hours_move_the_card_on(desk):
    placement_id = desk.begin(BUSY)
    hours(desk.office, placement_id, 300, 300, 300, confirmed_by="")
    page = desk.open(placement_id)
    assert page.step_button.text() == "Confirm hours…"
    desk.click(page.step_button)
    dialog = desk.dialog()
    assert isinstance(dialog, ConfirmDialog)
    assert dialog.by.text() == "Ria Maas"
    desk.press(Qt.Key.Key_Return, dialog.by)
    assert {by for *_, by in stored(desk, placement_id)} == {"Ria Maas"}
    assert desk.facts(placement_id).card.stage is DONE
    assert page.hours.figure.text() == "15 / 15 hours"
    assert page.step_button.text() == "Ask for assessment…"
    assert page.stages.step(DONE).here


def test_only_the_selected_lines_are_confirmed_by_whom_is_asked(desk):
    placement_id = desk.begin(BUSY)
    first, *_ = hours(desk.office, placement_id, 60, 90, confirmed_by="")
    page = desk.open(placement_id)
    assert page.hours.confirm_button.text() == "Confirm all (2)…"
    page.hours.table.setFocus()
    page.hours.table.select_id(first)
    desk.settle()
    assert page.hours.confirm_button.text() == "Confirm selected (1)…"
    desk.click(page.hours.confirm_button)
    dialog = desk.dialog()
    dialog.by.clear()
    desk.press(Qt.Key.Key_Return, dialog.by)
    assert desk.dialog() is dialog  # nobody named
    dialog.by.setText("Wil Smit")
    dialog.on.set_value(date(2026, 10, 24))
    desk.press(Qt.Key.Key_Return, dialog.by)
    assert desk.dialog() is dialog  # a day to come
    dialog.on.set_value(date(2026, 10, 21))
    desk.press(Qt.Key.Key_Return, dialog.by)
    lines = desk.office.practice_hours.entries(placement_id)
    assert [(e.confirmed_by, e.confirmed_on) for e in lines] == [
        ("Wil Smit", date(2026, 10, 21)),
        ("", None),
    ]
    desk.ui.undo.undo()
    desk.settle()
    assert page.hours.confirm_button.text() in ("Confirm all (2)…", "Confirm selected (1)…")
    assert all(not e.confirmed_by for e in desk.office.practice_hours.entries(placement_id))


def test_correcting_a_confirmed_line_asks_whether_the_confirmation_holds(desk):
    placement_id = desk.begin(BUSY)
    (line,) = hours(desk.office, placement_id, 120)
    page = desk.open(placement_id)
    page.hours.table.setFocus()
    page.hours.table.select_id(line)
    desk.press(Qt.Key.Key_Return)
    dialog = desk.dialog()
    assert isinstance(dialog, LineDialog)
    dialog.hours.setText("0")
    desk.press(Qt.Key.Key_Return, dialog.hours)
    assert desk.dialog() is dialog
    dialog.hours.setText("1u15")
    desk.press(Qt.Key.Key_Return, dialog.hours)
    (entry,) = desk.office.practice_hours.entries(placement_id)
    assert (entry.minutes, entry.confirmed_on) == (75, None)
    page.hours.table.select_id(line)
    desk.ui.undo.undo()
    desk.settle()
    desk.press(Qt.Key.Key_Return, page.hours.table)
    dialog = desk.dialog()
    dialog.confirmation.choose("stays")
    dialog.activity.setText("scheidsrechter")
    desk.press(Qt.Key.Key_Return, dialog.activity)
    (entry,) = desk.office.practice_hours.entries(placement_id)
    assert (entry.minutes, entry.activity, entry.confirmed_by) == (
        120,
        "scheidsrechter",
        "Ria Maas",
    )


def test_the_dialog_keeps_what_the_service_refuses(desk):
    placement_id = desk.begin(BUSY)
    (line,) = hours(desk.office, placement_id, 120, confirmed_by="")
    page = desk.open(placement_id)
    page.hours.table.select_id(line)
    desk.press(Qt.Key.Key_Return, page.hours.table)
    dialog = desk.dialog()
    dialog.hours.setText("30")
    desk.press(Qt.Key.Key_Return, dialog.hours)
    assert desk.dialog() is dialog
    assert dialog.refusal.isVisible()
    dialog.hours.setText("2")
    dialog.day.set_value(date(2026, 10, 2))
    desk.during(lambda: desk.press(Qt.Key.Key_Return, dialog.hours), give_reason("al begonnen"))
    (entry,) = desk.office.practice_hours.entries(placement_id)
    assert (entry.day, entry.early_reason) == (date(2026, 10, 2), "al begonnen")


def test_delete_removes_a_line_and_asks_first_when_it_counts(desk):
    placement_id = desk.begin(BUSY)
    hours(desk.office, placement_id, 60, last=date(2026, 10, 20))
    (waiting,) = hours(desk.office, placement_id, 90, confirmed_by="")
    page = desk.open(placement_id)
    page.hours.table.setFocus()
    page.hours.table.select_id(waiting)
    desk.press(Qt.Key.Key_Delete, page.hours.table)
    (left,) = desk.office.practice_hours.entries(placement_id)
    assert left.minutes == 60
    page.hours.table.select_id(left.id)
    desk.during(lambda: desk.press(Qt.Key.Key_Delete, page.hours.table), refuse)
    assert desk.office.practice_hours.entries(placement_id) == (left,)
    desk.during(
        lambda: desk.press(Qt.Key.Key_Delete, page.hours.table),
        lambda dialog: desk.button(dialog, "Remove").click(),
    )
    assert desk.office.practice_hours.entries(placement_id) == ()
    assert not page.hours.table.isVisible()
    assert "No hours yet" in page.hours.none_yet.text()


def test_several_lines_are_removed_and_come_back_together(desk):
    placement_id = desk.begin(BUSY)
    hours(desk.office, placement_id, 60, 90, confirmed_by="")
    before = desk.office.practice_hours.entries(placement_id)
    page = desk.open(placement_id)
    page.hours.table.setFocus()
    page.hours.table.selectAll()
    desk.press(Qt.Key.Key_Delete, page.hours.table)
    assert desk.office.practice_hours.entries(placement_id) == ()
    desk.office.history.undo()
    assert desk.office.practice_hours.entries(placement_id) == before


def test_the_menu_of_a_line_takes_back_a_confirmation_and_shows_its_history(desk):
    placement_id = desk.begin(BUSY)
    (line,) = hours(desk.office, placement_id, 60)
    page = desk.open(placement_id)
    page.hours.table.setFocus()
    page.hours.table.select_id(line)
    desk.settle()
    desk.click(page.hours.line_button)
    actions = {action.text(): action for action in page.hours.menu.actions()}
    assert "Confirm…" not in actions
    actions["Take back the confirmation"].trigger()
    page.hours.menu.close()
    desk.settle()
    assert desk.office.practice_hours.entries(placement_id)[0].confirmed_on is None
    page.hours.deeds.show_versions(page.content.page.entries[0])
    desk.settle()
    dialog = desk.dialog()
    assert isinstance(dialog, VersionsDialog)
    assert len(dialog.rows.rows) >= 2
    dialog.reject()


def test_hours_of_another_placement_are_named_apart(desk):
    linde = organisation(desk.office, "Buurthuis De Linde")
    elsewhere = desk.begin(BUSY, offer_id=offer(desk.office, "Inloop", linde))
    hours(desk.office, elsewhere, 240)
    here = desk.begin(BUSY)
    hours(desk.office, here, 330)
    page = desk.open(here)
    assert page.hours.figure.text() == "9.5 / 15 hours"
    assert page.hours.notes.text() == "of which 4 at Buurthuis De Linde"


@pytest.mark.parametrize("stage", [PlacementStage.LOOKING, PlacementStage.STOPPED])
def test_without_a_place_no_hours_are_asked_for(desk, stage):
    page = desk.open(desk.begin(stage))
    assert not page.hours.entry.isVisible()
    assert page.hours.none_yet.isVisible()


def test_the_log_is_a_sound_model(desk):
    placement_id = desk.begin(BUSY)
    hours(desk.office, placement_id, 60, 90)
    model = desk.open(placement_id).hours.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(4)] == [
        "Date",
        "Hours",
        "What was done",
        "Confirmed by",
    ]


def test_the_row_to_type_in_stays_in_view_while_the_log_grows(desk):
    placement_id = desk.begin(BUSY)
    hours(desk.office, placement_id, *[30] * 14)
    page = desk.open(placement_id)

    def shown() -> bool:
        entry, view = page.hours.entry, page.area.viewport()
        foot = entry.mapTo(view, entry.rect().bottomLeft()).y()
        return 0 < foot <= view.height()

    assert not shown()
    desk.click(page.step_button)
    assert shown()
    for day in ("7-10", "8-10"):
        desk.type(day)
        desk.type("1", page.hours.entry.hours)
        desk.press(Qt.Key.Key_Return)
        assert shown()
