"""Two records become one, or somebody moves to another group: the practice goes along."""

from datetime import date, datetime

import pytest
from form_kit import returned, written
from office_kit import cohort, person, store_of
from practice_kit import (
    ANYTHING,
    BUSY,
    DONE,
    LOOKING,
    PROPOSED,
    assess,
    hours,
    offer,
    organisation,
    placement,
    plan,
    practising,
    supervisor,
)

from ct_desktop.models import ReceivedForm
from ct_desktop.rules.enumerations import (
    CohortStatus,
    PlacementStage,
    Role,
    VogState,
)
from ct_desktop.services.supervisors import SupervisorFacts
from ct_desktop.services.vogs import VogFacts

HELD = date(2026, 10, 1)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def enrolled(office, cohort_id: int, who: int) -> int:
    made = office.participants.apply(cohort_id, who)
    office.participants.enrol(made)
    return made


def start(office, cohort_id: int) -> None:
    office.cohorts.set_status(cohort_id, CohortStatus.RUNNING)
    office.cohorts.set_status(cohort_id, CohortStatus.IN_PRACTICE)


def person_of(office, placement_id: int) -> int:
    return office.placements.page(placement_id).card.person_id


class TestMove:
    def test_placements_hours_and_assessment_go_along(self, office) -> None:
        (old,) = practising(office)
        first = placement(office, old, BUSY, offer(office), held_on=HELD)
        second = placement(office, old, PROPOSED, offer(office, "Kantine"))
        hours(office, first, 120, 180)
        assess(office, old, first)
        who = person_of(office, first)
        before = [(card.id, card.stage) for card in office.placements.of_person(who)]
        new = office.moves.move(old, cohort(office, "Parallel"))
        cards = office.placements.of_person(who)
        assert [(card.id, card.stage) for card in cards] == before
        assert {(card.enrolment_id, card.cohort) for card in cards} == {(new, "Parallel")}
        page = office.placements.page(first)
        assert (page.card.hours_confirmed, len(page.assessments)) == (5.0, 1)
        assert [one.id for one in page.others] == [second]
        (row,) = office.overview.rows(office.cohorts.find("Parallel"))
        assert (row.practice.enrolment_id, row.practice.placements) == (new, 2)
        assert office.overview.rows(office.cohorts.find("Najaar")) == ()
        # Hours are made once, wherever they count.
        assert office.today.facts().figures.practice_hours == 5.0

    def test_there_and_back_again(self, office) -> None:
        (old,) = practising(office)
        made = placement(office, old)
        new = office.moves.move(old, cohort(office, "Parallel"))
        assert office.moves.move(new, office.cohorts.find("Najaar")) == old
        assert office.placements.page(made).card.enrolment_id == old

    def test_what_is_enough_in_the_other_programme_is_done(self, office) -> None:
        (old,) = practising(office)
        made = placement(office, old, BUSY, offer(office), held_on=HELD)
        hours(office, made, 6 * 60)
        copy = office.programmes.copy(office.programmes.find("Ik train mijn stad"))
        facts = office.programmes.get(copy)
        office.programmes.save(type(facts)(**{**vars(facts), "practice_hours": 5}))
        there = cohort(office, "Kort", programme=facts.name)
        assert office.placements.page(made).card.stage is BUSY
        office.moves.move(old, there)
        assert office.placements.page(made).card.stage is DONE


