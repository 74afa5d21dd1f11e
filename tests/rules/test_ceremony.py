"""The programme of a ceremony as a table of times."""

from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.errors import UserError
from ct_desktop.rules.ceremony import timetable


def test_parts_follow_one_another():
    slots = timetable(time(19, 30), [("welcome", 10), ("speech", 5)])
    assert [(one.title, one.begins, one.ends) for one in slots] == [
        ("welcome", time(19, 30), time(19, 40)),
        ("speech", time(19, 40), time(19, 45)),
    ]


def test_halves_of_minutes_add_up_and_never_skip():
    slots = timetable(time(20), [(str(n), 1.5) for n in range(4)])
    assert [one.begins.minute for one in slots] == [0, 2, 3, 5]
    assert slots[-1].ends == time(20, 6)


def test_nothing_planned_is_an_empty_table():
    assert timetable(time(19, 30), []) == ()


@pytest.mark.parametrize("minutes", [0, -5])
def test_a_part_takes_time(minutes):
    with pytest.raises(UserError, match="speech"):
        timetable(time(19, 30), [("speech", minutes)])


def test_midnight_is_the_end():
    assert timetable(time(23), [("last", 59.4)])[0].ends == time(23, 59)
    with pytest.raises(UserError, match="midnight"):
        timetable(time(23), [("last", 59.5)])


@given(st.lists(st.floats(0.5, 10), max_size=60))
def test_every_part_begins_where_the_one_before_ended(minutes):
    slots = timetable(time(9), [(str(n), one) for n, one in enumerate(minutes)])
    assert all(a.ends == b.begins for a, b in pairwise(slots))
    whole = (slots[-1].ends.hour - 9) * 60 + slots[-1].ends.minute if slots else 0
    assert abs(whole - sum(minutes)) <= 0.5 + 1e-6
