"""The board: which cards, in what order, with which words; as many statements for a thousand."""

from datetime import date, datetime

import pytest
from office_kit import P, group, mark, meetings, person, statements, store_of
from practice_kit import (
    ASSESSED,
    BUSY,
    DONE,
    LOOKING,
    PLANNED,
    PROPOSED,
    STOPPED,
    assess,
    hours,
    offer,
    organisation,
    placement,
    practising,
    supervisor,
)

from ct_desktop import language
from ct_desktop.models import Placement, PlacementMove
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind, Field, PlacementStage
from ct_desktop.services.practice_standing import standings_of


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def cards(office):
    return {card.id: card for card in office.board.facts().cards}


class TestWhatStandsOnIt:
    def test_who_left_stays_only_while_something_has_to_be_stopped(self, office) -> None:
        enrolments = practising(office, 5)
        place = offer(office, places=9)
        stages = (LOOKING, PROPOSED, BUSY, STOPPED, DONE)
        made = [
            placement(office, one, to, place) for one, to in zip(enrolments, stages, strict=True)
        ]
        hours(office, made[2], 60)
        assert len(cards(office)) == 5
        for one in enrolments:
            office.participants.withdraw(one, reason="verhuisd")
        found = cards(office)
        assert [one for one in made if one in found] == [made[1], made[2]]
        assert {card.warnings[0] for card in found.values()} == {"no longer in the group"}
        assert office.board.count() == 2
        for one in found:
            office.placements.stop(one, "weg uit de groep")
        assert not cards(office)

    def test_a_completed_group_while_not_assessed(self, office) -> None:
        one, two, three, four = practising(office, 4)
        place = offer(office, places=9)
        busy = placement(office, one, BUSY, place)
        placement(office, two, ASSESSED, place)
        looking = placement(office, three)
        placement(office, four, STOPPED, place)
        office.cohorts.set_status(office.cohorts.find("Najaar"), CohortStatus.COMPLETED)
        assert set(cards(office)) == {busy, looking}

    def test_a_cancelled_group_leaves_what_is_held_at_organisations(self, office) -> None:
        one, two = practising(office, 2)
        proposed = placement(office, one, PROPOSED)
        placement(office, two)
        office.cohorts.set_status(office.cohorts.find("Najaar"), CohortStatus.CANCELLED, "leeg")
        found = cards(office)
        assert [(key, card.warnings[0]) for key, card in found.items()] == [
            (proposed, "no longer in the group")
        ]

    def test_numbers_and_choices(self, office) -> None:
        enrolments = practising(office, 3)
        group(office, 2, "Gepland")
        other = practising(office, 1, "Alles")
        coach = supervisor(office)
        offer(office, "Vol", places=1)
        placement(office, enrolments[0], PROPOSED, offer(office, places=3, supervisor_id=coach))
        placement(office, enrolments[1], STOPPED, offer(office, "Dicht", places=4))
        placement(office, other[0])
        closed = offer(office, "Weg", places=7)
        office.offers.withdraw(closed, "geen mensen")
        facts = office.board.facts()
        assert facts.free_places == 1 + 2 + 4
        assert facts.without == 2
        assert [one.name for one in facts.cohorts] == ["Alles", "Najaar"]
        assert [(one.id, one.name) for one in facts.supervisors] == [(coach, "Ria Maas")]
        assert facts.open_forms == 0

    def test_an_empty_board(self, office) -> None:
        facts = office.board.facts()
        assert (facts.cards, facts.free_places, facts.without) == ((), 0, 0)
        assert office.board.count() == 0


class TestOrder:
    def test_attention_first_then_the_longest_waiting(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 1, 12))
        one, two, three = practising(office, 3)
        place = offer(office, places=9, supervisor_id=supervisor(office))
        oldest = placement(office, one, PROPOSED, place)
        office = open_at(datetime(2026, 10, 10, 12))
        newer = placement(office, two, PROPOSED, place)
        office = open_at(datetime(2026, 10, 20, 12))
        blocked = placement(office, three, PROPOSED, offer(office, "Met VOG", vog_needed=True))
        looking = placement(office, one)
        office = open_at(datetime(2026, 10, 22, 12))
        found = office.board.facts().cards
        assert [card.id for card in found] == [looking, blocked, oldest, newer]
        assert [card.days_in_stage for card in found] == [2, 2, 21, 12]


