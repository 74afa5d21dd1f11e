"""A meeting as it stands on paper, and the words for it in the document's language."""

from dataclasses import dataclass
from datetime import date, time

from ct_desktop.documents.texts.meetings import WORDS
from ct_desktop.documents.words import in_language
from ct_desktop.rules.enumerations import MeetingKind


@dataclass(frozen=True)
class PaperMeeting:
    """A dated item of a cohort; ``number`` counts from 1 within its kind."""

    number: int
    kind: MeetingKind
    day: date
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    room: str = ""
    leaders: tuple[str, ...] = ()
    cancelled: bool = False
    tools: tuple[str, ...] = ()
    title: str = ""


def meeting_label(meeting: PaperMeeting, language: str) -> str:
    """The head of its column: ``1``, ``T1``, ``EP``."""
    words = in_language(WORDS, language)
    prefix = words.prefixes[meeting.kind]
    counted = meeting.kind in (MeetingKind.MEETING, MeetingKind.FOLLOW_UP) or meeting.number > 1
    return f"{prefix}{meeting.number}" if counted else prefix


def meeting_name(meeting: PaperMeeting, language: str) -> str:
    """In full: ``bijeenkomst 1``, ``terugkomdag 1``, ``eindpresentatie``."""
    words = in_language(WORDS, language)
    name = words.names[meeting.kind]
    counted = meeting.kind in (MeetingKind.MEETING, MeetingKind.FOLLOW_UP) or meeting.number > 1
    return f"{name} {meeting.number}" if counted else name


def led_by(leaders: tuple[str, ...], language: str) -> str:
    """``cursusleider M. de Wit``; nothing when nobody is named."""
    words = in_language(WORDS, language)
    if not leaders:
        return ""
    return f"{words.leader if len(leaders) == 1 else words.leaders} {', '.join(leaders)}"


def called_off(meeting: PaperMeeting, language: str) -> str:
    """`` (vervalt)`` behind the name of a cancelled meeting, else nothing."""
    return f" ({in_language(WORDS, language).cancelled})" if meeting.cancelled else ""
