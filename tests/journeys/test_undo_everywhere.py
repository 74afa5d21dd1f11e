"""Ctrl+Z and Ctrl+Y from the window, whatever was changed; the page shows the former state."""

import pytest
from demo_store import showcase
from hands import CTRL, answering, button, click, give_reason, press, retype
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ct_desktop.rules.enumerations import AttendanceStatus, PlacementStage
from ct_desktop.ui.cohorts.attendance.walk_in_dialog import WalkInDialog
from ct_desktop.ui.cohorts.schedule.move_dialog import MoveMeetingDialog
from ct_desktop.ui.people.person_dialog import PersonDialog
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    PRACTICE,
    CohortTab,
    CohortTarget,
    PersonTarget,
    PracticeTarget,
    PracticeView,
)

ENTER = Qt.Key.Key_Return


@pytest.fixture
def at(desk):
    """The window at a tab of the running group: ``at(CohortTab.SCHEDULE)``."""

    def go(tab):
        made = desk()
        made.go(COHORTS, CohortTarget(showcase(made.office), tab))
        return made

    return go


def back_and_forth(desk, before, after, shown):
    """Undo shows ``before`` and redo ``after``; the toast names the same deed twice."""
    assert before != after
    assert shown() == after
    undone = desk.undo()
    assert undone.startswith("Undone: ")
    assert shown() == before
    done = desk.redo()
    assert done == undone.replace("Undone: ", "Done again: ")
    assert shown() == after
    desk.undo()
    assert shown() == before


def marks_on_screen(desk):
    """Who has which mark, as the grid shows them."""
    grid = desk.tab.grid
    columns = range(len(grid.content.grid.meetings))
    return {
        (row.full_name, column): grid.mark_at(place, column)
        for place, row in enumerate(grid.content.grid.rows)
        for column in columns
    }


def test_a_mark(at):
    desk = at(CohortTab.ATTENDANCE)
    before = marks_on_screen(desk)
    held = next(one for one in desk.tab.grid.content.grid.meetings if one.past)
    desk.tab.choose_meeting(held.id)
    column = desk.tab.view.currentIndex().column()
    desk.tab.view.go_to(2, column)
    desk.tab.view.setFocus()
    now = desk.tab.grid.mark_at(2, column)
    letter = "p" if now and now.status is AttendanceStatus.ABSENT else "x"
    desk.keys(letter)
    back_and_forth(desk, before, marks_on_screen(desk), lambda: marks_on_screen(desk))


def test_everyone_present(at):
    desk = at(CohortTab.ATTENDANCE)
    desk.tab.view.setFocus()
    column = desk.tab.view.working_column
    rows = len(desk.tab.grid.content.grid.rows)
    desk.tab.view.go_to(0, column)
    with_marks = marks_on_screen(desk)
    if all(desk.tab.grid.mark_at(row, column) for row in range(rows)):
        for _ in range(3):
            desk.keys(Qt.Key.Key_Delete)
        with_marks = marks_on_screen(desk)
    if desk.tab.marking.meeting.past:
        desk.keys(ENTER, held=CTRL)
    else:
        with answering(press("Mark it")):
            desk.keys(ENTER, held=CTRL)
    after = marks_on_screen(desk)
    assert sum(after[cell] != with_marks[cell] for cell in after) > 1
    back_and_forth(desk, with_marks, after, lambda: marks_on_screen(desk))


def test_a_person_edited(desk):
    desk = desk()
    row = desk.office.attendance.grid(showcase(desk.office)).rows[0]
    desk.go(PEOPLE, PersonTarget(row.person_id))
    name = row.full_name

    def shown():
        facts = desk.page.content.page.facts
        return (desk.page.header.title.full_text, facts.town)

    before = shown()
    assert before[0] == name
    desk.keys("e", held=CTRL)
    dialog = desk.dialog(PersonDialog)
    retype(dialog.fields.field("given_name"), "Wilhelmina-Sofia")
    retype(dialog.fields.field("town"), "Vught")
    click(button(dialog, "Save"))
    desk.settle()
    assert shown()[0].startswith("Wilhelmina-Sofia")
    back_and_forth(desk, before, shown(), shown)


