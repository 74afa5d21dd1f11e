from datetime import date

from cohorts_kit import RUNNING, apply_person, enrol_person, leader, make_cohort
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ct_desktop.ui.cohorts.new_dialog import NewCohortDialog
from ct_desktop.ui.targets import COHORTS, CohortTarget, NewCohortTarget
from ct_desktop.ui.targets import CohortTab as TabKey


def column(desk, key: str) -> list[str]:
    model = desk.page.model
    place = [one.key for one in model.columns].index(key)
    return [model.index(row, place).data() for row in range(model.rowCount())]


def test_an_empty_page_says_what_it_is_for_and_offers_the_first_group(desk):
    assert desk.page.empty.isVisible()
    desk.click(desk.page.empty.button)
    assert desk.dialog(NewCohortDialog).name.text().startswith("Citytrainer")


def test_groups_stand_newest_first_with_places_and_progress(desk, register):
    autumn = make_cohort(register, leader_id=leader(register))
    make_cohort(register, "Winter", date(2026, 12, 3), capacity=2)
    register.cohorts.set_status(autumn, RUNNING)
    enrol_person(register, autumn, "Daan", "Berg")
    register.participants.wait(apply_person(register, autumn, "Noor", "Vries"))
    desk.settle()
    assert column(desk, "name") == ["Winter", "Najaar"]
    assert column(desk, "status") == ["planned", "running"]
    assert column(desk, "places") == ["0 of 2", "1 of 15 · 1 waiting"]
    assert column(desk, "leader") == ["", "Marieke de Wit"]
    row = next(r for r in register.cohorts.rows() if r.name == "Najaar")
    assert 0 < row.meetings_past < row.meetings
    assert column(desk, "progress") == [
        f"{row.meetings} meetings to come",
        f"meeting {row.meetings_past} of {row.meetings}",
    ]
    assert not desk.page.empty.isVisible()


def test_search_and_status_narrow_the_table_and_can_be_cleared(qtbot, desk, register):
    make_cohort(register, "Winter", date(2026, 12, 3))
    register.cohorts.set_status(make_cohort(register, "Oost", place="Buurthuis"), RUNNING)
    desk.settle()
    QTest.keyClicks(desk.page.search, "buurt")
    qtbot.waitUntil(lambda: column(desk, "name") == ["Oost"])
    desk.page.filters.clear()
    qtbot.waitUntil(lambda: len(column(desk, "name")) == 2)
    box = desk.page.filters.findChildren(type(NewCohortDialog(desk.ui, register).programme))[0]
    box.setCurrentText("planned")
    qtbot.waitUntil(lambda: column(desk, "name") == ["Winter"])
    box.setCurrentText("completed")
    qtbot.waitUntil(lambda: column(desk, "name") == [])
    assert "No group answers to this" in desk.page.empty.accessibleName()


def test_enter_opens_a_group_at_the_tab_used_last_and_escape_leads_back(desk, register):
    first = make_cohort(register, "Eerste")
    second = make_cohort(register, "Tweede", date(2026, 12, 3))
    desk.settle()
    desk.page.table.select_id(first)
    desk.press(desk.page.table, Qt.Key.Key_Return)
    assert desk.cohort.cohort_id == first
    assert desk.cohort.header.title.full_text == "Eerste"
    assert desk.cohort.tab_key is TabKey.OVERVIEW
    desk.click(desk.cohort.tabs.bar.tab("schedule"))
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert desk.cohort is None
    desk.page.table.select_id(second)
    desk.press(desk.page.table, Qt.Key.Key_Return)
    assert (desk.cohort.cohort_id, desk.cohort.tab_key) == (second, TabKey.SCHEDULE)


def test_tabs_turn_with_control_page_down_and_have_one_primary_button_each(desk, register):
    desk.go(make_cohort(register))
    desk.cohort.tab.setFocus()
    seen = []
    for _ in TabKey:
        buttons = [b for b in desk.cohort.header.children() if hasattr(b, "text") and b.isVisible()]
        looks = [b.property("look") for b in buttons]
        assert looks.count("primary") <= 1
        seen.append(desk.cohort.tab_key)
        QTest.keyClick(desk.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        desk.settle()
    assert seen == list(TabKey)
    assert desk.cohort.tab_key is TabKey.OVERVIEW


def test_back_returns_to_the_tab_before(desk, register):
    cohort = make_cohort(register)
    desk.go(cohort)
    desk.click(desk.cohort.tabs.bar.tab("participants"))
    desk.window.go_back()
    desk.settle()
    assert desk.cohort.tab_key is TabKey.OVERVIEW


def test_the_header_follows_what_is_changed_elsewhere(desk, register):
    cohort = make_cohort(register, leader_id=leader(register))
    desk.go(cohort)
    assert desk.cohort.header.subtitle.full_text == (
        "planned · 0 of 15 places · Thursday 19:00–21:30 · De Schakel · "
        "course leader Marieke de Wit"
    )
    register.cohorts.set_status(cohort, RUNNING)
    enrol_person(register, cohort, "Daan", "Berg")
    desk.settle()
    assert desk.cohort.header.subtitle.full_text.startswith("1 of 15 places · Thursday")


def test_a_group_that_is_gone_leads_back_to_the_table(desk, register):
    cohort = make_cohort(register)
    desk.go(cohort)
    register.cohorts.remove(cohort)
    desk.settle()
    assert desk.cohort is None
    assert not desk.ui.prompts.banners.isVisible()


def test_a_target_opens_the_dialog_or_another_tab_of_the_same_page(desk, register):
    cohort = make_cohort(register)
    desk.ui.navigator.open(COHORTS, NewCohortTarget())
    desk.dialog(NewCohortDialog).reject()
    desk.go(cohort)
    page = desk.cohort
    meeting = register.schedule.of_cohort(cohort).meetings[3]
    desk.ui.navigator.open(COHORTS, CohortTarget(cohort, TabKey.SCHEDULE, meeting.id))
    desk.settle()
    assert desk.cohort is page
    assert desk.tab.selected() == meeting
