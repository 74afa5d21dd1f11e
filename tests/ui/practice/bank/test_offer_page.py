import io

from bank_kit import cells, texts, watch_model
from practice_kit import placement, practising
from pypdf import PdfReader
from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.offers import OfferState
from ct_desktop.ui.practice.bank.offer_page import OfferPage
from ct_desktop.ui.practice.moving.reasons_dialog import ReasonsDialog
from ct_desktop.ui.targets import OrganisationTarget, PersonTarget, PlacementTarget


def opened(bench, offer_id: int) -> OfferPage:
    page = bench.bank()
    page.tab.table.select_id(offer_id)
    bench.key(page.tab.table, Qt.Key.Key_Return)
    assert isinstance(page.detail, OfferPage)
    return page.detail


def test_facts_and_who_is_placed_there(bench, office, bank):
    enrolment = practising(office, 1)[0]
    made = placement(office, enrolment, PlacementStage.IN_PRACTICE, bank["canteen"])
    page = opened(bench, bank["canteen"])
    said = texts(page)
    assert "no place free" in said and "0 of 1 free" in said
    (row,) = page.placed.list.rows
    assert "Kees00" in row.accessibleName() and "In practice" in row.accessibleName()
    bench.key(row, Qt.Key.Key_Return)
    assert bench.place() == ("practice", PlacementTarget(made))


def test_the_organisation_opens_from_the_facts(bench, bank):
    page = opened(bench, bank["training"])
    page._open_organisation()
    bench.settle()
    assert bench.place() == ("practice", OrganisationTarget(bank["club"]))


def test_people_who_fit_stand_with_score_reasons_and_blocks(bench, office, bank):
    practising(office, 2)
    page = opened(bench, bank["training"])
    watch_model(page.fits.model)
    assert len(cells(page.fits.model)) == 2
    match = page.fits.current()
    assert match is not None
    assert f"{match.score} of 100 points" in texts(page.fits)
    assert "VOG missing" in texts(page.fits)


def test_remembering_begins_a_placement_and_undo_takes_it_back(bench, office, bank):
    practising(office, 1)
    page = opened(bench, bank["training"])
    bench.click(page.fits.match_button)
    (match,) = office.matching.people_for(bank["training"])
    assert match.placement_id is not None
    card = office.placements.page(match.placement_id).card
    assert (card.stage, card.matched_offer_id) == (PlacementStage.LOOKING, bank["training"])
    assert any("Remembered for" in text for text in texts(page.fits))
    bench.undo()
    (match,) = office.matching.people_for(bank["training"])
    assert match.placement_id is None


def test_enter_opens_the_person_or_the_placement(bench, office, bank):
    enrolments = practising(office, 1)
    page = opened(bench, bank["canteen"])
    assert page.fits.table.hasFocus()
    bench.key(page.fits.table, Qt.Key.Key_Return)
    person = office.persons.find("Kees00 Najaar00")
    assert bench.place() == ("people", PersonTarget(person))
    made = placement(office, enrolments[0])
    page = opened(bench, bank["canteen"])
    bench.key(page.fits.table, Qt.Key.Key_Return)
    assert bench.place() == ("practice", PlacementTarget(made))


def test_proposing_asks_reasons_for_what_stands_in_the_way(bench, office, bank):
    practising(office, 1)
    page = opened(bench, bank["training"])
    bench.click(page.fits.propose_button)
    dialog = bench.dialog(ReasonsDialog)
    assert dialog.isVisible()
    dialog.reject()
    bench.settle()
    (match,) = office.matching.people_for(bank["training"])
    assert match.placement_id is None  # who gives up leaves nothing behind
    assert office.board.facts().cards == ()


def test_reasons_given_propose_in_one_change(bench, office, bank):
    practising(office, 1)
    page = opened(bench, bank["training"])
    bench.click(page.fits.propose_button)
    dialog = bench.dialog(ReasonsDialog)
    for field in dialog.reasons.fields.values():
        field.setText("de begeleider gaat mee")
    dialog.submit()
    bench.settle()
    (card,) = office.board.facts().cards
    assert (card.stage, card.offer_id) == (PlacementStage.PROPOSED, bank["training"])
    bench.undo()
    assert office.board.facts().cards == ()


def test_proposing_moves_the_card_when_nothing_is_in_the_way(bench, office, bank):
    practising(office, 1)
    page = opened(bench, bank["canteen"])
    bench.click(page.fits.propose_button)
    (person,) = office.offers.people(bank["canteen"])
    assert person.stage is PlacementStage.PROPOSED
    assert [row.accessibleName().split(".")[0] for row in page.placed.list.rows] == [person.name]
    assert page.state.text() == "no place free"


def test_withdrawing_says_who_is_in_it_and_reopening_puts_it_back(bench, office, bank):
    enrolment = practising(office, 1)[0]
    placement(office, enrolment, PlacementStage.PROPOSED, bank["training"])
    page = opened(bench, bank["training"])
    said = bench.answer(page.withdraw, "Withdraw", "de zaal is dicht")
    assert any("Kees00" in text and "1 participant is there" in text for text in said)
    row = office.offers.get(bank["training"])
    assert row.state is OfferState.WITHDRAWN
    assert "de zaal is dicht" in page.withdrawn.text()
    assert page.reopen_button.isVisible() and not page.withdraw_button.isVisible()
    assert page.fits.table.sections.rowCount() == 0
    bench.click(page.reopen_button)
    assert office.offers.get(bank["training"]).state is OfferState.OPEN
    assert page.withdrawn.text() == ""


def test_a_place_nobody_used_can_be_removed_and_brought_back(bench, office, bank):
    page = opened(bench, bank["canteen"])
    page.remove()
    bench.settle()
    assert bench.bank().detail is None
    assert "Kantinedienst" not in [row.facts.title for row in office.offers.rows()]
    bench.undo()
    assert "Kantinedienst" in [row.facts.title for row in office.offers.rows()]


def test_one_that_was_used_offers_no_removal(bench, office, bank):
    placement(office, practising(office, 1)[0], PlacementStage.PROPOSED, bank["canteen"])
    page = opened(bench, bank["canteen"])
    assert not page.remove_button.isVisible()


def test_a_place_that_is_removed_elsewhere_closes_its_page(bench, office, bank):
    page = bench.bank()
    opened(bench, bank["canteen"])
    page = bench.window.pages.page.detail
    office.offers.remove(bank["canteen"])
    bench.settle()
    assert page.detail is None
    assert bench.banners()


def test_the_sheet_is_printed_without_a_person_in_its_name(bench, bank):
    page = opened(bench, bank["training"])
    page.print_page()
    bench.settle()
    read = PdfReader(io.BytesIO(page.preview.pdf))
    assert "Training JO9" in read.pages[0].extract_text()
    assert "Maas" not in page.preview._job.file_name
    page.preview.reject()
