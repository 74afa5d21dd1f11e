from datetime import date, time

from bank_kit import THURSDAY, TUESDAY
from PySide6.QtCore import Qt

from ct_desktop.rules.enumerations import Field, OrganisationKind, TargetGroup
from ct_desktop.services.offers import DayTime
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.offer_page import OfferPage
from ct_desktop.ui.practice.partners.supervisor_dialog import SupervisorDialog


def begin(bench) -> OfferDialog:
    page = bench.bank()
    bench.key(
        page.tab.empty if page.tab.empty.isVisible() else page.tab.table, Qt.Key.Key_N, ctrl=True
    )
    return bench.dialog(OfferDialog)


def test_a_new_place_with_everything_is_kept_as_typed(bench, office, bank):
    dialog = begin(bench)
    bench.write(dialog.title_field, "Badminton jeugd")
    dialog.partners.organisation.setCurrentIndex(
        dialog.partners.organisation.findData(bank["club"])
    )
    dialog.partners.supervisor.setCurrentIndex(dialog.partners.supervisor.findData(bank["ria"]))
    dialog.field.setCurrentIndex(dialog.field.findData(Field.WELFARE))
    dialog.group.setCurrentIndex(dialog.group.findData(TargetGroup.ADULTS))
    bench.click(dialog.days.switches[TUESDAY])
    bench.write(dialog.days.starts[TUESDAY], "16")
    bench.write(dialog.days.ends[TUESDAY], "17.30")
    bench.click(dialog.days.switches[THURSDAY])
    dialog.places.setValue(3)
    dialog.age.setValue(16)
    dialog.vog.setChecked(True)
    bench.write(dialog.first, "1-11-2026")
    bench.write(dialog.last, "1-7-2027")
    bench.write(dialog.talents, "voetbal, koken")
    dialog.tasks.setPlainText("Helpen")
    bench.write(dialog.address, "Veldweg 1")
    bench.write(dialog.postcode, "5211ab")
    bench.write(dialog.town, "Vught")
    dialog.notes.setPlainText("Sleutel bij de buren")
    bench.click(dialog.submit_button)
    detail = bench.window.pages.page.innermost()
    assert isinstance(detail, OfferPage)
    facts = office.offers.get(detail.offer_id).facts
    assert (facts.title, facts.organisation_id) == ("Badminton jeugd", bank["club"])
    assert facts.supervisor_id == bank["ria"]
    assert facts.days == (
        DayTime(TUESDAY, time(16), time(17, 30)),
        DayTime(THURSDAY, None, None),
    )
    assert (facts.field, facts.target_group) == (Field.WELFARE, TargetGroup.ADULTS)
    assert (facts.places, facts.minimum_age, facts.vog_needed) == (3, 16, True)
    assert (facts.starts_on, facts.ends_on) == (date(2026, 11, 1), date(2027, 7, 1))
    assert (facts.address, facts.postcode, facts.town) == ("Veldweg 1", "5211 AB", "Vught")
    assert facts.notes == "Sleutel bij de buren"
    bench.undo()
    assert "Badminton jeugd" not in [row.facts.title for row in office.offers.rows()]


def test_what_is_wrong_is_said_at_the_field(bench, office, bank):
    dialog = begin(bench)
    bench.click(dialog.submit_button)
    assert dialog.title_field.accessibleDescription() == "Fill this in."
    bench.write(dialog.title_field, "Toneel")
    bench.click(dialog.days.switches[TUESDAY])
    bench.write(dialog.days.starts[TUESDAY], "17")
    bench.write(dialog.days.ends[TUESDAY], "16")
    bench.write(dialog.first, "2-11-2026")
    bench.write(dialog.last, "1-11-2026")
    bench.click(dialog.submit_button)
    assert dialog.isVisible()
    assert dialog.days.accessibleDescription() == "Tuesday: The last time is not after the first."
    assert dialog.last.accessibleDescription() == "This is before the first day."
    assert len(office.offers.rows()) == 3


def test_organisation_and_supervisor_are_made_on_the_spot(bench, office):
    dialog = begin(bench)
    assert not dialog.partners.new_supervisor.isEnabled()
    bench.click(dialog.partners.new_organisation)
    new = bench.dialog(OrganisationDialog)
    bench.write(new.name, "Theater Plein")
    new.kind.setCurrentIndex(new.kind.findData(OrganisationKind.CULTURE))
    bench.click(new.submit_button)
    assert dialog.partners.organisation.currentText() == "Theater Plein"
    bench.click(dialog.partners.new_supervisor)
    coach = bench.dialog(SupervisorDialog)
    bench.write(coach.person, "Bo Vos")
    bench.settle()
    coach.person._choose(len(coach.person.found) - 1)
    bench.settle()
    assert coach.phone.isVisible()
    bench.write(coach.function, "regisseur")
    bench.click(coach.submit_button)
    assert dialog.partners.supervisor.currentText() == "Bo Vos"
    bench.write(dialog.title_field, "Regie")
    bench.click(dialog.submit_button)
    (row,) = office.offers.rows()
    assert (row.organisation, row.supervisor) == ("Theater Plein", "Bo Vos")


def test_supervisors_are_those_of_the_organisation(bench, bank):
    dialog = begin(bench)
    partners = dialog.partners
    partners.organisation.setCurrentIndex(partners.organisation.findData(bank["music"]))
    assert partners.supervisor.findData(bank["ria"]) == -1
    partners.organisation.setCurrentIndex(partners.organisation.findData(bank["club"]))
    assert partners.supervisor.findData(bank["ria"]) > 0


def test_talents_are_completed_from_those_in_the_bank(bench, bank):
    dialog = begin(bench)
    bench.write(dialog.talents, "koken, vo")
    assert dialog.talents.matches() == ["voetbal"]
    dialog.talents.complete("voetbal")
    assert dialog.talents.text() == "koken, voetbal"


def test_changing_a_place_shows_what_was_kept(bench, office, bank):
    page = bench.bank()
    page.tab.table.select_id(bank["training"])
    bench.key(page.tab.table, Qt.Key.Key_Return)
    bench.key(page.detail, Qt.Key.Key_E, ctrl=True)
    dialog = bench.dialog(OfferDialog)
    before = office.offers.get(bank["training"]).facts
    assert dialog.facts() == before
    bench.write(dialog.title_field, "Training JO10")
    bench.click(dialog.submit_button)
    assert office.offers.get(bank["training"]).facts.title == "Training JO10"
    assert page.detail.header.title.full_text == "Training JO10"


def test_fewer_places_than_taken_is_refused_in_the_dialog(bench, office, bank):
    from practice_kit import placement, practising

    from ct_desktop.rules.enumerations import PlacementStage

    for enrolment in practising(office, 2):
        placement(office, enrolment, PlacementStage.PROPOSED, bank["training"])
    page = bench.bank()
    page.tab.table.select_id(bank["training"])
    bench.key(page.tab.table, Qt.Key.Key_Return)
    page.detail.edit()
    dialog = bench.dialog(OfferDialog)
    dialog.places.setValue(1)
    bench.click(dialog.submit_button)
    assert dialog.isVisible()
    assert dialog.refusal.isVisible() and dialog.refusal.text()
    assert office.offers.get(bank["training"]).facts.places == 2
