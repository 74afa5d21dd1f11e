import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

sys.path.insert(0, str(Path(__file__).parents[2] / "services"))

from growth_kit import BEGIN, SELF, assess
from practice_kit import practising

from ct_desktop import language
from ct_desktop.rules.competences import PARTICIPANT, Audience
from ct_desktop.ui.settings.competences.new_dialog import NewProfileDialog
from ct_desktop.ui.settings.competences.profile_page import ProfilePage
from ct_desktop.ui.targets import SETTINGS, ProfileTarget, SettingsSection

LEADER = "leader-1"


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


def section(desk):
    return desk.go(SettingsSection.COMPETENCES)


def choose(desk, shown, key):
    rows = shown.list.model.rows()
    place = next(one for one in rows if one.key == key)
    assert shown.list.table.select_id(shown._number(place))
    desk.settle()


def editor(desk, key=PARTICIPANT):
    desk.shell.window.go(SETTINGS, ProfileTarget(key))
    desk.settle()
    page = desk.page.detail
    assert isinstance(page, ProfilePage)
    return page


def pick(desk, page, key):
    rows = page.outline.model.rows()
    place = next(number for number, line in rows if line.key == key)
    assert page.outline.table.select_id(place)
    desk.settle()


def cell(shown, row, column):
    model = shown.list.model
    return model.data(model.index(row, column))


def test_the_shipped_profiles_stand_there_with_whom_they_are_for(desk):
    shown = section(desk)
    assert [one.key for one in shown.list.model.rows()] == [
        "participant-1",
        "leader-1",
        "supervisor-1",
        "project-leader-1",
    ]
    assert [cell(shown, 0, column) for column in range(4)] == [
        "Citytrainer",
        "participants",
        "18 in 5 strands",
        "came with the program",
    ]
    choose(desk, shown, PARTICIPANT)
    assert not shown.archive_button.isEnabled()
    assert not shown.restore_button.isEnabled()
    assert not shown.remove_button.isEnabled()


def test_a_copy_is_made_and_opened(desk):
    shown = section(desk)
    choose(desk, shown, LEADER)
    desk.click(shown.copy_button)
    dialog = desk.dialog(NewProfileDialog)
    assert dialog.copy_of.currentData() == LEADER
    assert dialog.audience.currentData() == Audience.COURSE_LEADER
    desk.write(dialog.name, "Assistant leader")
    desk.click(dialog.submit_button)
    page = desk.page.detail
    assert isinstance(page, ProfilePage)
    made = desk.office.profiles.get(page.profile_key)
    assert (made.name.en, made.audience, made.shipped) == (
        "Assistant leader",
        Audience.COURSE_LEADER,
        False,
    )
    assert len(made.items) == len(desk.office.profiles.get(LEADER).items)


def test_a_name_that_is_taken_is_refused_in_the_dialog(desk):
    shown = section(desk)
    desk.click(shown.new_button)
    dialog = desk.dialog(NewProfileDialog)
    desk.write(dialog.name, "Course leader")
    desk.click(dialog.submit_button)
    assert dialog.isVisible()
    assert "Course leader" in dialog.refusal.text()


def test_an_own_profile_is_archived_taken_out_and_deleted(desk):
    key = desk.office.profiles.make("Proef", Audience.PARTICIPANT, PARTICIPANT)
    shown = section(desk)
    choose(desk, shown, key)
    desk.click(shown.archive_button)
    assert desk.office.profiles.get(key).archived
    choose(desk, shown, key)
    assert shown.archive_button.text() == "Take out of the archive"
    desk.click(shown.archive_button)
    assert not desk.office.profiles.get(key).archived
    choose(desk, shown, key)
    desk.key(Qt.Key.Key_Delete, shown.list.table)
    assert key not in [one.key for one in desk.office.profiles.all(archived=True)]
    desk.shell.ui.undo.undo()
    desk.settle()
    assert key in [one.key for one in shown.list.model.rows()]


def test_enter_opens_and_words_are_changed_in_both_languages(desk):
    shown = section(desk)
    choose(desk, shown, PARTICIPANT)
    desk.key(Qt.Key.Key_Return, shown.list.table)
    page = desk.page.detail
    pick(desk, page, "ideas")
    form = page.item_form
    desk.write(form.fields.field(form.name, "en"), "Having ideas")
    desk.write(form.fields.field(form.levels[2], "nl"), "Ik heb ideeen.")
    assert page.header.title.full_text == "Citytrainer"
    assert "Having ideas" in page.outline.row()[1].title
    assert page.save_button.isEnabled()
    desk.click(page.save_button)
    kept = desk.office.profiles.get(PARTICIPANT)
    assert kept.item("ideas").name.en == "Having ideas"
    assert kept.item("ideas").levels[2].nl == "Ik heb ideeen."
    assert kept.changed
    assert not page.save_button.isEnabled()
    desk.shell.ui.undo.undo()
    desk.settle()
    assert form.fields.field(form.name, "en").text() == "Coming up with ideas"


def test_the_words_of_both_languages_stay_whole_beside_the_list(desk):
    page = editor(desk)
    form = page.item_form
    pick(desk, page, next(one.key for one in page.profile.items))
    page.resize(page.minimumSizeHint())
    desk.settle()
    english = form.fields.field(form.name, "en")
    right = english.mapTo(form.parentWidget().parentWidget(), english.rect().topRight()).x()
    assert right < form.parentWidget().parentWidget().width()


def test_the_words_are_put_back_as_they_came(desk):
    page = editor(desk)
    pick(desk, page, "ideas")
    form = page.item_form
    desk.write(form.fields.field(form.name, "en"), "Having ideas")
    desk.click(page.save_button)
    desk.click(page.restore_button)
    assert not desk.office.profiles.get(PARTICIPANT).changed
    assert form.fields.field(form.name, "en").text() == "Coming up with ideas"
    assert not page.restore_button.isVisible()


