"""The tools of a meeting in the Schedule tab: planned, put in order, copied, given stars."""

from datetime import date

import pytest
from cohorts_kit import leader, make_cohort
from pdf_reading import flat, whole_text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tool_package import package, shelve, without_starters

from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.tool_planning import ToolChoice
from ct_desktop.ui.cohorts.schedule.tools.copy_dialog import CopyPlanDialog
from ct_desktop.ui.cohorts.schedule.tools.fill_dialog import FillDialog
from ct_desktop.ui.cohorts.schedule.tools.line_dialog import LineDialog
from ct_desktop.ui.cohorts.schedule.tools.note_dialog import NoteDialog
from ct_desktop.ui.cohorts.schedule.tools.picker import ToolPicker
from ct_desktop.ui.cohorts.schedule.tools.print_dialog import PrintMeetingDialog
from ct_desktop.ui.cohorts.schedule.tools.tools_model import MARK, MINUTES, STARS, TITLE
from ct_desktop.ui.targets import LESSONS, LessonTarget
from ct_desktop.ui.targets import CohortTab as TabKey

PAUSE = ToolChoice("Pauze", 15)


@pytest.fixture
def shelf(register, tmp_path):
    without_starters(tmp_path / "store")
    return shelve(register.lessons, tmp_path)


@pytest.fixture
def cohort(register):
    return make_cohort(register, leader_id=leader(register))


@pytest.fixture
def meeting_ids(register, cohort):
    return [one.id for one in register.schedule.of_cohort(cohort).meetings]


@pytest.fixture
def opened(desk, cohort, meeting_ids):
    """The tab at a meeting, by its number in the list; 0 is in September, the last to come."""

    def open_at(number: int):
        tab = desk.go(cohort, TabKey.SCHEDULE)
        tab.table.select_id(meeting_ids[number])
        desk.settle()
        return tab

    return open_at


def plan(register, meeting_id: int) -> list[tuple[str, int]]:
    found = register.tool_planning.of_meeting(meeting_id).tools
    return [(one.title, one.minutes) for one in found]


def add(register, shelf, meeting_id: int, *keys: str) -> tuple[int, ...]:
    choices = LessonTools(register.lessons).choices(shelf.key, keys)
    return register.tool_planning.add(meeting_id, (*choices, PAUSE))


def cell(tab, row: int, column: int) -> str:
    return tab.tools.model.index(row, column).data()


def sum_in_list(tab, meeting_id: int) -> str:
    place = [column.key for column in tab.model.columns].index("tools")
    return tab.model.index(tab.model.line_of(meeting_id), place).data()


def on_row(tab, row: int, column: int) -> QPoint:
    return tab.tools.table.visualRect(tab.tools.model.index(row, column)).center()


