"""From a programme's items to dated meetings, around the days that are closed.

Source: domain.md §3. All times are local wall-clock times of the cohort's place.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.periods import ClosedKind as ClosedKind
from ct_desktop.rules.periods import ClosedPeriod as ClosedPeriod
from ct_desktop.rules.periods import PassedOver as PassedOver
from ct_desktop.rules.periods import closed_on as closed_on
from ct_desktop.rules.periods import closed_weeks_between, first_open_day

_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """A meeting of a programme.

    ``weeks_after`` the one before it (None: the cohort's interval), ``weekday``
    0 = Monday (None: the cohort's), ``start`` (None: the cohort's).
    """

    kind: MeetingKind
    title: str
    minutes: int
    weeks_after: int | None = None
    weekday: int | None = None
    start: time | None = None


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A dated meeting; ``end`` wraps past midnight, ``minutes`` tells the length.

    ``closed`` names the period the date itself falls in: only ever for a date
    that somebody chose, such as the start date.
    """

    kind: MeetingKind
    title: str
    date: date
    start: time
    end: time
    minutes: int
    skipped: tuple[PassedOver, ...] = ()
    closed: str = ""


@dataclass(frozen=True, slots=True)
class MovableMeeting:
    """What shifting needs to know of a meeting."""

    date: date
    start: time
    minutes: int
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class ShiftedMeeting:
    """Where a meeting ends up, and what it was moved past on the way."""

    date: date
    skipped: tuple[PassedOver, ...] = ()
    closed: str = ""


@dataclass(frozen=True, slots=True)
class PlannedTotals:
    """Hours a cohort offers: in training, and with the practice hours."""

    training_hours: float
    total_hours: float


def end_time(start: time, minutes: int) -> time:
    """The wall-clock time ``minutes`` after ``start``, past midnight if need be."""
    return (datetime.combine(date(2000, 1, 3), start) + timedelta(minutes=minutes)).time()


def plan(
    items: Sequence[TemplateItem],
    start_date: date,
    start_time: time,
    every_weeks: int = 1,
    closed: Sequence[ClosedPeriod] = (),
) -> tuple[PlannedMeeting, ...]:
    """Date the items of a programme, in order.

    The first falls on the start date itself, whose weekday is the cohort's. Each
    next one is so many weeks further, on its weekday of that week; a closed date
    is passed over to the week after, and the rest follows.

    Raises UserError when the closed periods leave no date for two years.
    """
    planned: list[PlannedMeeting] = []
    for item in items:
        start = item.start or start_time
        skipped: tuple[PassedOver, ...] = ()
        if not planned:
            day = start_date
        else:
            before = planned[-1]
            monday = before.date - timedelta(days=before.date.weekday())
            weeks = every_weeks if item.weeks_after is None else item.weeks_after
            weekday = start_date.weekday() if item.weekday is None else item.weekday
            day, skipped = first_open_day(
                monday + timedelta(weeks=weeks, days=weekday),
                closed,
                _after(before.date, before.start, before.minutes, start),
            )
        planned.append(
            PlannedMeeting(
                kind=item.kind,
                title=item.title,
                date=day,
                start=start,
                end=end_time(start, item.minutes),
                minutes=item.minutes,
                skipped=skipped,
                closed=closed_on(day, closed),
            )
        )
    return tuple(planned)


def shift_later(
    meetings: Sequence[MovableMeeting],
    moved_index: int,
    new_date: date,
    closed: Sequence[ClosedPeriod] = (),
) -> tuple[ShiftedMeeting, ...]:
    """Move one meeting and let the later ones follow, as many days as it moved.

    ``meetings`` in order of date; the answer has the same order and length.
    Cancelled meetings stay. A closed date is passed over to the week after and
    the rest follows; a break that the old schedule already made takes that up
    again, so the rhythm stays. Order is kept. The chosen date itself is kept, and
    reported when closed. Raises UserError as ``plan`` does.
    """
    result = [ShiftedMeeting(m.date) for m in meetings]
    result[moved_index] = ShiftedMeeting(new_date, closed=closed_on(new_date, closed))
    moved = meetings[moved_index]
    days = new_date - moved.date
    lag = 0
    before = moved
    before_day = new_date
    for index in range(moved_index + 1, len(meetings)):
        meeting = meetings[index]
        if meeting.cancelled:
            continue
        lag -= min(lag, closed_weeks_between(before.date, meeting.date, closed))
        wanted = meeting.date + days + lag * _WEEK
        day, skipped = first_open_day(
            wanted, closed, _after(before_day, before.start, before.minutes, meeting.start)
        )
        lag += (day - wanted).days // 7
        result[index] = ShiftedMeeting(day, skipped)
        before, before_day = meeting, day
    return tuple(result)


def labels(kinds: Iterable[MeetingKind]) -> tuple[str, ...]:
    """Short column heads of the meetings of a cohort, in order of date.

    1, 2, …; T1, T2, … for follow-up days; EP and CU for final presentation and
    ceremony, numbered when there are several. Cancelled meetings keep theirs.
    The same in every language.
    """
    listed = tuple(kinds)
    letters = {
        MeetingKind.MEETING: "",
        MeetingKind.FOLLOW_UP: "T",
        MeetingKind.FINAL_PRESENTATION: "EP",
        MeetingKind.CEREMONY: "CU",
    }
    numbered_alone = (MeetingKind.MEETING, MeetingKind.FOLLOW_UP)
    counts = dict.fromkeys(MeetingKind, 0)
    result = []
    for kind in listed:
        counts[kind] += 1
        numbered = kind in numbered_alone or listed.count(kind) > 1
        result.append(f"{letters[kind]}{counts[kind] if numbered else ''}")
    return tuple(result)


def planned_totals(
    meetings: Iterable[tuple[MeetingKind, int]], practice_hours: float
) -> PlannedTotals:
    """Training hours of (kind, minutes) pairs, cancelled ones left out by the caller.

    Meetings and follow-up days are training; final presentation and ceremony are
    not: 7 × 2.5 + 2 × 4 = 25.5, with 15 practice hours 40.5.
    """
    training = (MeetingKind.MEETING, MeetingKind.FOLLOW_UP)
    hours = sum(minutes for kind, minutes in meetings if kind in training) / 60
    return PlannedTotals(hours, hours + practice_hours)


def _after(day: date, start: time, minutes: int, next_start: time) -> Callable[[date], bool]:
    """A test whether a meeting at ``next_start`` on a date begins after this one's end."""
    over = datetime.combine(day, start) + timedelta(minutes=minutes)

    def begins_after(candidate: date) -> bool:
        return candidate >= day and datetime.combine(candidate, next_start) >= over

    return begins_after