def test_a_meeting_moved_with_those_after_it(at):
    desk = at(CohortTab.SCHEDULE)

    def shown():
        return [line.meeting.date for line in desk.tab.model.rows()]

    before = shown()
    wanted = next(
        line.meeting for line in desk.tab.model.rows() if line.meeting.date > desk.ui.clock.today()
    )
    place = before.index(wanted.date)
    desk.tab.table.select_id(wanted.id)
    click(desk.tab.move_button)
    desk.settle()
    dialog = desk.dialog(MoveMeetingDialog)
    later = wanted.date.replace(day=wanted.date.day + 7 if wanted.date.day <= 21 else 28)
    retype(dialog.day, f"{later:%d-%m-%Y}")
    click(dialog.shift)
    desk.settle()
    announced = len(dialog.preview.text().splitlines())
    assert announced > 1
    click(button(dialog, "Move"))
    desk.settle()
    after = shown()
    assert after[:place] == before[:place]
    assert after[place] == later
    assert sum(new != old for old, new in zip(before, after, strict=True)) == announced
    back_and_forth(desk, before, after, shown)


def test_a_walk_in_added(at):
    desk = at(CohortTab.ATTENDANCE)

    def shown():
        return marks_on_screen(desk)

    before = shown()
    click(button(desk.page.header, "Walk-in"))
    desk.settle()
    dialog = desk.dialog(WalkInDialog)
    QTest.keyClicks(dialog.name, "Noor")
    QTest.keyClick(dialog.name, ENTER)
    desk.settle()
    after = shown()
    assert {name for name, _ in after} - {name for name, _ in before} == {"Noor"}
    back_and_forth(desk, before, after, shown)


def test_a_placement_stopped(desk):
    desk = desk()
    desk.go(PRACTICE)

    def shown():
        stages = desk.page.board.columns
        return {stage: [one.name for one in desk.page.model.column(stage)] for stage in stages}

    before = shown()
    card = desk.page.model.column(PlacementStage.PROPOSED)[0]
    desk.page.board.choose(card.id)
    with answering(give_reason("moved to another town")):
        desk.keys(Qt.Key.Key_Delete)
    after = shown()
    assert card.name not in after[PlacementStage.PROPOSED]
    back_and_forth(desk, before, after, shown)


def test_hours_confirmed(desk):
    desk = desk()
    desk.go(PRACTICE, PracticeTarget(PracticeView.OPEN_HOURS))

    def shown():
        return [line.entry.id for line in desk.page.model.lines if line.entry is not None]

    before = shown()
    assert before
    click(button(desk.page.header, "Tick all"))
    retype(desk.page.by, "Ria Maas")
    click(button(desk.page.header, f"Confirm ({len(before)})"))
    desk.settle()
    assert shown() == []
    back_and_forth(desk, before, shown(), shown)


def test_a_form_taken_over(desk):
    desk = desk()
    desk.go(PRACTICE, PracticeTarget(PracticeView.FORMS))

    def shown():
        return [row.person for row in desk.page.model.rows()]

    before = shown()
    click(desk.page.clean_button)
    desk.settle()
    after = shown()
    assert len(after) == len(before) - 1
    back_and_forth(desk, before, after, shown)


def test_what_was_typed_in_a_field_is_undone_there_first(at):
    desk = at(CohortTab.PARTICIPANTS)
    desk.go(COHORTS)
    before = desk.office.history.latest(1)
    desk.page.search.setFocus()
    QTest.keyClicks(desk.page.search, "zuid")
    desk.settle()
    desk.keys("z", held=CTRL)
    assert desk.page.search.text() == ""
    assert desk.office.history.latest(1) == before


def test_the_way_back_in_a_toast_is_gone_after_another_change(at):
    desk = at(CohortTab.ATTENDANCE)
    coming = next(one for one in desk.tab.grid.content.grid.meetings if not one.past)
    desk.tab.choose_meeting(coming.id)
    desk.tab.view.setFocus()
    with answering(press("Mark it")):
        desk.keys(ENTER, held=CTRL)
    everyone = desk.ui.prompts.toast_shown
    assert everyone is not None
    assert everyone.offers_undo
    column = desk.tab.view.currentIndex().column()
    desk.tab.view.go_to(2, column)
    desk.keys("x")
    assert desk.ui.prompts.toast_shown is not everyone
