"""The certificates of the tab, for a group in practice; the proofs are in another file."""

from dataclasses import replace
from io import BytesIO

import pytest
from growth_kit import LATER, assess_all, cohort_of, finish, practised, ready_for_proof
from office_kit import store_of
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from ct_desktop.clock import fixed_clock
from ct_desktop.models import IssuedDocument
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.ui.targets import CeremonyTarget, CheckTarget, RegisterTarget

LEFT = Qt.MouseButton.LeftButton
PROOF, CERTIFICATE = DocumentKind


def in_practice(office):
    """Six with a proof: three ready for the certificate, three who miss ever more."""
    enrolments = ready_for_proof(office, 6)
    practised(office, enrolments[:4])
    assess_all(office, enrolments[:5])
    finish(office, enrolments[:3])
    cohort_id = cohort_of(office, enrolments[0])
    office.issuing.issue(cohort_id, PROOF)
    return cohort_id


@pytest.fixture
def practice(open_screen):
    return open_screen(in_practice, fixed_clock(LATER))


def click(widget):
    QTest.mouseClick(widget, LEFT)


def cells(screen, row):
    model = screen.tab.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def issue(screen):
    click(screen.tab.issue_button)
    click(screen.tab.deeds.dialog.submit_button)
    screen.settle()


def test_in_practice_the_certificates_are_due(practice):
    assert practice.tab.readiness.kind is CERTIFICATE
    assert practice.tab.switch.buttons[CERTIFICATE].isChecked()
    assert practice.tab.switch.buttons[CERTIFICATE].text() == "Certificates (3)"
    assert practice.tab.issue_button.text() == "Issue certificates (3)"
    assert practice.tab.summary.text().startswith("3 ready · 0 issued · 3 still miss something.")
    assert cells(practice, 0)[1:3] == ["ready", "all 6 requirements met"]
    assert cells(practice, 3)[1:3] == ["not yet", "missing: final report, final presentation"]


def test_under_the_table_everything_about_one_person_is_said_in_words(practice):
    assert practice.tab.person.isHidden()
    practice.tab.table.selectRow(4)
    assert practice.tab.person.said == [
        "Kees04 Najaar04",
        "Still missing: 0 of 15 practice hours, end assessment by the supervisor, final report, "
        "final presentation",
        "Met: proof of participation, end assessment by the course leader",
    ]
    assert practice.tab.person.isVisible()


def test_the_switch_shows_the_proofs_and_stays_there(practice):
    click(practice.tab.switch.buttons[PROOF])
    practice.settle()
    assert practice.tab.readiness.kind is PROOF
    assert cells(practice, 0)[1] == "issued"
    assert practice.tab.issue_button.text() == "Issue proofs"
    practice.office.final_works.report_received([practice.tab.readiness.rows[3].enrolment_id], None)
    practice.tab.reload()
    practice.settle()
    assert practice.tab.readiness.kind is PROOF


def test_the_dialog_says_who_gets_what_and_who_misses_what(practice):
    click(practice.tab.issue_button)
    dialog = practice.tab.deeds.dialog
    assert dialog.windowTitle() == "Issue 3 certificates"
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Kees00 Najaar00, Kees01 Najaar01, Kees02 Najaar02" in said
    assert "3 still miss something" in said
    assert "Kees03 Najaar03: final report, final presentation" in said
    assert any("the practice supervisor of each participant" in text for text in said)
    assert any(text.startswith("Design: ") for text in said)
    assert dialog.date_field.text() == "20-02-2027"
    dialog.reject()


def test_issuing_gives_numbers_and_offers_to_print_at_once(practice):
    issue(practice)
    assert practice.ui.prompts.toast_shown.text == "3 certificates issued"
    offered = practice.tab.deeds.print_dialog
    assert len(offered.printable) == 3
    offered.backs.setChecked(False)
    click(offered.submit_button)
    practice.settle()
    pages = PdfReader(BytesIO(offered.preview.pdf)).pages
    assert len(pages) == 3
    assert "Kees00 Najaar00" in pages[0].extract_text()
    offered.preview.close()
    practice.settle()
    assert cells(practice, 0)[1] == "issued"
    assert cells(practice, 0)[3] == "2027-0007"
    assert not practice.tab.issue_button.isEnabled()


def test_only_the_selected_of_those_that_are_ready(practice):
    table = practice.tab.table
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    click(practice.tab.issue_button)
    dialog = practice.tab.deeds.dialog
    assert dialog.submit_button.text() == "Issue 2"
    click(dialog.submit_button)
    practice.settle()
    practice.tab.deeds.print_dialog.reject()
    practice.settle()
    assert [cells(practice, row)[1] for row in range(4)] == ["ready", "issued", "issued", "not yet"]


def test_the_language_of_the_competences_is_chosen(practice):
    click(practice.tab.issue_button)
    dialog = practice.tab.deeds.dialog
    dialog.languages.setCurrentIndex(dialog.languages.findData("nl"))
    click(dialog.submit_button)
    practice.settle()
    practice.tab.deeds.print_dialog.reject()
    with store_of(practice.office).read() as session:
        query = select(IssuedDocument).where(IssuedDocument.kind == CERTIFICATE)
        issued = list(session.scalars(query))
        assert [one.language for one in issued] == ["nl"] * 3
        assert "bedenkt nieuwe activiteiten" in issued[0].competences


def test_a_person_renamed_since_keeps_the_name_on_the_document(practice):
    issue(practice)
    practice.tab.deeds.print_dialog.reject()
    row = practice.tab.readiness.rows[0]
    facts = practice.office.persons.get(row.person_id).facts
    practice.office.persons.save(replace(facts, given_name="Sam"))
    practice.settle()
    assert cells(practice, 0)[2] == "in the name of Kees00 Najaar00 · all 6 requirements met"
    practice.tab.table.selectRow(0)
    assert practice.tab.person.said[0] == (
        "Sam Najaar00 · 2027-0007, issued on 20-02-2027 · on the document: Kees00 Najaar00"
    )


def test_the_links_lead_to_the_ceremony_the_register_and_the_check(practice):
    opened = []
    practice.ui.navigator.wanted.disconnect()
    practice.ui.navigator.wanted.connect(lambda target: opened.append(target.what))
    for button in (
        practice.tab.links.ceremony_button,
        practice.tab.links.register_button,
        practice.tab.links.check_button,
    ):
        click(button)
    assert opened == [
        CeremonyTarget((practice.tab.cohort_id,)),
        RegisterTarget("Najaar"),
        CheckTarget(),
    ]


def test_after_issuing_proofs_the_proofs_stay_on_show(open_screen):
    def with_proofs_due(office):
        return cohort_of(office, ready_for_proof(office, 2)[0])

    screen = open_screen(with_proofs_due, fixed_clock(LATER))
    assert screen.tab.readiness.kind is PROOF
    issue(screen)
    screen.tab.deeds.print_dialog.reject()
    screen.settle()
    assert screen.tab.readiness.kind is PROOF
    assert [cells(screen, row)[1] for row in range(2)] == ["issued", "issued"]
