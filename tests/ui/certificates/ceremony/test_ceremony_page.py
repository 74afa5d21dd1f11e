"""The page of a ceremony, worked by mouse and keys; every change is kept at once."""

from datetime import date, time
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from ct_desktop.services.ceremonies import CeremonyPart
from ct_desktop.ui.certificates.ceremony.groups_dialog import GroupsDialog
from ct_desktop.ui.certificates.ceremony.guest_dialog import GuestDialog
from ct_desktop.ui.certificates.ceremony.ordering import moved, stepped
from ct_desktop.ui.certificates.ceremony.page import CeremonyPage
from ct_desktop.ui.certificates.ceremony.part_dialog import PartDialog
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.targets import CeremonyTarget

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk):
    desk.go(CeremonyTarget(desk.cohorts))
    assert isinstance(desk.page, CeremonyPage)
    return desk.page


def plan(desk):
    return desk.papers.ceremony_of_cohorts(desk.cohorts)


def column(table, key):
    model = table.sections if hasattr(table, "sections") else table
    place = [one.key for one in model.columns].index(key)
    return [
        model.index(line, place).data()
        for line in range(model.rowCount())
        if model.row_at(line) is not None
    ]


def press(desk, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)
    desk.settle()


def choose(table, document_id):
    """Only this row: what was pressed before it does not matter."""
    table.clearSelection()
    table.select_id(document_id)
    table.clearSelection()
    table.select_ids([document_id])


