"""From the last assessment to a certificate, checked and revoked, by keys and mouse."""

from datetime import date, datetime

import pytest
import zxingcpp
from desk import seen
from growth_kit import BEGIN, END, LATER, LEADER, SELF, assess, attend, practised
from hands import (
    CTRL,
    answering,
    button,
    choose_in_menu,
    click,
    give_reason,
    key,
    name_file,
    retype,
)
from office_kit import cohort, person
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.certificate_code import codes_in
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind
from ct_desktop.services.access import Access
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.ui.certificates.checking.page import CheckPage
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.certificates.register.page import RegisterPage
from ct_desktop.ui.cohorts.assessments.final_dialog import FinalDialog
from ct_desktop.ui.cohorts.assessments.status_columns import Shows
from ct_desktop.ui.cohorts.certificates.issue_dialog import IssueDialog
from ct_desktop.ui.people.person_page import PersonPage
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import CohortTab

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
RIGHT, DOWN, HOME = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home
EMRE, FATIMA, LONG = (
    "Emre Yildiz",
    "Fatima el Idrissi",
    "Şükran-Željka van der Łaskowska Nguyễn-Kőszegi Ağaoğlu Bergen",
)
SCHAKEL = "Stichting Wijkcentrum De Schakel"
TODAY = "20-02-2027"
YEARS_LATER = datetime(2036, 6, 2, 9, 0)


@pytest.fixture
def folder(program):
    """A data folder with three people who miss the leader's last word and the final work."""
    office = Access(program.folder, fixed_clock(LATER)).create_open("Anna").office
    office.settings.save_organisation(OwnOrganisation(name=SCHAKEL, town="Waterstad"))
    leader = person(office, "Marieke de Wit", birth_date=date(1985, 4, 4))
    cohort_id = cohort(office, leader_id=leader)
    enrolments = [
        office.participants.apply(cohort_id, person(office, name)) for name in (EMRE, FATIMA, LONG)
    ]
    for one in enrolments:
        office.participants.enrol(one)
    for status in (CohortStatus.RUNNING, CohortStatus.IN_PRACTICE):
        office.cohorts.set_status(cohort_id, status)
    attend(office, enrolments)
    practised(office, enrolments)
    for one in enrolments:
        for who in (SELF, LEADER):
            assess(office, one, BEGIN, who, 1, given_on=date(2026, 9, 10))
    office.close()
    return program.folder


def test_from_the_last_assessment_to_a_revoked_certificate(program, folder, tmp_path):
    paper = tmp_path / "certificates.pdf"

    def evening(hands):
        open_the_group(hands)
        assess_everyone(hands)
        note_the_final_work(hands)
        issue_the_proofs(hands)
        issue_and_print_the_certificates(hands, paper)

    def years_later(hands):
        code = codes_on(paper)[0]
        assert check(hands, code) == "Genuine"
        revoke(hands)
        assert check(hands, code) == "Revoked"
        assert check(hands, codes_on(paper)[1]) == "Genuine"
        look_at_the_person(hands)

    assert program.run(LATER, in_window=evening) == 0
    the_paper_is_right(paper)
    assert program.run(YEARS_LATER, in_window=years_later) == 0


def open_the_group(hands):
    hands.keys("2", held=CTRL)
    hands.keys(DOWN, ENTER)
    for _ in range(list(CohortTab).index(CohortTab.ASSESSMENTS)):
        hands.keys(Qt.Key.Key_PageDown, held=CTRL)
    assert hands.page.tab_key is CohortTab.ASSESSMENTS


def assess_everyone(hands):
    """Person by person: the digit gives the level and leads on."""
    tab = hands.tab
    view, model = tab.overview.view, tab.overview.model
    view.setFocus()
    hands.keys(HOME)
    for _ in range(model.column_of((END, LEADER)) - view.currentIndex().column()):
        hands.keys(RIGHT)
    assert [row.given.keys() & {(END, LEADER)} for row in tab.overview.content.rows] == [set()] * 3
    hands.keys(ENTER, held=CTRL)
    assert tab.entering
    sheet = tab.sheet
    assert sheet.kind == (END, LEADER)
    assert sheet.bar.name_field.text() == "Marieke de Wit"
    hands.keys(HOME)
    items = sheet.model.count_column
    assert items == 18
    for level in "342":
        key(*level * items)
        hands.settle()
    hands.keys(ESC)
    assert not tab.entering
    assert tab.overview.content.count((END, LEADER)) == 3
    for row, level in zip(tab.overview.content.rows, (3, 4, 2), strict=True):
        (given,) = [
            one
            for one in hands.office.assessments.growth(row.enrolment_id).assessments
            if (one.moment, one.assessor) == (END, LEADER)
        ]
        assert (len(given.levels), set(given.levels.values())) == (items, {level})
        assert given.assessor_name == "Marieke de Wit"
    assert [row.full_name for row in tab.overview.content.rows] == [FATIMA, LONG, EMRE]


def note_the_final_work(hands):
    """Everybody handed in the report; one has not held the presentation yet."""
    tab = hands.tab
    tab.overview.view.setFocus()
    hands.keys("a", held=CTRL)
    click(tab.overview.final_button)
    hands.settle()
    dialog = hands.dialog(FinalDialog)
    retype(dialog.everyone[Shows.REPORT], "15-02-2027")
    click(dialog.fill_buttons[Shows.REPORT])
    for line in dialog.lines:
        assert line.report.text() == "15-02-2027"
        if line.row.full_name != FATIMA:
            retype(line.presentation, TODAY)
            retype(line.topic, "A tournament for the street")
            line.guests.setFocus()
            line.guests.selectAll()
            QTest.keyClicks(line.guests, "12")
    click(dialog.submit_button)
    hands.settle()
    rows = {row.full_name: row for row in tab.overview.content.rows}
    assert rows[FATIMA].presentation_on is None
    assert rows[LONG].guests == 12
    assert {row.report_on for row in rows.values()} == {date(2027, 2, 15)}