def test_a_strand_and_an_item_are_added_and_the_gaps_told(desk):
    page = editor(desk)
    desk.click(page.add_strand_button)
    assert page.strand_form.isVisible()
    desk.write(page.strand_form.fields.field(page.strand_form.name, "nl"), "Digitaal")
    desk.click(page.add_item_button)
    form = page.item_form
    assert form.isVisible()
    desk.write(form.fields.field(form.name, "nl"), "Filmen")
    desk.click(page.save_button)
    assert "Filmen" in page.refusal.text()
    assert page.outline.row()[1].title == "Filmen"
    for number, row in enumerate(form.levels, start=1):
        desk.write(form.fields.field(row, "nl"), f"Stap {number}.")
    desk.click(page.save_button)
    assert not page.refusal.isVisible()
    kept = desk.office.profiles.get(PARTICIPANT)
    assert kept.strands[-1].name.nl == "Digitaal"
    assert (kept.items[-1].name.nl, kept.items[-1].strand) == ("Filmen", kept.strands[-1].key)
    assert kept.items[-1].levels[3].nl == "Stap 4."


def test_items_are_moved_and_removed_with_keys(desk):
    page = editor(desk)
    pick(desk, page, "ideas")
    table = page.outline.table
    desk.key(Qt.Key.Key_Down, table, ctrl=True)
    desk.key(Qt.Key.Key_Down, table, ctrl=True)
    assert page.outline.key == "ideas"
    assert not page.outline.down.isEnabled()
    pick(desk, page, "adapting")
    desk.key(Qt.Key.Key_Delete, table)
    desk.click(page.save_button)
    kept = desk.office.profiles.get(PARTICIPANT)
    assert [one.key for one in kept.of_strand("creative")] == ["presenting_ideas", "ideas"]


def test_what_the_form_of_the_supervisor_asks_stays(desk):
    page = editor(desk)
    pick(desk, page, "teamwork")
    assert not page.outline.remove_button.isEnabled()
    assert not page.item_form.asked.isEnabled()
    assert not page.item_form.strand.isEnabled()
    assert "always asked" in page.item_form.lock.text()
    desk.key(Qt.Key.Key_Delete, page.outline.table)
    assert page.profile.item("teamwork") is not None
    pick(desk, page, "creative")
    assert not page.outline.remove_button.isEnabled()


def test_what_was_scored_is_retired_and_asked_again(desk):
    enrolment = practising(desk.office, 1)[0]
    assess(desk.office, enrolment, BEGIN, SELF, {"ideas": 2})
    page = editor(desk)
    pick(desk, page, "ideas")
    assert not page.outline.remove_button.isEnabled()
    desk.click(page.item_form.asked)
    shown = page.outline.model
    row = page.outline.table.currentIndex().row()
    assert shown.data(shown.index(row, 0)).strip() == "Coming up with ideas (not asked)"
    desk.click(page.save_button)
    assert desk.office.profiles.get(PARTICIPANT).item("ideas").retired
    growth = desk.office.assessments.growth(enrolment)
    assert growth.assessments[0].levels == {"ideas": 2}
    desk.click(page.item_form.asked)
    desk.click(page.save_button)
    assert not desk.office.profiles.get(PARTICIPANT).item("ideas").retired


def test_an_item_goes_to_another_strand(desk):
    page = editor(desk)
    pick(desk, page, "ideas")
    box = page.item_form.strand
    box.setCurrentIndex(box.findData("social"))
    desk.settle()
    assert page.outline.key == "ideas"
    desk.click(page.save_button)
    social = desk.office.profiles.get(PARTICIPANT).of_strand("social")
    assert social[-1].key == "ideas"


def test_leaving_with_something_unsaved_asks(desk):
    page = editor(desk)
    pick(desk, page, "*")
    field = page.profile_form.fields.field(page.profile_form.name, "nl")
    desk.write(field, "Stadstrainer")
    questions = desk.during(desk.page.close_detail, "Cancel")
    assert questions == ["Leave without saving?"]
    assert desk.page.detail is page
    desk.during(desk.page.close_detail, "Leave without saving")
    assert desk.page.detail is None
    assert desk.office.profiles.get(PARTICIPANT).name.nl == "Citytrainer"


def test_an_own_profile_deleted_from_its_page_leads_back(desk):
    key = desk.office.profiles.make("Proef", Audience.PARTICIPANT, PARTICIPANT)
    section(desk)
    page = editor(desk, key)
    desk.click(page.remove_button)
    assert desk.page.detail is None
    assert key not in [one.key for one in desk.office.profiles.all(archived=True)]


def test_a_programme_chooses_its_profile(desk):
    programme = desk.office.programmes.find("Ik train mijn stad")
    desk.go(SettingsSection.PROGRAMMES, programme)
    page = desk.page.detail
    box = page.shape.profile
    assert box.currentText() == "Citytrainer"
    assert not page.save_button.isEnabled()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Course leader"
    desk.click(page.save_button)
    assert desk.office.programmes.get(programme).profile == LEADER
    desk.shell.ui.undo.undo()
    desk.settle()
    assert box.currentText() == "Citytrainer"


def test_a_new_programme_is_assessed_on_the_profile_of_participants(desk):
    shown = desk.go(SettingsSection.PROGRAMMES)
    desk.click(shown.new_button)
    page = desk.page.detail
    desk.write(page.shape.name, "Ik dans mijn stad")
    desk.click(page.save_button)
    assert desk.office.programmes.get(page.programme_id).profile == PARTICIPANT
