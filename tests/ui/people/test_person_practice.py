from datetime import date

import pytest
from people_kit import add, make_cohort
from practice_kit import BUSY, LOOKING, STOPPED, hours, offer, organisation, placement, supervisor
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ct_desktop import language
from ct_desktop.rules.enumerations import CohortStatus, VogState
from ct_desktop.services.vogs import VogFacts
from ct_desktop.ui.targets import OrganisationTarget, PlacementTarget
from ct_desktop.ui.vog.vog_dialog import VogDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture
def running(office, cohort):
    """The group of the clean list, running; its id."""
    office.cohorts.set_status(cohort, CohortStatus.RUNNING)
    return cohort


@pytest.fixture
def enrolment(office, running):
    """The enrolment of Sanne Bakker."""
    return next(
        row.enrolment_id
        for row in office.participants.rows(running)
        if row.name.startswith("Bakker")
    )


@pytest.fixture
def wanted(filled):
    found = []
    filled.ui.navigator.wanted.connect(lambda target: found.append(target.what))
    return found


def practice(bench, name="Sanne Bakker"):
    bench.show_person(bench.person(name))
    page = bench.page.detail
    page.tabs.choose("practice")
    bench.settle()
    return page, page.tabs.widget("practice")


def facts_of(card):
    return [one.accessibleName() for one in card.findChildren(QLabel) if one.accessibleName()]


def test_without_a_placement_one_can_be_begun_here(qtbot, filled, enrolment, wanted):
    _page, tab = practice(filled)
    assert tab.empty.isVisible()
    assert tab.begin_button.isVisible()
    qtbot.mouseClick(tab.begin_button, LEFT)
    filled.settle()
    (made,) = filled.office.placements.of_person(filled.person("Sanne Bakker"))
    assert wanted == [PlacementTarget(made.id)]
    assert made.stage is LOOKING


def test_who_has_a_place_in_no_group_begins_no_placement(filled, cohort):
    add(filled.office, "Rik", "Los")
    _page, tab = practice(filled, "Rik Los")
    assert tab.empty.isVisible()
    assert not tab.begin_button.isVisible()


def test_with_places_in_two_groups_a_menu_asks_for_which(qtbot, filled, enrolment, wanted):
    office, person_id = filled.office, filled.person("Sanne Bakker")
    other = make_cohort(office, "Voorjaar", date(2026, 9, 11))
    office.participants.enrol(office.participants.apply(other, person_id))
    office.cohorts.set_status(other, CohortStatus.RUNNING)
    page, tab = practice(filled)
    qtbot.mouseClick(tab.begin_button, LEFT)
    menu = page.practice.menu
    assert sorted(action.text() for action in menu.actions()) == ["Najaar", "Voorjaar"]
    next(one for one in menu.actions() if one.text() == "Voorjaar").trigger()
    menu.close()
    filled.settle()
    assert [one.cohort for one in office.placements.of_person(person_id)] == ["Voorjaar"]


def test_placements_stand_with_stage_organisation_and_hours(qtbot, filled, enrolment, wanted):
    office = filled.office
    coach = supervisor(office)
    place = offer(office, supervisor_id=coach)
    busy = placement(office, enrolment, BUSY, place, held_on=date(2026, 10, 1))
    hours(office, busy, 120, 210)
    placement(office, enrolment, STOPPED, place)
    _page, tab = practice(filled)
    names = {row.accessibleName() for row in tab.placements.rows}
    assert len(names) == 2
    (said,) = (name for name in names if name.startswith("In practice: "))
    assert "SV Overmaas" in said
    assert "5.5 / 15 hours" in said
    assert "handover held on 01-10-2026" in said
    assert any(name.startswith("Stopped: ") for name in names)
    row = next(one for one in tab.placements.rows if one.accessibleName() == said)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert wanted == [PlacementTarget(busy)]


def test_the_vog_in_words_and_its_dialog(qtbot, filled, cohort):
    office, person_id = filled.office, filled.person("Sanne Bakker")
    page, tab = practice(filled)
    assert "State: Not needed" in facts_of(tab.vog)
    assert "VOG missing" not in page.chips.texts
    office.vogs.save(VogFacts(person_id, needed=True))
    filled.settle()
    assert "State: Missing" in facts_of(tab.vog)
    assert "VOG missing" in page.chips.texts
    qtbot.mouseClick(tab.vog_button, LEFT)
    filled.settle()
    dialog = page.findChild(VogDialog)
    qtbot.mouseClick(dialog.seen_today, LEFT)
    dialog.seen_by.setText("Marije")
    dialog.submit()
    filled.settle()
    assert office.vogs.of_person(person_id).state is VogState.SEEN
    found = facts_of(tab.vog)
    assert "State: Original seen" in found
    assert "Original seen on: 22-10-2026, by Marije" in found
    assert "Renew after: 22-10-2029" in found
    assert "VOG missing" not in page.chips.texts


def test_a_supervisor_shows_organisation_and_training(qtbot, filled, wanted):
    office = filled.office
    at = organisation(office)
    supervisor(office, "Ria Maas", at, function="trainer", trained_on=date(2026, 5, 12))
    _page, tab = practice(filled, "Ria Maas")
    assert tab.supervisor_card.isVisible()
    assert not tab.placement_card.isVisible()
    (row,) = tab.supervisions.rows
    said = row.accessibleName()
    assert said == "SV Overmaas. trainer · trained in coaching on 12-05-2026"
    qtbot.mouseClick(row, LEFT)
    assert wanted == [OrganisationTarget(at)]


def test_a_supervisor_who_left_still_shows_where(filled):
    office = filled.office
    made = supervisor(office, "Ria Maas", organisation(office))
    office.supervisors.leave(made, date(2026, 10, 20), "met pensioen")
    _page, tab = practice(filled, "Ria Maas")
    (row,) = tab.supervisions.rows
    assert row.accessibleName().endswith("not trained in coaching yet · left on 20-10-2026")


def test_the_papers_of_a_placement_are_printed_from_the_person(filled, office, enrolment):
    page, _ = practice(filled)
    page._ask_print()
    assert len(page.print_menu.actions()) == 4  # nothing of a placement without a practice place
    page.print_menu.close()
    club = organisation(office)
    placement(office, enrolment, BUSY, offer(office, at=club))
    filled.settle()
    page._ask_print()
    texts = [one.text() for one in page.print_menu.actions()]
    assert "Practice log" in texts
    page.print_menu.actions()[texts.index("Practice log")].trigger()
    page.print_menu.close()
    filled.settle()
    assert page.prints.preview.pdf.startswith(b"%PDF")
    page.prints.preview.reject()


def test_several_placements_have_papers_of_their_own(filled, office, enrolment):
    for name in ("SV Overmaas", "BC Waterstad"):
        club = organisation(office, name)
        placement(office, enrolment, BUSY, offer(office, at=club))
    page, _ = practice(filled)
    page._ask_print()
    menus = [one.text() for one in page.print_menu.actions() if one.menu() is not None]
    assert sorted(menus) == ["BC Waterstad", "SV Overmaas"]
    page.print_menu.close()
