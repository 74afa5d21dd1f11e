"""From an offer in the bank to fifteen confirmed hours, by mouse and keys in the real window."""

from datetime import date, datetime

import pytest
from drags import drop_files, hang, let_go, take_up
from form_files import fill, hours, scores
from hands import CTRL, answering, button, choose_in_menu, click, name_file, pick, retype
from icalendar import Calendar
from practice_kit import person
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import CohortStatus, ConsentPurpose
from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.rules.supervisor_form import FILLED_ON, REMARKS
from ct_desktop.services.access import Access
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.words import consent_purpose
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.people.consent_dialog import ConsentDialog
from ct_desktop.ui.people.person_page import PersonPage
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.offer_page import OfferPage
from ct_desktop.ui.practice.board.board_view import BoardView
from ct_desktop.ui.practice.forms.form_page import FormPage
from ct_desktop.ui.practice.forms.page import FormsPage
from ct_desktop.ui.practice.forms.report_dialog import ReadReportDialog
from ct_desktop.ui.practice.handover.dialogs import PlanHandoverDialog, RecordHandoverDialog
from ct_desktop.ui.practice.handover.planned_dialog import PlannedDialog
from ct_desktop.ui.practice.moving.reasons_dialog import ReasonsDialog
from ct_desktop.ui.practice.page import PracticePage
from ct_desktop.ui.practice.partners.organisation_page import OrganisationPage
from ct_desktop.ui.practice.partners.supervisor_dialog import SupervisorDialog
from ct_desktop.ui.practice.placement.ask_form_dialog import AskFormDialog
from ct_desktop.ui.practice.placement.page import PlacementPageView
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.vog.vog_dialog import VogDialog

ENTER, ESC, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
MATCHING = datetime(2026, 10, 22, 14, 0)
HANDED_OVER = datetime(2026, 10, 30, 9, 0)
FORM_IS_BACK = datetime(2026, 12, 4, 9, 0)
PHONE, EMAIL = "06 12 34 56 78", "sanne@voorbeeld.nl"
DAYS = ("3-11-2026", "5-11-2026", "10-11-2026", "12-11-2026", "17-11-2026", "19-11-2026")


@pytest.fixture
def folder(program):
    """A data folder with a group in practice of three who look for a place."""
    office = Access(program.folder, fixed_clock(MATCHING)).create_open("Anna").office
    leader = person(office, "Marieke de Wit", birth_date=date(1985, 4, 4))
    sport = office.programmes.find("Ik train mijn stad")
    wanted = NewCohort("Najaar", sport, date(2026, 9, 10), capacity=12, leader_id=leader)
    cohort_id = office.cohorts.create(wanted).id
    for name, contact in (
        ("Emre Yildiz", {}),
        ("Fatima el Idrissi", {}),
        ("Sanne Bakker", {"phone": PHONE, "email": EMAIL}),
    ):
        enrolment = office.participants.apply(cohort_id, person(office, name, **contact))
        office.participants.enrol(enrolment)
    for status in (CohortStatus.RUNNING, CohortStatus.IN_PRACTICE):
        office.cohorts.set_status(cohort_id, status)
    office.close()
    return program.folder


def test_from_an_offer_to_fifteen_hours(program, folder, tmp_path):
    papers = tmp_path / "papers"
    papers.mkdir()

    def first(hands):
        enter_the_offer(hands)
        remember_sanne(hands)
        drag_to_proposed(hands)
        plan_the_handover(hands, papers)
        print_again_with_consent(hands, papers)

    def second(hands):
        record_the_handover(hands)
        ask_the_supervisor(hands, papers)

    assert program.run(MATCHING, in_window=first) == 0
    the_calendar_has_the_meeting(papers / "handover.ics")
    contact_only_with_consent(papers)
    assert program.run(HANDED_OVER, in_window=second) == 0
    filled_in_as_a_supervisor_does(papers)
    assert program.run(FORM_IS_BACK, in_window=lambda hands: read_it_in(hands, papers)) == 0


