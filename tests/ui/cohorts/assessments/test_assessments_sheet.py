from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from ct_desktop import language
from ct_desktop.rules.competences import Words
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.ui.assessments.assessment_dialog import AssessmentDialog

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
START, MIDWAY, END = AssessmentMoment
SELF, LEADER, SUPERVISOR = Assessor


def enter(screen, moment=START, assessor=LEADER):
    screen.tab.enter((moment, assessor))
    screen.settle()
    return screen.tab.sheet


def press(screen, *keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def stored(screen, moment=START, assessor=LEADER):
    """The stored levels of everyone, a digit per item, - for none."""
    sheet = screen.office.assessments.sheet(screen.tab.cohort_id, moment, assessor)
    found = []
    for person in sheet.people:
        levels = person.facts.levels if person.facts else {}
        found.append("".join(str(levels.get(item.key, "-")) for item in sheet.profile.asked))
    return found


def cursor(screen):
    at = screen.tab.sheet.view.currentIndex()
    return at.row(), at.column()


def beginnings(screen, moment=START, assessor=LEADER):
    screen.settle()
    return [line[:4] for line in stored(screen, moment, assessor)]


def test_a_digit_is_stored_and_the_cursor_goes_on_to_the_next_item(three):
    enter(three)
    press(three, "3", "1")
    assert cursor(three) == (0, 2)
    assert three.tab.sheet.model.index(0, 0).data() == "3", "seen before the store has it"
    assert beginnings(three) == ["31--", "----", "----"]
    facts = three.office.assessments.sheet(three.tab.cohort_id, START, LEADER).people[0].facts
    assert facts.given_on == date(2026, 10, 22)
    assert facts.assessor_name == "M. de Wit"


def test_every_key_press_is_a_change_of_its_own(three):
    enter(three)
    press(three, "3", "1", "4")
    three.settle()
    QTest.keyClick(three.tab.sheet.view, "z", Qt.KeyboardModifier.ControlModifier)
    assert beginnings(three) == ["31--", "----", "----"]
    assert three.tab.sheet.model.index(0, 2).data() == ""


def test_zero_and_delete_empty_backspace_goes_back_and_enter_on(three):
    enter(three)
    press(three, "1", "2", "3", KEY.Key_Left, KEY.Key_Left, "0")
    assert cursor(three) == (0, 2)
    assert beginnings(three) == ["1-3-", "----", "----"]
    press(three, KEY.Key_Backspace, KEY.Key_Backspace)
    assert cursor(three) == (0, 0)
    assert beginnings(three) == ["--3-", "----", "----"]
    press(three, KEY.Key_Return, KEY.Key_Return, KEY.Key_Delete)
    assert cursor(three) == (0, 3)
    three.settle()
    sheet = three.office.assessments.sheet(three.tab.cohort_id, START, LEADER)
    assert sheet.people[0].facts is None, "without a level there is no assessment"


def test_other_keys_do_nothing(three):
    enter(three)
    press(three, "5", "9", "x")
    assert cursor(three) == (0, 0)
    assert beginnings(three) == ["----"] * 3


def test_after_the_last_item_comes_the_next_person_and_the_last_cell_stays(three):
    sheet = enter(three)
    last = sheet.model.count_column - 1
    sheet.view.go_to(0, last)
    press(three, "4")
    assert cursor(three) == (1, 0)
    sheet.view.go_to(2, last)
    press(three, "4")
    assert cursor(three) == (2, last)
    press(three, KEY.Key_Up, KEY.Key_Up, KEY.Key_Up, KEY.Key_Left)
    assert cursor(three) == (2, last - 1)


def test_item_by_item_goes_down_and_is_remembered(three):
    sheet = enter(three)
    sheet.bar.direction.setFocus()
    sheet.bar.direction.showPopup()
    QTest.keyClick(sheet.bar.direction.view(), KEY.Key_Down)
    QTest.keyClick(sheet.bar.direction.view(), KEY.Key_Return)
    assert QApplication.focusWidget() is sheet.view
    press(three, "1", "2", "3", "4")
    assert cursor(three) == (1, 1)
    assert beginnings(three) == ["14--", "2---", "3---"]
    assert three.ui.preferences.get("cohorts.assessments.direction") == "item"


def test_the_words_of_the_item_stand_beside_it(group):
    sheet = enter(group, MIDWAY)
    sheet.view.go_to(0, 0)
    panel, item = sheet.words, sheet.model.item(0)
    code = language.current()
    assert panel.item.text() == item.name.in_language(code)
    assert panel.who.text() == "Yasmina el Amrani"
    assert [row.words for row in panel.levels] == [one.in_language(code) for one in item.levels]
    assert [row.chosen for row in panel.levels] == [False, False, True, False]
    assert panel.before.text() == "at the start, the course leader: 2"
    press(group, KEY.Key_Down, KEY.Key_Down)
    assert panel.who.text() == "Daan van den Berg"
    assert not any(row.chosen for row in panel.levels)


def test_a_click_on_the_words_gives_the_level_and_another_takes_it_away(three):
    sheet = enter(three)
    QTest.mouseClick(sheet.words.levels[2], LEFT)
    assert cursor(three) == (0, 1)
    assert beginnings(three)[0] == "3---"
    press(three, KEY.Key_Left)
    QTest.mouseClick(sheet.words.levels[2], LEFT)
    assert beginnings(three)[0] == "----"


def test_a_click_on_a_cell_moves_the_cursor(three):
    sheet = enter(three)
    place = sheet.view.visualRect(sheet.model.index(1, 3)).center()
    QTest.mouseClick(sheet.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    press(three, "2")
    assert beginnings(three) == ["----", "---2", "----"]


def test_the_levels_of_the_moment_before_are_a_start_and_can_be_undone(group):
    sheet = enter(group, MIDWAY)
    before = stored(group, MIDWAY)
    assert sheet.bar.copy_button.text() == "Take over the start"
    QTest.mouseClick(sheet.bar.copy_button, LEFT)
    group.settle()
    after = stored(group, MIDWAY)
    assert after[0] == "3" + "2" * (len(after[0]) - 1), "what was given halfway stays"
    assert after[5] == "2" * len(after[5])
    assert group.ui.prompts.toast_shown.text == (
        "Levels given at the start taken over for 14 people"
    )
    QTest.mouseClick(sheet.bar.copy_button, LEFT)
    group.settle()
    assert group.ui.prompts.toast_shown.text == (
        "Everything that was given at the start stands here already."
    )
    group.ui.undo.undo()
    group.settle()
    assert stored(group, MIDWAY) == before


def test_there_is_nothing_to_begin_with_at_the_start(three):
    sheet = enter(three)
    assert sheet.bar.copy_button.isHidden()
    enter(three, END)
    assert not sheet.bar.copy_button.isHidden()
    assert not sheet.bar.copy_button.isEnabled()
    sheet.scoring.start_from_before()
    assert three.ui.prompts.toast_shown.text == "There is no earlier assessment to begin with."


def test_the_participants_themselves_have_no_name_to_fill_in(three):
    sheet = enter(three, START, SELF)
    assert sheet.bar.name_field.isHidden()
    press(three, "2")
    three.settle()
    facts = three.office.assessments.sheet(three.tab.cohort_id, START, SELF).people[0].facts
    assert facts.assessor_name == ""


def test_another_moment_shows_its_own_levels(group):
    sheet = enter(group, START)
    assert sheet.model.index(4, 0).data() == "2"
    sheet.bar.kinds.moments.setFocus()
    QTest.keyClick(sheet.bar.kinds.moments, KEY.Key_Down)
    group.settle()
    assert sheet.kind == (MIDWAY, LEADER)
    assert sheet.model.index(4, 0).data() == ""
    assert sheet.model.index(0, 0).data() == "3"


def test_the_day_is_that_of_the_field_and_a_wrong_one_is_refused(three):
    sheet = enter(three)
    sheet.bar.day_field.setText("23-10-2026")
    press(three, "2")
    three.settle()
    assert three.ui.prompts.banners.messages == ["This day has not come yet."]
    assert sheet.model.index(0, 0).data() == ""
    sheet.bar.day_field.setText("20-10-2026")
    sheet.view.setFocus()
    sheet.view.go_to(0, 0)
    press(three, "2")
    three.settle()
    facts = three.office.assessments.sheet(three.tab.cohort_id, START, LEADER).people[0].facts
    assert facts.given_on == date(2026, 10, 20)


def test_what_the_store_refuses_is_taken_back_on_screen(three):
    sheet = enter(three)
    enrolment_id = sheet.model.person(0).enrolment_id
    three.ui.bus.changed.disconnect()
    three.office.participants.remove(enrolment_id)
    press(three, "2")
    three.settle()
    assert three.ui.prompts.banners.messages
    assert sheet.model.index(0, 0).data() == ""


def test_the_count_says_how_far_somebody_is_and_opens_the_dialog(three):
    sheet = enter(three)
    press(three, "2", "2")
    three.settle()
    place = sheet.model.count_column
    items = place
    assert sheet.model.index(0, place).data() == f"2/{items}"
    sheet.view.go_to(0, place)
    assert sheet.words.item.text() == f"2 of {items} items"
    press(three, "3")
    assert beginnings(three)[0] == "22--"
    press(three, KEY.Key_Return)
    three.settle()
    dialog = three.tab.deeds.dialog
    assert isinstance(dialog, AssessmentDialog)
    dialog.remarks.setPlainText("Groeit hard")
    QTest.mouseClick(dialog.submit_button, LEFT)
    three.settle()
    facts = three.office.assessments.sheet(three.tab.cohort_id, START, LEADER).people[0].facts
    assert facts.remarks == "Groeit hard"


def test_everything_filled_in_is_a_tick(three):
    sheet = enter(three)
    press(three, *"3" * sheet.model.count_column)
    three.settle()
    assert sheet.model.index(0, sheet.model.count_column).data() == "✓"
    assert cursor(three) == (1, 0)


def test_escape_leads_back_to_the_overview_where_it_counts(three):
    enter(three)
    press(three, "3")
    press(three, KEY.Key_Escape)
    three.settle()
    assert not three.tab.entering
    assert three.tab.entry_button.text() == "Fill in for the group"
    overview = three.tab.overview
    assert overview.model.count(overview.model.column_of((START, LEADER))) == "1/3"
    assert overview.view.currentIndex().column() == overview.model.column_of((START, LEADER))


def test_ctrl_enter_and_the_button_lead_to_the_sheet_and_back(group):
    QTest.keyClick(group.tab.overview.view, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    group.settle()
    assert group.tab.entering
    assert group.tab.sheet.kind == (MIDWAY, LEADER)
    assert QApplication.focusWidget() is group.tab.sheet.view
    QTest.mouseClick(group.tab.entry_button, LEFT)
    assert not group.tab.entering


def test_the_sheet_begins_with_the_person_under_the_cursor(group):
    overview = group.tab.overview
    overview.view.go_to(6, overview.model.column_of((END, LEADER)))
    QTest.mouseClick(group.tab.entry_button, LEFT)
    group.settle()
    assert cursor(group) == (6, 0)
    assert group.tab.sheet.kind == (END, LEADER)


def test_the_model_is_sound_through_all_that_can_happen(group):
    sheet = enter(group, MIDWAY)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(sheet.model, fatal)
    resets = []
    sheet.model.modelReset.connect(lambda: resets.append(sheet.model.rowCount()))
    press(group, "1", "2", "0")
    group.settle()
    assert resets == [], "a level resets nothing"
    profile = group.office.profiles.of_cohort(group.tab.cohort_id)
    first, *rest = profile.items
    group.office.profiles.save(
        replace(profile, items=(replace(first, name=Words("Iets", "Something")), *rest))
    )
    group.settle()
    assert resets == [14]
    head = sheet.model.headerData(0, Qt.Orientation.Horizontal)
    assert head == "Something"
    enter(group, START)
    assert tester.model() is sheet.model


def test_what_is_said_aloud(group):
    sheet = enter(group, START)
    spoken = sheet.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    item = sheet.model.item(0)
    code = language.current()
    assert spoken == (
        f"Yasmina el Amrani, {item.name.in_language(code)}, 2 · {item.levels[1].in_language(code)}"
    )


def test_the_menu_of_a_cell_gives_levels_in_words(three):
    sheet = enter(three)
    sheet.view.menu_wanted.emit(sheet.view.mapToGlobal(sheet.view.rect().center()))
    actions = [a for a in sheet.menu.actions() if a.text()]
    assert actions[3].text().endswith("\t4")
    actions[3].trigger()
    assert beginnings(three)[0] == "4---"


def test_print_offers_the_form_of_what_is_being_filled_in(three):
    enter(three, END, SELF)
    three.tab.print_tab()
    three.settle()
    assert three.tab.deeds.dialog.kind.kind == (END, SELF)
    three.tab.deeds.dialog.reject()