class TestWords:
    def test_each_column(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 8, 14, 0))
        enrolments = practising(office, 7)
        lena = person(office, "Lena Leider", birth_date=date(1990, 1, 1))
        assert lena
        coach = supervisor(office)
        place = offer(office, places=9, supervisor_id=coach)
        first = office.placements.candidates()[0].person_id
        facts = office.persons.get(first).facts
        office.persons.save(type(facts)(**{**vars(facts), "talents": "dans, theater"}))
        made = [
            placement(office, enrolment, to, place, held_on=date(2026, 10, 1))
            for enrolment, to in zip(
                enrolments, (LOOKING, PROPOSED, PLANNED, BUSY, DONE, ASSESSED, STOPPED), strict=True
            )
        ]
        hours(office, made[3], 570, last=date(2026, 10, 6))
        office = open_at(datetime(2026, 10, 22, 14, 0))
        found = cards(office)
        lines = [(found[one].about, found[one].detail, found[one].warning) for one in made]
        assert lines == [
            ("dans, theater", "14 days", ""),
            ("SV Overmaas", "6 places free · 14 days", ""),
            ("SV Overmaas", "Th 01-10 · 16:00", "handover not recorded yet"),
            ("SV Overmaas", "9.5 / 15 hours", ""),
            ("SV Overmaas", "0 hours · ask for the assessment", "15 hours short"),
            ("SV Overmaas", "0 hours · ask for the assessment", "15 hours short"),
            ("SV Overmaas", "andere baan", ""),
        ]
        assert found[made[3]].search_text.startswith("kees03 najaar03 sv overmaas training jo9")
        language.use("nl")
        assert found[made[3]].hours_confirmed == 9.5
        assert "9,5 / 15" in cards(office)[made[3]].detail

    def test_several_warnings_name_the_first_and_count_the_rest(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED, offer(office, vog_needed=True, minimum_age=30))
        card = cards(office)[made]
        assert card.warning == "VOG missing (+2)"
        assert card.warnings == ("VOG missing", "too young for this place", "no supervisor")

    def test_practice_complete_is_not_yet_ready_for_the_certificate(self, open_at) -> None:
        office = open_at(datetime(2027, 2, 1, 12))
        (one,) = practising(office)
        made = placement(office, one, BUSY)
        hours(office, made, 900)
        assess(office, one, made)
        assert cards(office)[made].good == "practice complete"
        cohort_id = office.cohorts.find("Najaar")
        ids = meetings(office, cohort_id)
        mark(office, one, ids, [P] * len(ids))
        assert office.issuing.issue(cohort_id, DocumentKind.PROOF).issued
        card = cards(office)[made]
        assert (card.good, card.detail) == ("practice complete", "")

    def test_a_place_that_starts_later_says_so(self, office) -> None:
        (one,) = practising(office)
        made = placement(office, one, PROPOSED, offer(office, starts_on=date(2026, 11, 9)))
        assert cards(office)[made].detail == "1 place free · from 09-11-2026"


def fill(office, enrolments, offer_ids, count):
    """Placements in every stage at every offer, spread evenly."""
    today = date(2026, 10, 22)
    stages = list(PlacementStage)
    with store_of(office).write("placement begun") as session:
        for number in range(count):
            stage = stages[number % len(stages)]
            row = Placement(
                enrolment_id=enrolments[number % len(enrolments)],
                offer_id=None if stage is LOOKING else offer_ids[number % len(offer_ids)],
                stage=stage,
                stage_since=today,
                wanted_days=[],
            )
            session.add(row)
            session.flush()
            session.add(PlacementMove(placement_id=row.id, stage=stage, moved_on=today))


class TestSize:
    def test_a_thousand_placements_take_no_more_statements(self, office) -> None:
        enrolments = practising(office, 12, capacity=15)
        places = [
            offer(office, f"Plek {number}", organisation(office, f"Club {number}"), places=99,
                  field=list(Field)[number % 3], vog_needed=number % 2 == 0)
            for number in range(5)
        ]  # fmt: skip
        fill(office, enrolments, places, 7)
        with statements(office) as few:
            assert len(office.board.facts().cards) == 7
        with statements(office) as few_standings, store_of(office).read() as session:
            standings_of(session, enrolments[:1], date(2026, 10, 22))
        fill(office, enrolments, places, 993)
        with statements(office) as many:
            facts = office.board.facts()
        with statements(office) as many_standings, store_of(office).read() as session:
            standings_of(session, enrolments, date(2026, 10, 22))
        assert len(facts.cards) == 1000
        assert len(many) == len(few)
        assert len(many_standings) == len(few_standings)
        assert [card.stage for card in facts.cards] == sorted(
            (card.stage for card in facts.cards), key=list(PlacementStage).index
        )
