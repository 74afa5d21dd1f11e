"""Prints of how people grow and of what was issued, from the menu of a group."""

import io

import pytest
from cohorts_kit import RUNNING, enrol_person, make_cohort
from growth_kit import assess
from pypdf import PdfReader

from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, DocumentKind
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.cohorts.assessments.print_forms_dialog import PrintFormsDialog
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import CeremonyTarget


@pytest.fixture
def cohort(register):
    made = make_cohort(register)
    register.cohorts.set_status(made, RUNNING)
    return made


def choose(desk, words: str):
    desk.cohort.group_menu.action(words).trigger()
    desk.settle()


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("kind", ["Intake and personal plan", "Growth"])
def test_a_sheet_for_everyone_with_a_place(desk, register, cohort, kind):
    enrolment = enrol_person(register, cohort, "Noor", "Vries")
    assess(register, enrolment)
    desk.go(cohort)
    choose(desk, kind)
    preview = desk.dialog(PdfPreview)
    assert preview.windowTitle() == f"{kind} · Najaar"
    assert "Noor Vries" in text_of(preview.pdf)
    preview.close()


def test_assessment_forms_ask_for_the_moment_and_who_assesses(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    choose(desk, "Assessment forms…")
    dialog = desk.dialog(PrintFormsDialog)
    assert dialog.kind.kind == (AssessmentMoment.START, Assessor.LEADER)
    dialog.kind.choose((AssessmentMoment.END, Assessor.SELF))
    dialog.submit_button.click()
    desk.settle()
    preview = desk.dialog(PdfPreview)
    assert "Noor Vries" in text_of(preview.pdf)
    preview.close()


def test_nobody_grew_before_the_first_assessment(desk, register, cohort):
    enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    choose(desk, "Growth")
    assert desk.toast() == "Nobody was assessed yet, so there is no growth to show."


def test_without_people_there_is_no_form(desk, cohort):
    desk.go(cohort)
    choose(desk, "Assessment forms…")
    assert desk.toast() == "Nobody has a place in this group yet."


def test_documents_that_were_issued_are_printed_and_none_says_so(desk, register, cohort):
    enrolment = enrol_person(register, cohort, "Noor", "Vries")
    desk.go(cohort)
    choose(desk, "Proofs of participation…")
    assert desk.toast() == "No proof has been issued yet, so there is none to print."
    for meeting in register.attendance.grid(cohort).meetings:
        register.attendance.everyone_present(meeting.id)
    register.issuing.issue(cohort, DocumentKind.PROOF, only=(enrolment,))
    desk.settle()
    choose(desk, "Proofs of participation…")
    dialog = desk.dialog(PrintDocumentsDialog)
    assert len(dialog.printable) == 1
    dialog.reject()
    desk.settle()
    choose(desk, "Certificates…")
    assert desk.toast() == "No certificate has been issued yet, so there is none to print."


def test_the_ceremony_is_prepared_for_this_group(desk, cohort):
    desk.go(cohort)
    opened = []
    desk.cohort.ui.navigator.wanted.disconnect()
    desk.cohort.ui.navigator.wanted.connect(lambda target: opened.append(target.what))
    choose(desk, "Prepare the ceremony")
    assert opened == [CeremonyTarget((cohort,))]
