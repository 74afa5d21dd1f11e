"""What a mark looks like in the grid, and how it is said aloud."""

from dataclasses import dataclass
from enum import StrEnum

from ct_desktop.language import ntr, tr
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services import words
from ct_desktop.services.attendance_grid import GridMeeting


class Shape(StrEnum):
    """How a sign is drawn."""

    NONE = "none"
    DOT = "dot"
    CROSS = "cross"
    TEXT = "text"


@dataclass(frozen=True)
class Sign:
    """``token`` is the colour; ``text`` is drawn for TEXT and copied for the others."""

    shape: Shape = Shape.NONE
    text: str = ""
    token: str = "muted"
    strong: bool = False


NOTHING = Sign()
OUTSIDE = Sign(Shape.TEXT, "–")


def sign_of(mark: Mark | None) -> Sign:
    """The sign of a mark. Late is ``10′``, left early ``−10′``, both ``10′ −5′``."""
    if mark is None:
        return NOTHING
    if mark.made_up:
        return Sign(Shape.TEXT, tr("made-up"), "good_text", strong=True)
    match mark.status:
        case AttendanceStatus.PRESENT:
            return Sign(Shape.DOT, "●", "good")
        case AttendanceStatus.ABSENT:
            return Sign(Shape.CROSS, "✕", "bad_text")
        case AttendanceStatus.EXCUSED:
            return Sign(Shape.TEXT, tr("exc."))
        case AttendanceStatus.EXEMPT:
            return Sign(Shape.TEXT, tr("free"))
    return Sign(Shape.TEXT, _minutes_sign(mark), "warning_text", strong=True)


def spoken_mark(mark: Mark | None, made_up_at: str = "") -> str:
    """The mark in words: ``late, 10 minutes`` or ``absent, made up at Spring · 4 · 12-03-2026``."""
    if mark is None:
        return tr("no mark")
    parts = [words.attendance_status(mark.status)]
    late, early = mark.minutes_late, mark.minutes_early
    match mark.status:
        case AttendanceStatus.LATE:
            own, also = late, ntr("left {n} minute early", "left {n} minutes early", early)
            other = early
        case AttendanceStatus.LEFT_EARLY:
            own, also = early, ntr("{n} minute late", "{n} minutes late", late)
            other = late
        case _:
            own, also, other = 0, "", 0
    if own:
        parts.append(ntr("{n} minute", "{n} minutes", own))
    if other:
        parts.append(also)
    if mark.made_up:
        parts.append(tr("made up at {meeting}").format(meeting=made_up_at))
    return ", ".join(parts)


def spoken_meeting(meeting: GridMeeting) -> str:
    """``meeting 2``, ``follow-up day 1``, ``final presentation``."""
    digits = "".join(sign for sign in meeting.label if sign.isdigit())
    kind = words.meeting_kind(meeting.kind)
    return f"{kind} {digits}" if digits else kind


def _minutes_sign(mark: Mark) -> str:
    late = f"{mark.minutes_late}′" if mark.minutes_late else ""
    early = f"−{mark.minutes_early}′" if mark.minutes_early else ""
    return " ".join(part for part in (late, early) if part) or words.attendance_status(mark.status)
