"""The mix: balance of a real group, advice in words, the composer and what it enrols."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office_kit import cohort, group, person, rows_of

from ct_desktop.errors import NeedsReason, UserError
from ct_desktop.rules.enumerations import EnrolmentStatus, Gender
from ct_desktop.services.mix import balance_values
from ct_desktop.services.participants import Overrides

W, M = Gender.WOMAN, Gender.MAN


def applied(office, cohort_id, *genders, education=None):
    found = []
    for number, gender in enumerate(genders):
        who = person(office, f"Kees{number} Kandidaat{number}", gender=gender, education=education)
        found.append(office.participants.apply(cohort_id, who))
    return found


def enrol(office, ids):
    for one in ids:
        office.participants.enrol(one)


def test_nine_women_and_three_men(office) -> None:
    cohort_id = cohort(office)
    enrol(office, applied(office, cohort_id, *[W] * 9, *[M] * 3))
    mix = office.mix.of_cohort(cohort_id)
    assert mix.people == 12
    assert mix.gender.counts == (("woman", 9), ("man", 3))
    assert mix.gender.balance == 0.75
    assert mix.gender.advice == "3 men instead of 3 women"
    assert balance_values(mix) == {"gender": 0.75, "education": None}


def test_not_stated_gives_no_balance(office) -> None:
    cohort_id = cohort(office)
    enrol(office, applied(office, cohort_id, None, Gender.OTHER))
    mix = office.mix.of_cohort(cohort_id)
    assert (mix.gender.balance, mix.gender.advice) == (None, "")
    assert mix.gender.counts == (("other", 1), ("not stated", 1))


def test_composer_chooses_the_best_mix_and_changes_nothing(office) -> None:
    cohort_id = cohort(office, capacity=4)
    enrol(office, applied(office, cohort_id, W, W))
    extra = [
        office.participants.apply(cohort_id, person(office, f"Extra {c}", gender=g))
        for c, g in zip("ABCD", (W, M, W, M), strict=True)
    ]
    before = rows_of(office)
    proposal = office.mix.propose(cohort_id)
    assert rows_of(office) == before
    assert [key for key, _ in proposal.chosen] == [extra[1], extra[3]]
    assert {key for key, _ in proposal.left_out} == {extra[0], extra[2]}
    assert (proposal.before.gender, proposal.after.gender) == (0.5, 1.0)
    office.mix.accept(cohort_id, (extra[1], extra[3]), rest_waits=True)
    found = {row.enrolment_id: row.status for row in office.participants.rows(cohort_id)}
    assert [found[key] for key in extra] == [
        EnrolmentStatus.WAITING, EnrolmentStatus.ENROLLED,
        EnrolmentStatus.WAITING, EnrolmentStatus.ENROLLED,
    ]  # fmt: skip
    assert office.history.undo() == "group composed"
    assert rows_of(office) == before


def test_pinned_is_kept_in(office) -> None:
    cohort_id = cohort(office, capacity=2)
    ids = applied(office, cohort_id, W, M, W)
    office.participants.pin(ids[2], True)
    chosen = [key for key, _ in office.mix.propose(cohort_id).chosen]
    assert sorted(chosen) == [ids[1], ids[2]]


def test_too_young_is_named_with_the_reason(office) -> None:
    from datetime import date

    cohort_id = cohort(office)
    child = person(office, "Jip O'Brien", birth_date=date(2013, 5, 6))
    enrolment = office.participants.apply(cohort_id, child)
    ((key, name, reason),) = office.mix.propose(cohort_id).not_allowed
    assert (key, name) == (enrolment, "Jip O'Brien")
    assert "may join from 06-05-2027" in reason


def test_accepting_too_many_enrols_nobody(office) -> None:
    cohort_id = cohort(office, capacity=2)
    ids = applied(office, cohort_id, W, M, W)
    before = rows_of(office)
    with pytest.raises(NeedsReason):
        office.mix.accept(cohort_id, tuple(ids), rest_waits=False)
    assert rows_of(office) == before


@settings(
    max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(st.sampled_from([W, M, None]), max_size=7), st.integers(1, 5), st.integers(0, 10**9)
)
def test_proposal_fills_the_places_and_never_lowers_what_is_possible(
    office, genders, places, number
) -> None:
    cohort_id = cohort(office, f"Groep {number} {len(office.cohorts.rows())}", capacity=places)
    ids = applied(office, cohort_id, *genders)
    proposal = office.mix.propose(cohort_id)
    chosen = [key for key, _ in proposal.chosen]
    assert len(chosen) == min(places, len(ids))
    assert sorted([*chosen, *(key for key, _ in proposal.left_out)]) == sorted(ids)
    office.mix.accept(cohort_id, tuple(chosen), rest_waits=False)
    assert office.mix.of_cohort(cohort_id).gender.balance == proposal.after.gender


def test_tally_is_of_the_group_and_linked_to_nobody(office) -> None:
    group(office, 2)
    cohort_id = office.cohorts.find("Najaar")
    office.mix.save_backgrounds(cohort_id, (("Marokkaans", 4), ("Nederlands", 6)))
    office.mix.save_backgrounds(cohort_id, (("nederlands", 7), ("Syrisch", 1)))
    assert dict(office.mix.of_cohort(cohort_id).backgrounds) == {"nederlands": 7, "Syrisch": 1}
    assert "Syrisch" not in str(rows_of(office)["person"]) + str(rows_of(office)["enrolment"])
    with pytest.raises(UserError):
        office.mix.save_backgrounds(cohort_id, (("", 1),))
    with pytest.raises(UserError):
        office.mix.save_backgrounds(cohort_id, (("Turks", -1),))


def test_reason_over_the_maximum_is_not_forgotten_by_the_composer(office) -> None:
    cohort_id = cohort(office, capacity=1)
    ids = applied(office, cohort_id, W, M)
    office.participants.enrol(ids[0])
    office.participants.enrol(ids[1], Overrides(over_maximum="broer"))
    assert office.mix.propose(cohort_id).chosen == ()
