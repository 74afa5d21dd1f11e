from datetime import date

from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import MeetingKind, TaskAnchor
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.ui.settings.programmes.item_dialog import ItemDialog
from ct_desktop.ui.settings.programmes.programme_page import MEETINGS, RULE, TASKS, ProgrammePage
from ct_desktop.ui.settings.programmes.task_dialog import TaskDialog
from ct_desktop.ui.targets import SettingsSection


def sport(desk):
    return next(one for one in desk.office.programmes.all() if one.name == "Ik train mijn stad")


def editor(desk, programme_id=None):
    section = desk.go(SettingsSection.PROGRAMMES, programme_id)
    page = desk.page.detail
    if programme_id is None:
        desk.click(section.new_button)
        page = desk.page.detail
    assert isinstance(page, ProgrammePage)
    return page


def tab(desk, page, key):
    desk.click(page.tabs.bar.tab(key))


def test_enter_opens_a_programme_and_a_meeting_added_counts_in_the_total(desk):
    section = desk.go(SettingsSection.PROGRAMMES)
    assert section.list.table.select_id(sport(desk).id)
    desk.key(Qt.Key.Key_Return, section.list.table)
    page = desk.page.detail
    assert page.header.subtitle.full_text == "25.5 h training · 40.5 h with practice"
    assert not page.save_button.isEnabled()
    tab(desk, page, MEETINGS)
    desk.click(page.items.add_button)
    dialog = desk.dialog(ItemDialog)
    desk.write(dialog.title, "Extra avond")
    dialog.kind.setCurrentIndex(dialog.kind.findData(MeetingKind.MEETING))
    desk.write(dialog.minutes.lineEdit(), "120")
    desk.click(dialog.submit_button)
    assert page.header.subtitle.full_text == "27.5 h training · 42.5 h with practice"
    desk.click(page.save_button)
    kept = desk.office.programmes.get(page.programme_id)
    assert (kept.items[-1].title, kept.items[-1].minutes) == ("Extra avond", 120)
    assert not page.save_button.isEnabled()
    desk.shell.ui.undo.undo()
    desk.settle()
    assert page.header.subtitle.full_text == "25.5 h training · 40.5 h with practice"


def test_meetings_are_moved_and_removed_with_keys(desk):
    page = editor(desk, sport(desk).id)
    before = [item.title for item in sport(desk).items]
    tab(desk, page, MEETINGS)
    table = page.items.table
    assert table.select_id(1)
    desk.key(Qt.Key.Key_Down, table, ctrl=True)
    desk.key(Qt.Key.Key_Delete, table)
    desk.click(page.save_button)
    assert [item.title for item in sport(desk).items] == [before[0], before[2], *before[3:]]


def test_the_rule_is_said_in_words_while_it_changes(desk):
    page = editor(desk, sport(desk).id)
    tab(desk, page, RULE)
    assert "at least 6 of the 7 meetings, all 2 follow-up days" in page.rule.proof_words.text()
    desk.write(page.rule.percent.lineEdit(), "100")
    desk.click(page.rule.follow_ups)
    desk.click(page.rule.report)
    assert "at least 7 of the 7 meetings, attended" in page.rule.proof_words.text()
    assert "final report" not in page.rule.certificate_words.text()
    desk.click(page.rule.mix.gender.equal)
    desk.write(page.rule.mix.gender.shares["woman"].lineEdit(), "60")
    desk.write(page.rule.mix.gender.shares["man"].lineEdit(), "40")
    desk.click(page.save_button)
    kept = sport(desk)
    assert (kept.attendance_percent, kept.all_follow_ups) == (100, False)
    assert kept.gender_targets == {"woman": 0.6, "man": 0.4}
    assert kept.education_targets is None


def test_a_task_is_added_in_weeks_before_a_date(desk):
    page = editor(desk, sport(desk).id)
    tab(desk, page, TASKS)
    desk.click(page.tasks.add_button)
    dialog = desk.dialog(TaskDialog)
    desk.write(dialog.title, "VOG opnieuw vragen")
    desk.write(dialog.count.lineEdit(), "8")
    dialog.unit.setCurrentIndex(dialog.unit.findData(-7))
    dialog.anchor.setCurrentIndex(dialog.anchor.findData(TaskAnchor.FIRST_PRACTICE))
    desk.click(dialog.submit_button)
    model = page.tasks.model
    assert model.index(model.rowCount() - 1, 1).data() == "8 weeks before first practice day"
    desk.click(page.save_button)
    task = sport(desk).tasks[-1]
    assert (task.title, task.offset_days) == ("VOG opnieuw vragen", -56)


def test_a_new_programme_begins_with_the_standard_shape_and_needs_a_name(desk):
    page = editor(desk)
    assert page.header.subtitle.full_text == "25.5 h training · 40.5 h with practice"
    assert not page.copy_button.isVisible()
    assert not page.save_button.isEnabled()
    desk.write(page.shape.capacity.lineEdit(), "12")
    desk.click(page.save_button)
    assert page.shape.name.accessibleDescription() == "Fill this in."
    desk.write(page.shape.name, "Ik train mijn stad")
    desk.click(page.save_button)
    assert "There is already a programme" in page.refusal.text()
    desk.write(page.shape.name, "Ik train mijn wijk")
    desk.key(Qt.Key.Key_S, page.shape.name, ctrl=True)
    assert "Ik train mijn wijk" in [one.name for one in desk.office.programmes.all()]
    assert page.unsaved() == ""


def test_an_undone_new_programme_closes_its_editor(desk):
    page = editor(desk)
    desk.write(page.shape.name, "Even proberen")
    desk.click(page.save_button)
    assert desk.page.detail is page
    desk.shell.ui.undo.undo()
    desk.settle()
    assert desk.page.detail is None


def test_escape_asks_before_what_is_unsaved_goes(desk):
    page = editor(desk, sport(desk).id)
    desk.write(page.shape.name, "Anders")
    desk.during(desk.page.close_detail, "Cancel")
    assert desk.page.detail is page
    desk.during(desk.page.close_detail, "Leave without saving")
    assert desk.page.detail is None
    assert sport(desk).name == "Ik train mijn stad"


def test_a_programme_is_copied_archived_and_deleted(desk):
    page = editor(desk, sport(desk).id)
    desk.click(page.copy_button)
    copy = desk.page.detail
    assert copy is not page
    assert copy.shape.name.text() == "Ik train mijn stad (2)"
    desk.click(copy.archive_button)
    assert desk.office.programmes.get(copy.programme_id).archived
    assert copy.archive_button.text() == "Take out of the archive"
    desk.click(copy.remove_button)
    assert desk.page.detail is None
    names = [one.name for one in desk.office.programmes.all(archived=True)]
    assert "Ik train mijn stad (2)" not in names
    desk.shell.ui.undo.undo()
    desk.settle()
    section = desk.page.current
    assert section.list.model.rows()[-1].archived
    assert section.list.model.rows()[-1].name == "Ik train mijn stad (2)"


def test_a_programme_that_groups_use_is_not_deleted(desk):
    desk.office.cohorts.create(NewCohort("Najaar", sport(desk).id, date(2026, 9, 10)))
    section = desk.go(SettingsSection.PROGRAMMES)
    assert section.list.table.select_id(sport(desk).id)
    assert section.list.row().cohorts == 1
    desk.key(Qt.Key.Key_Delete, section.list.table)
    assert "Groups have been made with" in desk.banners()
    assert sport(desk).cohorts == 1
