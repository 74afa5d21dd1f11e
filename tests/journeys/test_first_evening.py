"""From nothing to a signed attendance sheet and proofs of participation, by key and mouse."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from hands import CTRL, answering, button, choose_in_menu, click, name_file, pick, retype
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.cohorts.certificates.issue_dialog import IssueDialog
from ct_desktop.ui.cohorts.new_dialog import NewCohortDialog
from ct_desktop.ui.people.import_assistant.assistant import ImportAssistant
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.start.assistant import StartAssistant
from ct_desktop.ui.start.unlock_dialog import UnlockDialog

FIRST_EVENING = datetime(2026, 9, 10, 21, 30)
AFTERWARDS = datetime(2027, 1, 14, 10, 0)
PASSWORD = "een lang wachtwoord"
LIST = Path(__file__).parents[1] / "samples" / "aanmeldingen-najaar.csv"
ENTER = Qt.Key.Key_Return


def sign_ups() -> list[dict[str, str]]:
    text = LIST.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_whole_job(program, tmp_path):
    sheet = tmp_path / "sheet.pdf"
    assert program.run(FIRST_EVENING, first_start, lambda hands: first_evening(hands, sheet)) == 0
    backups = sorted((program.folder / "backups").glob("*.ctbackup"))
    assert backups
    assert backups[-1].stat().st_size > 10_000
    the_sheet_holds_the_names_and_nothing_private(sheet)

    proofs = tmp_path / "proofs.pdf"
    assert program.run(AFTERWARDS, unlock, lambda hands: after_the_course(hands, proofs)) == 0
    assert len(sorted((program.folder / "backups").glob("*.ctbackup"))) > len(backups)
    assert len(PdfReader(proofs).pages) == 14
    the_command_line_agrees(program.folder)


def first_start(program, assistant):
    assert isinstance(assistant, StartAssistant)
    click(assistant.step.choice.button("nl"))
    assert assistant.heading.text() == "Welkom"
    click(assistant.step.choice.button("en"))
    click(button(assistant, "Next"))
    QTest.keyClicks(assistant.step.name, "Sportservice Waterstad")
    QTest.keyClick(assistant, ENTER)
    retype(assistant.step.user, "Anna")
    QTest.keyClicks(assistant.step.password.first, PASSWORD)
    QTest.keyClicks(assistant.step.password.second, PASSWORD)
    click(button(assistant, "Next"))
    click(button(assistant, "Make the data folder"))
    program.settle(assistant)
    start = button(assistant, "Start")
    assert not start.isEnabled()
    assert len(assistant.made.recovery_code.split("-")) == 8
    click(button(assistant, "I keep the recovery code somewhere safe"))
    click(start)
    assert assistant.started is not None


def unlock(program, dialog):
    assert isinstance(dialog, UnlockDialog)
    QTest.keyClicks(dialog.panel.password, PASSWORD)
    QTest.keyClick(dialog, ENTER)
    program.settle(dialog)


def first_evening(hands, sheet):
    assert hands.window.rail.organisation.text() == "Sportservice Waterstad"
    make_the_group(hands)
    read_in_the_list(hands)
    mark_the_first_meeting(hands)
    print_the_sheet(hands, sheet)


def make_the_group(hands):
    hands.keys("2", held=CTRL)
    hands.keys("n", held=CTRL)
    dialog = hands.dialog(NewCohortDialog)
    pick(dialog.programme, "Ik train mijn stad")
    retype(dialog.name, "Najaar")
    retype(dialog.start, "10-09-2026")
    retype(dialog.time, "19:00")
    retype(dialog.place, "De Schakel")
    dialog.leader.setFocus()
    QTest.keyClicks(dialog.leader, "Marieke de Wit")
    hands.settle()
    hands.keys(Qt.Key.Key_Down, ENTER)
    assert dialog.leader.choice.name == "Marieke de Wit"
    click(button(dialog, "Make the group"))
    hands.settle()
    assert hands.page.header.title.full_text == "Najaar"
    assert hands.tab is hands.page.tabs.widget("participants")


def read_in_the_list(hands):
    click(button(hands.page.header, "Import a list"))
    hands.settle()
    assistant = hands.dialog(ImportAssistant)
    assert assistant.file.cohort.currentText().startswith("Najaar")
    with answering(name_file(LIST)):
        click(assistant.file.choose_button)
    hands.settle()
    for words in ("Next", "Import 14 people"):
        assert assistant.next_button.text() == words
        click(assistant.next_button)
        hands.settle()
    assert assistant.outcome.title.text() == "14 people read in"
    click(button(assistant, "Open the group"))
    hands.settle()
    assert len(hands.tab.content.rows) == 14


def mark_the_first_meeting(hands):
    click(hands.page.tabs.bar.tab("attendance"))
    hands.settle()
    assert hands.tab.marking.meeting.date.isoformat() == "2026-09-10"
    hands.tab.view.setFocus()
    hands.keys(ENTER, held=CTRL)
    names = [row.full_name for row in hands.tab.grid.content.grid.rows]
    hands.keys(*str(names.index("Sanne Bakker") + 1), "x")
    grid = hands.tab.grid.content.grid
    first = hands.tab.marking.meeting.id
    marks = {row.full_name: row.marks[first].status for row in grid.rows}
    assert marks.pop("Sanne Bakker") is AttendanceStatus.ABSENT
    assert set(marks.values()) == {AttendanceStatus.PRESENT}
    assert len(marks) == 13


def print_the_sheet(hands, sheet):
    click(button(hands.page.header, "Print attendance sheet"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose_in_menu(menu, "All meetings")
    hands.settle()
    preview = hands.dialog(PdfPreview)
    assert preview.viewer.document_.pageCount() >= 1
    with answering(name_file(sheet)):
        click(preview.save_button)
    hands.settle()


def the_sheet_holds_the_names_and_nothing_private(sheet):
    text = "\n".join(page.extract_text() for page in PdfReader(sheet).pages)
    bare = "".join(text.split())
    rows = sign_ups()
    assert len(rows) == 14
    for row in rows:
        for column in ("Voornaam", "Achternaam"):
            assert "".join(row[column].split()) in bare, row
        for column in ("Telefoon", "Geboortedatum", "E-mail"):
            assert row[column]
            assert "".join(row[column].split()) not in bare
        assert digits(row["Telefoon"])[-8:] not in digits(text)


def after_the_course(hands, proofs):
    cohort_id = hands.office.cohorts.find("Najaar")
    present = Mark(AttendanceStatus.PRESENT)
    grid = hands.office.attendance.grid(cohort_id)
    for meeting in grid.meetings[1:]:
        hands.office.attendance.set_marks(
            meeting.id, {row.enrolment_id: present for row in grid.rows}
        )
    hands.keys("k", held=CTRL)
    QTest.keyClicks(hands.window.palette_.field, "Najaar")
    hands.settle()
    QTest.keyClick(hands.window.palette_.field, ENTER)
    hands.settle()
    click(hands.page.tabs.bar.tab("certificates"))
    hands.settle()
    click(button(hands.page.header, "Issue proofs (14)"))
    hands.settle()
    dialog = hands.dialog(IssueDialog)
    assert dialog.windowTitle() == "Issue 14 proofs of participation"
    click(button(dialog, "Issue"))
    hands.settle()
    assert hands.toast() == "14 proofs issued"
    offered = hands.dialog(PrintDocumentsDialog)
    offered.backs.setChecked(False)
    click(button(offered, "Show…"))
    hands.settle()
    preview = hands.dialog(PdfPreview)
    with answering(name_file(proofs)):
        click(preview.save_button)
    hands.settle()


def the_command_line_agrees(folder):
    told = subprocess.run(
        [
            *(sys.executable, "-m", "ct_desktop", "--data-dir", str(folder)),
            *("list", "attendance", "--cohort", "Najaar", "--format", "json"),
        ],
        env=os.environ | {"CT_DESKTOP_PASSWORD": PASSWORD},
        capture_output=True,
        text=True,
        check=True,
    )
    listed = json.loads(told.stdout)
    meetings = {line["meeting"] for line in listed}
    people = {
        " ".join(f"{r['Voornaam']} {r['Tussenvoegsel']} {r['Achternaam']}".split())
        for r in sign_ups()
    }
    assert {line["person"] for line in listed} == people
    assert len(listed) == 14 * len(meetings)
    absent = [line for line in listed if line["status"] == "absent"]
    assert [(line["person"], line["date"]) for line in absent] == [("Sanne Bakker", "2026-09-10")]
    assert absent[0]["hours"] == 0
    assert all(line["status"] == "present" for line in listed if line is not absent[0])


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
