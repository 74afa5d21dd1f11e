"""Who may join, who waits, who is next."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.enrolment import (
    Admission,
    AdmissionKind,
    CohortPlaces,
    Waiting,
    decide,
    waiting_order,
)
from ct_desktop.rules.enumerations import CohortStatus

K = AdmissionKind
START = date(2026, 9, 10)
COHORT = CohortPlaces(CohortStatus.PLANNED, START, 15, 14, minimum_age=14)
FULL = replace(COHORT, enrolled=15)
OLD = date(2010, 1, 1)
YOUNG = date(2012, 9, 11)


def test_a_free_place_and_a_full_cohort() -> None:
    assert decide(COHORT, OLD) == Admission(K.ENROLLED)
    assert decide(FULL, OLD) == Admission(K.WAITING)
    assert decide(FULL, OLD, " ") == Admission(K.WAITING)
    over = decide(FULL, OLD, "Broer doet ook mee")
    assert over == Admission(K.ENROLLED, over_maximum=True)
    assert decide(COHORT, OLD, "niet nodig") == Admission(K.ENROLLED)


def test_age_on_the_start_date() -> None:
    assert decide(COHORT, date(2012, 9, 10)).kind is K.ENROLLED
    refused = decide(COHORT, YOUNG)
    assert refused == Admission(K.TOO_YOUNG, date(2026, 9, 11))
    assert not refused.joins
    allowed = decide(COHORT, YOUNG, age_override_reason="Een dag te jong")
    assert allowed == Admission(K.ENROLLED, date(2026, 9, 11), age_overridden=True)
    assert decide(FULL, YOUNG, age_override_reason="Een dag").kind is K.WAITING
    assert decide(replace(COHORT, minimum_age=None), date(2020, 1, 1)).kind is K.ENROLLED


def test_maximum_age_and_unknown_age() -> None:
    limited = replace(COHORT, maximum_age=23)
    assert decide(limited, date(2002, 9, 11)).kind is K.ENROLLED
    assert decide(limited, date(2002, 9, 10)).kind is K.TOO_OLD
    assert decide(limited, date(2002, 9, 10), age_override_reason="Vrijwilliger").age_overridden
    assert decide(COHORT, None).kind is K.NO_BIRTH_DATE
    assert decide(COHORT, None, age_override_reason="Is volwassen").age_overridden
    assert decide(replace(COHORT, minimum_age=None), None) == Admission(K.ENROLLED)


@pytest.mark.parametrize("status", [CohortStatus.COMPLETED, CohortStatus.CANCELLED])
def test_a_cohort_that_is_over(status: CohortStatus) -> None:
    assert decide(replace(COHORT, status=status), OLD, "toch", "toch").kind is K.COHORT_OVER


def test_waiting_list_in_order_of_application() -> None:
    waiting = [
        Waiting(3, datetime(2026, 8, 2, 9, 0, tzinfo=UTC)),
        Waiting(2, datetime(2026, 8, 1, 9, 30, tzinfo=UTC)),
        Waiting(1, datetime(2026, 8, 2, 9, 0, tzinfo=UTC)),
        Waiting(4, date(2026, 8, 2)),
    ]
    assert waiting_order(waiting) == (2, 4, 1, 3)


@given(
    st.sampled_from(CohortStatus),
    st.integers(0, 20),
    st.integers(0, 20),
    st.none() | st.dates(date(1990, 1, 1), date(2020, 1, 1)),
    st.sampled_from(["", "reden"]),
    st.sampled_from(["", "reden"]),
)
def test_rules_are_only_set_aside_with_a_reason(
    status: CohortStatus, capacity: int, enrolled: int, birth: date | None, over: str, age: str
) -> None:
    cohort = CohortPlaces(status, START, capacity, enrolled, minimum_age=14)
    admission = decide(cohort, birth, over, age)
    if admission.kind is K.ENROLLED and enrolled >= capacity:
        assert admission.over_maximum and over
    if admission.joins and (birth is None or birth > date(2012, 9, 10)):
        assert admission.age_overridden and age
    assert cohort.free == max(0, capacity - enrolled)
