from datetime import date

from bank_kit import cells, texts, watch_model
from practice_kit import organisation, placement, practising, supervisor
from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.offer_page import OfferPage
from ct_desktop.ui.practice.partners.leave_dialog import LeaveDialog
from ct_desktop.ui.practice.partners.organisation_page import OrganisationPage
from ct_desktop.ui.practice.partners.supervisor_dialog import SupervisorDialog
from ct_desktop.ui.targets import PRACTICE, OrganisationTarget, PracticeView
from ct_desktop.ui.vog.vog_dialog import VogDialog

TRAINED, VOG = 2, 3


def opened(bench, organisation_id: int) -> OrganisationPage:
    bank = bench.bank(PracticeView.ORGANISATIONS)
    bench.ui.navigator.open(PRACTICE, OrganisationTarget(organisation_id))
    bench.settle()
    assert isinstance(bank.detail, OrganisationPage)
    return bank.detail


def test_everything_of_an_organisation_stands_together(bench, office, bank):
    placement(office, practising(office, 1)[0], PlacementStage.PROPOSED, bank["canteen"])
    page = opened(bench, bank["club"])
    watch_model(page.supervisors.model)
    watch_model(page.offers.model)
    assert page.header.title.full_text == "SV Overmaas"
    assert page.header.subtitle.full_text == "Waterstad · 2 practice places · 2 places free"
    assert cells(page.supervisors.model) == ["Maas, Ria"]
    assert cells(page.supervisors.model, TRAINED) == ["01-03-2025"]
    assert set(cells(page.offers.model)) == {"Training JO9", "Kantinedienst"}
    (row,) = page.placed.list.rows
    assert "Kantinedienst" in row.accessibleName() and "Proposed" in row.accessibleName()


def test_an_offer_opens_and_a_new_one_begins_at_this_organisation(bench, bank):
    page = opened(bench, bank["club"])
    page.new_offer()
    dialog = bench.dialog(OfferDialog)
    assert dialog.partners.organisation_id == bank["club"]
    dialog.reject()
    page.offers.table.select_id(bank["canteen"])
    bench.key(page.offers.table, Qt.Key.Key_Return)
    assert isinstance(bench.window.pages.page.innermost(), OfferPage)


def test_somebody_known_becomes_a_supervisor(bench, office, bank):
    page = opened(bench, bank["music"])
    page.supervisors.add()
    dialog = bench.dialog(SupervisorDialog)
    bench.write(dialog.person, "Ria")
    bench.settle()
    dialog.person._choose(0)
    bench.settle()
    assert not dialog.phone.isVisible()
    bench.write(dialog.trained, "1-12-2026")
    bench.click(dialog.submit_button)
    assert dialog.trained.accessibleDescription() == "This day has not come yet."
    bench.write(dialog.trained, "1-10-2026")
    bench.click(dialog.submit_button)
    (row,) = office.supervisors.rows(bank["music"])
    assert (row.full_name, row.facts.trained_on) == ("Ria Maas", date(2026, 10, 1))
    assert cells(page.supervisors.model) == ["Maas, Ria"]


def test_the_same_person_twice_is_refused_in_the_dialog(bench, bank):
    page = opened(bench, bank["club"])
    page.supervisors.add()
    dialog = bench.dialog(SupervisorDialog)
    bench.write(dialog.person, "Ria")
    bench.settle()
    dialog.person._choose(0)
    bench.click(dialog.submit_button)
    assert dialog.isVisible() and dialog.refusal.isVisible()


def test_enter_changes_a_supervisor(bench, office, bank):
    page = opened(bench, bank["club"])
    bench.key(page.supervisors.table, Qt.Key.Key_Return)
    dialog = bench.dialog(SupervisorDialog)
    bench.write(dialog.function, "trainer")
    bench.click(dialog.submit_button)
    assert office.supervisors.row(bank["ria"]).facts.function == "trainer"


def test_who_leaves_says_what_is_left_behind_and_hands_it_over(bench, office, bank):
    bo = supervisor(office, "Bo Vos")
    placement(office, practising(office, 1)[0], PlacementStage.PROPOSED, bank["training"])
    page = opened(bench, bank["club"])
    page.supervisors.table.select_id(bank["ria"])
    bench.key(page.supervisors.table, Qt.Key.Key_Delete)
    dialog = bench.dialog(LeaveDialog)
    said = " ".join(texts(dialog))
    assert "1 practice place: Training JO9" in said
    assert "1 participant: Kees00" in said
    assert dialog.successor.currentData() == bo
    bench.click(dialog.submit_button)
    assert dialog.reason.accessibleDescription() == "Fill this in."
    bench.write(dialog.reason, "verhuisd")
    bench.click(dialog.submit_button)
    assert office.offers.get(bank["training"]).supervisor == "Bo Vos"
    assert office.supervisors.row(bank["ria"]).left_reason == "verhuisd"
    assert "Have left" in cells(page.supervisors.model)
    bench.undo()
    assert office.offers.get(bank["training"]).supervisor == "Ria Maas"


def test_who_has_left_can_come_back(bench, office, bank):
    office.supervisors.leave(bank["ria"], date(2026, 10, 1), "ziek")
    page = opened(bench, bank["club"])
    page.supervisors.table.select_id(bank["ria"])
    assert page.supervisors.leave_button.accessibleName() == "Is there again (Delete)"
    bench.click(page.supervisors.leave_button)
    assert office.supervisors.row(bank["ria"]).left_on is None


def test_removing_who_is_used_is_refused_and_who_is_not_is_removed(bench, office, bank):
    bo = supervisor(office, "Bo Vos")
    page = opened(bench, bank["club"])
    page.supervisors.table.select_id(bank["ria"])
    page.supervisors.remove()
    bench.settle()
    assert bench.banners()
    page.supervisors.table.select_id(bo)
    page.supervisors.remove()
    bench.settle()
    assert cells(page.supervisors.model) == ["Maas, Ria"]


def test_the_vog_of_a_supervisor_is_noted_here(bench, office, bank):
    page = opened(bench, bank["club"])
    page.supervisors.table.select_id(bank["ria"])
    bench.click(page.supervisors.vog_button)
    dialog = bench.dialog(VogDialog)
    bench.click(dialog.seen_today)
    bench.write(dialog.seen_by, "Marije")
    bench.click(dialog.submit_button)
    assert cells(page.supervisors.model, VOG) == ["original seen"]


def test_the_facts_are_changed_and_another_removal_closes_the_page(bench, office):
    plain = organisation(office, "Theater Plein")
    page = opened(bench, plain)
    bench.key(page, Qt.Key.Key_E, ctrl=True)
    dialog = bench.dialog(OrganisationDialog)
    bench.write(dialog.town, "Vught")
    bench.click(dialog.submit_button)
    assert "Vught" in page.header.subtitle.full_text
    bank = bench.window.pages.page.detail
    office.organisations.remove(plain)
    bench.settle()
    assert bank.detail is None
