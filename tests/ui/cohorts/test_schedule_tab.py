from datetime import date, time

import pytest
from cohorts_kit import enrol_person, leader, make_cohort
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.ui.cohorts.schedule.meeting_dialog import MeetingDialog
from ct_desktop.ui.cohorts.schedule.move_dialog import MoveMeetingDialog
from ct_desktop.ui.cohorts.schedule.tell_dialog import TellDialog
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import CohortTab as TabKey

KEY = TabKey.SCHEDULE


@pytest.fixture
def cohort(register):
    return make_cohort(register, leader_id=leader(register))


def meetings(register, cohort_id):
    return register.schedule.of_cohort(cohort_id).meetings


def cell(tab, meeting_id: int, key: str) -> str:
    place = [column.key for column in tab.model.columns].index(key)
    return tab.model.index(tab.model.line_of(meeting_id), place).data()


def test_the_list_shows_everything_and_starts_at_the_next_meeting(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    first = meetings(register, cohort)[0]
    keys = ("label", "date", "time", "place", "leaders", "hours")
    assert [cell(tab, first.id, key) for key in keys] == [
        "1",
        "Thu 10-09-2026",
        "19:00–21:30",
        "De Schakel, Zaal 2",
        "Marieke de Wit",
        "2.5",
    ]
    assert tab.total.full_text == "25.5 hours of training · 40.5 with practice"
    assert tab.selected().date >= date(2026, 10, 22)


def test_moving_shows_where_the_later_ones_go_before_they_do(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    before = meetings(register, cohort)
    tab.table.select_id(before[1].id)
    desk.click(tab.move_button)
    dialog = desk.dialog(MoveMeetingDialog)
    dialog.day.selectAll()
    QTest.keyClicks(dialog.day, "24-9-2026")
    desk.settle()
    assert dialog.preview.text() == "2: Thu 17-09-2026 → Thu 24-09-2026"
    desk.press(dialog.shift, Qt.Key.Key_Space)
    shown = dialog.preview.text().splitlines()
    assert len(shown) == len(before) - 1
    desk.click(dialog.submit_button)
    after = meetings(register, cohort)
    assert after[0].date == before[0].date
    assert [f"{m.date:%d-%m-%Y}" for m in after[1:]] == [
        line.split(" → ")[1].split()[1] for line in shown
    ]
    assert cell(tab, before[1].id, "mark") == "moved from 17-09"
    assert tab.note.text() == "Moved from 17-09-2026"
    desk.undo()
    assert [m.date for m in meetings(register, cohort)] == [m.date for m in before]


def test_moving_one_meeting_leaves_the_others(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    before = meetings(register, cohort)
    tab.table.select_id(before[0].id)
    desk.press(tab.table, Qt.Key.Key_Return)
    dialog = desk.dialog(MeetingDialog)
    dialog.subject.setText("Aftrap")
    dialog.day.setText("11-9-2026")
    desk.click(dialog.submit_button)
    moving = desk.dialog(MoveMeetingDialog)
    assert moving.day.value() == date(2026, 9, 11)
    desk.click(moving.submit_button)
    after = meetings(register, cohort)
    assert (after[0].title, after[0].date) == ("Aftrap", date(2026, 9, 11))
    assert [m.date for m in after[1:]] == [m.date for m in before[1:]]


def test_a_meeting_gets_its_own_time_place_and_leaders(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    wanted = meetings(register, cohort)[0]
    tab.table.select_id(wanted.id)
    desk.click(tab.edit_button)
    dialog = desk.dialog(MeetingDialog)
    assert dialog.place.placeholderText() == "De Schakel"
    dialog.start.setText("2200")
    dialog.end.setText("0.30")
    dialog.place.setText("Sporthal")
    desk.choose_person(dialog.leaders.picker, "Kim Visser")
    desk.choose_person(dialog.leaders.picker, "wit")
    desk.click(dialog.submit_button)
    changed = meetings(register, cohort)[0]
    assert (changed.start, changed.end, changed.minutes) == (time(22, 0), time(0, 30), 150)
    assert changed.place == "Sporthal"
    assert changed.leaders == ("Kim Visser", "Marieke de Wit")
    desk.click(tab.edit_button)
    again = desk.dialog(MeetingDialog)
    assert [choice.name for choice in again.leaders.chosen] == ["Kim Visser", "Marieke de Wit"]
    again.reject()


def test_cancelling_needs_a_reason_and_offers_to_call_and_to_mail(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries", email="noor@example.nl", phone="0612345678")
    enrol_person(register, cohort, "Bram", "Meijer", phone="0687654321")
    tab = desk.go(cohort, KEY)
    chosen = tab.selected()
    desk.with_reason(lambda: desk.click(tab.cancel_button), "zaal onder water")
    assert register.schedule.of_cohort(cohort).training_hours == 23.0
    tell = desk.dialog(TellDialog)
    seen = desk.confirm(lambda: desk.click(tell.mail_button), "Cancel")
    assert seen == ["1 e-mail address copied, to paste in BCC."]
    assert QApplication.clipboard().text() == "noor@example.nl"
    desk.click(tell.call_button)
    preview = desk.dialog(PdfPreview)
    assert preview.pdf.startswith(b"%PDF")
    preview.close()
    tell.accept()
    desk.settle()
    assert cell(tab, chosen.id, "mark") == "cancelled"
    assert tab.note.text() == "Cancelled: zaal onder water"
    assert tab.total.full_text.startswith("23 hours")
    assert tab.cancel_button.text() == "Let it take place"
    desk.click(tab.cancel_button)
    assert not tab.selected().cancelled


def test_a_meeting_is_added_and_deleted(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    count = len(meetings(register, cohort))
    desk.click(desk.cohort.header.primary)
    dialog = desk.dialog(MeetingDialog)
    QTest.keyClicks(dialog.subject, "Extra avond")
    QTest.keyClicks(dialog.day, "2-11-2026")
    QTest.keyClick(dialog.day, Qt.Key.Key_Return)
    desk.settle()
    (extra,) = (m for m in meetings(register, cohort) if m.title == "Extra avond")
    assert (extra.date, extra.start, extra.minutes) == (date(2026, 11, 2), time(19, 0), 150)
    tab.table.select_id(extra.id)
    desk.confirm(lambda: desk.press(tab.table, Qt.Key.Key_Delete), "Delete the meeting")
    assert len(meetings(register, cohort)) == count


def test_a_meeting_with_marks_is_not_deleted(desk, register, cohort):
    noor = enrol_person(register, cohort, "Noor", "Vries")
    first = meetings(register, cohort)[0]
    register.attendance.set_marks(first.id, {noor: Mark(AttendanceStatus.PRESENT)})
    tab = desk.go(cohort, KEY)
    tab.table.select_id(first.id)
    desk.confirm(lambda: desk.press(tab.table, Qt.Key.Key_Delete), "Delete the meeting")
    assert desk.ui.prompts.banners.isVisible()
    said = [one.text() for one in desk.ui.prompts.banners.findChildren(QLabel)]
    assert "1 mark has been written down for this meeting." in said
    assert meetings(register, cohort)[0].id == first.id


def test_clashes_and_closed_days_are_shown_not_forbidden(desk, register, cohort):
    leader_id = register.cohorts.get(cohort).leader_id
    other = make_cohort(register, "Oost", leader_id=leader_id, place="Elders", room="")
    first = meetings(register, cohort)[0]
    register.schedule.move(meetings(register, cohort)[1].id, date(2026, 10, 22))
    tab = desk.go(cohort, KEY)
    assert cell(tab, first.id, "mark") == "clash"
    tab.table.select_id(first.id)
    desk.settle()
    assert tab.note.text() == "Same leader at the same time as Oost 1"
    closed = next(m for m in meetings(register, cohort) if m.closed)
    assert cell(tab, closed.id, "mark") == "Herfstvakantie"
    assert "clash" in {cell(desk.go(other, KEY), m.id, "mark") for m in meetings(register, other)}


def test_the_month_view_starts_on_monday_and_opens_a_meeting(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    desk.click(tab.month_button)
    assert tab.month.title.text() == "October 2026"
    assert min(tab.month.cells) == date(2026, 9, 28)
    assert len(tab.month.cells) % 7 == 0
    tab.month.setFocus()
    desk.press(tab.month, Qt.Key.Key_PageUp)
    assert tab.month.title.text() == "September 2026"
    (button,) = tab.month.cells[date(2026, 9, 10)].buttons
    assert button.text() == "1 · 19:00"
    desk.click(button)
    dialog = desk.dialog(MeetingDialog)
    assert dialog.day.value() == date(2026, 9, 10)
    dialog.reject()
    desk.press(tab.month, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    desk.press(tab.month, Qt.Key.Key_PageDown)
    assert tab.month.title.text() == "January 2027"
    desk.click(tab.list_button)
    assert tab.table.isVisible()


def test_the_schedule_is_printed_and_saved_for_a_calendar(
    desk, register, cohort, tmp_path, monkeypatch
):
    tab = desk.go(cohort, KEY)
    desk.window.print_page()
    preview = desk.dialog(PdfPreview)
    assert preview.windowTitle() == "Schedule · Najaar"
    preview.close()
    target = tmp_path / "rooster.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    tab.save_calendar()
    desk.settle()
    assert target.read_text("utf-8").count("BEGIN:VEVENT") == len(meetings(register, cohort))
    assert desk.toast() == "Saved as rooster.ics"