def dialog(kind):
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    shown = [one for one in found if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


class TestShown:
    def test_everybody_in_order_with_times_and_guests(self, desk, page):
        table = page.guests.table
        assert column(table, "place") == ["1", "2", "3", "4", "5", "6"]
        assert column(table, "time")[:2] == ["19:40", "19:42"]
        assert column(table, "guests") == ["2"] * 6
        assert column(table, "cohort") == ["Najaar"] * 4 + ["Avond"] * 2
        assert page.header.subtitle.text() == "Najaar · Avond"
        assert page.evening.summary.text() == "6 documents · 12 guests · ends at 20:22"
        assert column(page.parts.table, "title") == ["Welcome", "Handing out", "Drinks together"]
        assert column(page.parts.table, "time") == ["19:30", "19:40", "19:52"]

    def test_the_models_are_sound(self, desk, page):
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers = [QAbstractItemModelTester(page.guests.model, fatal)]
        page.guests.table.selectRow(0)
        page.guests.leave_out_chosen()
        desk.settle()
        assert testers[0].model().rowCount() == 7

    def test_without_groups_it_asks_for_them(self, desk):
        desk.go(CeremonyTarget(()))
        assert not desk.page.evening.isVisible()
        desk.page.choose_groups()
        desk.settle()
        asked = dialog(GroupsDialog)
        assert [box.text() for box in asked.boxes.values()] == [
            "Avond · 2 documents",
            "Najaar · 4 documents",
        ]
        assert not asked.submit_button.isEnabled()
        asked.boxes[desk.cohorts[1]].click()
        asked.submit()
        desk.settle()
        assert desk.page.cohort_ids == (desk.cohorts[1],)
        assert column(desk.page.guests.table, "cohort") == ["Avond"] * 2


class TestOrder:
    def test_control_and_an_arrow_move_and_it_is_kept(self, desk, page):
        before = plan(desk).order
        table = page.guests.table
        choose(table, before[0])
        press(desk, table, Qt.Key.Key_Down, CONTROL)
        assert plan(desk).order == (before[1], before[0], *before[2:])
        assert table.current_id() == before[0]
        press(desk, table, Qt.Key.Key_Up, CONTROL)
        assert plan(desk).order == before

    def test_several_rows_move_together_by_dragging(self, desk, page):
        before = plan(desk).order
        table = page.guests.table
        table.select_ids(before[:2])
        index = table.model().index(4, 0)
        place = QPointF(table.visualRect(index).bottomLeft()) + QPointF(4, -2)
        drop = QDropEvent(
            place,
            Qt.DropAction.MoveAction,
            QMimeData(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QEvent.Type.Drop,
        )
        assert table._line(drop) == 5
        table.drop(before[:2], 5)
        desk.settle()
        assert plan(desk).order == (*before[2:5], *before[:2], before[5])

    def test_sorting_by_name_and_by_group(self, desk, page):
        before = plan(desk).order
        menu = page.guests.sort_button.menu()
        by_name, by_group = menu.actions()
        by_group.trigger()
        desk.settle()
        assert column(page.guests.table, "cohort") == ["Avond"] * 2 + ["Najaar"] * 4
        by_name.trigger()
        desk.settle()
        keys = [one.sort_key for one in desk.papers.guests(plan(desk).order)]
        assert keys == sorted(keys)
        assert sorted(plan(desk).order) == sorted(before)

    def test_undo_brings_the_order_back_on_the_page_too(self, desk, page):
        before = plan(desk).order
        choose(page.guests.table, before[0])
        press(desk, page.guests.table, Qt.Key.Key_Down, CONTROL)
        desk.ui.undo.undo()
        desk.settle()
        assert plan(desk).order == before
        assert page.plan.order == before

    def test_who_is_not_there_is_left_out_and_comes_back_as_the_last(self, desk, page):
        before = plan(desk).order
        table = page.guests.table
        choose(table, before[1])
        press(desk, table, Qt.Key.Key_Delete)
        assert plan(desk).order == (before[0], *before[2:])
        assert plan(desk).left_out == (before[1],)
        assert table.model().index(5, 0).data() == "Not there"
        choose(table, before[1])
        press(desk, table, Qt.Key.Key_Delete)
        assert plan(desk).order == (before[0], *before[2:], before[1])
        assert plan(desk).left_out == ()


class TestGuests:
    def test_a_digit_notes_guests_and_goes_to_the_next(self, desk, page):
        order = plan(desk).order
        table = page.guests.table
        choose(table, order[0])
        press(desk, table, Qt.Key.Key_3)
        press(desk, table, Qt.Key.Key_0)
        assert [one.guests for one in desk.papers.guests(order[:3])] == [3, 0, 2]
        assert column(table, "guests")[:3] == ["3", "0", "2"]
        assert table.current_id() == order[2]

    def test_enter_asks_topic_and_guests(self, desk, page):
        order = plan(desk).order
        choose(page.guests.table, order[1])
        press(desk, page.guests.table, Qt.Key.Key_Return)
        asked = dialog(GuestDialog)
        asked.topic.setText("Een nieuw plein")
        asked.guests.setValue(-1)
        asked.submit()
        desk.settle()
        (guest,) = desk.papers.guests(order[1:2])
        assert (guest.topic, guest.guests) == ("Een nieuw plein", None)
        assert column(page.guests.table, "guests")[1] == "?"
        assert "not known yet of 1" in page.evening.summary.text()


class TestEvening:
    def test_fields_are_kept_when_they_are_left(self, desk, page):
        card = page.evening
        card.title.setText("Feest!")
        card.title.editingFinished.emit()
        card.place.setText("Stadhuis")
        card.place.editingFinished.emit()
        card.day.set_value(date(2027, 3, 4))
        card.begin.set_value(time(20, 15))
        card.each.setValue(1.5)
        card.each.editingFinished.emit()
        desk.settle()
        kept = plan(desk)
        assert (kept.title, kept.place) == ("Feest!", "Stadhuis")
        assert (kept.day, kept.begin, kept.minutes_each) == (date(2027, 3, 4), time(20, 15), 1.5)
        assert column(page.guests.table, "time")[:3] == ["20:25", "20:27", "20:28"]

    def test_no_date_is_said_and_not_kept(self, desk, page):
        before = plan(desk)
        page.evening.day.setText("morgen")
        page.evening.day.editingFinished.emit()
        desk.settle()
        assert "not a date" in page.evening.day.accessibleDescription()
        assert plan(desk) == before

    def test_a_programme_past_midnight_is_said_and_shows_no_times(self, desk, page):
        page.evening.begin.set_value(time(23, 45))
        desk.settle()
        assert "past midnight" in page.evening.summary.text()
        assert set(column(page.guests.table, "time")) == {""}


class TestParts:
    def test_a_part_is_added_moved_over_the_handing_out_and_removed(self, desk, page):
        desk.click(page.parts.add_button)
        asked = dialog(PartDialog)
        asked.title.setText("Muziek")
        asked.minutes.setValue(15)
        asked.submit()
        desk.settle()
        assert [one.title for one in plan(desk).after] == ["Drinks together", "Muziek"]
        table = page.parts.table
        for _ in range(2):
            press(desk, table, Qt.Key.Key_Up, CONTROL)
        assert plan(desk).before[-1] == CeremonyPart("Muziek", 15)
        assert column(table, "title") == ["Welcome", "Muziek", "Handing out", "Drinks together"]
        press(desk, table, Qt.Key.Key_Delete)
        assert [one.title for one in plan(desk).before] == ["Welcome"]

    def test_enter_changes_a_part_or_goes_to_the_minutes_for_each(self, desk, page):
        table = page.parts.table
        table.select_id(0)
        press(desk, table, Qt.Key.Key_Return)
        asked = dialog(PartDialog)
        assert asked.title.text() == "Welcome"
        asked.minutes.setValue(20)
        asked.submit()
        desk.settle()
        assert plan(desk).before == (CeremonyPart("Welcome", 20),)
        table.select_id(1)
        press(desk, table, Qt.Key.Key_Return)
        assert page.evening.each.hasFocus()
        assert not page.parts.remove_button.isEnabled()
        press(desk, table, Qt.Key.Key_Delete)
        assert column(table, "title")[1] == "Handing out"


class TestPrints:
    def read(self, page):
        pages = PdfReader(BytesIO(page.preview.pdf)).pages
        return " ".join(" ".join(one.extract_text().split()) for one in pages)

    def test_the_list_and_the_programme_are_of_what_is_shown(self, desk, page):
        before = plan(desk).order
        choose(page.guests.table, before[0])
        press(desk, page.guests.table, Qt.Key.Key_Down, CONTROL)
        names = [one.name for one in desk.papers.guests(plan(desk).order)]
        desk.click(page.header.primary)
        said = self.read(page)
        page.preview.close()
        assert said.index(names[0]) < said.index(names[1])
        assert "6 documents · 12 guests" in said
        page.print_programme()
        desk.settle()
        assert "The certificates are handed out" in self.read(page)
        page.preview.close()

    def test_the_documents_themselves_in_this_order(self, desk, page):
        page.print_documents()
        desk.settle()
        asked = dialog(PrintDocumentsDialog)
        assert asked.printable == plan(desk).order
        asked.reject()


def test_other_groups_take_the_plan_along(desk):
    desk.go(CeremonyTarget(desk.cohorts[:1]))
    page = desk.page
    page.evening.place.setText("Stadhuis")
    page.evening.place.editingFinished.emit()
    desk.settle()
    page.choose_groups()
    desk.settle()
    asked = dialog(GroupsDialog)
    asked.boxes[desk.cohorts[1]].click()
    asked.submit()
    desk.settle()
    assert set(desk.page.cohort_ids) == set(desk.cohorts)
    assert desk.page.evening.place.text() == "Stadhuis"
    assert len(plan(desk).order) == 6


def test_moving_in_a_list():
    assert moved([1, 2, 3, 4], {1, 3}, 4) == [2, 4, 1, 3]
    assert moved([1, 2, 3, 4], {4}, 0) == [4, 1, 2, 3]
    assert moved([1, 2, 3, 4], {2}, 2) == [1, 2, 3, 4]
    assert stepped([1, 2, 3], {1, 2}, -1) == [1, 2, 3]
    assert stepped([1, 2, 3], {1, 2}, 1) == [3, 1, 2]
    assert stepped([1, 2, 3], set(), 1) == [1, 2, 3]
