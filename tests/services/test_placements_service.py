"""Placements: who may have one, how they move, what stands in the way and what is kept."""

from datetime import date, datetime

import pytest
from office_kit import cohort, group, person, rows_of, store_of
from practice_kit import (
    ANYTHING,
    ASSESSED,
    BUSY,
    DONE,
    LOOKING,
    PLANNED,
    PROPOSED,
    STOPPED,
    assess,
    held,
    hours,
    offer,
    organisation,
    placement,
    plan,
    practising,
    supervisor,
)

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import (
    CohortStatus,
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    Field,
)
from ct_desktop.rules.enumerations import PlacementBlock as B
from ct_desktop.rules.placements import Need
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.placements import Blocked, Wishes
from ct_desktop.storage.history import undo_label


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def stage(office, placement_id):
    return office.placements.page(placement_id).card.stage


class TestBeginning:
    def test_several_in_one_change(self, office) -> None:
        enrolments = practising(office, 3)
        made = office.placements.begin(
            enrolments[:2], Wishes(Field.CULTURE, (3, 1, 3), " graag dans ")
        )
        page = office.placements.page(made[0])
        assert page.wishes == Wishes(Field.CULTURE, (1, 3), "graag dans")
        assert (page.card.stage, page.card.field) == (LOOKING, Field.CULTURE)
        assert [(one.from_stage, one.stage) for one in page.moves] == [(None, LOOKING)]
        assert undo_label(store_of(office)) == "placement begun"
        office.history.undo()
        assert not rows_of(office)["placement"]

    def test_candidates_those_without_first(self, office) -> None:
        one, two, three = practising(office, 3)
        group(office, 2, "Gepland")
        placement(office, one)
        placement(office, two, STOPPED)
        found = office.placements.candidates()
        assert [(who.enrolment_id, who.placements) for who in found] == [
            (two, 0), (three, 0), (one, 1),
        ]  # fmt: skip
        assert office.placements.candidates(office.cohorts.find("Gepland")) == ()

    def test_only_with_a_place_in_a_group_that_has_begun(self, office) -> None:
        (planned,) = group(office, 1, "Gepland")
        with pytest.raises(UserError, match="has not begun"):
            office.placements.begin([planned])
        (gone,) = practising(office, 1)
        office.participants.withdraw(gone, reason="verhuisd")
        before = rows_of(office)
        with pytest.raises(UserError, match="has no place"):
            office.placements.begin([gone])
        with pytest.raises(NotFound):
            office.placements.begin([999])
        assert rows_of(office) == before

    def test_after_the_end_hours_can_still_be_made(self, office) -> None:
        (one,) = practising(office)
        office.cohorts.set_status(office.cohorts.find("Najaar"), CohortStatus.COMPLETED)
        (made,) = office.placements.begin([one])
        assert stage(office, made) is LOOKING


