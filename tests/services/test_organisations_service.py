"""Organisations: found by id, kept while anything hangs on them."""

from dataclasses import replace

import pytest
from practice_kit import offer, organisation, supervisor

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.services.organisations import OrganisationFacts


def test_one_by_its_id(office) -> None:
    made = office.organisations.save(
        OrganisationFacts(
            None, " SV  Overmaas", OrganisationKind.CLUB, "Laan 1", "1234ab", "Waterstad"
        )
    )
    facts = office.organisations.get(made)
    assert (facts.id, facts.name, facts.postcode) == (made, "SV Overmaas", "1234 AB")
    office.organisations.save(replace(facts, town="Zuid"))
    assert office.organisations.get(made).town == "Zuid"


def test_our_own_and_what_is_gone_are_not_found(office) -> None:
    made = organisation(office)
    office.organisations.remove(made)
    for missing in (made, 999):
        with pytest.raises(NotFound):
            office.organisations.get(missing)
    own = [one.id for one in office.organisations.all()]
    with pytest.raises(NotFound):
        office.organisations.get(1)
    assert 1 not in own


def test_what_is_in_use_says_how_much_hangs_on_it(office) -> None:
    club = organisation(office)
    offer(office, at=club)
    offer(office, "Toernooi", club)
    supervisor(office, at=club)
    with pytest.raises(UserError) as refused:
        office.organisations.remove(club)
    assert "2 practice places" in refused.value.message
    assert "1 supervisor" in refused.value.message
    assert refused.value.advice
    for row in office.offers.rows():
        office.offers.remove(row.id)
    for row in office.supervisors.rows():
        office.supervisors.remove(row.facts.id)
    office.organisations.remove(club)
    assert office.organisations.all() == ()


def test_a_name_is_needed(office) -> None:
    with pytest.raises(UserError, match="no name"):
        office.organisations.save(OrganisationFacts(None, " ", OrganisationKind.CLUB))
