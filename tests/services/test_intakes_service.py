"""Intakes in the person's own words, and the personal plan."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from growth_kit import intake
from office_kit import cohort, group, person, rows_of, statements

from ct_desktop.errors import NotFound, UserError
from ct_desktop.services.intakes import IntakeFacts, PlanStepFacts

NOW = datetime(2026, 10, 22, 14, 0)
TODAY = NOW.date()
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def office(open_at):
    return open_at(NOW)


@pytest.fixture
def one(office):
    """The enrolment of the only one in a group."""
    return group(office, 1)[0]


def texts(office, enrolment) -> list[str]:
    return [step.text for step in office.intakes.get(enrolment).steps]


def test_nothing_was_said_yet(office, one) -> None:
    facts = office.intakes.get(one)
    assert facts.empty
    assert (facts.person, facts.cohort, facts.steps) == ("Kees00 Najaar00", "Najaar", ())
    assert (facts.person_id, facts.cohort_id) == (
        office.participants.rows(facts.cohort_id)[0].person_id,
        office.cohorts.find("Najaar"),
    )


def test_own_words_stay_as_they_were_said(office, one) -> None:
    story = "  Ik kom uit\r\nDie\u0301zer.\n\n–\u200b Şeyma "
    intake(office, one, story=story, held_by=" Lena  Leider ")
    facts = office.intakes.get(one)
    assert facts.story == "Ik kom uit\nDiézer.\n\n– Şeyma"
    assert (facts.held_by, facts.held_on) == ("Lena Leider", TODAY)
    assert not facts.empty
    assert office.history.latest(1)[0].text == "intake changed"


def test_steps_keep_their_order_and_their_identity(office, one) -> None:
    intake(office, one, "bellen", "plek zoeken", "flyers")
    facts = office.intakes.get(one)
    first, second, third = facts.steps
    due = replace(second, due_on=TOMORROW, done_on=TODAY)
    office.intakes.save(replace(facts, steps=(third, PlanStepFacts(None, "nieuw"), due)))
    after = office.intakes.get(one).steps
    assert [step.text for step in after] == ["flyers", "nieuw", "plek zoeken"]
    assert (after[0].id, after[2]) == (third.id, due)
    assert first.id not in [step.id for step in after]


def test_a_step_is_ticked_and_opened_again(office, one) -> None:
    intake(office, one, "bellen")
    (step,) = office.intakes.get(one).steps
    office.intakes.tick(step.id, TODAY)
    assert office.intakes.get(one).steps[0].done_on == TODAY
    office.intakes.tick(step.id, None)
    assert office.intakes.get(one).steps[0].done_on is None
    office.history.undo()
    office.history.undo()
    assert office.intakes.get(one).steps == (step,)


def test_an_empty_intake_leaves_nothing_behind(office, one) -> None:
    before = rows_of(office)
    intake(office, one, "bellen")
    office.intakes.save(IntakeFacts(one, held_by="Lena"))
    assert rows_of(office) == before


def test_a_plan_alone_is_an_intake(office, one) -> None:
    office.intakes.save(IntakeFacts(one, steps=(PlanStepFacts(None, "bellen"),)))
    assert not office.intakes.get(one).empty
    (status,) = office.assessments.status(office.cohorts.find("Najaar"))
    assert status.intake


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"held_on": TOMORROW}, "held in the future"),
        ({"steps": (PlanStepFacts(None, " \u200b "),)}, "no words"),
        ({"steps": (PlanStepFacts(None, "x", done_on=TOMORROW),)}, "done in the future"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(office, one, wrong, words) -> None:
    intake(office, one, "bellen")
    before = rows_of(office)
    with pytest.raises(UserError, match=words):
        office.intakes.save(replace(office.intakes.get(one), goal="anders", **wrong))
    assert rows_of(office) == before


def test_ticking_in_the_future_and_what_is_gone(office, one) -> None:
    intake(office, one, "bellen")
    facts = office.intakes.get(one)
    with pytest.raises(UserError):
        office.intakes.tick(facts.steps[0].id, TOMORROW)
    office.intakes.save(replace(facts, steps=()))
    with pytest.raises(NotFound):
        office.intakes.tick(facts.steps[0].id, TODAY)
    with pytest.raises(NotFound):
        office.intakes.save(facts)
    with pytest.raises(NotFound):
        office.intakes.get(99)
    with pytest.raises(NotFound):
        office.intakes.save(IntakeFacts(99, goal="x"))
    with pytest.raises(NotFound):
        office.intakes.of_cohort(99)
    with pytest.raises(NotFound):
        office.intakes.of_person(99)


def test_a_step_of_somebody_else_is_not_taken(office) -> None:
    one, other = group(office, 2)
    intake(office, one, "bellen")
    intake(office, other, "mailen")
    theirs = office.intakes.get(other).steps
    with pytest.raises(NotFound):
        office.intakes.save(replace(office.intakes.get(one), steps=theirs))
    assert (texts(office, one), texts(office, other)) == (["bellen"], ["mailen"])


def test_of_a_group_by_name_and_of_a_person_the_newest_first(office) -> None:
    enrolments = group(office, 3)
    cohort_id = office.cohorts.find("Najaar")
    office.participants.apply(cohort_id, person(office, "Aad Aker"))
    for number, enrolment in enumerate(enrolments):
        intake(office, enrolment, *["stap"] * number)
    with statements(office) as seen:
        found = office.intakes.of_cohort(cohort_id)
    assert [one.enrolment_id for one in found] == enrolments
    assert [len(one.steps) for one in found] == [0, 1, 2]
    assert len([one for one in seen if one.startswith("SELECT")]) == 3
    later = cohort(office, "Winter", start_date=date(2026, 12, 1))
    office.participants.apply(later, found[0].person_id)
    mine = office.intakes.of_person(found[0].person_id)
    assert [one.cohort for one in mine] == ["Winter", "Najaar"]
    assert [one.empty for one in mine] == [True, False]