def issue_the_proofs(hands):
    hands.keys(Qt.Key.Key_PageDown, held=CTRL)
    assert hands.page.tab_key is CohortTab.CERTIFICATES
    tab = hands.tab
    assert tab.issue_button.text() == "Issue proofs (3)"
    click(tab.issue_button)
    hands.settle()
    click(hands.dialog(IssueDialog).submit_button)
    hands.settle()
    assert hands.toast() == "3 proofs issued"
    key(ESC)
    hands.settle()


def issue_and_print_the_certificates(hands, paper):
    tab = hands.tab
    click(tab.switch.buttons[DocumentKind.CERTIFICATE])
    hands.settle()
    assert tab.issue_button.text() == "Issue certificates (2)"
    click(tab.issue_button)
    hands.settle()
    dialog = hands.dialog(IssueDialog)
    said = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert f"{FATIMA}: final presentation" in said
    assert "Marieke de Wit, course leader" in said
    click(dialog.submit_button)
    hands.settle()
    assert hands.toast() == "2 certificates issued"
    printing = hands.dialog(PrintDocumentsDialog)
    assert len(printing.printable) == 2
    click(printing.submit_button)
    hands.settle()
    preview = hands.dialog(PdfPreview)
    with answering(name_file(paper)):
        click(preview.save_button)
    hands.settle()
    assert [row.number for row in tab.readiness.rows if row.number] == ["2027-0004", "2027-0005"]
    hands.undo()
    assert len(hands.office.issuing.listed()) == 5


def the_paper_is_right(paper):
    pages = [page.extract_text() for page in PdfReader(paper).pages]
    assert len(pages) == 4
    for number, name in ((0, LONG), (2, EMRE)):
        both = bare(pages[number] + pages[number + 1])
        assert bare(name) in bare(pages[number])
        assert bare(SCHAKEL) in both
        assert bare("Marieke de Wit") in both
    codes = codes_on(paper)
    assert len(codes) == 2
    document = PdfDocument(paper)
    shown = [
        found.text
        for page in document
        for found in zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil())
    ]
    document.close()
    assert shown == list(codes)


def check(hands, code):
    """Paste a code into the page that checks; the large word of the answer."""
    if isinstance(hands.page, RegisterPage):
        more = button(hands.page.header, "More actions")
        QTimer.singleShot(
            0, lambda: choose_in_menu(QApplication.activePopupWidget(), "Check a certificate")
        )
        click(more)
    elif not isinstance(hands.page, CheckPage):
        open_the_group(hands)
        hands.keys(Qt.Key.Key_PageDown, held=CTRL)
        click(hands.tab.links.check_button)
    hands.settle()
    page = hands.page
    assert isinstance(page, CheckPage)
    QApplication.clipboard().setText(f"{code[:70]}\n{code[70:]}")
    page.field.setFocus()
    hands.keys("a", "v", held=CTRL)
    hands.keys(ENTER)
    assert page.card.isVisible()
    return page.card.word.text()


def revoke(hands):
    """From the answer to the register, and there with a reason."""
    click(hands.page.card.register_button)
    hands.settle()
    page = hands.page
    assert isinstance(page, RegisterPage)
    assert page.search.text() == "2027-0004"
    assert page.chosen.title.text() == "Certificate 2027-0004"
    assert LONG in page.chosen.about.text()
    with answering(give_reason("printed on the wrong paper")) as asked:
        click(page.chosen.revoke_button)
    hands.settle()
    assert asked == ["Revoke 2027-0004"]
    assert hands.toast() == "Document 2027-0004 revoked"
    assert "revoked on 02-06-2036: printed on the wrong paper" in page.chosen.about.text()
    assert not page.chosen.revoke_button.isVisible()


def look_at_the_person(hands):
    """Where she started and what she can do now stay to be seen, and what became of the paper."""
    hands.keys("k", held=CTRL)
    QTest.keyClicks(hands.window.palette_.field, "Laskowska")
    hands.settle()
    QTest.keyClick(hands.window.palette_.field, ENTER)
    hands.settle()
    page = hands.page
    assert isinstance(page, PersonPage)
    assert page.header.title.full_text == LONG
    click(page.tabs.bar.tab("growth"))
    hands.settle()
    tab = page.tabs.widget("growth")
    assert tab.picture.isVisible()
    for strand in ("Creative", "Sporting", "Organising", "Social", "Attitude and performance"):
        assert f"{strand}. At the start 1, as the participant" in tab.picture.accessibleName()
    assert tab.picture.accessibleName().count("At the end 3.5, as the course leader and") == 5
    assert len(tab.reached.sentences) >= 6
    assert all(len(words) > 12 for words in tab.reached.sentences)
    click(page.tabs.bar.tab("documents"))
    hands.settle()
    said = [one.text() for one in seen(page.tabs.widget("documents"), QLabel)]
    assert "Certificate · 2027-0004" in said
    assert "revoked" in said


def codes_on(paper):
    """The codes that stand in letters on a print."""
    pages = PdfReader(paper).pages
    return codes_in("\n".join(page.extract_text() for page in pages))


def bare(text):
    return "".join(text.split())
