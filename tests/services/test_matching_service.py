"""Matching both ways: the score, its reasons in words, and the blocks of the board."""

from datetime import datetime

import pytest
from office_kit import statements
from practice_kit import (
    LOOKING,
    PROPOSED,
    STOPPED,
    offer,
    organisation,
    placement,
    practising,
)

from ct_desktop.rules.enumerations import Field
from ct_desktop.rules.enumerations import PlacementBlock as B
from ct_desktop.services.match_words import MatchReason
from ct_desktop.services.offers import DayTime
from ct_desktop.services.placements import Wishes


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def change_person(office, placement_id, **facts):
    who = office.persons.get(office.placements.page(placement_id).card.person_id).facts
    office.persons.save(type(who)(**{**vars(who), **facts}))


def texts(found):
    return [reason.text for reason in found.reasons]


class TestOffers:
    def test_the_best_first_with_reasons(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, wishes=Wishes(Field.CULTURE, (1,)))
        change_person(office, made, talents="Dans, theater", postcode="5211 AB")
        near = organisation(office, "Theater Plein", postcode="5211 CD")
        best = offer(
            office, "Dansles", near, field=Field.CULTURE, talents="theater, dans",
            days=(DayTime(1),),
        )  # fmt: skip
        worst = offer(
            office, "JO9", organisation(office, "Ver weg", postcode="1011 AA"),
            talents="voetbal", days=(DayTime(2), DayTime(4)),
        )  # fmt: skip
        middle = offer(office, "Koor", organisation(office, "Koor"), field=Field.CULTURE, days=())
        found = office.matching.offers_for(made)
        assert [one.offer.id for one in found] == [best, middle, worst]
        assert [one.score for one in found] == [100, 40, 0]
        assert found[0].reasons == (
            MatchReason("shared: Dans, theater", True),
            MatchReason("same field: culture", True),
            MatchReason("can on Tuesday", True),
            MatchReason("near: same 4 digits of the postcode", True),
        )
        assert texts(found[1]) == [
            "nothing known about talents",
            "same field: culture",
            "nothing known about days",
            "nothing known about the distance",
        ]
        assert found[2].reasons == (
            MatchReason("no talents in common", False),
            MatchReason("other field: sport", False),
            MatchReason("cannot on Wednesday, Friday", False),
            MatchReason("not near: another postcode", False),
        )

    def test_the_offers_own_postcode_goes_before(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        change_person(office, made, postcode="5211 AB")
        far = organisation(office, "Ver weg", postcode="1011 AA")
        offer(office, "Hier", far, postcode="5299 AA")
        (found,) = office.matching.offers_for(made)
        assert "near: same 2 digits of the postcode" in texts(found)

    def test_full_ones_last_and_closed_ones_not_at_all(self, office) -> None:
        one, two = practising(office, 2)
        full = offer(office, "Vol", places=1, talents="dans", vog_needed=True)
        free = offer(office, "Vrij", field=Field.WELFARE)
        gone = offer(office, "Weg")
        office.offers.withdraw(gone, "geen begeleiding")
        placement(office, two, PROPOSED, full)
        made = placement(office, one)
        change_person(office, made, talents="dans")
        found = office.matching.offers_for(made)
        assert [(one.offer.id, one.blocks) for one in found] == [
            (free, ()),
            (full, (B.VOG, B.FULL)),
        ]
        assert found[1].score > found[0].score
        assert office.placements.verdict(made, PROPOSED, full).blocks == found[1].blocks

    def test_its_own_offer_is_not_full_for_who_is_there(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED, offer(office, places=1))
        (found,) = office.matching.offers_for(made)
        assert found.blocks == ()


class TestPeople:
    def test_who_is_looking_or_has_nothing(self, office) -> None:
        looking, nothing, stopped, placed = practising(office, 4)
        place = offer(office, places=9, talents="dans")
        sought = placement(office, looking, LOOKING, wishes=Wishes(Field.CULTURE))
        change_person(office, sought, talents="dans")
        placement(office, stopped, STOPPED, place)
        placement(office, placed, PROPOSED, place)
        office.placements.match(sought, offer(office, "Ander"))
        found = office.matching.people_for(place)
        assert {(one.enrolment_id, one.placement_id) for one in found} == {
            (looking, sought), (nothing, None), (stopped, None),
        }  # fmt: skip
        first = found[0]
        assert (first.enrolment_id, first.score, first.matched_offer) == (
            looking, 45, "SV Overmaas · Ander",
        )  # fmt: skip
        assert (first.cohort, first.talents) == ("Najaar", "dans")

    def test_blocks_are_those_of_the_board(self, office) -> None:
        one, two = practising(office, 2)
        made = placement(office, one)
        place = offer(office, vog_needed=True, minimum_age=40)
        found = {each.enrolment_id: each.blocks for each in office.matching.people_for(place)}
        assert found == {one: (B.VOG, B.TOO_YOUNG), two: (B.VOG, B.TOO_YOUNG)}
        assert office.placements.verdict(made, PROPOSED, place).blocks == found[one]

    def test_who_left_is_not_asked(self, office) -> None:
        one, two = practising(office, 2)
        placement(office, one)
        for enrolment in (one, two):
            office.participants.withdraw(enrolment, reason="weg")
        assert office.matching.people_for(offer(office)) == ()


def test_more_offers_and_people_take_no_more_statements(office) -> None:
    enrolments = practising(office, 10)
    made = placement(office, enrolments[0])
    place = offer(office)
    with statements(office) as few:
        office.matching.offers_for(made)
        office.matching.people_for(place)
    for number in range(8):
        offer(office, f"Plek {number}", organisation(office, f"Club {number}"))
        placement(office, enrolments[number + 1])
    with statements(office) as many:
        assert len(office.matching.offers_for(made)) == 9
        assert len(office.matching.people_for(place)) == 10
    assert len(many) == len(few)
