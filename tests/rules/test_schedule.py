"""Planning, shifting and labelling the meetings of a cohort."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ct_desktop.errors import UserError
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.schedule import (
    ClosedKind,
    ClosedPeriod,
    MovableMeeting,
    PassedOver,
    PlannedMeeting,
    TemplateItem,
    closed_on,
    end_time,
    labels,
    plan,
    planned_totals,
    shift_later,
)

M, F = MeetingKind.MEETING, MeetingKind.FOLLOW_UP
EP, CU = MeetingKind.FINAL_PRESENTATION, MeetingKind.CEREMONY
START = date(2026, 9, 10)
SEVEN = time(19, 0)
AUTUMN = ClosedPeriod(date(2026, 10, 17), date(2026, 10, 25), "Herfstvakantie")
MEETING = TemplateItem(M, "Bijeenkomst", 150)
STANDARD = (
    [MEETING] * 3
    + [TemplateItem(F, "Terugkomdag", 240, 1, 5, time(10, 0))]
    + [MEETING] * 4
    + [TemplateItem(F, "Terugkomdag", 240, 2, 5, time(10, 0))]
    + [TemplateItem(EP, "Eindpresentatie", 150, 3)]
)
EXPECTED = [
    date(2026, 9, 10), date(2026, 9, 17), date(2026, 9, 24), date(2026, 10, 3),
    date(2026, 10, 8), date(2026, 10, 15), date(2026, 10, 29), date(2026, 11, 5),
    date(2026, 11, 21), date(2026, 12, 10),
]  # fmt: skip


def movable(meetings: tuple[PlannedMeeting, ...]) -> list[MovableMeeting]:
    return [MovableMeeting(m.date, m.start, m.minutes) for m in meetings]


def test_plan_of_the_autumn_cohort() -> None:
    meetings = plan(STANDARD, START, SEVEN, 1, [AUTUMN])
    assert [m.date for m in meetings] == EXPECTED
    assert [m.kind for m in meetings] == [M, M, M, F, M, M, M, M, F, EP]
    assert meetings[0].start == SEVEN
    assert meetings[0].end == time(21, 30)
    assert meetings[3].start == time(10, 0)
    assert meetings[3].end == time(14, 0)
    assert meetings[6].skipped == (PassedOver(date(2026, 10, 22), "Herfstvakantie"),)
    assert not any(m.skipped for m in meetings if m is not meetings[6])
    assert labels(m.kind for m in meetings) == (
        "1", "2", "3", "T1", "4", "5", "6", "7", "T2", "EP",
    )  # fmt: skip
    totals = planned_totals([(m.kind, m.minutes) for m in meetings], 15)
    assert (totals.training_hours, totals.total_hours) == (25.5, 40.5)


def test_interval_of_two_weeks() -> None:
    meetings = plan([MEETING] * 3, START, SEVEN, 2)
    assert [m.date for m in meetings] == [START, date(2026, 9, 24), date(2026, 10, 8)]


def test_public_holidays_in_a_row_are_all_named() -> None:
    closed = [
        ClosedPeriod(
            date(2026, 12, 24), date(2026, 12, 24), "Kerstavond", ClosedKind.PUBLIC_HOLIDAY
        ),
        ClosedPeriod(date(2026, 12, 25), date(2027, 1, 3), "Kerstvakantie"),
    ]
    meetings = plan([MEETING] * 2, date(2026, 12, 17), SEVEN, 1, closed)
    assert meetings[1].date == date(2027, 1, 7)
    assert [s.reason for s in meetings[1].skipped] == ["Kerstavond", "Kerstvakantie"]


def test_closed_start_date_is_kept_and_reported() -> None:
    meetings = plan([MEETING] * 2, date(2026, 10, 22), SEVEN, 1, [AUTUMN])
    assert meetings[0].date == date(2026, 10, 22)
    assert meetings[0].closed == "Herfstvakantie"
    assert meetings[1].closed == ""


def test_end_past_midnight_wraps() -> None:
    (meeting,) = plan([TemplateItem(M, "", 180)], START, time(22, 30))
    assert meeting.end == time(1, 30)
    assert meeting.minutes == 180
    assert end_time(time(0, 0), 24 * 60) == time(0, 0)


def test_same_week_and_same_day() -> None:
    saturday = TemplateItem(F, "", 240, 0, 5, time(10, 0))
    morning = [
        TemplateItem(M, "", 120, start=time(9, 30)),
        TemplateItem(M, "", 120, 0, None, time(13, 0)),
    ]
    assert [m.date for m in plan([MEETING, saturday], START, SEVEN)][1] == date(2026, 9, 12)
    assert [m.date for m in plan(morning, START, SEVEN)] == [START, START]
    # Earlier in the same week than the one before: only the next week keeps the order.
    monday = TemplateItem(M, "", 120, 0, 0)
    assert plan([MEETING, monday], START, SEVEN)[1].date == date(2026, 9, 14)


def test_endless_closed_period_is_refused() -> None:
    endless = ClosedPeriod(date(2026, 9, 11), date(9999, 12, 31), "Vakantie")
    with pytest.raises(UserError) as caught:
        plan([MEETING] * 2, START, SEVEN, 1, [endless])
    assert "17-09-2026" in caught.value.message
    assert caught.value.advice


def test_shift_by_a_week_passes_the_holiday_and_keeps_the_rhythm() -> None:
    meetings = movable(plan(STANDARD, START, SEVEN, 1, [AUTUMN]))
    shifted = shift_later(meetings, 4, date(2026, 10, 15), [AUTUMN])
    assert [m.date for m in shifted] == [
        *EXPECTED[:4], date(2026, 10, 15), date(2026, 10, 29), date(2026, 11, 5),
        date(2026, 11, 12), date(2026, 11, 28), date(2026, 12, 17),
    ]  # fmt: skip
    assert shifted[5].skipped == (PassedOver(date(2026, 10, 22), "Herfstvakantie"),)


def test_shift_earlier_and_closed_choice() -> None:
    meetings = movable(plan(STANDARD, START, SEVEN, 1, [AUTUMN]))
    shifted = shift_later(meetings, 6, date(2026, 10, 22), [AUTUMN])
    assert shifted[6].date == date(2026, 10, 22)
    assert shifted[6].closed == "Herfstvakantie"
    assert shifted[7].date == date(2026, 10, 29)
    assert shifted[9].date == date(2026, 12, 3)


def test_shift_by_a_day_leaves_cancelled_meetings() -> None:
    meetings = [
        MovableMeeting(START, SEVEN, 150),
        MovableMeeting(date(2026, 9, 17), SEVEN, 150, cancelled=True),
        MovableMeeting(date(2026, 9, 24), SEVEN, 150),
    ]
    shifted = shift_later(meetings, 0, date(2026, 9, 11))
    assert [m.date for m in shifted] == [
        date(2026, 9, 11),
        date(2026, 9, 17),
        date(2026, 9, 25),
    ]


def test_labels_of_several_endings() -> None:
    assert labels([M, F, EP, CU]) == ("1", "T1", "EP", "CU")
    assert labels([EP, M, EP, CU, CU]) == ("EP1", "1", "EP2", "CU1", "CU2")
    assert labels([]) == ()


ITEMS = st.lists(
    st.builds(
        TemplateItem,
        kind=st.sampled_from(MeetingKind),
        title=st.just(""),
        minutes=st.integers(30, 300),
        weeks_after=st.none() | st.integers(0, 4),
        weekday=st.none() | st.integers(0, 6),
        start=st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    ),
    min_size=1,
    max_size=12,
)
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
CLOSED = st.lists(
    st.builds(
        lambda first, length: ClosedPeriod(first, first + timedelta(length), "dicht"),
        DAYS,
        st.integers(0, 20),
    ),
    max_size=6,
)


@given(ITEMS, DAYS, st.integers(1, 4), CLOSED)
def test_plan_is_in_order_open_and_on_its_weekday(
    items: list[TemplateItem], start: date, every: int, closed: list[ClosedPeriod]
) -> None:
    meetings = plan(items, start, SEVEN, every, closed)
    assert len(meetings) == len(items)
    assert meetings[0].date == start
    for item, meeting in zip(items[1:], meetings[1:], strict=True):
        assert not closed_on(meeting.date, closed)
        weekday = start.weekday() if item.weekday is None else item.weekday
        assert meeting.date.weekday() == weekday
        assert all(closed_on(passed.date, closed) for passed in meeting.skipped)
    for before, after in pairwise(meetings):
        over = datetime.combine(before.date, before.start) + timedelta(minutes=before.minutes)
        assert datetime.combine(after.date, after.start) >= over


@given(ITEMS, DAYS, CLOSED, st.data())
def test_shift_keeps_order_and_closed_days_free(
    items: list[TemplateItem], start: date, closed: list[ClosedPeriod], data: st.DataObject
) -> None:
    meetings = movable(plan(items, start, SEVEN, 1, closed))
    index = data.draw(st.integers(0, len(items) - 1))
    by = data.draw(st.integers(-10, 40))
    shifted = shift_later(meetings, index, meetings[index].date + timedelta(by), closed)
    assert [m.date for m in shifted[:index]] == [m.date for m in meetings[:index]]
    for before, after in pairwise(shifted[index:]):
        assert before.date <= after.date
        assert not closed_on(after.date, closed)


@given(ITEMS, DAYS, st.integers(-10, 40))
def test_shift_without_closed_days_moves_all_alike(
    items: list[TemplateItem], start: date, by: int
) -> None:
    meetings = movable(plan(items, start, SEVEN))
    delta = timedelta(by)
    shifted = shift_later(meetings, 0, start + delta)
    assert [m.date for m in shifted] == [m.date + delta for m in meetings]


@given(DAYS, CLOSED, st.integers(2, 10))
def test_shift_of_zero_days_changes_nothing(
    start: date, closed: list[ClosedPeriod], count: int
) -> None:
    meetings = movable(plan([MEETING] * count, start, SEVEN, 1, closed))
    shifted = shift_later(meetings, 0, start, closed)
    assert [m.date for m in shifted] == [m.date for m in meetings]


@given(DAYS, st.integers(2, 10), st.integers(0, 6), st.integers(0, 9))
def test_weekly_shift_equals_planning_anew(
    start: date, count: int, weeks: int, closed_week: int
) -> None:
    """Up to a closed week, following by whole weeks gives the plan from the new date."""
    assume(weeks <= closed_week)
    first = start + timedelta(weeks=closed_week + 1, days=-1)
    closed = [ClosedPeriod(first, first + timedelta(2), "dicht")]
    meetings = movable(plan([MEETING] * count, start, SEVEN, 1, closed))
    new_start = start + timedelta(weeks=weeks)
    shifted = shift_later(meetings, 0, new_start, closed)
    again = plan([MEETING] * count, new_start, SEVEN, 1, closed)
    assert [m.date for m in shifted] == [m.date for m in again]
