from dataclasses import replace

import shiboken6
from growth_kit import BEGIN, END, HALF, LEADER, SELF, SUPERVISOR, assess, practised
from practice_kit import BUSY, placement
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from window_kit import TODAY, when_modal

from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.ui.assessments.assessment_dialog import AssessmentDialog

LEFT = Qt.MouseButton.LeftButton


def opened(ui, office, window, enrolment, moment=END, assessor=LEADER, **which):
    dialog = AssessmentDialog(ui, office, enrolment, moment, assessor, window, **which)
    dialog.open()
    settle(ui)
    assert dialog.ready
    return dialog


def settle(ui):
    for _ in range(3):
        ui.tasks.wait_idle()
        QApplication.processEvents()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def given(office, enrolment):
    return office.assessments.growth(enrolment).assessments


def click_level(dialog, item, level):
    field = dialog.blocks[item].field
    QTest.mouseClick(field, LEFT, pos=field.cell(level).center())


def test_keys_give_levels_one_item_after_the_other(ui, office, window, enrolment):
    dialog = opened(ui, office, window, enrolment)
    profile = office.assessments.growth(enrolment).profile
    assert list(dialog.blocks) == [item.key for item in profile.asked]
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        press(key)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    assert dialog.counted.text() == "2 of 18 items"
    dialog.submit()
    settle(ui)
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()
    kept = given(office, enrolment)[0]
    first, second, _ = (item.key for item in profile.asked[:3])
    assert kept.levels == {first: 2, second: 3}
    assert (kept.moment, kept.assessor, kept.given_on) == (END, LEADER, TODAY)


def test_levels_are_given_and_taken_away_by_mouse(ui, office, window, enrolment):
    dialog = opened(ui, office, window, enrolment, BEGIN, SELF)
    click_level(dialog, "ideas", 3)
    assert dialog.blocks["ideas"].field.accessibleName() == (
        "Coming up with ideas: 3 · I come up with activities that suit the group."
    )
    click_level(dialog, "ideas", 3)
    assert dialog.blocks["ideas"].field.accessibleName() == "Coming up with ideas: no level yet"
    click_level(dialog, "teamwork", 1)
    dialog.submit()
    settle(ui)
    assert given(office, enrolment)[0].levels == {"teamwork": 1}


def test_what_was_given_stands_there_to_change(ui, office, window, enrolment):
    assess(office, enrolment, HALF, LEADER, {"ideas": 2}, remarks="Komt los.")
    assess(office, enrolment, END, LEADER, {"ideas": 3}, assessor_name="M. de Wit")
    dialog = opened(ui, office, window, enrolment)
    assert dialog.assessor_name.text() == "M. de Wit"
    assert dialog.blocks["ideas"].field.level == 3
    assert dialog.blocks["ideas"].before.text() == "halfway: 2"
    assert dialog.unsaved() == ""
    dialog.blocks["ideas"].field.setFocus()
    press(Qt.Key.Key_Right)
    assert dialog.unsaved()
    dialog.submit()
    settle(ui)
    ends = [one for one in given(office, enrolment) if one.moment is END]
    assert [one.levels["ideas"] for one in ends] == [4]


def test_the_course_leader_is_proposed_and_a_day_to_come_refused(ui, office, window, enrolment):
    leader = office.assessments.sheet(
        office.assessments.growth(enrolment).cohort_id, END, LEADER
    ).assessor_name
    dialog = opened(ui, office, window, enrolment)
    assert dialog.assessor_name.text() == leader
    press(Qt.Key.Key_3)
    dialog.day.setText("31-12-2026")
    dialog.submit()
    assert dialog.isVisible()
    errors = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    assert "This day has not come yet." in errors
    assert given(office, enrolment) == ()


def test_nothing_filled_in_is_refused(ui, office, window, enrolment):
    dialog = opened(ui, office, window, enrolment)
    dialog.submit()
    assert dialog.refusal.text() == "Nothing was filled in yet. Choose a level for an item."
    assert dialog.isVisible()


def test_emptying_everything_takes_the_assessment_away(ui, office, window, enrolment):
    assess(office, enrolment, END, SELF, {"ideas": 3})
    dialog = opened(ui, office, window, enrolment, END, SELF)
    press(Qt.Key.Key_Delete)
    dialog.submit()
    settle(ui)
    assert given(office, enrolment) == ()


def test_escape_asks_before_levels_are_lost(ui, office, window, enrolment):
    dialog = opened(ui, office, window, enrolment)
    press(Qt.Key.Key_4)

    def answer(words):
        modal = QApplication.activeModalWidget()
        button = next(
            b for b in modal.findChildren(type(dialog.submit_button)) if b.text() == words
        )
        QTest.mouseClick(button, LEFT)

    with when_modal(lambda: answer("Cancel"), beyond=dialog):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with when_modal(lambda: answer("Leave without saving"), beyond=dialog):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(ui)
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()
    assert given(office, enrolment) == ()


def test_the_supervisor_assesses_at_the_furthest_placement(ui, office, window, enrolment):
    made = practised(office, [enrolment], assessed=False)[0]
    dialog = opened(ui, office, window, enrolment, END, SUPERVISOR)
    assert dialog.content.facts.placement_id == made
    assert dialog.content.place
    assert dialog.content.place in dialog.about.text()
    press(Qt.Key.Key_3)
    dialog.submit()
    settle(ui)
    assert given(office, enrolment)[0].placement_id == made


def test_another_placement_gets_an_assessment_of_its_own(ui, office, window, enrolment):
    first = practised(office, [enrolment])[0]
    second = placement(office, enrolment, BUSY)
    dialog = opened(ui, office, window, enrolment, END, SUPERVISOR, placement_id=second)
    assert dialog.content.facts.id is None
    press(Qt.Key.Key_2)
    dialog.submit()
    settle(ui)
    ends = [one.placement_id for one in given(office, enrolment) if one.moment is END]
    assert sorted(ends) == sorted((first, second))


def test_items_beside_the_profile_stay_in_sight(ui, office, window, enrolment):
    cohort = office.assessments.growth(enrolment).cohort_id
    assess(office, enrolment, END, SUPERVISOR, {"contact": 3}, profile="attitude-performance-1")
    programme = office.programmes.find("Ik train mijn stad")
    facts = office.programmes.get(programme)
    office.programmes.save(replace(facts, profile="leader-1"))
    assert office.profiles.of_cohort(cohort).key == "leader-1"
    dialog = opened(ui, office, window, enrolment, END, SUPERVISOR)
    assert "contact" in dialog.blocks
    dialog.blocks["contact"].field.setFocus()
    press(Qt.Key.Key_4)
    dialog.submit()
    settle(ui)
    assert given(office, enrolment)[0].levels == {"contact": 4}


def test_an_exact_assessment_is_opened(ui, office, window, enrolment):
    assess(office, enrolment, BEGIN, SELF, {"ideas": 1})
    facts: AssessmentFacts = given(office, enrolment)[0]
    dialog = opened(ui, office, window, enrolment, BEGIN, SELF, assessment_id=facts.id)
    assert dialog.content.facts == facts
