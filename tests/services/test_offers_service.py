"""The practice bank: what can be stored, what is found, and what may not be taken away."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from office_kit import rows_of, statements
from practice_kit import (
    BUSY,
    LOOKING,
    PROPOSED,
    STOPPED,
    offer,
    organisation,
    placement,
    practising,
    supervisor,
)

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services.offers import DayTime, OfferFacts, OfferFilter, OfferState

TODAY = date(2026, 10, 22)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def titles(office, **wanted):
    return [row.facts.title for row in office.offers.rows(OfferFilter(**wanted))]


def test_everything_typed_comes_back(office) -> None:
    club = organisation(office, address="Sportlaan 1", postcode="1234ab")
    coach = supervisor(office, at=club)
    facts = OfferFacts(
        None,
        club,
        "  Training   JO9 ",
        Field.SPORT,
        coach,
        "Oefeningen bedenken",
        TargetGroup.CHILDREN,
        (DayTime(3), DayTime(1, time(16), time(17, 30))),
        3,
        16,
        True,
        starts_on=date(2026, 10, 1),
        ends_on=date(2027, 6, 30),
        talents="voetbal ,  geduld,",
        notes="bellen na 19 uur",
    )
    row = office.offers.get(office.offers.save(facts))
    assert row.facts == replace(
        facts,
        id=row.id,
        title="Training JO9",
        days=(DayTime(1, time(16), time(17, 30)), DayTime(3)),
        talents="voetbal, geduld",
    )
    assert (row.organisation, row.supervisor) == ("SV Overmaas", "Ria Maas")
    assert (row.taken, row.free, row.state) == (0, 3, OfferState.OPEN)
    assert (row.address, row.town) == ("Sportlaan 1", "Waterstad")
    assert row.days_text == "Tu 16:00–17:30, Th"
    own = office.offers.get(offer(office, "Bij de buren", club, address="Veld 2", town="Zuid"))
    assert (own.address, own.postcode, own.town) == ("Veld 2", "", "Zuid")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "no title"),
        ({"places": 0}, "not one place"),
        ({"starts_on": TODAY, "ends_on": date(2026, 10, 21)}, "ends before"),
        ({"days": (DayTime(1, time(17), time(16)),)}, "end lies before"),
        ({"minimum_age": -1}, "minimum age"),
        ({"organisation_id": 999}, "no longer exists"),
    ],
)
def test_what_cannot_be_is_refused(office, wrong, said) -> None:
    facts = OfferFacts(None, organisation(office), "Training", Field.SPORT)
    before = rows_of(office)
    with pytest.raises(UserError) as refused:
        office.offers.save(replace(facts, **wrong))
    assert said in refused.value.message
    assert refused.value.advice
    assert rows_of(office) == before


def test_the_supervisor_is_one_of_the_organisation(office) -> None:
    stranger = supervisor(office, "Sem Smit", organisation(office, "Buurthuis Oost"))
    with pytest.raises(UserError, match="not one of SV Overmaas"):
        offer(office, supervisor_id=stranger)


def test_not_fewer_places_than_taken(office) -> None:
    training = offer(office, places=3)
    for enrolment in practising(office, 2):
        placement(office, enrolment, PROPOSED, training)
    facts = office.offers.get(training).facts
    with pytest.raises(UserError, match="2 people have a place here"):
        office.offers.save(replace(facts, places=1))
    office.offers.save(replace(facts, places=2))
    row = office.offers.get(training)
    assert (row.taken, row.free, row.state) == (2, 0, OfferState.FULL)


def test_it_stays_at_the_organisation_where_people_were_placed(office) -> None:
    training, elsewhere = offer(office), organisation(office, "Buurthuis")
    facts = office.offers.get(training).facts
    office.offers.save(replace(facts, organisation_id=elsewhere))
    (enrolment,) = practising(office)
    placement(office, enrolment, STOPPED, training)
    before = rows_of(office)
    with pytest.raises(UserError, match="1 placement is on record"):
        office.offers.save(facts)
    assert rows_of(office) == before
    office.offers.save(replace(facts, organisation_id=elsewhere, title="Bardienst"))


def test_states_of_an_offer(office) -> None:
    row = office.offers.get(offer(office, starts_on=date(2026, 10, 23)))
    assert row.state is OfferState.LATER
    ended = offer(office, "Zomerkamp", ends_on=date(2026, 10, 21))
    last_day = offer(office, "Vandaag nog", ends_on=TODAY)
    assert office.offers.get(ended).state is OfferState.ENDED
    assert office.offers.get(last_day).state is OfferState.OPEN
    office.offers.withdraw(last_day, "trainer weg")
    gone = office.offers.get(last_day)
    assert (gone.state, gone.withdrawn_on, gone.withdrawn_reason) == (
        OfferState.WITHDRAWN,
        TODAY,
        "trainer weg",
    )
    assert titles(office) == ["Training JO9"]
    assert titles(office, closed=True) == ["Training JO9", "Vandaag nog", "Zomerkamp"]
    office.offers.reopen(last_day)
    back = office.offers.get(last_day)
    assert (back.state, back.withdrawn_on, back.withdrawn_reason) == (OfferState.OPEN, None, "")


def test_a_withdrawal_needs_a_reason(office) -> None:
    training = offer(office)
    with pytest.raises(UserError, match="no reason"):
        office.offers.withdraw(training, "  ")


def test_people_in_a_withdrawn_offer_stay(office) -> None:
    training = offer(office)
    one, two = practising(office, 2)
    stopped = placement(office, one, STOPPED, training)
    busy = placement(office, two, BUSY, training)
    office.offers.withdraw(training, "veld afgekeurd")
    people = office.offers.people(training)
    assert [(one.placement_id, one.stage) for one in people] == [(busy, BUSY), (stopped, STOPPED)]
    assert office.placements.page(busy).card.stage is BUSY
    with pytest.raises(UserError, match="2 placements are on record"):
        office.offers.remove(training)


def test_an_unused_offer_can_go_even_where_somebody_found_it(office) -> None:
    training = offer(office)
    (enrolment,) = practising(office)
    looking = placement(office, enrolment, LOOKING)
    office.placements.match(looking, training)
    office.offers.remove(training)
    with pytest.raises(NotFound):
        office.offers.get(training)
    assert office.placements.page(looking).card.matched_offer_id is None


def test_filters(office) -> None:
    club, house = organisation(office), organisation(office, "Buurthuis Oost", town="Oost")
    offer(office, "Training", club, talents="voetbal", days=(DayTime(1),))
    offer(
        office,
        "Muziekcafé",
        house,
        field=Field.CULTURE,
        target_group=TargetGroup.ADULTS,
        days=(DayTime(4),),
        talents="Zingen, voetbal",
        places=1,
    )
    assert titles(office) == ["Muziekcafé", "Training"]
    assert titles(office, text="cafe oost") == ["Muziekcafé"]
    assert titles(office, field=Field.SPORT) == ["Training"]
    assert titles(office, weekday=4) == ["Muziekcafé"]
    assert titles(office, talent="zingen") == ["Muziekcafé"]
    assert titles(office, target_group=TargetGroup.ADULTS) == ["Muziekcafé"]
    assert titles(office, organisation_id=club) == ["Training"]
    assert titles(office, town="oost") == ["Muziekcafé"]
    assert titles(office, text="tennis") == []
    (enrolment,) = practising(office)
    full = next(row.id for row in office.offers.rows() if row.facts.places == 1)
    placement(office, enrolment, PROPOSED, full)
    assert titles(office, free_only=True) == ["Training"]
    assert office.offers.talents() == ("voetbal", "Zingen")


def test_the_bank_is_read_in_a_fixed_number_of_statements(office) -> None:
    offer(office)
    with statements(office) as few:
        office.offers.rows()
    for number in range(8):
        offer(office, f"Plek {number}", organisation(office, f"Club {number}"))
    with statements(office) as many:
        assert len(office.offers.rows()) == 9
    assert len(many) == len(few)
