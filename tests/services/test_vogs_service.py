"""The VOG register: why one is needed, what was noted, when it is due again."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from office_kit import person, rows_of, statements
from practice_kit import (
    BUSY,
    LOOKING,
    PROPOSED,
    offer,
    organisation,
    placement,
    practising,
    supervisor,
)

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import CohortStatus, Role, VogState
from ct_desktop.services.vogs import VogFacts

TODAY = date(2026, 10, 22)
NOT_NEEDED, MISSING, REQUESTED, SEEN, DUE = VogState


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def placed_person(office, stage=PROPOSED, **asked):
    """Somebody at an offer that asks a VOG: the person and the placement."""
    (enrolment,) = practising(office)
    training = offer(office, vog_needed=True, **asked)
    made = placement(office, enrolment, stage, training)
    return office.placements.page(made).card.person_id, made


def test_it_is_needed_from_the_match_on_until_the_practice_ends(office) -> None:
    (enrolment,) = practising(office)
    training = offer(office, vog_needed=True)
    made = placement(office, enrolment, LOOKING)
    who = office.placements.page(made).card.person_id
    assert office.vogs.of_person(who).state is NOT_NEEDED
    assert office.vogs.register() == ()
    office.placements.match(made, training)
    (found,) = office.vogs.register()
    assert (found.person_id, found.state, found.needed_for) == (who, MISSING, "SV Overmaas")
    assert (found.name, found.roles) == ("Najaar00, Kees00", "participant")
    office.placements.stop(made, "andere baan")
    assert office.vogs.of_person(who).state is NOT_NEEDED


def test_it_is_not_needed_of_who_left_the_group(office) -> None:
    first, second = practising(office, 2)
    training = offer(office, vog_needed=True)
    for one in (first, second):
        office.placements.match(placement(office, one, LOOKING), training)
    office.participants.withdraw(first, "verhuisd")
    (left,) = office.vogs.register()
    assert left.name == "Najaar01, Kees01"
    office.cohorts.set_status(office.cohorts.find("Najaar"), CohortStatus.CANCELLED, "te weinig")
    assert office.vogs.register() == ()


def test_who_has_nothing_noted_any_more_is_out_of_the_register(office) -> None:
    who = person(office)
    office.vogs.save(VogFacts(who))
    assert rows_of(office)["vog"] == []
    office.vogs.save(VogFacts(who, needed=True))
    assert [one.person_id for one in office.vogs.register()] == [who]
    office.vogs.save(VogFacts(who))
    assert (office.vogs.register(), rows_of(office)["vog"]) == ((), [])
    office.history.undo()
    assert office.vogs.of_person(who).needed is True


def test_the_first_practice_day_is_that_of_the_handover(office) -> None:
    _, made = placed_person(office, BUSY)
    proposal = office.handovers.proposal(made)
    office.handovers.record(made, replace(proposal, first_day=date(2026, 10, 27)))
    (found,) = [one for one in office.vogs.register() if one.first_day]
    assert found.first_day == date(2026, 10, 27)


def test_from_request_to_seen_to_renewal(office, open_at) -> None:
    who, _ = placed_person(office)
    office.vogs.request([who], date(2026, 10, 1))
    assert office.vogs.of_person(who).state is REQUESTED
    office.vogs.see(who, date(2026, 10, 20), " Anna  de Wit ")
    facts = office.vogs.of_person(who)
    assert (facts.state, facts.seen_by, facts.renew_on) == (
        SEEN,
        "Anna de Wit",
        date(2029, 10, 20),
    )
    later = open_at(datetime(2029, 10, 20, 9, 0))
    assert later.vogs.of_person(who).state is DUE
    later.vogs.request([who], date(2029, 10, 20))
    assert later.vogs.of_person(who).state is REQUESTED


def test_said_by_hand_goes_before_what_follows(office) -> None:
    who, _ = placed_person(office)
    office.vogs.save(VogFacts(who, needed=False))
    assert office.vogs.of_person(who).state is NOT_NEEDED
    leader = person(office, "Lena Leider")
    office.vogs.save(VogFacts(leader, needed=True))
    facts = office.vogs.of_person(leader)
    assert (facts.state, facts.needed_for) == (MISSING, "said by hand")
    assert [one.name for one in office.vogs.register()] == ["Leider, Lena", "Najaar00, Kees00"]
    assert [one.name for one in office.vogs.register(frozenset({MISSING}))] == ["Leider, Lena"]


def test_saving_follows_the_policy_unless_a_day_is_given(office) -> None:
    who = person(office)
    assert office.vogs.policy_years() == 3
    office.vogs.set_policy_years(5)
    office.vogs.save(VogFacts(who, seen_on=TODAY, seen_by="Anna"))
    assert office.vogs.of_person(who).renew_on == date(2031, 10, 22)
    office.vogs.save(VogFacts(who, seen_on=TODAY, seen_by="Anna", renew_on=date(2027, 1, 1)))
    assert office.vogs.of_person(who).renew_on == date(2027, 1, 1)
    office.vogs.save(VogFacts(who, seen_by="Anna"))
    cleared = office.vogs.of_person(who)
    assert (cleared.seen_on, cleared.seen_by, cleared.renew_on) == (None, "", None)


def test_what_cannot_be_is_refused(office) -> None:
    who, tomorrow = person(office), TODAY + timedelta(days=1)
    before = rows_of(office)
    with pytest.raises(UserError, match="future"):
        office.vogs.see(who, tomorrow, "Anna")
    with pytest.raises(UserError, match="future"):
        office.vogs.request([who], tomorrow)
    with pytest.raises(UserError, match="not said who saw"):
        office.vogs.see(who, TODAY, " ")
    with pytest.raises(UserError, match="not said who saw"):
        office.vogs.save(VogFacts(who, seen_on=TODAY))
    with pytest.raises(UserError, match="before it was seen"):
        office.vogs.save(VogFacts(who, seen_on=TODAY, seen_by="Anna", renew_on=TODAY))
    with pytest.raises(UserError, match="Nobody was chosen"):
        office.vogs.request([], TODAY)
    for years in (0, 11):
        with pytest.raises(UserError, match="no term"):
            office.vogs.set_policy_years(years)
    with pytest.raises(NotFound):
        office.vogs.see(999, TODAY, "Anna")
    assert rows_of(office) == before


def test_supervisors_of_offers_that_ask_one(office) -> None:
    club = organisation(office)
    coach, other = supervisor(office, at=club), supervisor(office, "Bea Bos", club)
    training = offer(office, at=club, vog_needed=True, supervisor_id=coach)
    offer(office, "Oud", club, vog_needed=True, supervisor_id=other, ends_on=date(2026, 10, 21))
    ria, bea = (office.supervisors.row(one).facts.person_id for one in (coach, other))
    assert office.vogs.of_person(ria).state is MISSING
    assert office.vogs.of_person(ria).roles == "practice supervisor"
    assert office.vogs.of_person(bea).state is NOT_NEEDED
    assert office.supervisors.row(coach).vog is MISSING
    (enrolment,) = practising(office)
    made = placement(office, enrolment, PROPOSED, training)
    office.placements.set_supervisor(made, other)
    assert office.vogs.of_person(bea).state is MISSING
    office.supervisors.leave(coach, TODAY, "gestopt")
    assert office.vogs.of_person(ria).state is NOT_NEEDED
    office.offers.withdraw(training, "vol")
    assert office.vogs.of_person(bea).state is MISSING, "still coaches somebody there"


def test_a_seen_vog_takes_the_block_away(office) -> None:
    who, made = placed_person(office)
    assert "VOG missing" in office.placements.page(made).card.warnings
    office.vogs.see(who, TODAY, "Anna")
    assert "VOG missing" not in office.placements.page(made).card.warnings


def test_several_requests_are_one_change(office) -> None:
    people = [person(office, f"Kees{number} Bos") for number in range(3)]
    before = rows_of(office)
    office.vogs.request(people, TODAY)
    assert all(office.vogs.of_person(one).requested_on == TODAY for one in people)
    office.history.undo()
    assert rows_of(office) == before


def test_the_register_is_read_in_a_fixed_number_of_statements(office) -> None:
    office.vogs.save(VogFacts(person(office), needed=True))
    with statements(office) as few:
        office.vogs.register()
    for number in range(6):
        office.vogs.save(VogFacts(person(office, f"Kees{number} Bos"), needed=True))
    with statements(office) as many:
        assert len(office.vogs.register()) == 7
    assert len(many) == len(few)
    assert Role.PARTICIPANT not in office.persons.get(1).roles