class TestMergedEnrolments:
    def test_placements_and_assessments_of_both_stay(self, office) -> None:
        cohort_id = cohort(office, "Najaar")
        kept, double = person(office, "Noor de Vries"), person(office, "Noor Vries")
        ours, theirs = enrolled(office, cohort_id, kept), enrolled(office, cohort_id, double)
        start(office, cohort_id)
        here = placement(office, ours, BUSY, offer(office), held_on=HELD)
        there = placement(office, theirs, BUSY, offer(office, "Kantine"), held_on=HELD)
        hours(office, here, 8 * 60)
        hours(office, there, 8 * 60)
        assess(office, theirs, there)
        assert office.placements.page(here).card.stage is BUSY
        office.merging.merge(double, kept)
        cards = {card.id: card for card in office.placements.of_person(kept)}
        assert set(cards) == {here, there}
        assert {card.enrolment_id for card in cards.values()} == {ours}
        assert {card.hours_confirmed for card in cards.values()} == {16.0}
        # Together they are enough, and one of them was assessed.
        assert cards[here].stage is DONE
        assert cards[there].stage is PlacementStage.ASSESSED

    def test_forms_and_handovers_point_at_who_is_kept(self, office, tmp_path) -> None:
        cohort_id = cohort(office, "Najaar")
        double = person(office, "Noor Vries")
        theirs = enrolled(office, cohort_id, double)
        start(office, cohort_id)
        made = placement(office, theirs, BUSY, offer(office), held_on=HELD)
        form = returned(office, tmp_path, made, (written(date(2026, 10, 8)), "2", ""))
        (row,) = office.received_forms.read([form]).received
        kept = person(office, "Noor de Vries")
        office.merging.merge(double, kept)
        with store_of(office).read() as session:
            assert session.get_one(ReceivedForm, row.id).person_id == kept
        (now,) = office.received_forms.rows()
        assert (now.person, now.person_id, now.problem) == ("Noor de Vries", kept, None)
        office.received_forms.accept(row.id)
        assert office.placements.page(made).card.hours_confirmed == 2.0

    def test_who_led_a_handover(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED, offer(office))
        double = person(office, "L Leider", birth_date=date(1990, 1, 1))
        plan(office, made, leader_id=double, reasons=ANYTHING)
        kept = person(office, "Lena Leider", birth_date=date(1990, 1, 1))
        office.merging.merge(double, kept)
        proposal = office.handovers.proposal(made)
        assert (proposal.leader_id, proposal.leader) == (kept, "Lena Leider")

    def test_a_handover_that_was_held_keeps_the_names_of_then(self, office) -> None:
        (one,) = practising(office)
        double = supervisor(office, "Ria M")
        made = placement(office, one, BUSY, offer(office, supervisor_id=double), held_on=HELD)
        kept = person(office, "Ria Maas", birth_date=date(1980, 3, 3))
        office.merging.merge(office.supervisors.row(double).facts.person_id, kept)
        page = office.placements.page(made)
        assert (page.card.supervisor, page.handover.supervisor) == ("Ria Maas", "Ria M")


class TestMergedSupervisors:
    def test_twice_at_one_organisation_becomes_once(self, office) -> None:
        club = organisation(office)
        ria = supervisor(office, "Ria Maas", since=date(2026, 3, 1))
        again = supervisor(
            office, "Ria M", function="trainer", since=date(2025, 1, 1), trained_on=HELD
        )
        kept = office.supervisors.row(ria).facts.person_id
        double = office.supervisors.row(again).facts.person_id
        (one,) = practising(office)
        hers = offer(office, supervisor_id=again)
        made = placement(office, one, PROPOSED, hers)
        plan(office, made, supervisor_id=again, reasons=ANYTHING)
        office.merging.merge(double, kept)
        (row,) = [row for row in office.supervisors.rows(club) if row.full_name == "Ria Maas"]
        assert row.facts == SupervisorFacts(
            ria, kept, club, "trainer", HELD, since=date(2025, 1, 1)
        )
        assert (row.offers, row.people) == (1, 1)
        assert office.offers.get(hers).facts.supervisor_id == ria
        assert office.placements.page(made).card.supervisor_id == ria
        assert office.handovers.proposal(made).supervisor_id == ria

    def test_at_two_organisations_both_stay(self, office) -> None:
        ria = supervisor(office, "Ria Maas")
        again = supervisor(office, "Ria M", organisation(office, "Judoclub Ken"))
        kept = office.supervisors.row(ria).facts.person_id
        office.merging.merge(office.supervisors.row(again).facts.person_id, kept)
        assert office.supervisors.row(again).facts.person_id == kept
        names = {row.organisation for row in office.supervisors.rows()}
        assert names == {"SV Overmaas", "Judoclub Ken"}
        assert Role.PRACTICE_SUPERVISOR in office.persons.get(kept).roles

    @pytest.mark.parametrize(
        ("ours", "theirs", "left"),
        [
            (HELD, None, (None, "")),
            (None, HELD, (None, "")),
            (HELD, date(2026, 10, 5), (date(2026, 10, 5), "theirs")),
            (date(2026, 10, 5), HELD, (date(2026, 10, 5), "ours")),
        ],
    )
    def test_who_is_there_by_one_of_them_is_there(self, office, ours, theirs, left) -> None:
        ria, again = supervisor(office, "Ria Maas"), supervisor(office, "Ria M")
        if ours:
            office.supervisors.leave(ria, ours, "ours")
        if theirs:
            office.supervisors.leave(again, theirs, "theirs")
        kept = office.supervisors.row(ria).facts.person_id
        office.merging.merge(office.supervisors.row(again).facts.person_id, kept)
        (row,) = office.supervisors.rows(left=True)
        assert (row.facts.id, (row.left_on, row.left_reason)) == (ria, left)