def enter_the_offer(hands):
    hands.keys("4", held=CTRL)
    assert isinstance(hands.page, PracticePage)
    click(button(hands.page.header, "Practice bank"))
    hands.settle()
    bank = hands.page
    click(bank.tabs.bar.tab("organisations"))
    hands.settle()
    click(button(bank.header, "New organisation"))
    dialog = hands.dialog(OrganisationDialog)
    retype(dialog.name, "SV Overmaas")
    retype(dialog.town, "Waterstad")
    retype(dialog.address, "Sportlaan 12")
    click(dialog.submit_button)
    hands.settle()
    bank.tab.list.table.setFocus()
    hands.keys(ENTER)
    assert isinstance(hands.page, OrganisationPage)
    add_the_supervisor(hands)
    click(button(hands.page.header, "New practice place…"))
    hands.settle()
    dialog = hands.dialog(OfferDialog)
    assert dialog.partners.organisation.currentText() == "SV Overmaas, Waterstad"
    retype(dialog.title_field, "Training of the juniors")
    pick(dialog.partners.supervisor, "Ria Maas")
    for weekday in (1, 3):
        click(dialog.days.switches[weekday])
        retype(dialog.days.starts[weekday], "16:00")
        retype(dialog.days.ends[weekday], "18:30")
    dialog.vog.setFocus()
    hands.keys(Qt.Key.Key_Space)
    assert dialog.vog.isChecked()
    click(dialog.submit_button)
    hands.settle()
    assert hands.toast() == "“Training of the juniors” is in the practice bank."


def add_the_supervisor(hands):
    click(button(hands.page.header, "New supervisor…"))
    dialog = hands.dialog(SupervisorDialog)
    QTest.keyClicks(dialog.person, "Ria Maas")
    hands.settle()
    hands.keys(DOWN, ENTER)
    assert dialog.person.choice.name == "Ria Maas"
    retype(dialog.phone, "073 123 45 67")
    retype(dialog.email, "ria@overmaas.example")
    retype(dialog.function, "youth coordinator")
    retype(dialog.trained, "01-09-2026")
    click(dialog.submit_button)
    hands.settle()


def remember_sanne(hands):
    hands.page.offers.table.setFocus()
    hands.keys(ENTER)
    page = hands.page
    assert isinstance(page, OfferPage)
    page.fits.table.setFocus()
    hands.keys(Qt.Key.Key_Home)
    for _ in range(3):
        if page.fits.current().name == "Sanne Bakker":
            break
        hands.keys(DOWN)
    match = page.fits.current()
    assert match.name == "Sanne Bakker"
    assert "VOG missing" in page.fits.reasons.accessibleName()
    click(page.fits.match_button)
    hands.settle()
    assert hands.toast() == "Remembered for Sanne Bakker."


def drag_to_proposed(hands):
    board = the_board(hands)
    card = sannes(hands)
    assert card.stage is Stage.LOOKING
    assert card.matched_offer_id is not None
    take_up(board, card.id)
    said = hang(board, card.id, Stage.PROPOSED)
    assert said == "Only with a reason: VOG missing"
    let_go(board, card.id, Stage.PROPOSED)
    hands.settle()
    blocked = hands.dialog(ReasonsDialog)
    assert blocked.windowTitle() == "Sanne Bakker to “Proposed”?"
    click(blocked.submit_button)
    hands.settle()
    assert blocked.isVisible()
    assert sannes(hands).stage is Stage.LOOKING
    click(button(blocked, "VOG seen…"))
    hands.settle()
    vog = hands.dialog(VogDialog)
    click(vog.seen_today)
    retype(vog.seen_by, "Anna")
    click(vog.submit_button)
    hands.settle()
    assert sannes(hands).stage is Stage.PROPOSED
    assert hands.toast() == "Sanne Bakker: Proposed"
    assert sannes(hands).warning == ""


