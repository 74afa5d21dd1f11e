from datetime import date

import pytest
from growth_kit import BEGIN, END, HALF, LEADER, SELF, assess, intake
from people_kit import is_open, make_cohort
from practice_kit import practising
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from window_kit import TODAY, when_modal

from ct_desktop import language
from ct_desktop.services.intakes import IntakeFacts, PlanStepFacts
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.assessments.assessment_dialog import AssessmentDialog
from ct_desktop.ui.targets import PEOPLE, GrowthTarget

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def enrolment(office):
    """The first of two people of a group in practice."""
    return practising(office, 2)[0]


def growth_tab(bench, office, enrolment):
    """The page of whose enrolment it is, opened at its Growth tab."""
    bench.ui.prompts.attach(bench.window)
    person_id = office.intakes.get(enrolment).person_id
    bench.window.go(PEOPLE, GrowthTarget(person_id))
    bench.settle()
    page = bench.page.detail
    assert page.tabs.current == "growth"
    return page, page.tabs.widget("growth")


def words(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def click(bench, button):
    assert button.isVisible() and button.isEnabled()
    QTest.mouseClick(button, LEFT)
    bench.settle()


def take_focus(bench, widget):
    """As after a click into the window: offscreen no window manager makes it active."""
    bench.window.activateWindow()
    QApplication.processEvents()
    widget.setFocus()


def trigger(menu, *path):
    """Choose from a menu, through the menus within it."""
    for text in path[:-1]:
        menu = next(one.menu() for one in menu.actions() if one.text() == text)
    next(one for one in menu.actions() if one.text() == path[-1]).trigger()


def test_the_intake_stands_in_the_persons_own_words(bench, office, enrolment):
    _, tab = growth_tab(bench, office, enrolment)
    assert "Talents, story, challenge and goal, in the person's own words." in words(tab.intake)
    click(bench, tab.intake.edit_button)
    dialog = tab._deeds.dialog
    assert dialog.held_on.value() == TODAY
    QTest.keyClicks(dialog.held_by, "Lena Leider")
    QTest.keyClicks(dialog.talents, "Rustig uitleggen.")
    QTest.keyClicks(dialog.goal, "Een toernooi geven.")
    dialog.submit()
    bench.settle()
    assert not is_open(dialog)
    kept = office.intakes.get(enrolment)
    assert (kept.talents, kept.goal, kept.story) == (
        "Rustig uitleggen.",
        "Een toernooi geven.",
        "",
    )
    shown = words(tab.intake)
    assert "Rustig uitleggen." in shown and "Goal" in shown
    assert "Own story" not in shown
    assert "Held on 22-10-2026 by Lena Leider" in shown
    bench.ui.undo.undo()
    bench.settle()
    assert office.intakes.get(enrolment).empty


def test_an_intake_of_a_day_to_come_is_refused(bench, office, enrolment):
    _, tab = growth_tab(bench, office, enrolment)
    click(bench, tab.intake.edit_button)
    dialog = tab._deeds.dialog
    dialog.held_on.setText("31-12-2026")
    dialog.submit()
    assert "This day has not come yet." in words(dialog)
    assert office.intakes.get(enrolment).empty


def test_leaving_a_typed_intake_asks(bench, office, enrolment):
    _, tab = growth_tab(bench, office, enrolment)
    click(bench, tab.intake.edit_button)
    dialog = tab._deeds.dialog
    QTest.keyClicks(dialog.goal, "Een toernooi.")

    def stay():
        modal = QApplication.activeModalWidget()
        press = next(b for b in modal.findChildren(QAbstractButton) if b.text() == "Cancel")
        QTest.mouseClick(press, LEFT)

    with when_modal(stay, beyond=dialog):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.goal.clear()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_open(dialog)


def test_a_step_is_added_with_a_day_and_ticked_with_space(bench, office, enrolment):
    intake(office, enrolment)
    _, tab = growth_tab(bench, office, enrolment)
    click(bench, tab.plan.add_button)
    dialog = tab._deeds.dialog
    QTest.keyClicks(dialog.text, "Een warming-up geven")
    QTest.keyClicks(dialog.due_on, "15-10-2026")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    bench.settle()
    row = tab.plan.rows[0]
    assert row.box.accessibleName() == "Een warming-up geven. before 15-10-2026. overdue"
    assert tab.plan.heading.text() == "Personal plan · 0 of 1 done"
    take_focus(bench, row.box)
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    bench.settle()
    assert office.intakes.get(enrolment).steps[0].done_on == TODAY
    assert tab.plan.heading.text() == "Personal plan · 1 of 1 done"
    assert "overdue" not in words(tab.plan)
    assert tab.plan.rows[0].box.hasFocus()


def test_steps_are_moved_and_removed_with_keys(bench, office, enrolment):
    intake(office, enrolment, "een", "twee", "drie")
    _, tab = growth_tab(bench, office, enrolment)
    box = tab.plan.rows[2].box
    take_focus(bench, box)
    QTest.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert [one.text for one in office.intakes.get(enrolment).steps] == ["een", "drie", "twee"]
    assert tab.plan.rows[1].box.hasFocus()
    QTest.keyClick(tab.plan.rows[1].box, Qt.Key.Key_Delete)
    bench.settle()
    assert [one.text for one in office.intakes.get(enrolment).steps] == ["een", "twee"]
    assert bench.ui.prompts.toast_shown.offers_undo


def test_the_menu_of_a_step_edits_and_moves_it(bench, office, enrolment):
    intake(office, enrolment, "een", "twee")
    _, tab = growth_tab(bench, office, enrolment)
    click(bench, tab.plan.rows[0].more)
    menu = tab.plan.rows[0].menu
    enabled = {one.text(): one.isEnabled() for one in menu.actions()}
    assert enabled == {"Edit…": True, "Move up": False, "Move down": True, "Remove": True}
    trigger(menu, "Move down")
    bench.settle()
    assert [one.text for one in office.intakes.get(enrolment).steps] == ["twee", "een"]
    click(bench, tab.plan.rows[1].more)
    trigger(tab.plan.rows[1].menu, "Edit…")
    dialog = tab._deeds.dialog
    dialog.text.selectAll()
    QTest.keyClicks(dialog.text, "anders")
    dialog.submit()
    bench.settle()
    assert [one.text for one in office.intakes.get(enrolment).steps] == ["twee", "anders"]


def test_growth_shows_as_soon_as_something_was_assessed(bench, office, enrolment):
    page, tab = growth_tab(bench, office, enrolment)
    assert not tab.picture_card.isVisible()
    assert "Not assessed yet" in words(tab.assessments)
    click(bench, tab.assessments.add_button)
    trigger(page.growth.menu, "At the start", "the participant")
    bench.settle()
    dialog = page.growth.dialog
    assert isinstance(dialog, AssessmentDialog)
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    dialog.submit()
    bench.settle()
    assert tab.picture_card.isVisible()
    assert tab.picture.shown[0].value == "2"
    row = tab.assessments.list.rows[0]
    assert row.accessibleName() == "At the start · the participant. 22-10-2026 · 3 items"


def test_an_assessment_is_opened_with_enter_and_removed(bench, office, enrolment):
    assess(office, enrolment, BEGIN, SELF, {"ideas": 1}, given_on=date(2026, 9, 10))
    assess(office, enrolment, HALF, LEADER, {"ideas": 2}, assessor_name="M. de Wit")
    page, tab = growth_tab(bench, office, enrolment)
    newest, oldest = tab.assessments.list.rows
    assert newest.accessibleName().startswith("Halfway · the course leader. 22-10-2026 · M. de Wit")
    oldest.setFocus()
    QTest.keyClick(oldest, Qt.Key.Key_Return)
    bench.settle()
    assert page.growth.dialog.content.facts.levels == {"ideas": 1}
    page.growth.dialog.reject()
    bench.settle()
    remove = next(
        one
        for one in tab.assessments.list.rows[0].findChildren(QAbstractButton)
        if one.accessibleName() == "Remove the assessment “Halfway · the course leader”"
    )
    click(bench, remove)
    assert [one.moment for one in office.assessments.growth(enrolment).assessments] == [BEGIN]
    bench.ui.undo.undo()
    bench.settle()
    assert len(tab.assessments.list.rows) == 2


def test_what_was_reached_is_said_in_words(bench, office, enrolment):
    assess(office, enrolment, BEGIN, SELF, {"ideas": 1})
    _, tab = growth_tab(bench, office, enrolment)
    assert not tab.reached.isVisible()
    assess(office, enrolment, END, LEADER, {"ideas": 4, "teamwork": 3, "planning": 2})
    bench.settle()
    assert tab.reached.isVisible()
    profile = office.assessments.growth(enrolment).profile
    first = profile.item("ideas").sentence.en
    assert tab.reached.sentences[0] == first[:1].upper() + first[1:]
    assert len(tab.reached.sentences) == 2


def test_of_several_groups_the_newest_is_shown_and_others_chosen(bench, office, enrolment):
    person_id = office.intakes.get(enrolment).person_id
    assess(office, enrolment, BEGIN, SELF, {"ideas": 1})
    office.participants.apply(make_cohort(office, "Voorjaar", date(2027, 2, 11)), person_id)
    _, tab = growth_tab(bench, office, enrolment)
    assert [tab.chooser.itemText(n) for n in range(tab.chooser.count())] == ["Voorjaar", "Najaar"]
    assert tab.entry.growth.cohort == "Voorjaar"
    tab.chooser.setFocus()
    QTest.keyClick(tab.chooser, Qt.Key.Key_Down)
    assert tab.entry.enrolment_id == enrolment
    assert len(tab.assessments.list.rows) == 1
    intake(office, enrolment, "een")
    bench.settle()
    assert tab.entry.enrolment_id == enrolment
    assert len(tab.plan.rows) == 1


def test_without_a_group_it_says_what_it_is_for(bench, office):
    person_id = office.persons.save(PersonFacts(given_name="Mila", family_name="Bos"))
    bench.window.go(PEOPLE, GrowthTarget(person_id))
    bench.settle()
    tab = bench.page.detail.tabs.widget("growth")
    assert tab.empty.isVisible()
    assert not tab.intake.isVisible()


@pytest.mark.parametrize("button", ["intake", "growth", "form"])
def test_prints_of_growth(bench, office, enrolment, button):
    intake(office, enrolment, "een")
    assess(office, enrolment, BEGIN, SELF)
    page, tab = growth_tab(bench, office, enrolment)
    if button == "intake":
        click(bench, tab.intake.print_button)
    elif button == "growth":
        page.print_page()
        bench.settle()
    else:
        click(bench, tab.assessments.form_button)
        trigger(page.growth.menu, "At the end", "the course leader")
        bench.settle()
    assert page.prints.preview.pdf.startswith(b"%PDF")
    page.prints.preview.close()


def test_the_print_menu_of_the_page_has_intake_and_growth(bench, office, enrolment):
    page, _ = growth_tab(bench, office, enrolment)
    click(bench, page.print_button)
    texts = [one.text() for one in page.print_menu.actions()]
    assert {"Intake and personal plan", "Growth"} <= set(texts)


def test_the_picture_is_reached_by_mouse_on_the_page(bench, office, enrolment):
    assess(office, enrolment, BEGIN, SELF)
    page, tab = growth_tab(bench, office, enrolment)
    place = tab.picture.row_rect(0).center()
    QTest.mouseMove(tab.picture, QPoint(3, 3))
    QTest.mouseMove(tab.picture, place)
    bubble = tab.picture.bubble
    assert bubble.isVisible()
    page.tabs.choose("profile")
    assert not bubble.isVisible()


def test_a_plan_without_an_intake_is_kept(bench, office, enrolment):
    office.intakes.save(IntakeFacts(enrolment, steps=(PlanStepFacts(None, "een"),)))
    _, tab = growth_tab(bench, office, enrolment)
    assert [row.step.text for row in tab.plan.rows] == ["een"]
