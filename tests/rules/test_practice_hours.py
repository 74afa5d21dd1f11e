"""What a line of the practice log may say."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.practice_hours import (
    DAY_MINUTES,
    LineFault,
    LogLine,
    before_handover,
    first_fault,
)

TODAY = date(2026, 10, 22)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("lines", "known", "fault"),
    [
        ([], {}, None),
        ([(TODAY, 90)], {}, None),
        ([(TODAY, 0)], {}, (0, LineFault.NO_HOURS)),
        ([(TODAY, -5)], {}, (0, LineFault.NO_HOURS)),
        ([(TODAY, 90), (TOMORROW, 90)], {}, (1, LineFault.FUTURE)),
        ([(TODAY, 1440)], {}, None),
        ([(TODAY, 1441)], {}, (0, LineFault.OVER_A_DAY)),
        ([(TODAY, 1)], {TODAY: 1440}, (0, LineFault.OVER_A_DAY)),
        ([(TODAY, 1)], {YESTERDAY: 1440}, None),
        ([(TODAY, 800), (YESTERDAY, 800), (TODAY, 641)], {}, (2, LineFault.OVER_A_DAY)),
    ],
)
def test_the_first_fault(lines: list, known: dict, fault: object) -> None:
    assert first_fault([LogLine(*line) for line in lines], known, TODAY) == fault


@given(
    st.lists(st.tuples(st.dates(TODAY - timedelta(days=3), TODAY), st.integers(1, 900)), max_size=8)
)
def test_lines_without_a_fault_never_make_more_than_a_day(lines: list) -> None:
    fault = first_fault([LogLine(*line) for line in lines], {}, TODAY)
    good = lines if fault is None else lines[: fault[0]]
    sums: Counter[date] = Counter()
    for day, minutes in good:
        sums[day] += minutes
    assert all(minutes <= DAY_MINUTES for minutes in sums.values())
    if fault is not None:
        day, minutes = lines[fault[0]]
        assert sums[day] + minutes > DAY_MINUTES


def test_days_before_the_handover() -> None:
    days = (YESTERDAY, TODAY)
    assert before_handover(days, None) == days
    assert before_handover(days, TODAY) == (YESTERDAY,)
    assert before_handover(days, YESTERDAY) == ()
