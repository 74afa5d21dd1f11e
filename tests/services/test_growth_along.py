"""Growth goes along: two records that are one human, a participant who moves to another group."""

from datetime import date, datetime

import pytest
from growth_kit import BEGIN, END, HALF, LEADER, SELF, SUPERVISOR, assess, finish, intake
from office_kit import cohort, rows_of
from practice_kit import ASSESSED, BUSY, hours, placement, practising

from ct_desktop.services.final_works import FinalFacts
from ct_desktop.services.intakes import IntakeFacts, PlanStepFacts

NOW = datetime(2026, 10, 22, 14, 0)
EARLY, LATE = date(2026, 9, 20), date(2026, 10, 20)


@pytest.fixture
def office(open_at):
    return open_at(NOW)


@pytest.fixture
def pair(office):
    """The record that stays and its double, in one group."""
    return practising(office, 2)


def merge(office) -> None:
    people = office.assessments.status(office.cohorts.find("Najaar"))
    office.merging.merge(people[1].person_id, people[0].person_id)


def given(office, enrolment):
    return {
        (one.moment, one.assessor, one.placement_id): one
        for one in office.assessments.growth(enrolment).assessments
    }


class TestMerged:
    def test_what_only_the_double_had_is_kept_as_it_was(self, office, pair) -> None:
        kept, double = pair
        intake(office, double, "bellen", "mailen")
        assess(office, double, BEGIN, SELF, {"ideas": 2})
        finish(office, [double])
        said, steps = office.intakes.get(double), office.intakes.get(double).steps
        rows = office.assessments.growth(double).assessments
        merge(office)
        after = office.intakes.get(kept)
        assert (after.story, after.goal, after.steps) == (said.story, said.goal, steps)
        (row,) = office.assessments.growth(kept).assessments
        assert (row.id, row.levels, row.enrolment_id) == (rows[0].id, {"ideas": 2}, kept)
        assert office.final_works.get(kept).topic == "Mijn wijk"

    def test_two_intakes_become_one_that_says_both(self, office, pair) -> None:
        kept, double = pair
        office.intakes.save(
            IntakeFacts(
                kept,
                talents="dansen",
                story="Mijn verhaal.",
                steps=(PlanStepFacts(None, "bellen"), PlanStepFacts(None, "mailen")),
            )
        )
        office.intakes.save(
            IntakeFacts(
                double,
                held_on=EARLY,
                held_by="Lena",
                talents="dansen",
                story="Nog meer.",
                goal="Een toernooi.",
                steps=(PlanStepFacts(None, "flyers"), PlanStepFacts(None, "mailen", LATE, LATE)),
            )
        )
        merge(office)
        after = office.intakes.get(kept)
        assert (after.held_on, after.held_by) == (EARLY, "Lena")
        assert after.talents == "dansen"
        assert after.story == "Mijn verhaal.\nNog meer."
        assert after.goal == "Een toernooi."
        assert [(one.text, one.done_on) for one in after.steps] == [
            ("bellen", None),
            ("mailen", LATE),
            ("flyers", None),
        ]

    def test_of_a_kind_one_stays_the_newer_says_it_the_older_fills_it_up(
        self, office, pair
    ) -> None:
        kept, double = pair
        assess(office, kept, BEGIN, SELF, {"ideas": 1, "planning": 1}, given_on=EARLY, remarks="a")
        assess(
            office, double, BEGIN, SELF, {"ideas": 3, "listening": 3}, given_on=LATE, remarks="b"
        )
        assess(office, kept, END, LEADER, {"ideas": 4}, given_on=LATE, assessor_name="Lena")
        assess(office, double, END, LEADER, {"ideas": 2, "planning": 2}, given_on=EARLY)
        assess(office, double, HALF, LEADER, {"ideas": 2})
        merge(office)
        found = given(office, kept)
        assert len(found) == 3
        begin, end = found[BEGIN, SELF, None], found[END, LEADER, None]
        assert begin.levels == {"ideas": 3, "planning": 1, "listening": 3}
        assert (begin.given_on, begin.remarks) == (LATE, "a\nb")
        assert end.levels == {"ideas": 4, "planning": 2}
        assert (end.given_on, end.assessor_name) == (LATE, "Lena")

    def test_the_supervisors_of_two_placements_each_keep_theirs(self, office, pair) -> None:
        kept, double = pair
        first, second = placement(office, kept, BUSY), placement(office, double, BUSY)
        for enrolment, made in ((kept, first), (double, second)):
            assess(office, enrolment, END, SUPERVISOR, 2)
            hours(office, made, *[120] * 4)
        merge(office)
        assert set(given(office, kept)) == {(END, SUPERVISOR, first), (END, SUPERVISOR, second)}
        stages = [office.placements.page(made).card.stage for made in (first, second)]
        assert stages == [ASSESSED, ASSESSED], "the hours add up to what is asked"

    def test_the_end_is_filled_up(self, office, pair) -> None:
        kept, double = pair
        office.final_works.save(
            [
                FinalFacts(kept, report_on=EARLY, guests=0),
                FinalFacts(double, LATE, LATE, "De buurt", 5),
            ]
        )
        merge(office)
        assert office.final_works.get(kept) == FinalFacts(kept, EARLY, LATE, "De buurt", 0)

    def test_and_it_all_comes_back(self, office, pair) -> None:
        for number, one in enumerate(pair):
            intake(office, one, "bellen", f"stap {number}")
            assess(office, one, BEGIN, SELF, number + 1)
            assess(office, one, HALF, LEADER, {"ideas": number + 1}, remarks=f"woord {number}")
            finish(office, [one], topic=f"onderwerp {number}")
        before = rows_of(office)
        merge(office)
        assert rows_of(office) != before
        office.history.undo()
        assert rows_of(office) == before


class TestMoved:
    def test_everything_belongs_to_the_new_group_and_nothing_is_copied(self, office, pair) -> None:
        one = pair[0]
        intake(office, one, "bellen")
        assess(office, one, BEGIN, SELF, 2)
        finish(office, [one])
        before = office.assessments.growth(one)
        new = office.moves.move(one, cohort(office, "Winter", start_date=date(2026, 11, 5)))
        after = office.assessments.growth(new)
        assert [row.id for row in after.assessments] == [row.id for row in before.assessments]
        assert after.growth == before.growth
        assert [step.text for step in office.intakes.get(new).steps] == ["bellen"]
        assert office.final_works.get(new).topic == "Mijn wijk"
        assert office.assessments.growth(one).assessments == ()
        assert office.intakes.get(one).empty
        assert office.final_works.get(one).empty

    def test_the_supervisors_word_counts_there_too(self, office, pair) -> None:
        one = pair[0]
        made = placement(office, one, BUSY)
        assess(office, one, END, SUPERVISOR, 3)
        new = office.moves.move(one, cohort(office, "Winter", start_date=date(2026, 11, 5)))
        hours(office, made, *[150] * 6)
        assert office.placements.page(made).card.stage is ASSESSED
        assert office.assessments.growth(new).assessments[0].placement_id == made

    def test_there_and_back_again(self, office, pair) -> None:
        one = pair[0]
        intake(office, one, "bellen")
        assess(office, one, BEGIN, SELF, 2)
        there = office.moves.move(one, cohort(office, "Winter", start_date=date(2026, 11, 5)))
        assess(office, there, END, LEADER, 3)
        back = office.moves.move(there, office.cohorts.find("Najaar"))
        assert back == one
        assert set(given(office, one)) == {(BEGIN, SELF, None), (END, LEADER, None)}
        assert not office.intakes.get(one).empty