class TestMergedVogs:
    SEEN = VogFacts(0, seen_on=HELD, seen_by="Lena", renew_on=date(2029, 10, 1))
    OLDER = VogFacts(0, seen_on=date(2024, 10, 1), seen_by="Piet", renew_on=date(2027, 10, 1))
    LONGER = VogFacts(0, seen_on=date(2026, 9, 1), seen_by="Piet", renew_on=date(2031, 9, 1))
    ASKED = VogFacts(0, needed=True, requested_on=date(2026, 10, 5))

    def merged(self, office, ours: VogFacts | None, theirs: VogFacts | None) -> VogFacts:
        kept, double = person(office, "Noor de Vries"), person(office, "Noor Vries")
        for who, facts in ((kept, ours), (double, theirs)):
            if facts is not None:
                office.vogs.save(VogFacts(**{**vars(facts), "person_id": who}))
        office.merging.merge(double, kept)
        return office.vogs.of_person(kept)

    @pytest.mark.parametrize(
        ("ours", "theirs", "by"),
        [
            (SEEN, None, "Lena"),
            (None, SEEN, "Lena"),
            (SEEN, ASKED, "Lena"),
            (ASKED, SEEN, "Lena"),
            (SEEN, OLDER, "Lena"),
            (OLDER, SEEN, "Lena"),
            (SEEN, LONGER, "Piet"),
            (LONGER, SEEN, "Piet"),
        ],
    )
    def test_the_better_one_stays(self, office, ours, theirs, by) -> None:
        found = self.merged(office, ours, theirs)
        assert (found.state, found.seen_by) == (VogState.SEEN, by)
        known = [one for one in (ours, theirs) if one and one.seen_by == by]
        assert (found.seen_on, found.renew_on) == (known[0].seen_on, known[0].renew_on)
        if self.ASKED in (ours, theirs):
            assert (found.needed, found.requested_on) == (True, self.ASKED.requested_on)

    def test_needed_by_one_of_them_is_needed(self, office) -> None:
        found = self.merged(office, VogFacts(0, needed=False), VogFacts(0, needed=True))
        assert (found.needed, found.state) == (True, VogState.MISSING)

    def test_nothing_noted_of_either(self, office) -> None:
        assert self.merged(office, None, None).state is VogState.NOT_NEEDED


def test_a_walk_in_who_was_placed_already(office) -> None:
    cohort_id = cohort(office, "Najaar")
    enrolment = office.walk_ins.add(cohort_id, "Zayn")
    start(office, cohort_id)
    made = placement(office, enrolment, LOOKING)
    known = person(office, "Zayn el Idrissi")
    office.walk_ins.merge(enrolment, known)
    assert person_of(office, made) == known
