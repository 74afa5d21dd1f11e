"""The panel beside a tool: stars at once, the remark kept, where it was used last."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.ui.lessons.notes.panel import NotePanel


@pytest.fixture
def panel(desk, register, shelf):
    return desk.show(NotePanel(desk.ui, register, shelf.key, "m1-boom"))


@pytest.fixture
def used(register, shelf) -> list[int]:
    """The meetings of a group that uses the tool in its second and in its last meeting."""
    programme = register.programmes.find("Ik train mijn stad")
    wanted = NewCohort("Najaar", programme, date(2026, 9, 10), start_time=time(19, 0))
    cohort = register.cohorts.create(wanted).id
    ids = [one.id for one in register.schedule.of_cohort(cohort).meetings]
    choices = LessonTools(register.lessons).choices(shelf.key, ["m1-boom"])
    for place in (1, -1):
        register.tool_planning.add(ids[place], choices)
    return ids


def test_stars_and_remark_of_the_latest_use(desk, register, used, panel):
    assert panel.used.full_text == "Last used in Najaar, meeting 2 (17-09-2026)"
    panel.stars.setFocus()
    QTest.keyClick(panel.stars, Qt.Key.Key_4)
    desk.settle()
    (note,) = register.tool_notes.all()
    assert (note.stars, note.meeting_id, note.tool.title) == (4, used[1], "Talentenboom")
    panel.unfold()
    QTest.keyClicks(panel.remark, "Mooi gesprek")
    assert panel.save_button.isEnabled()
    assert panel.said.text() == "Not saved yet"
    QTest.keyClick(panel.remark, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert register.tool_notes.all()[0].remark == "Mooi gesprek"
    assert not panel.save_button.isEnabled()
    desk.ui.undo.undo()
    desk.settle()
    assert panel.remark.toPlainText() == ""
    assert panel.stars.stars == 4


def test_a_remark_is_kept_when_the_panel_goes(desk, register, shelf, panel):
    assert panel.used.full_text == "Not used in a meeting yet."
    QTest.mouseClick(panel.more_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(panel.remark, "Vooraf kaarten knippen")
    panel.hide()
    desk.settle()
    (note,) = register.tool_notes.all()
    assert (note.remark, note.stars, note.meeting_id) == ("Vooraf kaarten knippen", None, None)


def test_taking_everything_back_takes_the_note_away(desk, register, panel):
    QTest.mouseClick(panel.stars, Qt.MouseButton.LeftButton, pos=panel.stars.rect().center())
    desk.settle()
    assert register.tool_notes.all()[0].stars == 3
    QTest.keyClick(panel.stars, Qt.Key.Key_Right)
    desk.settle()
    assert register.tool_notes.all()[0].stars == 4
    QTest.keyClick(panel.stars, Qt.Key.Key_0)
    desk.settle()
    assert register.tool_notes.all() == ()
    assert panel.stars.stars is None


def test_earlier_notes_stand_below(desk, register, shelf, used, panel):
    tool = LessonTools(register.lessons).ref(shelf.key, "m1-boom")
    register.tool_notes.add(tool, 2, "Te lang", used[0])
    desk.settle()
    said = [one.text() for one in panel.findChildren(QLabel)]
    assert "2 stars · 1 · Najaar · 22-10-2026" in said
    assert "Te lang" in said
    assert panel.remark.toPlainText() == ""