def test_tools_are_searched_chosen_and_added_with_enter(desk, register, shelf, opened, meeting_ids):
    tab = opened(-1)
    assert tab.tools.empty.isVisible()
    desk.click(tab.tools.add_button)
    picker = desk.dialog(ToolPicker)
    QTest.keyClicks(picker.search, "namens")
    picker._pause.timeout.emit()
    desk.settle()
    assert picker.model.rowCount() == 1
    desk.press(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    picker.search.clear()
    picker._pause.timeout.emit()
    desk.settle()
    picker.tree.expandAll()
    model = picker.model
    talent = model.index(2, 0)
    picker.tree.setCurrentIndex(model.index(0, 0, talent))
    desk.press(picker.tree, Qt.Key.Key_Down)
    QTest.keyClick(picker.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert picker.count.text() == "2 selected · 1 tool added"
    desk.press(picker.tree, Qt.Key.Key_Return)
    assert picker.count.text() == "3 tools added"
    desk.click(picker.done_button)
    assert plan(register, meeting_ids[-1]) == [
        ("Namenspel met bal", 15),
        ("Coachende houding", 30),
        ("Een spel begeleiden", 60),
    ]
    assert "105 of " in tab.tools.sum.text()
    assert sum_in_list(tab, meeting_ids[-1]).startswith("105/")
    desk.undo()
    assert plan(register, meeting_ids[-1]) == [("Namenspel met bal", 15)]
    assert tab.tools.model.rowCount() == 1


def test_enter_adds_nothing_before_the_answer_of_a_search_is_there(
    desk, register, shelf, opened, meeting_ids
):
    desk.click(opened(0).tools.add_button)
    picker = desk.dialog(ToolPicker)
    picker.tree.setCurrentIndex(picker.model.index(1, 0))
    QTest.keyClicks(picker.search, "namens")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    desk.settle()
    assert plan(register, meeting_ids[0]) == []
    picker.close()


def test_the_package_that_the_meeting_uses_stands_first(
    desk, register, shelf, opened, meeting_ids, tmp_path
):
    other = package()
    other.identifier, other.title = "ct-ander", "Ander pakket"
    shelve(register.lessons, tmp_path, other)
    add(register, shelf, meeting_ids[0], "m1")
    desk.click(opened(0).tools.add_button)
    picker = desk.dialog(ToolPicker)
    assert picker.package.itemText(0) == "Ander pakket"
    assert picker.package.currentData() == shelf.key
    picker.close()


def test_a_part_of_a_package_adds_all_its_tools(desk, register, shelf, opened, meeting_ids):
    tab = opened(0)
    desk.click(tab.tools.add_button)
    picker = desk.dialog(ToolPicker)
    picker.tree.setCurrentIndex(picker.model.index(1, 0))
    desk.click(picker.add_button)
    picker.close()
    assert [title for title, _ in plan(register, meeting_ids[0])] == [
        "Namenspel met bal",
        "Talentenboom",
        "Afspraken maken",
    ]


def test_order_by_keys_and_by_dragging(desk, register, shelf, opened, meeting_ids):
    add(register, shelf, meeting_ids[0], "m1")
    tab = opened(0)
    table = tab.tools.table
    table.setFocus()
    table.setCurrentIndex(tab.tools.model.index(3, TITLE))
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert [cell(tab, row, TITLE) for row in range(4)][2:] == ["Pauze", "Afspraken maken"]
    assert table.current_line().tool.title == "Pauze"
    desk.click(tab.tools.up_button)
    assert cell(tab, 1, TITLE) == "Pauze"
    viewport = table.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=on_row(tab, 0, TITLE))
    QTest.mouseMove(viewport, on_row(tab, 1, TITLE))
    below = table.visualRect(tab.tools.model.index(2, TITLE)).bottomLeft() + QPoint(20, -2)
    QTest.mouseMove(viewport, below)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=below)
    desk.settle()
    assert [title for title, _ in plan(register, meeting_ids[0])] == [
        "Pauze",
        "Talentenboom",
        "Namenspel met bal",
        "Afspraken maken",
    ]
    desk.undo()
    assert cell(tab, 0, TITLE) == "Namenspel met bal"


def test_minutes_by_keys_and_by_typing(desk, register, shelf, opened, meeting_ids):
    add(register, shelf, meeting_ids[0], "m1-boom")
    tab = opened(0)
    table = tab.tools.table
    table.setFocus()
    table.setCurrentIndex(tab.tools.model.index(0, TITLE))
    QTest.keyClicks(table, "+")
    desk.settle()
    assert plan(register, meeting_ids[0])[0] == ("Talentenboom", 50)
    QTest.keyClicks(table, "--")
    desk.settle()
    assert plan(register, meeting_ids[0])[0] == ("Talentenboom", 45)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=on_row(tab, 0, MINUTES))
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "140")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.settle()
    assert plan(register, meeting_ids[0])[0] == ("Talentenboom", 140)
    assert tab.tools.sum.text() == "155 of 150 min · 5 minutes too many"
    assert tab.tools.sum.property("tone") == "bad"
    assert sum_in_list(tab, meeting_ids[0]) == "155/150 min"


