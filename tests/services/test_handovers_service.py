"""Warm handovers: planned with three people, recorded, taken back, in a calendar."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from icalendar import Calendar
from office_kit import cohort, person, rows_of, store_of
from practice_kit import (
    BUSY,
    DONE,
    LOOKING,
    PLANNED,
    PROPOSED,
    held,
    offer,
    organisation,
    placement,
    plan,
    practising,
    supervisor,
)

from ct_desktop.errors import UserError
from ct_desktop.rules.enumerations import PlacementBlock as B
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.placements import Blocked
from ct_desktop.storage.history import undo_label

DAY = date(2026, 10, 27)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


@pytest.fixture
def proposed(office):
    """A placement that is proposed at SV Overmaas with its supervisor, led by Lena."""
    lena = person(office, "Lena Leider", birth_date=date(1990, 1, 1))
    (one,) = practising(office, leader_id=lena)
    where = organisation(office, address="Sportlaan 1", town="Waterstad")
    place = offer(office, at=where, supervisor_id=supervisor(office, at=where))
    return placement(office, one, PROPOSED, place)


def stage(office, placement_id):
    return office.placements.page(placement_id).card.stage


class TestProposal:
    def test_who_and_where_are_filled_in(self, office, proposed) -> None:
        found = office.handovers.proposal(proposed)
        assert (found.leader, found.supervisor, found.day) == ("Lena Leider", "Ria Maas", None)
        assert found.place == "SV Overmaas, Sportlaan 1, Waterstad"

    def test_the_offers_own_address_goes_before(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED, offer(office, address="Kade 4", town="Maasdam"))
        found = office.handovers.proposal(made)
        assert (found.place, found.leader_id, found.supervisor_id) == (
            "SV Overmaas, Kade 4, Maasdam", None, None,
        )  # fmt: skip

    def test_of_a_match_before_it_is_proposed(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        office.placements.match(made, offer(office, supervisor_id=supervisor(office)))
        assert office.handovers.proposal(made).supervisor == "Ria Maas"


class TestPlanning:
    def test_moves_the_card_and_says_when(self, office, proposed) -> None:
        plan(office, proposed, DAY, agreements=" op tijd \n", first_day=date(2026, 11, 2))
        page = office.placements.page(proposed)
        assert (page.card.stage, page.card.detail) == (PLANNED, "Tu 27-10 · 16:00")
        assert page.card.handover_at == datetime(2026, 10, 27, 16, 0)
        assert (page.handover.agreements, page.handover.first_day) == (
            "op tijd", date(2026, 11, 2),
        )  # fmt: skip
        assert undo_label(store_of(office)) == "handover planned"
        office.history.undo()
        assert stage(office, proposed) is PROPOSED
        assert office.handovers.proposal(proposed).day is None

    def test_planned_again_stays_where_it_is(self, office, proposed) -> None:
        plan(office, proposed, DAY)
        plan(office, proposed, date(2026, 11, 3), start=None)
        page = office.placements.page(proposed)
        assert (page.card.detail, page.card.handover_at) == ("Tu 03-11", None)
        assert len(page.moves) == 3

    def test_from_looking_with_a_match_at_once(self, office) -> None:
        (one,) = practising(office, leader_id=person(office, "Lena Leider"))
        made = placement(office, one)
        office.placements.match(made, offer(office, supervisor_id=supervisor(office)))
        plan(office, made, DAY)
        assert [move.stage for move in office.placements.page(made).moves] == [
            LOOKING, PROPOSED, PLANNED,
        ]  # fmt: skip

    def test_from_looking_without_a_match(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        before = rows_of(office)
        with pytest.raises(UserError, match="No practice place"):
            office.handovers.plan(made, HandoverFacts(DAY, leader="Lena", supervisor="Ria"))
        assert rows_of(office) == before

    @pytest.mark.parametrize(
        ("changed", "words"),
        [
            ({"day": None}, "has no day"),
            ({"leader_id": None, "leader": " "}, "no course leader"),
            ({"supervisor_id": None, "supervisor": ""}, "no supervisor"),
            ({"minutes": 0}, "cannot take 0 minutes"),
            ({"minutes": 1441}, "cannot take 1441 minutes"),
        ],
    )
    def test_what_is_missing(self, office, proposed, changed, words) -> None:
        facts = replace(office.handovers.proposal(proposed), day=DAY)
        before = rows_of(office)
        with pytest.raises(UserError, match=words):
            office.handovers.plan(proposed, replace(facts, **changed))
        assert rows_of(office) == before

    def test_a_name_will_do_for_who_is_not_known(self, office, proposed) -> None:
        facts = replace(office.handovers.proposal(proposed), day=DAY)
        office.handovers.plan(proposed, replace(facts, leader_id=None, leader=" Jo  Bos "))
        found = office.placements.page(proposed).handover
        assert (found.leader_id, found.leader) == (None, "Jo Bos")

    def test_a_supervisor_of_another_organisation(self, office, proposed) -> None:
        other = supervisor(office, "Tom Vink", organisation(office, "BC Waterstad"))
        facts = replace(office.handovers.proposal(proposed), day=DAY, supervisor_id=other)
        with pytest.raises(UserError, match="another organisation"):
            office.handovers.plan(proposed, facts)

    def test_another_supervisor_coaches_from_now_on(self, office, proposed) -> None:
        other = supervisor(office, "Tom Vink")
        facts = replace(office.handovers.proposal(proposed), day=DAY, supervisor_id=other)
        office.handovers.plan(proposed, facts)
        assert office.placements.page(proposed).card.supervisor == "Tom Vink"

    def test_blocks_hold_and_are_overridden_once_before_the_start(self, office) -> None:
        (one,) = practising(office, leader_id=person(office, "Lena Leider"))
        made = placement(office, one)
        coach = supervisor(office)
        office.placements.match(made, offer(office, vog_needed=True, supervisor_id=coach))
        facts = replace(office.handovers.proposal(made), day=DAY)
        before = rows_of(office)
        with pytest.raises(Blocked) as refused:
            office.handovers.plan(made, facts)
        assert refused.value.blocks == (B.VOG,)
        assert rows_of(office) == before
        office.handovers.plan(made, facts, {B.VOG: "is aangevraagd"})
        assert [(o.block, o.stage) for o in office.placements.page(made).overrides] == [
            (B.VOG, PROPOSED)
        ]
        with pytest.raises(Blocked):
            held(office, made, date(2026, 10, 22))
        held(office, made, date(2026, 10, 22), reasons={B.VOG: "mag een week"})
        assert stage(office, made) is BUSY

    def test_a_day_that_has_passed_asks_for_attention(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 22, 14, 0))
        (one,) = practising(office)
        made = placement(office, one, PLANNED, held_on=DAY)
        assert not office.placements.page(made).card.warning
        office = open_at(datetime(2026, 10, 28, 9, 0))
        assert office.placements.page(made).card.warning == "handover not recorded yet"


class TestRecording:
    def test_starts_the_clock_of_21_days(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 22, 14, 0))
        (one,) = practising(office)
        made = placement(office, one, BUSY, held_on=date(2026, 10, 20))
        office = open_at(datetime(2026, 11, 9, 14, 0))
        assert not office.placements.page(made).card.warning
        office = open_at(datetime(2026, 11, 10, 14, 0))
        assert office.placements.page(made).card.warning == "no hours yet · 21 days"

    def test_without_a_plan_at_once(self, office, proposed) -> None:
        facts = replace(office.handovers.proposal(proposed), held_on=date(2026, 10, 21))
        office.handovers.record(proposed, replace(facts, paper_location=" map 3 "))
        page = office.placements.page(proposed)
        assert (page.card.stage, page.card.handover_held) == (BUSY, True)
        assert (page.handover.day, page.handover.held_on, page.handover.paper_location) == (
            date(2026, 10, 21), date(2026, 10, 21), "map 3",
        )  # fmt: skip

    def test_refusals(self, office, proposed) -> None:
        facts = office.handovers.proposal(proposed)
        with pytest.raises(UserError, match="has no day"):
            office.handovers.record(proposed, facts)
        with pytest.raises(UserError, match="future"):
            office.handovers.record(proposed, replace(facts, held_on=date(2026, 10, 23)))
        with pytest.raises(UserError, match="no supervisor"):
            office.handovers.record(
                proposed,
                replace(facts, held_on=date(2026, 10, 22), supervisor_id=None, supervisor=""),
            )
        office.placements.stop(proposed, "ziek")
        with pytest.raises(UserError, match="has been stopped"):
            office.handovers.record(proposed, replace(facts, held_on=date(2026, 10, 22)))

    def test_a_record_is_corrected_in_place(self, office, proposed) -> None:
        plan(office, proposed, date(2026, 10, 20))
        held(office, proposed)
        held(office, proposed, date(2026, 10, 21))
        page = office.placements.page(proposed)
        assert (page.handover.held_on, page.card.stage) == (date(2026, 10, 21), BUSY)
        assert len(page.moves) == 4
        with pytest.raises(UserError, match="held already"):
            plan(office, proposed, DAY)

    def test_taken_back(self, office, proposed) -> None:
        with pytest.raises(UserError, match="No handover has been recorded"):
            office.handovers.unrecord(proposed, "was niet")
        plan(office, proposed, date(2026, 10, 20))
        held(office, proposed)
        with pytest.raises(UserError, match="reason is needed"):
            office.handovers.unrecord(proposed, " ")
        office.handovers.unrecord(proposed, "begeleider kwam niet")
        page = office.placements.page(proposed)
        assert (page.card.stage, page.handover.held_on) == (PLANNED, None)
        assert page.moves[-1].reason == "begeleider kwam niet"
        assert page.card.warning == "handover not recorded yet"

    def test_not_taken_back_while_stopped(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        office.placements.stop(made, "even niet")
        with pytest.raises(UserError, match="has been stopped"):
            office.handovers.unrecord(made, "toch niet")
        office.placements.resume(made)
        card = office.placements.page(made).card
        assert (card.stage, card.handover_held) == (BUSY, True)

    def test_taken_back_of_a_card_that_is_further_on(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, DONE)
        office.handovers.unrecord(made, "toch niet")
        card = office.placements.page(made).card
        assert (card.stage, card.handover_held) == (DONE, False)


class TestCalendar:
    def test_the_appointment(self, office, proposed) -> None:
        plan(office, proposed, DAY, minutes=45, agreements="gaat niemand aan")
        out = office.handovers.calendar(proposed)
        assert out.file_name == f"handover-2026-10-27-{proposed}.ics"
        (event,) = Calendar.from_ical(out.data).walk("VEVENT")
        assert event["SUMMARY"] == "Warm handover · Kees00 Najaar00 · SV Overmaas"
        assert event.decoded("DTSTART").replace(tzinfo=None) == datetime(2026, 10, 27, 16, 0)
        assert event.decoded("DTEND").replace(tzinfo=None) == datetime(2026, 10, 27, 16, 45)
        assert event["DESCRIPTION"] == "Lena Leider, Ria Maas"
        assert event["LOCATION"] == "SV Overmaas, Sportlaan 1, Waterstad"
        assert b"gaat niemand aan" not in out.data

    def test_moved_it_is_the_same_appointment_again(self, office, proposed) -> None:
        plan(office, proposed, DAY)
        (first,) = Calendar.from_ical(office.handovers.calendar(proposed).data).walk("VEVENT")
        plan(office, proposed, date(2026, 10, 29), start=time(10))
        (second,) = Calendar.from_ical(office.handovers.calendar(proposed).data).walk("VEVENT")
        assert first["UID"] == second["UID"]
        assert second["SEQUENCE"] > first["SEQUENCE"]

    def test_nothing_planned(self, office, proposed) -> None:
        cohort(office, "Ander")
        with pytest.raises(UserError, match="No handover has been planned"):
            office.handovers.calendar(proposed)
