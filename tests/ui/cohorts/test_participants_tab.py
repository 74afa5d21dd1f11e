from datetime import date

import pytest
from cohorts_kit import M, W, apply_person, enrol_person, make_cohort, status_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ct_desktop.ui.cohorts.participants.add_dialog import AddPersonDialog
from ct_desktop.ui.cohorts.participants.backgrounds_dialog import BackgroundsDialog
from ct_desktop.ui.cohorts.participants.composer_dialog import ComposerDialog
from ct_desktop.ui.cohorts.participants.move_dialog import MoveDialog
from ct_desktop.ui.targets import PEOPLE, ImportTarget
from ct_desktop.ui.targets import CohortTab as TabKey

KEY = TabKey.PARTICIPANTS


@pytest.fixture
def cohort(register):
    return make_cohort(register, capacity=3)


def lines(tab) -> list[str]:
    return [tab.model.index(line, 0).data() for line in range(tab.model.rowCount())]


def cell(tab, enrolment: int, key: str) -> str:
    place = [column.key for column in tab.model.columns].index(key)
    return tab.model.index(tab.model.line_of(enrolment), place).data()


def deed(tab, words: str):
    (found,) = (a for a in tab.bar.more_button.menu().actions() if a.text() == words)
    return found


def test_people_stand_in_sections_waiting_ones_in_order_of_application(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries")
    late = apply_person(register, cohort, "Anna", "Aalders")
    first = apply_person(register, cohort, "Bram", "Meijer")
    register.participants.wait(first, late)
    apply_person(register, cohort, "Sami", "Haddad")
    gone = apply_person(register, cohort, "Zofia", "Kowalska")
    register.participants.decline(gone, "te laat")
    tab = desk.go(cohort, KEY)
    assert lines(tab) == [
        "Enrolled · 1 of 3 places",
        "Vries, Noor",
        "Waiting list, in order of application · 2",
        "Aalders, Anna",
        "Meijer, Bram",
        "Applied, in order of application · 1",
        "Haddad, Sami",
        "Declined · 1",
        "Kowalska, Zofia",
    ]
    assert cell(tab, gone, "remarks") == "te laat"
    tab.table.setFocus()
    tab.table.selectRow(1)
    desk.press(tab.table, Qt.Key.Key_Down)
    assert tab.table.current_id() == late  # the heading between them is passed over


def test_a_child_that_is_too_young_shows_from_when_and_gets_in_with_a_reason(
    desk, register, cohort
):
    child = apply_person(register, cohort, "Réka", "Kiss", born=date(2013, 3, 2))
    tab = desk.go(cohort, KEY)
    assert cell(tab, child, "attention") == "may join from 02-03-2027"
    assert cell(tab, child, "age") == "13"
    tab.table.select_id(child)
    asked = desk.with_reason(lambda: desk.click(tab.bar.enrol_button), "zus zit ook in de groep")
    assert asked == ["Réka Kiss is not yet 14 on the start date and may join from 02-03-2027."]
    (row,) = register.participants.rows(cohort)
    assert (row.status.value, row.age_reason) == ("enrolled", "zus zit ook in de groep")
    assert cell(tab, child, "attention") == "permission missing"
    assert cell(tab, child, "remarks") == "too young, with a reason"


def test_over_the_maximum_only_with_a_reason_and_without_one_nothing_changes(desk, register):
    full = make_cohort(register, "Vol", capacity=1)
    enrol_person(register, full, "Noor", "Vries")
    extra = apply_person(register, full, "Bram", "Meijer")
    tab = desk.go(full, KEY)
    tab.table.select_id(extra)
    seen = desk.confirm(lambda: desk.press(tab.table, Qt.Key.Key_Plus), "Cancel")
    assert seen == ["“Vol” is full: all 1 places are taken."]
    assert status_of(register, full, "Bram Meijer") == "applied"
    desk.with_reason(lambda: desk.press(tab.table, Qt.Key.Key_Plus), "stoel erbij")
    rows = {row.full_name: row for row in register.participants.rows(full)}
    assert rows["Bram Meijer"].over_maximum_reason == "stoel erbij"
    assert lines(tab)[0] == "Enrolled · 2 of 1 places"


def test_several_people_at_once_are_one_change(desk, register, cohort):
    for name in ("Aa", "Bb", "Cc"):
        apply_person(register, cohort, "Mila", name)
    tab = desk.go(cohort, KEY)
    tab.table.setFocus()
    tab.table.selectAll()
    desk.press(tab.table, Qt.Key.Key_Minus)
    assert {row.status.value for row in register.participants.rows(cohort)} == {"waiting"}
    desk.undo()
    assert {row.status.value for row in register.participants.rows(cohort)} == {"applied"}
    assert len(tab.selected()) == 3
    desk.press(tab.table, Qt.Key.Key_Plus)
    assert {row.status.value for row in register.participants.rows(cohort)} == {"enrolled"}
    assert desk.toast() == "3 people have been enrolled."


def test_declining_and_withdrawing_keep_the_reason_and_can_be_reopened(desk, register, cohort):
    noor = enrol_person(register, cohort, "Noor", "Vries")
    bram = apply_person(register, cohort, "Bram", "Meijer")
    tab = desk.go(cohort, KEY)
    tab.table.select_id(noor)
    assert tab.bar.end_button.text() == "Leaves the group"
    desk.with_reason(lambda: desk.press(tab.table, Qt.Key.Key_Delete), "verhuisd")
    tab.table.select_id(bram)
    assert tab.bar.end_button.text() == "Decline"
    desk.with_reason(lambda: desk.click(tab.bar.end_button), "groep is vol")
    assert status_of(register, cohort, "Noor Vries") == "withdrawn"
    assert cell(tab, bram, "remarks") == "groep is vol"
    deed(tab, "Open the application again").trigger()
    desk.settle()
    assert status_of(register, cohort, "Bram Meijer") == "applied"


def test_a_known_person_is_found_by_part_of_the_name_and_gets_a_place(desk, register, cohort):
    other = make_cohort(register, "Eerder", date(2026, 1, 8))
    enrol_person(register, other, "Noor", "Vries")
    tab = desk.go(cohort, KEY)
    desk.press(tab, Qt.Key.Key_Insert)
    dialog = desk.dialog(AddPersonDialog)
    desk.choose_person(dialog.person, "vri")
    assert not dialog.birth_date.isVisible()
    desk.click(dialog.submit_button)
    assert status_of(register, cohort, "Noor Vries") == "enrolled"
    assert len(register.people.ids()) == 1


def test_a_new_person_is_made_with_birth_date_and_asked_about_when_too_young(
    desk, register, cohort
):
    tab = desk.go(cohort, KEY)
    desk.click(desk.cohort.header.primary)
    dialog = desk.dialog(AddPersonDialog)
    desk.choose_person(dialog.person, "Lotte van Dijk")
    assert dialog.birth_date.isVisible()
    QTest.keyClicks(dialog.birth_date, "1-2-2014")
    QTest.keyClicks(dialog.email, "lotte@example.nl")
    asked = desk.with_reason(lambda: desk.click(dialog.submit_button), "begeleid door broer")
    assert "may join from 01-02-2028" in asked[0]
    (row,) = register.participants.rows(cohort)
    assert (row.name, row.email, row.status.value) == (
        "Dijk, Lotte van",
        "lotte@example.nl",
        "enrolled",
    )
    assert tab.content.facts.enrolled == 1


def test_a_wrong_e_mail_address_is_refused_in_the_dialog_and_nobody_is_made(desk, register, cohort):
    desk.go(cohort, KEY)
    desk.click(desk.cohort.header.primary)
    dialog = desk.dialog(AddPersonDialog)
    desk.choose_person(dialog.person, "Lotte Dijk")
    QTest.keyClicks(dialog.email, "geen adres")
    desk.click(dialog.submit_button)
    assert "not an e-mail address" in dialog.refusal.text()
    assert register.people.ids() == []
    dialog.email.setText("lotte@example.nl")
    dialog.joins.setCurrentText("Put on the waiting list")
    desk.click(dialog.submit_button)
    assert status_of(register, cohort, "Lotte Dijk") == "waiting"


def test_the_composer_proposes_the_leader_changes_and_the_rest_waits(desk, register, cohort):
    enrol_person(register, cohort, "Anna", "Aa", gender=W, education=3)
    women = [
        apply_person(register, cohort, name, "Ww", gender=W, education=3) for name in ("Ada", "Bea")
    ]
    men = [
        apply_person(register, cohort, name, "Mm", gender=M, education=2) for name in ("Cas", "Dim")
    ]
    child = apply_person(register, cohort, "Kind", "Kk", born=date(2014, 1, 1))
    tab = desk.go(cohort, KEY)
    assert tab.mix.gender.percent.text() == "50%"
    desk.click(desk.button("Compose the group"))
    dialog = desk.dialog(ComposerDialog)
    assert set(dialog.ticks) == {*women, *men}
    assert len(dialog.chosen()) == 2
    assert dialog.gender.before.percent.text() == "50%"
    proposed = dialog.gender.after.percent.text()
    for tick in dialog.ticks.values():
        if tick.isChecked():
            desk.press(tick, Qt.Key.Key_Space)
    assert not dialog.submit_button.isEnabled()
    for one in men:
        desk.press(dialog.ticks[one], Qt.Key.Key_Space)
    assert dialog.gender.after.percent.text() == "83%"
    assert proposed == "83%"
    desk.press(dialog.ticks[women[0]], Qt.Key.Key_Space)
    assert "1 person too many" in dialog.refusal.text()
    assert not dialog.submit_button.isEnabled()
    desk.press(dialog.ticks[women[0]], Qt.Key.Key_Space)
    desk.click(dialog.submit_button)
    found = {row.enrolment_id: row.status.value for row in register.participants.rows(cohort)}
    assert [found[one] for one in (*men, *women)] == ["enrolled"] * 2 + ["waiting"] * 2
    assert found[child] == "waiting"
    assert tab.mix.gender.percent.text() == "83%"
    desk.undo()
    assert len([r for r in tab.model.rows() if r.status.value == "applied"]) == 5


def test_a_pinned_applicant_is_kept_by_the_composer(desk, register, cohort):
    enrol_person(register, cohort, "Anna", "Aa", gender=W)
    enrol_person(register, cohort, "Bea", "Bb", gender=W)
    woman = apply_person(register, cohort, "Cleo", "Cc", gender=W)
    man = apply_person(register, cohort, "Dim", "Dd", gender=M)
    tab = desk.go(cohort, KEY)
    assert set(key for key, _ in register.mix.propose(cohort).chosen) == {man}
    tab.table.select_id(woman)
    deed(tab, "Keep in the group when composing").trigger()
    desk.settle()
    assert cell(tab, woman, "remarks") == "keep in the group"
    assert set(key for key, _ in register.mix.propose(cohort).chosen) == {woman}


def test_the_mix_says_what_would_be_better(desk, register):
    group = make_cohort(register, "Groot")
    for number in range(12):
        enrol_person(register, group, f"P{number}", "Xx", gender=W if number < 9 else M)
    tab = desk.go(group, KEY)
    assert tab.mix.gender.percent.text() == "75%"
    assert tab.mix.gender.advice.text() == "Better: 3 men instead of 3 women"
    assert tab.mix.education.percent.text() == "–"


def test_backgrounds_are_counted_without_names(desk, register, cohort):
    tab = desk.go(cohort, KEY)
    assert tab.mix.backgrounds.text() == "Not counted yet."
    desk.click(tab.mix.edit_button)
    dialog = desk.dialog(BackgroundsDialog)
    QTest.keyClicks(dialog.lines[0].word, "Marokko")
    dialog.lines[0].count.setValue(4)
    desk.click(desk.button("Another line", dialog))
    QTest.keyClicks(dialog.lines[-1].word, "Polen")
    dialog.lines[-1].count.setValue(1)
    desk.click(dialog.submit_button)
    assert register.mix.of_cohort(cohort).backgrounds == (("Marokko", 4), ("Polen", 1))
    assert tab.mix.backgrounds.text() == "4 Marokko, 1 Polen"


def test_someone_moves_to_another_group(desk, register, cohort):
    other = make_cohort(register, "Oost", date(2026, 11, 5))
    noor = enrol_person(register, cohort, "Noor", "Vries")
    tab = desk.go(cohort, KEY)
    tab.table.select_id(noor)
    deed(tab, "Move to another group…").trigger()
    dialog = desk.dialog(MoveDialog)
    assert dialog.group.currentText() == "Oost · 05-11-2026 · 0 of 15"
    desk.click(dialog.submit_button)
    assert status_of(register, other, "Noor Vries") == "enrolled"
    assert cell(tab, noor, "remarks") == "moved to Oost"
    assert desk.toast() == "Noor Vries has moved to “Oost”."


def test_an_application_is_removed_after_confirmation(desk, register, cohort):
    noor = apply_person(register, cohort, "Noor", "Vries")
    tab = desk.go(cohort, KEY)
    tab.table.select_id(noor)
    desk.confirm(deed(tab, "Remove from this group…").trigger, "Remove from the group")
    assert register.participants.rows(cohort) == ()
    assert len(register.people.ids()) == 1


def test_an_empty_group_offers_the_import_of_a_list(desk, cohort):
    tab = desk.go(cohort, KEY)
    wanted = []
    desk.ui.navigator.wanted.disconnect()
    desk.ui.navigator.wanted.connect(wanted.append)
    (button,) = (b for b in tab.table.findChildren(QPushButton) if b.text() == "Import a list")
    desk.click(button)
    assert (wanted[0].page, wanted[0].what) == (PEOPLE, ImportTarget(cohort))