def test_removing_keeps_the_place_and_can_be_undone(desk, register, shelf, opened, meeting_ids):
    add(register, shelf, meeting_ids[0], "m1")
    tab = opened(0)
    table = tab.tools.table
    table.setFocus()
    table.setCurrentIndex(tab.tools.model.index(1, TITLE))
    desk.press(table, Qt.Key.Key_Delete)
    assert [title for title, _ in plan(register, meeting_ids[0])] == [
        "Namenspel met bal",
        "Afspraken maken",
        "Pauze",
    ]
    assert table.currentIndex().row() == 1
    assert desk.toast() == "1 tool taken out of the plan."
    desk.undo()
    assert cell(tab, 1, TITLE) == "Talentenboom"


def test_a_meeting_is_filled_from_the_part_that_fits(desk, register, shelf, opened, meeting_ids):
    tab = opened(1)
    desk.click(tab.tools.fill_button)
    dialog = desk.dialog(FillDialog)
    desk.settle()
    assert dialog.part.currentText() == "Bijeenkomst 2: Talent"
    assert dialog.sum.text() == "2 tools · 90 of 150 min"
    viewport = dialog.list.viewport()
    first = dialog.list.visualRect(dialog.model.index(0, 0))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=first.center())
    desk.settle()
    assert dialog.sum.text() == "1 tool · 60 of 150 min"
    dialog.list.setFocus()
    desk.press(dialog.list, Qt.Key.Key_Space)
    assert dialog.sum.text() == "2 tools · 90 of 150 min"
    desk.click(dialog.submit_button)
    assert plan(register, meeting_ids[1]) == [
        ("Coachende houding", 30),
        ("Een spel begeleiden", 60),
    ]
    desk.click(tab.tools.fill_button)
    again = desk.dialog(FillDialog)
    desk.settle()
    assert again.sum.text() == "2 tools · 180 of 150 min · 30 minutes too many"
    desk.press(again.replace, Qt.Key.Key_Space)
    again.part.setCurrentIndex(again.part.findText("Bijeenkomst 1: Kennismaken"))
    again.leaders.setChecked(True)
    desk.settle()
    assert again.sum.text() == "4 tools · 90 of 150 min"
    desk.click(again.submit_button)
    assert plan(register, meeting_ids[1])[0] == ("Zo verloopt de avond", 0)
    assert len(plan(register, meeting_ids[1])) == 4


def test_a_line_of_ones_own_is_added_and_changed(desk, register, opened, meeting_ids):
    tab = opened(0)
    action(tab.tools.menu, "Add a line of your own…").trigger()
    dialog = desk.dialog(LineDialog)
    desk.click(dialog.submit_button)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.line, "Gast: de wijkagent")
    dialog.minutes.setValue(25)
    desk.press(dialog.line, Qt.Key.Key_Return)
    assert plan(register, meeting_ids[0]) == [("Gast: de wijkagent", 25)]
    assert cell(tab, 0, MARK) == "own line"
    double_click(tab.tools.table, on_row(tab, 0, TITLE))
    again = desk.dialog(LineDialog)
    again.line.setText("Gast")
    desk.click(again.submit_button)
    assert plan(register, meeting_ids[0]) == [("Gast", 25)]


