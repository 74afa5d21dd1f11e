from datetime import date

import pytest
from people_kit import CLEAN, add, add_minor, is_open, make_cohort
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from window_kit import when_modal

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, EnrolmentStatus
from ct_desktop.services.import_rows import ImportRequest
from ct_desktop.ui.targets import COHORTS, CohortTab, CohortTarget, PersonTarget


@pytest.fixture
def sanne(filled):
    """The page of Sanne Bakker."""
    filled.show_person(filled.person("Sanne Bakker"))
    return filled.page.detail


def press(qtbot, parent, text):
    button = next(b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_head_says_who_it_is(sanne):
    assert sanne.header.title.full_text == "Sanne Bakker"
    assert sanne.header.subtitle.full_text == "20 years · 's-Hertogenbosch"
    assert sanne.chips.texts == ["participant"]


def test_editing_a_person_and_undoing_it(qtbot, filled, sanne):
    qtbot.keyClick(sanne, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = sanne.dialog
    town = dialog.fields.field("town")
    town.selectAll()
    qtbot.keyClicks(town, "Vught")
    qtbot.keyClick(town, Qt.Key.Key_Return)
    filled.settle()
    assert not is_open(dialog)
    assert sanne.header.subtitle.full_text == "20 years · Vught"
    filled.ui.undo.undo()
    filled.settle()
    assert sanne.header.subtitle.full_text == "20 years · 's-Hertogenbosch"


def test_what_was_changed_stands_with_before_and_after(qtbot, filled, sanne):
    sanne.edit()
    town = sanne.dialog.fields.field("town")
    town.selectAll()
    qtbot.keyClicks(town, "Vught")
    sanne.dialog.submit()
    filled.settle()
    sanne.tabs.choose("changes")
    first = sanne.tabs.widget("changes").rows.rows[0].accessibleName()
    assert "Marije" in first
    assert "Town: 's-Hertogenbosch → Vught" in first


def test_groups_show_status_and_attendance_and_open_the_group(qtbot, filled, cohort, sanne):
    grid = filled.office.attendance.grid(cohort)
    enrolment = next(e for e in filled.office.participants.rows(cohort) if e.name[:6] == "Bakker")
    for meeting, status in zip(
        grid.meetings, (AttendanceStatus.PRESENT, AttendanceStatus.ABSENT), strict=False
    ):
        filled.office.attendance.set_mark(enrolment.enrolment_id, meeting.id, Mark(status))
    filled.settle()
    wanted = []
    filled.ui.navigator.wanted.connect(wanted.append)
    sanne.tabs.choose("groups")
    row = sanne.tabs.widget("groups").rows.rows[0]
    assert "1 of 2 meetings there so far" in row.accessibleName()
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert wanted[0].page == COHORTS
    assert wanted[0].what == CohortTarget(cohort, CohortTab.PARTICIPANTS)


def test_applying_for_another_group(qtbot, filled, sanne):
    other = make_cohort(filled.office, "Voorjaar", date(2027, 2, 11))
    sanne.tabs.choose("groups")
    press(qtbot, sanne, "Apply for a group…")
    filled.settle()
    assert sanne.dialog.cohort.count() == 1
    sanne.dialog.submit()
    filled.settle()
    rows = filled.office.participants.rows(other)
    assert [(row.full_name, row.status) for row in rows] == [
        ("Sanne Bakker", EnrolmentStatus.APPLIED)
    ]


def test_the_timeline_tells_what_happened_the_latest_first(filled, cohort, sanne):
    meeting = filled.office.attendance.grid(cohort).meetings[0]
    filled.office.attendance.everyone_present(meeting.id)
    filled.settle()
    sanne.tabs.choose("timeline")
    lines = sanne.tabs.widget("timeline").lines
    assert lines[-1].startswith("Najaar · 1: present")
    assert any(line.startswith("Enrolled in Najaar") for line in lines)
    assert any(line.startswith("Consent given: photo and film") for line in lines)


def test_a_proof_is_printed_again_and_revoked_with_a_reason(qtbot, filled, sanne):
    office = filled.office
    spring = make_cohort(office, "Voorjaar", date(2026, 2, 5))
    office.importing.run(ImportRequest(CLEAN, spring))
    for meeting in office.attendance.grid(spring).meetings:
        office.attendance.everyone_present(meeting.id)
    assert len(office.issuing.issue(spring).issued) == 14
    filled.settle()
    sanne.tabs.choose("documents")
    filled.settle()
    row = sanne.tabs.widget("documents").rows.rows[0]
    assert "Proof of participation" in row.accessibleName()
    press(qtbot, sanne, "Print again")
    filled.settle()
    sanne.documents.dialog.submit()
    filled.settle()
    assert sanne.documents.dialog.preview.pdf.startswith(b"%PDF")
    sanne.documents.dialog.preview.close()

    def give_reason():
        from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

        dialog = QApplication.activeModalWidget()
        field = (dialog.findChildren(QPlainTextEdit) + dialog.findChildren(QLineEdit))[0]
        qtbot.keyClicks(field, "verkeerde naam")
        press(qtbot, dialog, "Revoke")

    with when_modal(give_reason):
        press(qtbot, sanne, "Revoke…")
    filled.settle()
    row = sanne.tabs.widget("documents").rows.rows[0]
    assert "verkeerde naam" in row.accessibleName()
    assert office.issuing.listed(person_id=filled.person("Sanne Bakker"))[0].revoked_on


def test_everything_about_a_person_is_printed(filled, sanne):
    sanne.print_page()
    filled.settle()
    assert sanne.prints.preview.pdf.startswith(b"%PDF")
    assert "Sanne" not in sanne.prints.preview._job.file_name
    sanne.prints.preview.close()


def test_the_consent_form_is_printed_from_the_menu(qtbot, filled, sanne):
    qtbot.mouseClick(sanne.print_button, Qt.MouseButton.LeftButton)
    texts = [action.text() for action in sanne.print_menu.actions()]
    assert texts[:2] == ["Everything about this person", "Consent form"]
    sanne.print_menu.actions()[1].trigger()
    sanne.print_menu.close()
    filled.settle()
    assert sanne.prints.preview.pdf.startswith(b"%PDF")
    sanne.prints.preview.close()


def test_a_double_is_compared_and_merged(qtbot, filled, sanne):
    double = add(filled.office, "Sane", "Bakker", address="Dorpsstraat 1", town="Vught")
    sanne.merge()
    dialog = sanne.dialog
    qtbot.keyClicks(dialog.picker, "sane")
    filled.settle()
    assert [one.id for one in dialog.picker.found] == [double]
    qtbot.keyClick(dialog.picker.popup, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.picker.popup, Qt.Key.Key_Return)
    filled.settle()
    assert dialog.comparison.differing == ["Name", "Town"]
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    filled.settle()
    facts = filled.office.persons.get(filled.person("Sanne Bakker")).facts
    assert (facts.address, facts.town) == ("Dorpsstraat 1", "'s-Hertogenbosch")
    assert len(filled.office.people.ids()) == 14
    filled.ui.undo.undo()
    filled.settle()
    assert len(filled.office.people.ids()) == 15


def test_who_recruited_is_a_link(qtbot, filled):
    naomi = filled.person("Naomi Fernandes")
    facts = filled.office.persons.get(naomi).facts
    from dataclasses import replace

    fleur = filled.person("Fleur Jansen-'t Hooft")
    filled.office.persons.save(replace(facts, recruited_by_id=fleur))
    filled.show_person(naomi)
    wanted = []
    filled.ui.navigator.wanted.connect(lambda target: wanted.append(target.what))
    press(qtbot, filled.page.detail, "Fleur Jansen-'t Hooft")
    assert wanted == [PersonTarget(fleur)]


def test_a_note_gets_its_date(qtbot, filled, sanne):
    press(qtbot, sanne, "Add note…")
    qtbot.keyClicks(sanne.dialog.text, "Belt liever niet.")
    sanne.dialog.submit()
    filled.settle()
    assert sanne.content.page.facts.notes == "22-10-2026: Belt liever niet."


def test_the_page_closes_when_the_person_is_gone(filled):
    mila = add_minor(filled.office)
    filled.settle()
    filled.show_person(mila)
    filled.ui.undo.undo()
    filled.settle()
    assert filled.page.detail is None
    assert len(filled.page.model.ids) == 14
