"""What counts as attended, and where somebody stands."""

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.attendance import (
    AttendanceRule,
    Mark,
    MeetingFacts,
    OutOfReach,
    Standing,
    StandingLevel,
    attended_hours,
    is_attended,
    needed_meetings,
    standing,
)
from ct_desktop.rules.enumerations import AttendanceStatus, MeetingKind

M, F = MeetingKind.MEETING, MeetingKind.FOLLOW_UP
EP, CU = MeetingKind.FINAL_PRESENTATION, MeetingKind.CEREMONY
TODAY = date(2026, 10, 15)
RULE = AttendanceRule()
COHORT = [
    MeetingFacts(1, M, date(2026, 9, 10), 150),
    MeetingFacts(2, M, date(2026, 9, 17), 150),
    MeetingFacts(3, M, date(2026, 9, 24), 150),
    MeetingFacts(4, F, date(2026, 10, 3), 240),
    MeetingFacts(5, M, date(2026, 10, 8), 150),
    MeetingFacts(6, M, TODAY, 150),
    MeetingFacts(7, M, date(2026, 10, 29), 150),
    MeetingFacts(8, M, date(2026, 11, 5), 150),
    MeetingFacts(9, F, date(2026, 11, 21), 240),
    MeetingFacts(10, EP, date(2026, 12, 10), 150),
]
MARKS = {
    "P": Mark(AttendanceStatus.PRESENT),
    "L": Mark(AttendanceStatus.LATE, minutes_late=10),
    "V": Mark(AttendanceStatus.LEFT_EARLY, minutes_early=15),
    "A": Mark(AttendanceStatus.EXCUSED),
    "X": Mark(AttendanceStatus.ABSENT),
    "O": Mark(AttendanceStatus.EXEMPT),
    "a": Mark(AttendanceStatus.EXCUSED, made_up=True),
    "x": Mark(AttendanceStatus.ABSENT, made_up=True),
}


def written(keys: str) -> dict[int, Mark]:
    """Marks by meeting id from one key per meeting; a dot is no mark."""
    return {at: MARKS[key] for at, key in enumerate(keys, 1) if key != "."}


def stand(keys: str, today: date = TODAY, rule: AttendanceRule = RULE, others: int = 0) -> Standing:
    return standing(COHORT, written(keys), today, rule, others)


@pytest.mark.parametrize(
    ("keys", "attended", "level"),
    [
        ("PPPPPP", 6, StandingLevel.GOOD),
        ("PALPPP", 5, StandingLevel.GOOD),
        ("ALLLPL", 5, StandingLevel.GOOD),
        ("PPPLAP", 5, StandingLevel.GOOD),
        ("PXPXXP", 3, StandingLevel.OUT_OF_REACH),
        ("PAPALP", 4, StandingLevel.WARNING),
        ("PLPPPA", 5, StandingLevel.GOOD),
        ("PPPPXP", 5, StandingLevel.GOOD),
    ],
)
def test_the_attendance_grid(keys: str, attended: int, level: StandingLevel) -> None:
    result = stand(keys)
    assert (result.attended, result.held) == (attended, 6)
    assert result.level is level
    assert result.needed == 6


def test_minimum_out_of_reach() -> None:
    result = stand("PXPXXP")
    assert result.reason is OutOfReach.MINIMUM_OUT_OF_REACH
    assert not result.can_still_reach
    assert (result.meetings.attended, result.meetings.missed, result.meetings.to_come) == (3, 2, 2)
    assert stand("PXPxxP").can_still_reach


def test_today_counts_once_marked() -> None:
    before = stand("PPPPP")
    assert (before.attended, before.held, before.meetings.to_come) == (5, 5, 3)
    after = stand("PPPPPX")
    assert (after.attended, after.held, after.meetings.to_come) == (5, 6, 2)


def test_unmarked_is_not_attended_but_no_absence() -> None:
    result = stand("PX..XP")
    assert (result.attended, result.held, result.unmarked) == (2, 6, 2)
    assert stand("PPPX.X").absences_in_a_row == 2
    assert stand("PPP...").absences_in_a_row == 0


def test_follow_up_missed_with_none_left() -> None:
    end = date(2026, 11, 22)
    waiting = stand("PPPAPP")
    assert waiting.can_still_reach
    assert waiting.level is StandingLevel.WARNING
    missed = stand("PPPPPPPPX", end)
    assert missed.reason is OutOfReach.FOLLOW_UP_MISSED
    assert stand("PPPPPPPPX", end, others=1).can_still_reach
    assert stand("PPPPPPPPx", end).level is StandingLevel.GOOD
    lenient = AttendanceRule(all_follow_ups=False)
    assert stand("PPPPPPPPX", end, lenient).can_still_reach


def test_excused_by_programme() -> None:
    counts = AttendanceRule(excused_counts=True)
    assert stand("PAPAPP", rule=counts).attended == 6
    assert stand("PAPAPP", rule=counts).follow_ups.missed == 0
    assert stand("PAPAPP").attended == 4