def test_copying_from_and_to_another_group(desk, register, shelf, opened, meeting_ids):
    other = make_cohort(register, "Voorjaar", start=date(2026, 9, 8))
    theirs = [one.id for one in register.schedule.of_cohort(other).meetings]
    add(register, shelf, theirs[0], "m1-namen")
    add(register, shelf, theirs[2], "m2")
    tab = opened(0)
    action(tab.tools.menu, "Copy the plan of another group…").trigger()
    dialog = desk.dialog(CopyPlanDialog)
    assert dialog.group.currentText() == "Voorjaar · 2 meetings with tools"
    assert dialog.preview.text() == "1: 2 tools, 30 min"
    QTest.mouseClick(dialog.extent.button("all"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert dialog.preview.text() == "1: 2 tools, 30 min\n3: 3 tools, 105 min"
    desk.click(dialog.submit_button)
    assert plan(register, meeting_ids[0]) == [("Namenspel met bal", 15), ("Pauze", 15)]
    assert len(plan(register, meeting_ids[2])) == 3
    register.tool_planning.remove([register.tool_planning.of_meeting(meeting_ids[0]).tools[1].id])
    desk.settle()
    action(tab.tools.menu, "Copy this plan to another group…").trigger()
    away = desk.dialog(CopyPlanDialog)
    assert away.preview.text() == "1: 1 tool, 15 min – keeps its own plan"
    assert not away.submit_button.isEnabled()
    away.replace.setChecked(True)
    desk.settle()
    assert away.preview.text() == "1: 1 tool, 15 min – replaces 2"
    desk.click(away.submit_button)
    assert plan(register, theirs[0]) == [("Namenspel met bal", 15)]


def test_what_is_gone_keeps_its_title_and_is_marked(desk, register, shelf, opened, meeting_ids):
    add(register, shelf, meeting_ids[0], "m1-boom")
    register.lessons.remove(shelf.key)
    tab = opened(0)
    assert (cell(tab, 0, TITLE), cell(tab, 0, MARK)) == ("Talentenboom", "no longer there")
    wanted = []
    desk.ui.navigator.wanted.connect(wanted.append)
    table = tab.tools.table
    table.setFocus()
    table.setCurrentIndex(tab.tools.model.index(0, TITLE))
    desk.press(table, Qt.Key.Key_Return)
    assert wanted == []
    assert desk.toast() == "“Talentenboom” is no longer on the shelf."


def test_a_double_click_opens_the_tool_in_its_package(desk, register, shelf, opened, meeting_ids):
    add(register, shelf, meeting_ids[0], "m1-boom")
    tab = opened(0)
    wanted = []
    desk.ui.navigator.wanted.disconnect()
    desk.ui.navigator.wanted.connect(wanted.append)
    place = on_row(tab, 0, TITLE)
    double_click(tab.tools.table, place)
    assert [(one.page, one.what) for one in wanted] == [
        (LESSONS, LessonTarget(shelf.key, "m1-boom"))
    ]


def test_stars_are_offered_after_the_meeting_only(desk, register, shelf, opened, meeting_ids):
    for meeting_id in (meeting_ids[0], meeting_ids[-1]):
        add(register, shelf, meeting_id, "m1-boom")
    tab = opened(-1)
    assert tab.tools.table.isColumnHidden(STARS)
    QTest.keyClicks(tab.tools.table, "4")
    desk.settle()
    assert register.tool_notes.all() == ()
    tab.table.select_id(meeting_ids[0])
    desk.settle()
    table = tab.tools.table
    assert not table.isColumnHidden(STARS)
    table.setFocus()
    table.setCurrentIndex(tab.tools.model.index(0, TITLE))
    QTest.keyClicks(table, "4")
    desk.settle()
    (note,) = register.tool_notes.all()
    assert (note.stars, note.meeting_id, note.tool.title) == (4, meeting_ids[0], "Talentenboom")
    assert note.tool.package_identifier == "ct-voorbeeld"
    assert tab.tools.model.line_at(0).stars == 4
    stars = table.visualRect(tab.tools.model.index(0, STARS))
    second = QPoint(stars.left() + 8 + 22 + 9, stars.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=second)
    desk.settle()
    assert tab.tools.model.line_at(0).stars == 2
    tab.tools.deeds.note(tab.tools.plan, tab.tools.model.line_at(0))
    dialog = desk.dialog(NoteDialog)
    assert dialog.stars.stars == 2
    QTest.keyClicks(dialog.remark, "Te lang")
    desk.press(dialog.stars, Qt.Key.Key_3)
    desk.click(dialog.submit_button)
    (note,) = register.tool_notes.all()
    assert (note.stars, note.remark) == (3, "Te lang")
    desk.undo()
    assert tab.tools.model.line_at(0).stars == 2


def test_all_tools_of_a_meeting_are_printed_as_one_pdf(
    desk, register, shelf, opened, meeting_ids, qtbot, monkeypatch
):
    from ct_desktop.ui.lesson_web.available import SIMPLE
    from ct_desktop.ui.preview.pdf_preview import PdfPreview

    monkeypatch.setenv(SIMPLE, "1")  # the browser must be prepared before the first window

    keys = ("m1-leider", "m1-namen", "m1-boom")
    add(register, shelf, meeting_ids[0], *keys)
    tab = opened(0)
    desk.click(tab.tools.print_button)
    dialog = desk.dialog(PrintMeetingDialog)
    dialog.language.setCurrentIndex(dialog.language.findData("nl"))
    assert dialog.said.text() == "3 tools go in."
    dialog.leaders.setChecked(False)
    assert dialog.said.text() == "2 tools go in."
    desk.click(dialog.submit_button)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(PdfPreview)), timeout=60_000)
    preview = desk.dialog(PdfPreview)
    qtbot.waitUntil(lambda: bool(preview.pdf), timeout=60_000)
    text = flat(whole_text(preview.pdf))
    assert "Bijeenkomst 1: Kennismaken" in text
    assert "Cursusleider Marieke de Wit" in text
    assert "1 Namenspel met bal 15 2 2 Talentenboom 45 3 Samen 60" in text
    assert "pagina 2 van 3" in text
    assert "Zo gaat talentenboom: ga in een kring staan." in text
    assert "Draaiboek" not in text
    preview.close()


