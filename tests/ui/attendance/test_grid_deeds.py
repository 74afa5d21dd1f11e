"""Dialogs, menus, warnings, walk-ins and prints of the grid."""

from datetime import date
from io import BytesIO

import pytest
from group_kit import TabKey, add_person, fill, new_cohort, signs
from keyboard import CURRENT, Keyboard
from pypdf import PdfReader
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, EnrolmentStatus
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.cohorts.attendance.cell_dialog import CellDialog
from ct_desktop.ui.cohorts.attendance.make_up_dialog import MakeUpDialog

KEY = Qt.Key
ABSENT, EXCUSED = AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED


def stored(screen, name):
    screen.settle()
    grid = screen.office.attendance.grid(screen.tab.cohort_id)
    return next(row for row in grid.rows if row.full_name == name)


def cell(screen, row, meeting):
    return screen.tab.grid.index(row, meeting)


def click(widget: QWidget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def dialog_of(screen):
    screen.settle()
    dialog = screen.tab.deeds.dialog
    assert dialog is not None and dialog.isVisible()
    return dialog


def choose(screen, words):
    action = next(a for a in screen.tab.menu.actions() if a.text().split("\t")[0] == words)
    action.trigger()
    screen.settle()


def right_click(screen, row, meeting):
    view = screen.tab.view
    place = view.visualRect(cell(screen, row, meeting)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.menu_wanted.emit(row, meeting, view.viewport().mapToGlobal(place))
    return screen.tab.menu


def test_enter_opens_all_of_a_cell(mockup):
    Keyboard(mockup).press("2", KEY.Key_Return)
    dialog = dialog_of(mockup)
    assert isinstance(dialog, CellDialog)
    assert dialog.windowTitle() == "Sanne Bakker · meeting 5, Thursday 15-10-2026"
    assert dialog.status is AttendanceStatus.PRESENT
    QTest.keyClick(dialog.statuses[AttendanceStatus.PRESENT], "l")
    assert dialog.late.isVisible()
    dialog.late.setValue(25)
    dialog.early.setValue(5)
    click(dialog.submit_button)
    meeting = mockup.tab.grid.grid_meeting(CURRENT)
    assert stored(mockup, "Sanne Bakker").marks[meeting.id] == Mark(AttendanceStatus.LATE, 25, 5)
    assert cell(mockup, 1, CURRENT).data() == "25′ −5′"


def test_double_click_and_made_up_elsewhere(mockup):
    office = mockup.office
    other = new_cohort(office, "Voorjaar", start_date=date(2026, 3, 5))
    meetings = office.attendance.grid(other).meetings
    view = mockup.tab.view
    place = view.visualRect(cell(mockup, 6, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog = dialog_of(mockup)
    assert dialog.status is ABSENT
    text = f"Voorjaar · 2 · {meetings[1].date:%d-%m-%Y}"
    dialog.made_up.setCurrentText(text)
    assert dialog.made_up_at_id == meetings[1].id
    click(dialog.submit_button)
    row = stored(mockup, "Thijs de Groot")
    assert list(row.made_up_at.values()) == [text]
    assert cell(mockup, 6, 1).data() == "made-up"
    assert mockup.tab.grid.spoken(6, 1) == f"Thijs de Groot, meeting 2, absent, made up at {text}"


def test_made_up_by_its_key_and_taken_back(mockup):
    keyboard = Keyboard(mockup)
    keyboard.press("7", KEY.Key_Left, "m")
    dialog = dialog_of(mockup)
    assert isinstance(dialog, MakeUpDialog)
    assert dialog.meetings.count() == 1 + 4  # not made up, and meetings 1, 2, 3 and 5
    assert dialog.meetings.currentItem().text() == "Ik train mijn stad · najaar · 5 · 15-10-2026"
    QTest.keyClick(dialog.meetings, KEY.Key_Down)
    click(dialog.submit_button)
    row = stored(mockup, "Thijs de Groot")
    assert list(row.made_up_at.values()) == ["Ik train mijn stad · najaar · 3 · 24-09-2026"]
    keyboard.hold_ctrl("z")
    assert stored(mockup, "Thijs de Groot").made_up_at == {}


def test_presence_cannot_be_made_up(mockup):
    Keyboard(mockup).press("i")
    assert mockup.ui.prompts.toast_shown.text.startswith("Only an absence can be made up")
    assert mockup.tab.deeds.dialog is None


def test_the_menu_marks_too(mockup):
    menu = right_click(mockup, 1, CURRENT)
    assert menu.texts()[:7] == [
        "Present", "Late", "Left early", "Excused", "Absent", "Exempt", "Clear the mark",
    ]  # fmt: skip
    choose(mockup, "Exempt")
    meeting = mockup.tab.grid.grid_meeting(CURRENT)
    assert stored(mockup, "Sanne Bakker").marks[meeting.id].status is AttendanceStatus.EXEMPT
    assert stored(mockup, "Sanne Bakker").standing_text == "4 of 5"


def test_who_joined_late_is_measured_from_a_meeting_on(mockup):
    right_click(mockup, 3, 4)
    choose(mockup, "Measure Emre Çelik from meeting 4 on")
    assert stored(mockup, "Emre Çelik").standing_text == "2 of 2"
    assert cell(mockup, 3, 7).data() == ""
    right_click(mockup, 3, 4)
    choose(mockup, "Measure Emre Çelik from the start")
    assert stored(mockup, "Emre Çelik").standing_text == "5 of 6"


def test_cells_are_said_aloud(mockup):
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert cell(mockup, 1, 1).data(spoken) == "Sanne Bakker, meeting 2, excused"
    assert cell(mockup, 3, 3).data(spoken) == "Emre Çelik, follow-up day 1, late, 10 minutes"
    assert cell(mockup, 0, 9).data(spoken) == "Yasmina el Amrani, final presentation, no mark"
    assert cell(mockup, 6, 10).data(spoken) == "Thijs de Groot, can no longer reach the minimum"


def test_the_warning_stands_above_the_grid_with_a_number_to_call(mockup):
    class Phone(QObject):
        def __init__(self):
            super().__init__()
            self.called = []

        @Slot(QUrl)
        def call(self, url):
            self.called.append(url.toString())

    phone = Phone()
    lines = mockup.tab.alerts.lines
    assert [line.words.full_text for line in lines] == [
        "Thijs de Groot: can no longer reach the minimum"
    ]
    assert lines[0].button.accessibleName() == "Call Thijs de Groot, 06 1234 5642"
    QDesktopServices.setUrlHandler("tel", phone, "call")
    click(lines[0].button)
    QDesktopServices.unsetUrlHandler("tel")
    assert phone.called == ["tel:0612345642"]


def test_two_absences_in_a_row_warn_at_once(mockup):
    Keyboard(mockup).press("1", "1", "x")
    mockup.settle()
    alerts = mockup.tab.alerts
    assert alerts.more.text() == "1 more"
    click(alerts.more)
    assert [line.words.full_text for line in alerts.lines] == [
        "Thijs de Groot: can no longer reach the minimum",
        "Bram Meijer: can no longer reach the minimum · absent 2 times in a row without notice",
    ]
    click(alerts.more)
    assert len(alerts.lines) == 1
    assert alerts.more.hasFocus()
    mockup.tab.view.setFocus()
    Keyboard(mockup).press("1", "1", "p")
    mockup.settle()
    assert alerts.more is None


def test_a_walk_in_by_name_alone_and_merged_later(mockup):
    office, cohort_id = mockup.office, mockup.tab.cohort_id
    person_id = office.persons.save(PersonFacts(given_name="Kees", family_name="Zand"))
    click(mockup.button("Walk-in"))
    dialog = dialog_of(mockup)
    click(dialog.submit_button)
    assert dialog.isVisible(), "a name is needed"
    QTest.keyClicks(dialog.name, "Kees")
    QTest.keyClick(dialog.name, KEY.Key_Return)
    row = stored(mockup, "Kees")
    assert (row.walk_in, row.standing_text) == (True, "1 of 1")
    place = [r.name for r in mockup.tab.grid.content.grid.rows].index("Kees")
    tooltip = mockup.tab.grid.headerData(
        place, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole
    )
    assert tooltip == "Kees, walk-in, measured from 15-10-2026"
    assert cell(mockup, place, 0).data() == "–"

    right_click(mockup, place, CURRENT)
    choose(mockup, "Merge with a person…")
    merge = dialog_of(mockup)
    QTest.keyClicks(merge.picker, "Zan")
    mockup.settle()
    assert [choice.name for choice in merge.picker.found] == ["Kees Zand"]
    QTest.keyClick(merge.picker.popup, KEY.Key_Down)
    QTest.keyClick(merge.picker.popup, KEY.Key_Return)
    mockup.settle()
    assert merge.person.id == person_id
    assert merge.comparison.isVisible()
    click(merge.submit_button)
    merged = stored(mockup, "Kees Zand")
    assert (merged.person_id, merged.walk_in) == (person_id, False)
    assert merged.marks == row.marks
    Keyboard(mockup).hold_ctrl("z")
    assert stored(mockup, "Kees").walk_in
    assert len(office.attendance.grid(cohort_id).rows) == 15


def test_a_walk_in_in_a_full_group_stands_in_the_grid(open_screen):
    def prepare(office):
        cohort_id = new_cohort(office, capacity=14)
        fill(office, cohort_id)
        return cohort_id

    screen = open_screen(prepare)
    click(screen.button("Walk-in"))
    dialog = dialog_of(screen)
    dialog.name.insert("Ömer Şahin")  # QTest types ASCII only
    click(dialog.submit_button)
    assert stored(screen, "Ömer Şahin").status is EnrolmentStatus.APPLIED
    assert screen.tab.grid.rowCount() == 15


def pdf_text(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_the_sheet_of_all_meetings_and_of_one(mockup):
    Keyboard(mockup).hold_ctrl("p")
    assert [a.text() for a in mockup.tab.menu.actions()] == [
        "All meetings", "Only meeting 5, 15-10-2026",
    ]  # fmt: skip
    choose(mockup, "All meetings")
    whole = pdf_text(mockup.tab.preview.pdf)
    assert "Çelik" in whole and "29-10" in whole
    mockup.tab.preview.close()
    mockup.settle()
    click(mockup.button("Print attendance sheet"))
    choose(mockup, "Only meeting 5, 15-10-2026")
    single = pdf_text(mockup.tab.preview.pdf)
    assert "Çelik" in single and "29-10" not in single
    mockup.tab.preview.close()


def test_a_double_click_on_the_name_opens_the_person(mockup):
    opened = []
    mockup.ui.navigator.wanted.disconnect()
    mockup.ui.navigator.wanted.connect(opened.append)
    names = mockup.tab.view.names
    place = QPoint(60, names.sectionViewportPosition(2) + 10)
    QTest.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    person_id = mockup.tab.grid.grid_row(2).person_id
    assert [(t.page, t.what.person_id) for t in opened] == [("people", person_id)]


def test_an_empty_group_says_what_to_do_and_still_takes_walk_ins(open_screen):
    screen = open_screen(new_cohort)
    tab = screen.tab
    assert tab.stack.currentWidget().isVisible()
    assert "Nobody has a place" in tab.stack.currentWidget().accessibleName()
    assert not tab.everyone_button.isEnabled()
    click(screen.button("Walk-in"))
    dialog = dialog_of(screen)
    QTest.keyClicks(dialog.name, "Kees")
    click(dialog.submit_button)
    assert stored(screen, "Kees").walk_in
    assert tab.view.isVisible()
    tab.print_tab()
    Keyboard(screen)
    assert signs(screen.office.attendance.grid(tab.cohort_id), CURRENT) == "p"


def test_a_target_brings_its_meeting(mockup):
    meeting = mockup.tab.grid.grid_meeting(2)
    mockup.tab.choose_meeting(meeting.id)
    assert mockup.tab.marking.meeting == meeting
    assert mockup.tab.view.meetings.isVisible()


@pytest.mark.parametrize("percent", [100, 150])
def test_names_stay_in_sight_and_ten_meetings_fit_at_100(mockup, percent, theme):
    theme.set_percent(percent)
    mockup.window.resize(1366, 768)
    mockup.settle()
    view = mockup.tab.view
    fits = view.horizontalScrollBar().maximum() == 0
    assert fits == (percent == 100)
    view.go_to(13, 9)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.names.isVisible() and view.names.width() > 0
    assert view.names.visualRegionForSelection(view.selectionModel().selection()) is not None


def test_fifteen_people_with_a_warning_need_no_scrolling(mockup):
    office, cohort_id = mockup.office, mockup.tab.cohort_id
    mockup.ui.tasks.write(lambda: add_person(office, cohort_id, "Mila", "", "Zwart"))
    mockup.settle()
    assert mockup.tab.grid.rowCount() == 15
    assert mockup.tab.alerts.isVisible()
    assert mockup.tab.view.verticalScrollBar().maximum() == 0


def test_somebody_who_left_stays_with_their_marks(mockup):
    row = mockup.tab.grid.grid_row(1)
    mockup.ui.tasks.write(lambda: mockup.office.participants.withdraw(row.enrolment_id, "verhuisd"))
    mockup.settle()
    tip = mockup.tab.grid.headerData(1, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Sanne Bakker, withdrawn"
    assert mockup.page.tab_key is TabKey.ATTENDANCE
    assert QApplication.activeWindow() is not None
