"""Attendance: what counts as attended, and where somebody stands.

Source: domain.md §5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ct_desktop.rules.enumerations import AttendanceStatus, MeetingKind

_ATTENDED = (AttendanceStatus.PRESENT, AttendanceStatus.LATE, AttendanceStatus.LEFT_EARLY)
ABSENCES_THAT_ALARM = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One person at one meeting; ``made_up`` at another one, of any cohort."""

    status: AttendanceStatus
    minutes_late: int = 0
    minutes_early: int = 0
    made_up: bool = False


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting as it matters to one person.

    ``counts`` is False for meetings before the person joined late.
    """

    id: int
    kind: MeetingKind
    date: date
    minutes: int
    cancelled: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True)
class AttendanceRule:
    """What a programme asks; percent over the meetings of kind *meeting*."""

    percent: int = 80
    all_follow_ups: bool = True
    excused_counts: bool = False


class OutOfReach(StrEnum):
    """Why the minimum cannot be reached any more."""

    MINIMUM_OUT_OF_REACH = "minimum_out_of_reach"
    FOLLOW_UP_MISSED = "follow_up_missed"


class StandingLevel(StrEnum):
    """How a standing is shown."""

    GOOD = "good"
    WARNING = "warning"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True, slots=True)
class Tally:
    """Meetings of one kind that count for one person."""

    counting: int
    attended: int
    missed: int
    to_come: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one person stands in one cohort.

    ``attended`` of ``held`` is over all kinds but the ceremony, which is no
    training; ``needed`` is over kind *meeting*. ``unmarked`` meetings were held
    and nothing was written down: not attended, but no absence either.
    """

    attended: int
    held: int
    unmarked: int
    needed: int
    meetings: Tally
    follow_ups: Tally
    absences_in_a_row: int
    reason: OutOfReach | None

    @property
    def can_still_reach(self) -> bool:
        """Whether the programme's minimum is still possible."""
        return self.reason is None

    @property
    def absence_alarm(self) -> bool:
        """Two absences without notice in a row."""
        return self.absences_in_a_row >= ABSENCES_THAT_ALARM

    @property
    def level(self) -> StandingLevel:
        """Warning: a follow-up day waits to be made up, or absences in a row."""
        if self.reason is not None:
            return StandingLevel.OUT_OF_REACH
        if self.follow_ups.missed or self.absence_alarm:
            return StandingLevel.WARNING
        return StandingLevel.GOOD


def is_attended(mark: Mark | None, excused_counts: bool = False) -> bool:
    """Present, late, left early or made up; excused where the programme says so."""
    if mark is None or mark.status is AttendanceStatus.EXEMPT:
        return False
    if mark.made_up or mark.status in _ATTENDED:
        return True
    return excused_counts and mark.status is AttendanceStatus.EXCUSED


def attended_hours(mark: Mark | None, minutes: int) -> float | None:
    """Hours of a meeting of ``minutes`` that somebody attended; None when exempt.

    Planned less late and early, never below 0. A made-up meeting counts the hours
    of the one it replaces. An excuse gives no hours, even where it counts as
    attended: nobody was trained in them.
    """
    if mark is None:
        return 0.0
    if mark.status is AttendanceStatus.EXEMPT:
        return None
    if mark.made_up:
        return minutes / 60
    if mark.status not in _ATTENDED:
        return 0.0
    return max(0, minutes - max(0, mark.minutes_late) - max(0, mark.minutes_early)) / 60


def needed_meetings(percent: int, counting: int) -> int:
    """``percent`` of the counting meetings, rounded up: 80 % of 7 is 6."""
    return -(-percent * counting // 100)


def is_held(meeting: MeetingFacts, mark: Mark | None, today: date) -> bool:
    """Whether a meeting is behind this person: past, today and marked, or made up early."""
    if mark is not None and mark.made_up:
        return True
    return meeting.date < today or (meeting.date == today and mark is not None)


def standing(
    meetings: Sequence[MeetingFacts],
    marks: Mapping[int, Mark],
    today: date,
    rule: AttendanceRule,
    other_follow_ups_available: int = 0,
) -> Standing:
    """Where a person stands on a day; ``marks`` by meeting id, any order of meetings.

    Cancelled, exempt and not counting meetings are left out everywhere. Out of
    reach: attended + still to come < needed, or a follow-up day missed with none
    left to make it up, in this cohort or among the
    ``other_follow_ups_available`` in others. A held meeting without a mark may still turn out
    attended, so it takes nobody out of reach. A meeting somebody was excused from
    beforehand is no longer to come.
    """
    ordered = [
        meeting
        for meeting in sorted(meetings, key=lambda m: (m.date, m.id))
        if counts_for(meeting, marks.get(meeting.id)) and meeting.kind is not MeetingKind.CEREMONY
    ]
    held = [m for m in ordered if is_held(m, marks.get(m.id), today)]
    course = _tally(ordered, marks, today, rule, MeetingKind.MEETING)
    follow_ups = _tally(ordered, marks, today, rule, MeetingKind.FOLLOW_UP)
    needed = needed_meetings(rule.percent, course.counting)
    reason: OutOfReach | None = None
    if course.attended + course.to_come < needed:
        reason = OutOfReach.MINIMUM_OUT_OF_REACH
    elif (
        rule.all_follow_ups
        and follow_ups.missed
        and not follow_ups.to_come + other_follow_ups_available
    ):
        reason = OutOfReach.FOLLOW_UP_MISSED
    return Standing(
        attended=sum(is_attended(marks.get(m.id), rule.excused_counts) for m in held),
        held=len(held),
        unmarked=sum(m.id not in marks for m in held),
        needed=needed,
        meetings=course,
        follow_ups=follow_ups,
        absences_in_a_row=_absences_in_a_row([marks.get(m.id) for m in held]),
        reason=reason,
    )


def counts_for(meeting: MeetingFacts, mark: Mark | None) -> bool:
    """Whether a meeting is in numerator and denominator for this person."""
    exempt = mark is not None and mark.status is AttendanceStatus.EXEMPT
    return meeting.counts and not meeting.cancelled and not exempt


def _tally(
    meetings: Sequence[MeetingFacts],
    marks: Mapping[int, Mark],
    today: date,
    rule: AttendanceRule,
    kind: MeetingKind,
) -> Tally:
    counting = attended = missed = 0
    for meeting in meetings:
        if meeting.kind is not kind:
            continue
        counting += 1
        mark = marks.get(meeting.id)
        if is_held(meeting, mark, today):
            if is_attended(mark, rule.excused_counts):
                attended += 1
            elif mark is not None:
                missed += 1
        elif mark is not None and mark.status not in _ATTENDED:
            # Marked ahead: an excuse that counts is attended, any other is missed.
            if is_attended(mark, rule.excused_counts):
                attended += 1
            else:
                missed += 1
    return Tally(counting, attended, missed, counting - attended - missed)


def _absences_in_a_row(marks: Sequence[Mark | None]) -> int:
    """Absences without notice that the latest marked meetings end with.

    A meeting without a mark says nothing, so it neither breaks nor lengthens the row.
    """
    row = 0
    for mark in marks:
        if mark is None:
            continue
        if mark.status is AttendanceStatus.ABSENT and not mark.made_up:
            row += 1
        else:
            row = 0
    return row