def plan_the_handover(hands, papers):
    board, card = the_board(hands), sannes(hands)
    take_up(board, card.id)
    assert hang(board, card.id, Stage.LOOKING) == "Only with a reason: back to an earlier stage"
    assert hang(board, card.id, Stage.HANDOVER_PLANNED) == "Can go here: plan the handover"
    let_go(board, card.id, Stage.HANDOVER_PLANNED)
    hands.settle()
    dialog = hands.dialog(PlanHandoverDialog)
    assert dialog.leader.choice.name == "Marieke de Wit"
    assert dialog.supervisor.currentText() == "Ria Maas · youth coordinator"
    assert dialog.place.text() == "SV Overmaas, Sportlaan 12, Waterstad"
    retype(dialog.day, "29-10-2026")
    retype(dialog.start, "15:30")
    dialog.agreements.setFocus()
    QTest.keyClicks(dialog.agreements, "Tuesdays and Thursdays, with the under nines.")
    retype(dialog.first_day, "03-11-2026")
    click(dialog.submit_button)
    hands.settle()
    planned = hands.dialog(PlannedDialog)
    with answering(name_file(papers / "handover.ics")):
        click(planned.calendar_button)
    hands.settle()
    click(planned.print_button)
    save_the_preview(hands, papers / "without.pdf")
    click(planned.done_button)
    hands.settle()
    assert sannes(hands).stage is Stage.HANDOVER_PLANNED


def print_again_with_consent(hands, papers):
    hands.keys("k", held=CTRL)
    QTest.keyClicks(hands.window.palette_.field, "Sanne Bakker")
    hands.settle()
    QTest.keyClick(hands.window.palette_.field, ENTER)
    hands.settle()
    page = hands.page
    assert isinstance(page, PersonPage)
    page.tabs.choose("consents")
    hands.settle()
    asked = consent_purpose(ConsentPurpose.SHARING)
    click(button(page, f"Record… {asked}"))
    hands.settle()
    dialog = hands.dialog(ConsentDialog)
    assert dialog.answer.currentText() == "yes"
    click(dialog.submit_button)
    hands.settle()
    open_the_card(hands)
    click(hands.page.handover.print_button)
    save_the_preview(hands, papers / "with.pdf")


def record_the_handover(hands):
    board, card = the_board(hands), sannes(hands)
    assert card.warning == "handover not recorded yet"
    take_up(board, card.id)
    assert hang(board, card.id, Stage.IN_PRACTICE) == "Can go here: record the handover"
    let_go(board, card.id, Stage.IN_PRACTICE)
    hands.settle()
    dialog = hands.dialog(RecordHandoverDialog)
    assert dialog.held_on.text() == "29-10-2026"
    retype(dialog.paper, "folder 2026, cabinet 2")
    click(dialog.submit_button)
    hands.settle()
    card = sannes(hands)
    assert (card.stage, card.warning, card.handover_held) == (Stage.IN_PRACTICE, "", True)


