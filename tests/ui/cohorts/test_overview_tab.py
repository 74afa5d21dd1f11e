from datetime import date

import pytest
from cohorts_kit import RUNNING, W, apply_person, enrol_person, make_cohort
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import (
    AttendanceStatus,
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    TaskAnchor,
)
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.ui.cohorts.overview.task_dialog import TaskDialog
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import PEOPLE, PersonTarget
from ct_desktop.ui.targets import CohortTab as TabKey


@pytest.fixture
def cohort(register):
    made = make_cohort(register)
    register.cohorts.set_status(made, RUNNING)
    return made


def cells(tab, line: int = 0) -> dict[str, str]:
    model = tab.model
    return {c.key: model.index(line, at).data() for at, c in enumerate(model.columns)}


def mark(register, cohort_id: int, enrolment_id: int, *statuses: AttendanceStatus) -> None:
    for meeting, status in zip(
        register.schedule.of_cohort(cohort_id).meetings, statuses, strict=False
    ):
        register.attendance.set_marks(meeting.id, {enrolment_id: Mark(status)})


def test_the_matrix_shows_each_milestone(desk, register, cohort):
    child = enrol_person(register, cohort, "Noor", "Vries", born=date(2011, 1, 5), gender=W)
    mark(register, cohort, child, *[AttendanceStatus.PRESENT] * 5)
    tab = desk.go(cohort)
    row = cells(tab)
    assert row["name"] == "Vries, Noor"
    assert (row["permission"], row["photo"]) == ("missing", "not asked")
    shown = register.overview.rows(cohort)[0]
    assert row["standing"] == shown.standing
    standing = next(at for at, c in enumerate(tab.model.columns) if c.key == "standing")
    tip = tab.model.index(0, standing).data(Qt.ItemDataRole.ToolTipRole)
    assert (
        tip == f"{shown.standing}\n{shown.meetings[0]} of the {shown.meetings[1]} meetings needed"
    )
    person = register.participants.rows(cohort)[0].person_id
    for purpose in (ConsentPurpose.TAKING_PART, ConsentPurpose.PHOTO):
        register.consents.record(
            person,
            ConsentFacts(
                id=None,
                purpose=purpose,
                granted=True,
                given_on=date(2026, 9, 1),
                given_by=ConsentGiver.PARENT,
                giver_name="R. Vries",
                medium=ConsentMedium.PAPER,
            ),
        )
    desk.settle()
    assert (cells(tab)["permission"], cells(tab)["photo"]) == ("given", "yes")


def test_both_warnings_stand_at_the_side_with_who_it_is(desk, register, cohort):
    away = enrol_person(register, cohort, "Thijs", "Groot")
    mark(register, cohort, away, *[AttendanceStatus.ABSENT] * 4)
    tab = desk.go(cohort)
    said = [row.accessibleName() for row in tab.warning_rows.rows]
    assert said == [
        "Thijs Groot. can no longer reach the minimum",
        "Thijs Groot. absent 4 times in a row without notice",
    ]
    assert cells(tab)["standing"] == "out of reach"
    wanted = []
    desk.ui.navigator.wanted.connect(wanted.append)
    QTest.keyClick(tab.warning_rows.rows[0], Qt.Key.Key_Return)
    assert (wanted[0].page, type(wanted[0].what)) == (PEOPLE, PersonTarget)


def test_counts_tell_where_people_stand(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries", born=date(2011, 1, 5))
    register.participants.wait(apply_person(register, cohort, "Bram", "Meijer"))
    apply_person(register, cohort, "Sami", "Haddad")
    values = desk.go(cohort).counts.values
    assert values["Places taken"] == "1 of 15"
    assert values["Waiting list"] == "1"
    assert values["Applications to decide on"] == "1"
    assert values["Parent's permission missing"] == "1"
    assert "Withdrawn" not in values
    assert values["Next meeting"].endswith("Thu 29-10")


def test_tasks_are_added_ticked_and_removed_and_overdue_ones_come_first(desk, register, cohort):
    for task in register.tasks.of_cohort(cohort):
        register.tasks.remove(task.id)
    register.tasks.add(cohort, "Zaal vastleggen", TaskAnchor.END, 0)
    tab = desk.go(cohort)
    desk.click(tab.checklist.add_button)
    dialog = desk.dialog(TaskDialog)
    QTest.keyClicks(dialog.words, "Bellen wie er niet was")
    dialog.days.setValue(1)
    dialog.side.setCurrentText("days after")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    desk.settle()
    titles = [row.task.title for row in tab.checklist.rows]
    assert titles == ["Bellen wie er niet was", "Zaal vastleggen"]
    first = tab.checklist.rows[0]
    assert first.tick.accessibleName().endswith("overdue since 11-09-2026")
    first.tick.setFocus()
    desk.press(first.tick, Qt.Key.Key_Space)
    assert [row.task.title for row in tab.checklist.rows] == titles[::-1]
    done = tab.checklist.rows[1]
    assert desk.window.focusWidget() is done.tick
    assert done.tick.accessibleName().endswith("done on 22-10-2026")
    desk.press(done, Qt.Key.Key_Delete)
    assert [row.task.title for row in tab.checklist.rows] == ["Zaal vastleggen"]
    desk.undo()
    assert len(tab.checklist.rows) == 2


def test_an_empty_group_leads_to_its_participants(desk, cohort):
    tab = desk.go(cohort)
    empty = tab.matrix.findChildren(type(tab.matrix._empty))[0]
    desk.click(empty.button)
    assert desk.cohort.tab_key is TabKey.PARTICIPANTS


def test_printing_the_page_previews_the_list_of_participants(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    desk.window.print_page()
    preview = desk.dialog(PdfPreview)
    assert preview.windowTitle() == "List of participants · Najaar"
    assert preview.pdf.startswith(b"%PDF")
    preview.close()
