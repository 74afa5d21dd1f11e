"""When which assessment is to be asked for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.assessment_due import SETTLING_IN, Course, due
from ct_desktop.rules.enumerations import AssessmentMoment

BEGIN, HALF, END = AssessmentMoment
FIRST, LAST = date(2026, 9, 10), date(2026, 12, 10)
COURSE = Course(FIRST, LAST, FIRST)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 9, 10), None),
        (date(2026, 9, 23), None),
        (date(2026, 9, 24), BEGIN),
        (date(2026, 10, 24), BEGIN),
        (date(2026, 10, 25), HALF),
        (date(2027, 6, 1), HALF),
    ],
)
def test_by_the_calendar_until_the_hours_are_made(day, expected) -> None:
    assert due(COURSE, False, day) is expected
    assert due(COURSE, True, day) is END


def test_without_practice_hours_the_last_meeting_is_the_end() -> None:
    assert due(COURSE, None, LAST) is HALF
    assert due(COURSE, None, LAST + timedelta(days=1)) is END


def test_who_joined_late_gets_two_weeks_too() -> None:
    late = Course(FIRST, LAST, date(2026, 10, 20))
    assert due(late, False, date(2026, 11, 2)) is None
    assert due(late, False, date(2026, 11, 3)) is HALF


days = st.dates(FIRST, LAST + timedelta(days=200))


@given(days, days, days, st.sampled_from([None, False, True]))
def test_it_never_goes_back_in_time(began, one, other, hours) -> None:
    course = Course(FIRST, LAST, began)
    order = [None, *AssessmentMoment]
    earlier, later = sorted((one, other))
    first, second = due(course, hours, earlier), due(course, hours, later)
    assert order.index(first) <= order.index(second)
    if hours is False and first is not None:
        assert earlier >= began + SETTLING_IN