def test_the_group_prints_the_tools_of_its_next_meeting(desk, register, shelf, cohort, meeting_ids):
    for place in (0, -2, -1):
        add(register, shelf, meeting_ids[place], "m1")
    desk.go(cohort, TabKey.OVERVIEW)
    desk.cohort.group_menu.action("Tools of a meeting…").trigger()
    dialog = desk.dialog(PrintMeetingDialog)
    assert dialog.meeting.count() == 3
    assert dialog.meeting.currentIndex() == 1
    assert dialog.said.text() == "3 tools go in."
    dialog.reject()


def test_a_group_without_plans_says_so(desk, register, cohort):
    desk.go(cohort, TabKey.OVERVIEW)
    desk.cohort.group_menu.action("Tools of a meeting…").trigger()
    desk.settle()
    assert desk.toast() == "No tools have been planned yet: do so at Schedule."


def test_buttons_fold_into_the_menu_where_there_is_no_room(desk, register, opened):
    tab = opened(0)
    assert tab.tools.fill_button.isVisible()
    assert not action(tab.tools.menu, "Fill from a package…").isVisible()
    desk.window.resize(desk.window.minimumSizeHint())
    tab.tools.resize(500, tab.tools.height())
    QApplication.processEvents()
    assert not tab.tools.fill_button.isVisible()
    assert action(tab.tools.menu, "Fill from a package…").isVisible()


def test_a_newer_package_says_what_it_no_longer_holds(
    desk, register, shelf, opened, meeting_ids, tmp_path
):
    add(register, shelf, meeting_ids[0], "m1-namen", "m1-boom")
    newer = package()
    newer.edition = "2.0"
    newer.items[1].children = newer.items[1].children[1:2]
    shelve(register.lessons, tmp_path, newer)
    tab = opened(0)
    assert [cell(tab, row, MARK) for row in range(2)] == ["", "no longer there"]


def double_click(table, place: QPoint) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def action(menu: QMenu, words: str):
    (found,) = (one for one in menu.actions() if one.text() == words)
    return found
