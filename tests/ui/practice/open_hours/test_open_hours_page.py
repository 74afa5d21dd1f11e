"""Hours that wait: ticked line by line or per placement, confirmed in one change."""

from datetime import date

import pytest
from placement_kit import PlacementStage
from practice_kit import hours, offer, organisation, supervisor
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from ct_desktop.ui.practice.open_hours.open_model import TICK
from ct_desktop.ui.practice.placement.page import PlacementPageView

BUSY = PlacementStage.IN_PRACTICE


@pytest.fixture
def waiting(desk):
    """Two placements at two organisations with two lines each that wait."""
    linde = organisation(desk.office, "Buurthuis De Linde")
    bea = supervisor(desk.office, "Bea Blom", linde)
    other = offer(desk.office, "Inloop", linde, supervisor_id=bea)
    made = desk.begin(BUSY, 0), desk.begin(BUSY, 1, other)
    for one in made:
        hours(desk.office, one, 90, 120, confirmed_by="", last=date(2026, 10, 20))
    return made


def confirmed(desk, placement_id):
    return [e.confirmed_by for e in desk.office.practice_hours.entries(placement_id)]


def test_all_are_confirmed_each_by_its_own_supervisor_in_one_change(desk, waiting):
    page = desk.open_hours()
    assert page.header.subtitle.full_text == "4 lines · 7 hours · 2 placements"
    assert not page.confirm_button.isEnabled()
    desk.click(page.all_button)
    assert page.confirm_button.text() == "Confirm (4)"
    desk.click(page.confirm_button)
    assert confirmed(desk, waiting[0]) == ["Ria Maas", "Ria Maas"]
    assert confirmed(desk, waiting[1]) == ["Bea Blom", "Bea Blom"]
    assert page.model.rowCount() == 0
    assert page.table._empty.isVisible()
    desk.ui.undo.undo()
    desk.settle()
    assert confirmed(desk, waiting[0]) == confirmed(desk, waiting[1]) == ["", ""]
    assert page.model.rowCount() == 6


def test_space_ticks_a_placement_or_a_line_and_a_name_holds_for_all(desk, waiting):
    page = desk.open_hours()
    page.table.setFocus()
    page.table.selectRow(0)
    desk.press(Qt.Key.Key_Space, page.table)
    assert page.confirm_button.text() == "Confirm (2)"
    page.table.selectRow(1)
    desk.press(Qt.Key.Key_Space, page.table)
    assert page.confirm_button.text() == "Confirm (1)"
    page.by.setText("Wil Smit")
    page.on.set_value(date(2026, 10, 21))
    desk.click(page.confirm_button)
    done = [w for one in waiting for w in confirmed(desk, one)]
    assert sorted(done) == ["", "", "", "Wil Smit"]
    assert page.model.rowCount() == 5


def test_a_click_on_the_box_ticks(desk, waiting):
    page = desk.open_hours()
    box = page.table.visualRect(page.model.index(1, TICK)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.x(), box.y()))
    desk.settle()
    assert page.confirm_button.text() == "Confirm (1)"
    page.model.tick_all(on=False)
    assert not page.confirm_button.isEnabled()


def test_without_a_supervisor_somebody_has_to_be_named(desk):
    leeg = organisation(desk.office, "Theater Plein")
    placement_id = desk.begin(BUSY, offer_id=offer(desk.office, "Licht", leeg))
    hours(desk.office, placement_id, 60, confirmed_by="", last=date(2026, 10, 20))
    desk.office.placements.set_supervisor(placement_id, None)
    page = desk.open_hours()
    desk.click(page.all_button)
    desk.click(page.confirm_button)
    assert "no supervisor" in page.by.accessibleDescription()
    assert page.by.hasFocus()
    desk.type("Wil Smit")
    page.on.setText("24-10-2026")
    desk.click(page.confirm_button)
    assert confirmed(desk, placement_id) == [""]
    page.on.set_value(date(2026, 10, 22))
    desk.click(page.confirm_button)
    assert confirmed(desk, placement_id) == ["Wil Smit"]


def test_of_one_group_only_its_own_and_enter_opens_the_placement(desk, waiting):
    from practice_kit import placement, practising

    (other,) = practising(desk.office, 1, "Voorjaar")
    elsewhere = placement(desk.office, other, BUSY, desk.offer)
    hours(desk.office, elsewhere, 60, confirmed_by="")
    page = desk.open_hours(desk.office.cohorts.find("Voorjaar"))
    assert {line.of.placement_id for line in page.model.lines} == {elsewhere}
    page.table.setFocus()
    page.table.selectRow(1)
    desk.press(Qt.Key.Key_Return, page.table)
    assert isinstance(desk.page, PlacementPageView)
    assert desk.page.content.card.id == elsewhere


def test_ticks_stay_when_the_list_is_read_anew_and_the_model_is_sound(desk, waiting):
    page = desk.open_hours()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.click(page.all_button)
    hours(desk.office, waiting[0], 30, confirmed_by="")
    desk.settle()
    assert len(page.model.ticked_lines()) == 4
    assert not page.model.all_ticked
