"""What every sheet of a cohort says of it under its title."""

from collections import Counter
from dataclasses import dataclass
from datetime import time

from ct_desktop.documents.dates import time_span, weekday_name
from ct_desktop.documents.meetings import PaperMeeting, led_by
from ct_desktop.documents.words import joined
from ct_desktop.rules.enumerations import MeetingKind


@dataclass(frozen=True)
class CohortHeading:
    """Name of the cohort, its usual hours and place, and its leaders."""

    name: str
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    room: str = ""
    leaders: tuple[str, ...] = ()


def cohort_subtitle(
    heading: CohortHeading, meetings: tuple[PaperMeeting, ...], language: str
) -> str:
    """``donderdag 19:00–21:30 · De Schakel, zaal 2 · cursusleider M. de Wit``."""
    weekday = usual_weekday(meetings)
    day = "" if weekday is None else weekday_name(weekday, language)
    return joined(
        joined(day, time_span(heading.starts, heading.ends), between=" "),
        joined(heading.place, heading.room, between=", "),
        led_by(heading.leaders, language),
    )


def usual_weekday(meetings: tuple[PaperMeeting, ...]) -> int | None:
    """The weekday (0 = Monday) on which most of the plain meetings fall."""
    days = Counter(
        meeting.day.weekday()
        for meeting in meetings
        if meeting.kind is MeetingKind.MEETING and not meeting.cancelled
    )
    return days.most_common(1)[0][0] if days else None
