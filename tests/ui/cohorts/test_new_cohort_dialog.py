from datetime import date, time

import pytest
from cohorts_kit import leader, make_cohort
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ct_desktop.rules.enumerations import Role
from ct_desktop.ui.cohorts.edit_dialog import EditCohortDialog
from ct_desktop.ui.cohorts.new_dialog import NewCohortDialog, season
from ct_desktop.ui.targets import CohortTab as TabKey


@pytest.fixture
def dialog(desk):
    desk.click(desk.page.header.primary)
    made = desk.dialog(NewCohortDialog)
    made.programme.setCurrentText("Ik train mijn stad")
    return made


def type_date(desk, dialog, text: str) -> None:
    dialog.start.setFocus()
    QTest.keyClicks(dialog.start, text)
    desk.settle()


def test_a_group_is_made_with_the_keyboard_as_its_preview_showed(desk, register, dialog):
    leader(register)
    type_date(desk, dialog, "10-9-2026")
    assert dialog.name.text() == "Ik train mijn stad · autumn 2026"
    assert dialog.preview.total.text() == "25.5 hours of training · 40.5 with practice"
    assert dialog.preview.lines[0] == "1 Thu 10-09-2026 19:00–21:30"
    assert "22-10-2026 skipped: Herfstvakantie" in dialog.preview.lines
    planned = [line.split()[2] for line in dialog.preview.lines if "skipped" not in line]
    QTest.keyClicks(dialog.place, "De Schakel")
    desk.choose_person(dialog.leader, "wit")
    QTest.keyClick(dialog.leader, Qt.Key.Key_Return)
    desk.settle()
    (row,) = register.cohorts.rows()
    facts = register.cohorts.get(row.id)
    assert (facts.name, facts.place) == ("Ik train mijn stad · autumn 2026", "De Schakel")
    assert (facts.leader, facts.start_date) == ("Marieke de Wit", date(2026, 9, 10))
    meetings = register.schedule.of_cohort(row.id).meetings
    assert [f"{meeting.date:%d-%m-%Y}" for meeting in meetings] == planned
    assert (desk.cohort.cohort_id, desk.cohort.tab_key) == (row.id, TabKey.PARTICIPANTS)


def test_the_preview_follows_time_and_interval_and_waits_for_a_date(desk, dialog):
    assert dialog.preview.lines == []
    assert "start date" in dialog.preview.total.text()
    type_date(desk, dialog, "10-9-2026")
    dialog.interval.setValue(2)
    dialog.time.set_value(time(20, 15))
    desk.settle()
    assert dialog.preview.lines[:2] == [
        "1 Thu 10-09-2026 20:15–22:45",
        "2 Thu 24-09-2026 20:15–22:45",
    ]
    dialog.start.clear()
    desk.settle()
    assert dialog.preview.lines == []


def test_a_start_on_a_holiday_is_kept_and_named(desk, dialog):
    type_date(desk, dialog, "25-12-2026")
    assert dialog.preview.lines[0] == "1 Fri 25-12-2026 19:00–21:30"
    assert dialog.preview.lines[1].startswith("25-12-2026 is a closed day: ")


def test_a_typed_name_stays_and_one_that_is_taken_is_refused_in_the_dialog(desk, register, dialog):
    make_cohort(register, "Oost")
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Oost")
    type_date(desk, dialog, "7-1-2027")
    assert dialog.name.text() == "Oost"
    dialog.submit()
    desk.settle()
    assert dialog.isVisible()
    assert "already a group “Oost”" in dialog.refusal.text()
    QTest.keyClicks(dialog.name, " 2")
    dialog.submit()
    desk.settle()
    assert {row.name for row in register.cohorts.rows()} == {"Oost", "Oost 2"}


def test_a_new_leader_is_made_once_even_when_the_group_is_refused_first(desk, register, dialog):
    make_cohort(register, "Oost")
    type_date(desk, dialog, "7-1-2027")
    dialog.name.setText("Oost")
    dialog.name.setModified(True)
    desk.choose_person(dialog.leader, "Jan van der Berg")
    dialog.submit()
    desk.settle()
    assert dialog.isVisible()
    dialog.name.setText("West")
    dialog.submit()
    desk.settle()
    facts = next(register.cohorts.get(r.id) for r in register.cohorts.rows() if r.name == "West")
    assert facts.leader == "Jan van der Berg"
    assert len(register.people.ids()) == 1
    assert Role.COURSE_LEADER in register.persons.get(facts.leader_id).roles


def test_what_is_missing_is_said_at_its_field(desk, dialog):
    dialog.submit()
    assert dialog.start.accessibleDescription() == "Fill in a date."
    assert dialog.isVisible()
    desk.press(dialog, Qt.Key.Key_Escape)


def test_undo_takes_the_group_back(desk, register, dialog):
    type_date(desk, dialog, "7-1-2027")
    dialog.submit()
    desk.settle()
    desk.undo()
    assert register.cohorts.rows() == ()
    assert desk.cohort is None


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 1), "spring 2026"),
        (date(2026, 7, 1), "summer 2026"),
        (date(2026, 9, 1), "autumn 2026"),
    ],
)
def test_seasons(day, said):
    assert season(day) == said


def test_the_group_is_edited_in_a_dialog(desk, register):
    cohort = make_cohort(register, leader_id=leader(register))
    desk.go(cohort)
    desk.cohort.group_menu.action("Edit the group…").trigger()
    dialog = desk.dialog(EditCohortDialog)
    assert dialog.leader.text() == "Marieke de Wit"
    dialog.name.setText("Najaar West")
    dialog.leader.clear()
    QTest.keyClick(dialog.leader, Qt.Key.Key_Backspace)
    dialog.leader.set_choice(None)
    dialog.capacity.setValue(12)
    QTest.keyClicks(dialog.first_practice, "5-1-2027")
    desk.click(dialog.submit_button)
    facts = register.cohorts.get(cohort)
    assert (facts.name, facts.capacity, facts.leader_id) == ("Najaar West", 12, None)
    assert facts.first_practice_on == date(2027, 1, 5)
    assert desk.cohort.header.title.full_text == "Najaar West"
