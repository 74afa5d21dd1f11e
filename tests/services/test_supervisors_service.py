"""Practice supervisors: once per organisation, trained, gone and back, what they leave behind."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from office_kit import person, rows_of, statements
from practice_kit import (
    BUSY,
    PLANNED,
    offer,
    organisation,
    placement,
    practising,
    supervisor,
)

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import Role, VogState
from ct_desktop.services.people_table import PeopleFilter
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.supervisors import SupervisorFacts

TODAY = date(2026, 10, 22)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def roles(office, person_id):
    return office.persons.get(person_id).roles


def test_a_supervisor_and_the_role(office) -> None:
    ria = person(office, "Ria van der Maas", phone="0612345678", email="ria@overmaas.example")
    club = organisation(office)
    made = supervisor(
        office, at=club, person_id=ria, function=" trainer  JO9 ", trained_on=date(2026, 9, 1)
    )
    row = office.supervisors.row(made)
    assert (row.name, row.full_name) == ("Maas, Ria van der", "Ria van der Maas")
    assert (row.organisation, row.facts.function) == ("SV Overmaas", "trainer JO9")
    assert (row.phone, row.email) == ("06 1234 5678", "ria@overmaas.example")
    assert (row.vog, row.offers, row.people) == (VogState.NOT_NEEDED, 0, 0)
    assert roles(office, ria) == (Role.PRACTICE_SUPERVISOR,)
    assert ria in office.people.ids(PeopleFilter(role=Role.PRACTICE_SUPERVISOR))
    office.supervisors.leave(made, TODAY, "gestopt")
    assert roles(office, ria) == ()
    assert ria not in office.people.ids(PeopleFilter(role=Role.PRACTICE_SUPERVISOR))
    office.supervisors.come_back(made)
    assert roles(office, ria) == (Role.PRACTICE_SUPERVISOR,)


def test_a_new_person_is_made_in_the_same_change(office) -> None:
    club = organisation(office)
    before = rows_of(office)
    facts = SupervisorFacts(None, 0, club, "coach")
    made = office.supervisors.save(facts, PersonFacts(given_name="Bea", family_name="Bos"))
    assert office.supervisors.row(made).full_name == "Bea Bos"
    office.history.undo()
    assert rows_of(office) == before


def test_what_cannot_be_is_refused(office) -> None:
    club, ria = organisation(office), person(office, "Ria Maas")
    supervisor(office, at=club, person_id=ria)
    before = rows_of(office)
    with pytest.raises(UserError, match="Ria Maas is a supervisor of SV Overmaas already"):
        office.supervisors.save(SupervisorFacts(None, ria, club))
    with pytest.raises(UserError, match="future"):
        office.supervisors.save(SupervisorFacts(None, ria, club, trained_on=date(2026, 10, 23)))
    with pytest.raises(NotFound):
        office.supervisors.save(SupervisorFacts(None, ria, 999))
    with pytest.raises(NotFound):
        office.supervisors.save(SupervisorFacts(None, 999, club))
    assert rows_of(office) == before
    second = organisation(office, "Buurthuis Oost")
    assert supervisor(office, at=second, person_id=ria)


def test_changing_a_supervisor(office) -> None:
    made = supervisor(office)
    facts = office.supervisors.row(made).facts
    office.supervisors.save(replace(facts, function="voorzitter", since=date(2026, 1, 1)))
    changed = office.supervisors.row(made).facts
    assert (changed.function, changed.since) == ("voorzitter", date(2026, 1, 1))


def test_who_was_used_stays_the_same_person_at_the_same_organisation(office) -> None:
    made, elsewhere = supervisor(office), organisation(office, "Buurthuis")
    facts = office.supervisors.row(made).facts
    moved = replace(facts, organisation_id=elsewhere)
    office.supervisors.save(moved)
    offer(office, "Bardienst", elsewhere, supervisor_id=made)
    before = rows_of(office)
    for other in (facts, replace(moved, person_id=person(office, "Sam Pol"))):
        with pytest.raises(UserError, match="stands in the record"):
            office.supervisors.save(other)
    office.supervisors.save(replace(moved, function="beheerder"))
    assert office.supervisors.row(made).facts.function == "beheerder"
    assert rows_of(office)["offer"] == before["offer"]


def test_who_leaves_hands_over_to_a_successor(office) -> None:
    club = organisation(office)
    old, new = supervisor(office, at=club), supervisor(office, "Bea Bos", club)
    training = offer(office, at=club, supervisor_id=old)
    one, two = practising(office, 2)
    busy = placement(office, one, BUSY, training)
    planned = placement(office, two, PLANNED, training)
    leaving = office.supervisors.leaving(old)
    assert leaving.offers == ("Training JO9",)
    assert leaving.people == ("Kees00 Najaar00", "Kees01 Najaar01")
    before = rows_of(office)
    office.supervisors.leave(old, TODAY, "verhuisd", new)
    assert office.offers.get(training).facts.supervisor_id == new
    assert office.placements.page(busy).card.supervisor == "Bea Bos"
    held, still_to_come = (office.placements.page(one).handover for one in (busy, planned))
    assert held.supervisor == "Ria Maas"
    assert still_to_come.supervisor == "Bea Bos"
    row = office.supervisors.row(old)
    assert (row.left_on, row.left_reason, row.people, row.offers) == (TODAY, "verhuisd", 0, 0)
    assert office.supervisors.row(new).people == 2
    assert [one.full_name for one in office.supervisors.rows()] == ["Bea Bos"]
    assert len(office.supervisors.rows(club, left=True)) == 2
    office.history.undo()
    assert rows_of(office) == before


def test_without_a_successor_the_places_ask_for_attention(office) -> None:
    coach = supervisor(office)
    training = offer(office, supervisor_id=coach)
    (enrolment,) = practising(office)
    busy = placement(office, enrolment, BUSY, training)
    office.supervisors.leave(coach, TODAY, "")
    assert "supervisor has left" in office.placements.page(busy).card.warnings


def test_leaving_has_its_bounds(office) -> None:
    old = supervisor(office)
    stranger = supervisor(office, "Sem Smit", organisation(office, "Buurthuis Oost"))
    with pytest.raises(UserError, match="future"):
        office.supervisors.leave(old, date(2026, 10, 23), "")
    for successor in (stranger, old):
        with pytest.raises(UserError, match="not a colleague"):
            office.supervisors.leave(old, TODAY, "", successor)
    with pytest.raises(NotFound):
        office.supervisors.leave(999, TODAY, "")


def test_a_supervisor_on_record_stays(office) -> None:
    coach, unused = supervisor(office), supervisor(office, "Bea Bos")
    offer(office, supervisor_id=coach)
    with pytest.raises(UserError, match="stands in the record"):
        office.supervisors.remove(coach)
    office.supervisors.remove(unused)
    with pytest.raises(NotFound):
        office.supervisors.row(unused)


def test_the_list_is_read_in_a_fixed_number_of_statements(office) -> None:
    supervisor(office)
    with statements(office) as few:
        office.supervisors.rows()
    for number in range(6):
        supervisor(office, f"Coach{number} Bos")
    with statements(office) as many:
        assert len(office.supervisors.rows()) == 7
    assert len(many) == len(few)