def ask_the_supervisor(hands, papers):
    open_the_card(hands)
    click(button(hands.page.header, "Print…"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose_in_menu(menu, "Send the form to the supervisor…")
    hands.settle()
    dialog = hands.dialog(AskFormDialog)
    with answering(name_file(papers / "form.pdf")):
        click(dialog.save_button)
    hands.settle()
    assert hands.toast() == "Saved as form.pdf"
    dialog.reject()
    hands.settle()


def read_it_in(hands, papers):
    the_board(hands)
    assert sannes(hands).warning == "no hours yet · 36 days"
    click(hands.page.more_button)
    choose_in_menu(QApplication.activePopupWidget(), "Check list")
    hands.settle()
    page = hands.page
    assert isinstance(page, FormsPage)
    with answering(name_file(papers / "back.pdf")):
        click(page.empty.files_button)
    hands.settle()
    report = hands.dialog(ReadReportDialog)
    assert report.windowTitle() == "1 form read in"
    assert report.lines[0].startswith("1 form is clean.")
    click(report.list_button)
    hands.settle()
    page = hands.page
    drop_files(page, papers / "back.pdf")
    hands.settle()
    again = hands.dialog(ReadReportDialog)
    assert again.lines == ["1 form was read in before. back.pdf"]
    click(again.close_button)
    hands.settle()
    accept_it(hands, page)
    back_and_forth(hands)


def accept_it(hands, page):
    page.table.setFocus()
    hands.keys(ENTER)
    form = hands.page
    assert isinstance(form, FormPage)
    assert form.header.title.full_text == "Sanne Bakker"
    assert len(form.ticked_ids()) == len(DAYS) + 2
    assert not form.problem.isVisible()
    click(form.all_button)
    hands.settle()
    assert hands.toast() == "Accepted into the record"


def back_and_forth(hands):
    def stands():
        board, card = the_board(hands), sannes(hands)
        assert card in board.model.column(card.stage)
        return (card.stage, card.hours_confirmed, card.hours_needed, card.warning, card.good)

    accepted = (Stage.ASSESSED, 15.0, 15.0, "", "practice complete")
    assert stands() == accepted
    undone = hands.undo()
    assert undone.startswith("Undone: ")
    assert stands() == (Stage.IN_PRACTICE, 0.0, 15.0, "no hours yet · 36 days", "")
    assert hands.redo() == undone.replace("Undone: ", "Done again: ")
    assert stands() == accepted
    open_the_card(hands)
    shown = hands.page.content.page
    assert [entry.minutes for entry in shown.entries] == [150] * len(DAYS)
    assert len(shown.assessments) == 1


def the_board(hands) -> BoardView:
    """The board, by the key of its page."""
    hands.keys("4", held=CTRL)
    assert isinstance(hands.page, PracticePage)
    return hands.page.board


def sannes(hands):
    (card,) = [one for one in hands.office.board.facts().cards if one.name == "Sanne Bakker"]
    return card


def open_the_card(hands) -> None:
    board = the_board(hands)
    board.choose(sannes(hands).id)
    hands.keys(ENTER)
    assert isinstance(hands.page, PlacementPageView)


def save_the_preview(hands, path):
    hands.settle()
    preview = hands.dialog(PdfPreview)
    with answering(name_file(path)):
        click(preview.save_button)
    hands.settle()


def the_calendar_has_the_meeting(path):
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Warm handover · Sanne Bakker · SV Overmaas"
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    assert f"{start:%d-%m-%Y %H:%M}" == "29-10-2026 15:30"
    assert end > start
    assert event["LOCATION"] == "SV Overmaas, Sportlaan 12, Waterstad"
    assert "Marieke de Wit, Ria Maas" in event["DESCRIPTION"]
    assert PHONE not in path.read_text()


def contact_only_with_consent(papers):
    without, given = (words_of(papers / name) for name in ("without.pdf", "with.pdf"))
    for words in (without, given):
        for name in ("Sanne Bakker", "Marieke de Wit", "Ria Maas", "SV Overmaas"):
            assert "".join(name.split()) in words
        assert "with the under nines".replace(" ", "") in words
    assert EMAIL not in without
    assert "12345678" not in digits(without)
    assert EMAIL in given
    assert "12345678" in digits(given)


def filled_in_as_a_supervisor_does(papers):
    values = {
        **hours(*((day, "2,5", "training of the under nines") for day in DAYS)),
        **scores("/3", "/3", "/4", "/2", "/3", "/4"),
        REMARKS: "Always on time.",
        FILLED_ON: "20-11-2026",
    }
    (papers / "back.pdf").write_bytes(fill((papers / "form.pdf").read_bytes(), values))


def words_of(path) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