def test_excused_beforehand_is_no_longer_to_come() -> None:
    ahead = stand("PAPPPPA")
    assert (ahead.attended, ahead.held) == (5, 6)
    assert ahead.reason is OutOfReach.MINIMUM_OUT_OF_REACH
    assert stand("PAPPPPA", rule=AttendanceRule(excused_counts=True)).can_still_reach
    assert stand("PAPPPPa").can_still_reach


def test_exempt_and_cancelled_leave_both_sides() -> None:
    exempt = stand("OOPPPP")
    assert (exempt.attended, exempt.held, exempt.needed) == (4, 4, 4)
    cohort = [replace(m, cancelled=m.id == 2) for m in COHORT]
    cancelled = standing(cohort, written("P.PPPP"), TODAY, RULE)
    assert (cancelled.attended, cancelled.held, cancelled.needed) == (5, 5, 5)


def test_late_joiner_is_measured_over_the_meetings_since() -> None:
    cohort = [replace(m, counts=m.id > 3) for m in COHORT]
    result = standing(cohort, written("...PPP"), TODAY, RULE)
    assert (result.attended, result.held, result.unmarked, result.needed) == (3, 3, 0, 4)


def test_ceremony_is_no_training() -> None:
    cohort = [*COHORT, MeetingFacts(11, CU, date(2026, 12, 17), 60)]
    result = standing(cohort, written("PPPPPPPPPP"), date(2027, 1, 1), RULE)
    assert (result.attended, result.held, result.unmarked) == (10, 10, 0)


@pytest.mark.parametrize(
    ("keys", "row"),
    [("PXX", 2), ("XXP", 0), ("XAX", 1), ("XOX", 2), ("Xx", 0), ("XX", 2), ("PPXX", 2)],
)
def test_absences_in_a_row_over_all_kinds(keys: str, row: int) -> None:
    result = stand(keys, date(2026, 10, 5))
    assert result.absences_in_a_row == row
    assert result.absence_alarm is (row >= 2)


@pytest.mark.parametrize(
    ("mark", "hours"),
    [
        (MARKS["P"], 2.5),
        (Mark(AttendanceStatus.LATE, minutes_late=30), 2.0),
        (Mark(AttendanceStatus.LEFT_EARLY, minutes_late=15, minutes_early=15), 2.0),
        (Mark(AttendanceStatus.LATE, minutes_late=400), 0.0),
        (MARKS["A"], 0.0),
        (MARKS["X"], 0.0),
        (MARKS["x"], 2.5),
        (MARKS["O"], None),
        (None, 0.0),
    ],
)
def test_attended_hours(mark: Mark | None, hours: float | None) -> None:
    assert attended_hours(mark, 150) == hours


def test_needed_is_rounded_up_exactly() -> None:
    assert needed_meetings(80, 7) == 6
    assert needed_meetings(80, 5) == 4
    assert needed_meetings(100, 7) == 7
    assert needed_meetings(0, 7) == 0
    assert all(needed_meetings(p, 100) == p for p in range(101))
    assert all(needed_meetings(50, n) == ceil(n / 2) for n in range(50))


KEYS = st.text("PLVAXOax.", max_size=10)
DAYS = st.integers(0, 120).map(lambda days: date(2026, 9, 1) + timedelta(days))
RULES = st.builds(AttendanceRule, st.integers(0, 100), st.booleans(), st.booleans())


@given(KEYS, DAYS, RULES)
def test_standing_stays_within_bounds(keys: str, today: date, rule: AttendanceRule) -> None:
    result = stand(keys, today, rule)
    assert 0 <= result.attended <= result.held <= len(COHORT)
    assert 0 <= result.unmarked <= result.held - result.attended
    assert 0 <= result.needed <= result.meetings.counting <= 7
    for tally in (result.meetings, result.follow_ups):
        assert tally.attended + tally.missed + tally.to_come == tally.counting
        assert min(tally.attended, tally.missed, tally.to_come) >= 0


@given(KEYS, DAYS, RULES, st.integers(1, 10))
def test_making_up_an_absence_never_makes_it_worse(
    keys: str, today: date, rule: AttendanceRule, at: int
) -> None:
    marks = written(keys)
    mark = marks.get(at)
    if mark is None or mark.status is not AttendanceStatus.ABSENT:
        return
    before = standing(COHORT, marks, today, rule)
    after = standing(COHORT, {**marks, at: replace(mark, made_up=True)}, today, rule)
    assert after.attended >= before.attended
    assert after.meetings.attended >= before.meetings.attended
    assert after.follow_ups.missed <= before.follow_ups.missed
    if before.can_still_reach:
        assert after.can_still_reach


@given(st.sampled_from("PLVAXax"), st.integers(0, 600), st.integers(0, 600), st.integers(0, 600))
def test_hours_are_between_nothing_and_planned(
    key: str, late: int, early: int, length: int
) -> None:
    mark = replace(MARKS[key], minutes_late=late, minutes_early=early)
    hours = attended_hours(mark, length)
    assert hours is not None
    assert 0 <= hours <= length / 60
    if not is_attended(mark):
        assert hours == 0
