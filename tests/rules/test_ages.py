"""Ages and the dates on which they are reached."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.ages import age_on, date_of_age, old_enough

BIRTHS = st.dates(date(1900, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("birth", "years", "reached"),
    [
        (date(2012, 9, 10), 14, date(2026, 9, 10)),
        (date(2012, 2, 29), 14, date(2026, 3, 1)),
        (date(2012, 2, 29), 16, date(2028, 2, 29)),
        (date(2010, 1, 1), 0, date(2010, 1, 1)),
    ],
)
def test_date_of_age(birth: date, years: int, reached: date) -> None:
    assert date_of_age(birth, years) == reached


def test_old_enough_on_the_birthday_itself() -> None:
    birth = date(2012, 9, 10)
    assert old_enough(birth, date(2026, 9, 10), 14)
    assert not old_enough(birth, date(2026, 9, 9), 14)
    assert old_enough(birth, date(2026, 9, 9), None)
    assert age_on(birth, date(2026, 9, 9)) == 13
    assert age_on(birth, date(2000, 1, 1)) == 0


@given(BIRTHS, st.integers(0, 100))
def test_age_changes_exactly_on_the_date_of_age(birth: date, years: int) -> None:
    birthday = date_of_age(birth, years)
    assert age_on(birth, birthday) == years
    assert old_enough(birth, birthday, years)
    if years:
        assert age_on(birth, birthday - timedelta(1)) == years - 1
        assert not old_enough(birth, birthday - timedelta(1), years)