class TestMoving:
    def test_the_whole_way(self, office) -> None:
        (one,) = practising(office)
        coach = supervisor(office)
        place = offer(office, supervisor_id=coach)
        (made,) = office.placements.begin([one])
        office.placements.match(made, place)
        assert office.placements.verdict(made, PROPOSED).free
        office.placements.move(made, PROPOSED)
        card = office.placements.page(made).card
        assert (card.offer_id, card.matched_offer_id, card.supervisor_id) == (place, None, coach)
        assert (card.organisation, card.supervisor, card.about) == (
            "SV Overmaas", "Ria Maas", "SV Overmaas",
        )  # fmt: skip
        assert office.placements.verdict(made, PLANNED).need is Need.HANDOVER_PLAN
        plan(office, made)
        held(office, made)
        hours(office, made, 300, 300, 240)
        assert stage(office, made) is BUSY
        hours(office, made, 60, last=date(2026, 10, 12))
        assert stage(office, made) is DONE
        assess(office, one, made)
        page = office.placements.page(made)
        assert (page.card.stage, page.card.good) == (ASSESSED, "practice complete")
        assert [move.stage for move in page.moves] == [
            LOOKING, PROPOSED, PLANNED, BUSY, DONE, ASSESSED,
        ]  # fmt: skip
        (found,) = page.assessments
        assert (found.scores, found.remarks) == ({"initiative": 3}, "top")
        assert [entry.minutes for entry in page.entries] == [60, 300, 300, 240]

    def test_without_an_offer(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        assert office.placements.verdict(made, PROPOSED).need is Need.OFFER
        with pytest.raises(UserError, match="No practice place"):
            office.placements.move(made, PROPOSED)
        with pytest.raises(NotFound):
            office.placements.move(made, PROPOSED, offer_id=999)
        assert office.placements.verdict(made, PROPOSED, offer(office)).free

    def test_blocked_by_a_vog_until_a_reason_is_given(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        place = offer(office, vog_needed=True)
        before = rows_of(office)
        with pytest.raises(Blocked, match="VOG missing") as refused:
            office.placements.move(made, PROPOSED, offer_id=place)
        assert refused.value.blocks == (B.VOG,)
        with pytest.raises(Blocked):
            office.placements.move(made, PROPOSED, offer_id=place, reasons={B.VOG: "  "})
        assert rows_of(office) == before
        office.placements.move(made, PROPOSED, offer_id=place, reasons={B.VOG: " aangevraagd "})
        page = office.placements.page(made)
        assert [(o.block, o.stage, o.reason) for o in page.overrides] == [
            (B.VOG, PROPOSED, "aangevraagd")
        ]
        assert page.card.warnings == ("VOG missing", "no supervisor")

    def test_a_vog_that_was_seen_takes_the_block_away(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        place = offer(office, vog_needed=True)
        who = office.placements.page(made).card.person_id
        office.vogs.see(who, date(2026, 10, 20), "Lena")
        assert office.placements.verdict(made, PROPOSED, place).free

    def test_vog_due_for_renewal_blocks_again(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 22, 14, 0))
        (one,) = practising(office)
        made = placement(office, one)
        place = offer(office, vog_needed=True)
        who = office.placements.page(made).card.person_id
        office.vogs.see(who, date(2026, 10, 20), "Lena")
        office = open_at(datetime(2029, 10, 19, 14, 0))
        assert office.placements.verdict(made, PROPOSED, place).free
        office = open_at(datetime(2029, 10, 20, 14, 0))
        assert office.placements.verdict(made, PROPOSED, place).blocks == (B.VOG,)

    def test_every_block_at_once(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 22, 14, 0))
        child, other = practising(office, 2)
        coach = supervisor(office)
        place = offer(
            office, supervisor_id=coach, vog_needed=True, places=1, minimum_age=18,
            ends_on=date(2026, 10, 22),
        )  # fmt: skip
        placement(office, other, PROPOSED, place)
        made = placement(office, child)
        who = office.persons.get(office.placements.page(made).card.person_id).facts
        office.persons.save(type(who)(**{**vars(who), "birth_date": date(2011, 1, 1)}))
        office.supervisors.leave(coach, date(2026, 10, 20), "andere baan")
        office = open_at(datetime(2026, 10, 23, 14, 0))
        found = office.placements.verdict(made, PROPOSED, place).blocks
        assert found == (
            B.VOG, B.SUPERVISOR_VOG, B.PERMISSION, B.FULL, B.TOO_YOUNG, B.OFFER_CLOSED,
            B.SUPERVISOR_LEFT,
        )  # fmt: skip
        office.placements.move(made, PROPOSED, offer_id=place, reasons=ANYTHING)
        assert {one.block for one in office.placements.page(made).overrides} == set(found)

    def test_supervisor_of_a_minor_needs_a_vog(self, office) -> None:
        (one,) = practising(office)
        coach = supervisor(office)
        place = offer(office, supervisor_id=coach, vog_needed=True)
        made = placement(office, one)
        who = office.persons.get(office.placements.page(made).card.person_id).facts
        office.vogs.see(int(who.id or 0), date(2026, 10, 20), "Lena")
        assert office.placements.verdict(made, PROPOSED, place).free
        office.persons.save(type(who)(**{**vars(who), "birth_date": date(2009, 1, 1)}))
        assert office.placements.verdict(made, PROPOSED, place).blocks == (B.SUPERVISOR_VOG,)
        office.vogs.see(office.supervisors.row(coach).facts.person_id, date(2026, 10, 20), "Lena")
        assert office.placements.verdict(made, PROPOSED, place).free

    def test_its_own_place_does_not_make_an_offer_full(self, office) -> None:
        one, two = practising(office, 2)
        place = offer(office, places=1)
        first = placement(office, one, PROPOSED, place)
        second = placement(office, two)
        plan(office, first)
        assert office.placements.verdict(second, PROPOSED, place).blocks == (B.FULL,)
        office.placements.stop(first, "ander rooster")
        assert office.placements.verdict(second, PROPOSED, place).free

    def test_to_practice_without_a_handover(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED)
        with pytest.raises(Blocked) as refused:
            office.placements.move(made, BUSY)
        assert refused.value.blocks == (B.NO_HANDOVER,)
        office.placements.move(made, BUSY, reasons={B.NO_HANDOVER: "kennen elkaar al"})
        card = office.placements.page(made).card
        assert (card.stage, card.handover_held) == (BUSY, False)
        with pytest.raises(Blocked) as refused:
            office.placements.move(made, DONE)
        assert refused.value.blocks == (B.NO_HANDOVER, B.HOURS_SHORT)

    def test_planned_without_a_plan(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED)
        with pytest.raises(UserError, match="No handover has been planned"):
            office.placements.move(made, PLANNED)

    def test_backwards_wants_a_reason_that_stays_with_the_step(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        with pytest.raises(Blocked) as refused:
            office.placements.move(made, PROPOSED)
        assert refused.value.blocks == (B.BACKWARDS,)
        office.placements.move(made, PROPOSED, reasons={B.BACKWARDS: "te vroeg"})
        page = office.placements.page(made)
        assert (page.moves[-1].stage, page.moves[-1].reason) == (PROPOSED, "te vroeg")
        assert not page.overrides

    def test_back_to_looking_lets_go_of_the_offer(self, office) -> None:
        (one,) = practising(office)
        place = offer(office, vog_needed=True, supervisor_id=supervisor(office))
        made = placement(office, one, PLANNED, place)
        office.placements.move(made, LOOKING, reasons={B.BACKWARDS: "klikte niet"})
        page = office.placements.page(made)
        assert (page.card.offer_id, page.card.supervisor_id, page.handover) == (None, None, None)
        assert page.overrides == ()
        # The reason given for one practice place does not count at the next.
        assert office.placements.verdict(made, PROPOSED, place).blocks == (B.VOG,)

    def test_back_to_looking_with_hours_is_refused(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        hours(office, made, 60)
        with pytest.raises(UserError, match="hours or an assessment"):
            office.placements.move(made, LOOKING, reasons=ANYTHING)

    def test_back_to_looking_with_an_assessment_is_refused(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        assess(office, one, made)
        with pytest.raises(UserError, match="hours or an assessment"):
            office.placements.move(made, LOOKING, reasons=ANYTHING)

    def test_to_where_it_is(self, office) -> None:
        (one,) = practising(office)
        with pytest.raises(UserError, match="already"):
            office.placements.move(placement(office, one), LOOKING)


class TestHoursAddUp:
    def test_two_placements_move_on_together_and_an_empty_one_stays(self, office) -> None:
        (one,) = practising(office)
        place = offer(office, places=5)
        first, second, third = (placement(office, one, BUSY, place) for _ in range(3))
        hours(office, first, 300, 300)
        assert [stage(office, each) for each in (first, second)] == [BUSY, BUSY]
        hours(office, second, 300, last=date(2026, 10, 10))
        assert [stage(office, each) for each in (first, second, third)] == [DONE, DONE, BUSY]
        cards = {card.id: card for card in office.board.facts().cards}
        assert [cards[each].hours_here for each in (first, second, third)] == [10, 5, 0]
        assert {card.hours_confirmed for card in cards.values()} == {15}

    def test_hours_of_a_stopped_placement_count(self, office) -> None:
        (one,) = practising(office)
        place = offer(office, places=5)
        first, second = (placement(office, one, BUSY, place) for _ in range(2))
        hours(office, first, 600)
        office.placements.stop(first, "club stopt")
        hours(office, second, 300, last=date(2026, 10, 10))
        assert [stage(office, each) for each in (first, second)] == [STOPPED, DONE]

    def test_open_hours_do_not_count(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        lines = hours(office, made, 600, 300, confirmed_by="")
        card = office.placements.page(made).card
        assert (card.stage, card.hours_confirmed, card.hours_open) == (BUSY, 0, 15)
        office.practice_hours.confirm(lines, "Ria Maas")
        assert stage(office, made) is DONE

    def test_a_correction_never_moves_a_card_back(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        lines = hours(office, made, 600, 300)
        office.practice_hours.unconfirm(lines[:1])
        card = office.placements.page(made).card
        assert (card.stage, card.warning) == (DONE, "10 hours short")

    def test_hours_made_before_the_handover_move_it_on_at_the_start(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PLANNED)
        hours(office, made, 600, 300)
        assert stage(office, made) is PLANNED
        held(office, made)
        assert stage(office, made) is DONE

    def test_assessment_of_one_placement_leaves_the_other(self, office) -> None:
        (one,) = practising(office)
        place = offer(office, places=5)
        first, second = (placement(office, one, BUSY, place) for _ in range(2))
        hours(office, first, 600)
        hours(office, second, 300, last=date(2026, 10, 10))
        assess(office, one, first)
        assert [stage(office, each) for each in (first, second)] == [ASSESSED, DONE]
        assess(office, one)
        assert stage(office, second) is ASSESSED


class TestStopping:
    def test_stop_and_take_up_again(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        with pytest.raises(UserError, match="reason is needed"):
            office.placements.stop(made, " ")
        with pytest.raises(UserError, match="reason is needed"):
            office.placements.move(made, STOPPED)
        office.placements.stop(made, "ziek")
        card = office.placements.page(made).card
        assert (card.stage, card.detail, card.warnings) == (STOPPED, "ziek", ())
        with pytest.raises(UserError, match="stopped already"):
            office.placements.stop(made, "nog eens")
        office.placements.resume(made)
        assert stage(office, made) is BUSY
        with pytest.raises(UserError, match="was not stopped"):
            office.placements.resume(made)
        office.placements.stop(made, "verhuisd")
        assert office.placements.page(made).card.detail == "verhuisd"

    def test_a_stopped_placement_frees_its_place(self, office) -> None:
        (one,) = practising(office)
        place = offer(office, places=1)
        made = placement(office, one, PROPOSED, place)
        assert office.board.facts().free_places == 0
        office.placements.stop(made, "anders")
        assert office.board.facts().free_places == 1


class TestSupervisor:
    def test_another_of_the_same_organisation(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PLANNED)
        other = supervisor(office, "Tom Vink")
        office.placements.set_supervisor(made, other)
        page = office.placements.page(made)
        assert (page.card.supervisor, page.handover.supervisor) == ("Tom Vink", "Tom Vink")
        held(office, made)
        office.placements.set_supervisor(made, None)
        page = office.placements.page(made)
        assert (page.card.supervisor, page.handover.supervisor) == ("", "Tom Vink")
        assert page.card.warning == "no supervisor"

    def test_refusals(self, office) -> None:
        (one,) = practising(office)
        looking = placement(office, one)
        elsewhere = supervisor(office, "Tom Vink", organisation(office, "BC Waterstad"))
        with pytest.raises(UserError, match="No practice place"):
            office.placements.set_supervisor(looking, elsewhere)
        office.placements.move(looking, PROPOSED, offer_id=offer(office))
        with pytest.raises(UserError, match="another organisation"):
            office.placements.set_supervisor(looking, elsewhere)
        with pytest.raises(NotFound):
            office.placements.set_supervisor(looking, 999)
        gone = supervisor(office, "Bea Bos")
        office.supervisors.leave(gone, date(2026, 10, 1), "pensioen")
        with pytest.raises(UserError, match="has left"):
            office.placements.set_supervisor(looking, gone)


class TestWishesAndMatch:
    def test_a_match_is_remembered_and_forgotten(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        place = offer(office, field=Field.WELFARE)
        office.placements.match(made, place)
        card = office.placements.page(made).card
        assert (card.matched_offer_id, card.field, card.detail) == (
            place, Field.WELFARE, "found: SV Overmaas",
        )  # fmt: skip
        office.placements.match(made, None)
        assert office.placements.page(made).card.matched_offer_id is None
        office.placements.move(made, PROPOSED, offer_id=place)
        with pytest.raises(UserError, match="no longer looking"):
            office.placements.match(made, place)

    def test_wishes(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one)
        office.placements.set_wishes(made, Wishes(Field.CULTURE, (0,), "klein"))
        page = office.placements.page(made)
        assert (page.wishes, page.card.field, page.card.about) == (
            Wishes(Field.CULTURE, (0,), "klein"), Field.CULTURE, "klein",
        )  # fmt: skip


class TestPage:
    def test_others_and_of_person_newest_first(self, office) -> None:
        (one,) = practising(office)
        place = offer(office, places=5)
        made = [placement(office, one, PROPOSED, place), placement(office, one, STOPPED, place)]
        made.append(placement(office, one))
        page = office.placements.page(made[0])
        assert [card.id for card in page.others] == [made[2], made[1]]
        cards = office.placements.of_person(page.card.person_id)
        assert [card.id for card in cards] == made[::-1]
        assert office.placements.of_person(person(office, "Iemand Anders")) == ()

    def test_sharing_follows_the_newest_answer(self, office) -> None:
        (one,) = practising(office)
        page = office.placements.page(placement(office, one))
        assert not page.sharing
        yes = ConsentFacts(
            None, ConsentPurpose.SHARING, True, ConsentGiver.SELF, date(2026, 10, 1),
            ConsentMedium.PAPER,
        )  # fmt: skip
        consent = office.consents.record(page.card.person_id, yes)
        assert office.placements.page(page.card.id).sharing
        office.consents.withdraw(consent)
        assert not office.placements.page(page.card.id).sharing


class TestAssessedWithAReason:
    def test_no_good_news_without_an_assessment(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        hours(office, made, 15 * 60)
        office.placements.move(made, ASSESSED, reasons=ANYTHING)
        card = office.placements.page(made).card
        assert (card.good, card.detail) == ("", "15 hours · ask for the assessment")
        assess(office, one, made)
        card = office.placements.page(made).card
        assert (card.good, card.detail) == ("practice complete", "")


class TestRemoving:
    def test_an_assessment_keeps_it(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        other = placement(office, one, BUSY)
        assess(office, one, made)
        with pytest.raises(UserError, match="assessment was given"):
            office.placements.remove(made)
        hours(office, other, 15 * 60)
        # It says nothing about the other practice place.
        assert stage(office, other) is DONE

    def test_made_by_mistake(self, office) -> None:
        (one,) = practising(office)
        before = rows_of(office)["placement_move"]
        made = placement(office, one, PLANNED)
        office.placements.remove(made)
        assert rows_of(office)["placement"] == []
        assert rows_of(office)["placement_move"] == before
        with pytest.raises(NotFound):
            office.placements.page(made)
        office.history.undo()
        assert stage(office, made) is PLANNED

    def test_not_with_hours(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        hours(office, made, 30, confirmed_by="")
        with pytest.raises(UserError, match="Hours have been entered"):
            office.placements.remove(made)

    def test_what_is_gone_is_gone_everywhere(self, office) -> None:
        cohort(office)
        for act in (
            lambda: office.placements.page(5),
            lambda: office.placements.move(5, PROPOSED),
            lambda: office.placements.verdict(5, PROPOSED),
            lambda: office.placements.stop(5, "weg"),
            lambda: office.placements.resume(5),
            lambda: office.placements.remove(5),
            lambda: office.placements.set_wishes(5, Wishes()),
            lambda: office.handovers.proposal(5),
            lambda: office.matching.offers_for(5),
        ):
            with pytest.raises(NotFound, match="no longer exists"):
                act()


class TestWhoHasNoPlacement:
    def test_the_proposal_is_one_change_and_a_refusal_leaves_nothing(self, office):
        (one,) = practising(office, 1)
        asks = offer(office, vog_needed=True)
        assert B.VOG in office.placements.proposal(one, asks).blocks
        with pytest.raises(Blocked):
            office.placements.begin_proposed(one, asks)
        assert office.board.facts().cards == ()
        made = office.placements.begin_proposed(one, asks, ANYTHING)
        card = office.placements.page(made).card
        assert (card.stage, card.offer_id) == (PROPOSED, asks)
        office.history.undo()
        assert office.board.facts().cards == ()

    def test_a_place_is_remembered_in_one_change(self, office):
        (one,) = practising(office, 1)
        made = office.placements.begin_matched(one, offer(office))
        assert office.placements.page(made).card.matched_offer_id is not None
        office.history.undo()
        assert office.board.facts().cards == ()
