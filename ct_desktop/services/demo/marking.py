"""Attendance of the demonstration: patterns of marks, written with the service."""

import re
from collections.abc import Mapping

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, MeetingKind
from ct_desktop.services.attendance import AttendanceService
from ct_desktop.services.demo.group import Group
from ct_desktop.services.demo.joining import Member
from ct_desktop.services.demo.stage import Stage

LETTERS = {
    "P": AttendanceStatus.PRESENT,
    "L": AttendanceStatus.LATE,
    "V": AttendanceStatus.LEFT_EARLY,
    "A": AttendanceStatus.EXCUSED,
    "X": AttendanceStatus.ABSENT,
    "O": AttendanceStatus.EXEMPT,
}
"""The keys of the attendance page; L10 is ten minutes late, V15 left fifteen minutes early."""
SLIP = 0.35


def mark(word: str) -> Mark | None:
    """The mark a word of a pattern stands for; None for “-”, nothing written down."""
    found = re.fullmatch(r"([PLVAXO])(\d*)", word)
    if found is None:
        return None
    status, minutes = LETTERS[found[1]], int(found[2] or 0)
    return Mark(
        status,
        minutes if status is AttendanceStatus.LATE else 0,
        minutes if status is AttendanceStatus.LEFT_EARLY else 0,
    )


def mark_past(
    stage: Stage, group: Group, patterns: Mapping[int, str], skip: frozenset[int] = frozenset()
) -> None:
    """Mark every meeting behind us, by enrolment id; a pattern that is too short ends present.

    ``skip`` are ids of meetings that nobody got round to marking.
    """
    words = {enrolment_id: pattern.split() for enrolment_id, pattern in patterns.items()}
    for place, meeting in enumerate(group.past(stage)):
        if meeting.id in skip:
            continue
        marks = {
            enrolment_id: mark(own[place] if place < len(own) else "P")
            for enrolment_id, own in words.items()
        }
        service = AttendanceService(stage.store, stage.at(meeting.date))
        service.set_marks(meeting.id, {key: one for key, one in marks.items() if one})


def ordinary(stage: Stage, group: Group, members: list[Member]) -> dict[int, str]:
    """Patterns of people who reach the minimum: mostly there, at times late or once away."""
    kinds = [meeting.kind for meeting in group.past(stage)]
    return {member.enrolment_id: " ".join(_pattern(stage, kinds)) for member in members}


def _pattern(stage: Stage, kinds: list[MeetingKind]) -> list[str]:
    rng = stage.rng
    words = [rng.choices(("P", "L5", "L10", "V15"), (88, 5, 4, 3))[0] for _ in kinds]
    meetings = [place for place, kind in enumerate(kinds) if kind is MeetingKind.MEETING]
    if meetings and rng.random() < SLIP:
        words[rng.choice(meetings)] = rng.choice(("A", "A", "X"))
    return words
