"""The columns of the list of meetings, and what is to be said about each meeting."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.schedule import ScheduleFacts
from ct_desktop.services.tool_planning import MeetingPlan
from ct_desktop.ui.cohorts.schedule.tools.content import short_sum, sum_text
from ct_desktop.ui.dates import short_weekday, show_date, show_time
from ct_desktop.ui.tables.column import Align, ColumnSpec


@dataclass(frozen=True)
class MeetingLine:
    """A meeting with the clashes it is in, in words."""

    meeting: MeetingFacts
    clashes: tuple[str, ...]
    plan: MeetingPlan | None = None


def lines_of(
    facts: ScheduleFacts, plans: Mapping[int, MeetingPlan] | None = None
) -> list[MeetingLine]:
    """The meetings in order of date, each with its clashes and its plan."""
    found: Mapping[int, list[str]] = {meeting.id: [] for meeting in facts.meetings}
    for clash in facts.clashes:
        found[clash.meeting_id].append(clash.text)
    return [
        MeetingLine(meeting, tuple(found[meeting.id]), (plans or {}).get(meeting.id))
        for meeting in facts.meetings
    ]


def columns() -> tuple[ColumnSpec[MeetingLine], ...]:
    """Sign, date, time, title, place, leaders, hours, tools, remarks."""
    return (
        ColumnSpec(
            "label",
            tr("No."),
            lambda line: words.meeting_label(line.meeting.label),
            48,
            align=Align.CENTRE,
            strong=True,
            tooltip=lambda line: words.meeting_kind(line.meeting.kind),
        ),
        ColumnSpec("date", tr("Date"), lambda line: day_text(line.meeting), 118),
        ColumnSpec("time", tr("Time"), lambda line: time_text(line.meeting), 98),
        ColumnSpec("title", tr("Subject"), lambda line: title_of(line.meeting), 0, strong=True),
        ColumnSpec("place", tr("Place"), lambda line: place_text(line.meeting), 150),
        ColumnSpec("leaders", tr("Leaders"), lambda line: ", ".join(line.meeting.leaders), 130),
        ColumnSpec(
            "hours",
            tr("Hours"),
            lambda line: words.hours_text(line.meeting.planned_hours),
            60,
            align=Align.RIGHT,
        ),
        ColumnSpec(
            "tools",
            tr("Tools"),
            lambda line: short_sum(line.plan) if line.plan else "",
            112,
            tooltip=lambda line: sum_text(line.plan) if line.plan else "",
            tone=lambda line: "bad" if line.plan and line.plan.left < 0 else "",
        ),
        ColumnSpec(
            "mark",
            tr("Remark"),
            mark_text,
            150,
            tone=mark_tone,
            tooltip=lambda line: "\n".join(remarks(line)),
        ),
    )


def day_text(meeting: MeetingFacts) -> str:
    """``Thu 10-09-2026``."""
    return f"{short_weekday(meeting.date)} {show_date(meeting.date)}"


def time_text(meeting: MeetingFacts) -> str:
    """``19:00–21:30``."""
    return f"{show_time(meeting.start)}–{show_time(meeting.end)}"


def title_of(meeting: MeetingFacts) -> str:
    """The subject, or what kind of meeting it is."""
    return meeting.title or words.meeting_kind(meeting.kind)


def place_text(meeting: MeetingFacts) -> str:
    """Place and room."""
    return ", ".join(part for part in (meeting.place, meeting.room) if part)


def mark_text(line: MeetingLine) -> str:
    """The remark that matters most, in a word or two."""
    meeting = line.meeting
    if meeting.cancelled:
        return tr("cancelled")
    if line.clashes:
        return tr("clash")
    if meeting.closed:
        return meeting.closed
    if meeting.moved_from is not None:
        return tr("moved from {date}").format(date=words.day_month(meeting.moved_from))
    return ""


def mark_tone(line: MeetingLine) -> str:
    """Bad for cancelled, warning for what may go wrong, neutral for moved."""
    meeting = line.meeting
    if meeting.cancelled:
        return "bad"
    if line.clashes or meeting.closed:
        return "warning"
    return "neutral" if meeting.moved_from is not None else ""


def remarks(line: MeetingLine) -> list[str]:
    """Everything to be said about a meeting, a sentence each."""
    meeting = line.meeting
    said = []
    if meeting.cancelled:
        said.append(tr("Cancelled: {reason}").format(reason=meeting.cancel_reason))
    said += line.clashes
    if meeting.closed:
        said.append(tr("On a closed day: {reason}").format(reason=meeting.closed))
    if meeting.moved_from is not None:
        said.append(tr("Moved from {date}").format(date=show_date(meeting.moved_from)))
    return said
