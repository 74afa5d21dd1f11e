"""A programme in words: its ages, its shape, its hours, its rule, when a task is due."""

from ct_desktop.language import ntr, tr
from ct_desktop.rules.attendance import needed_meetings
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.services import words
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.services.programme_parts import ProgrammeItemFacts, ProgrammeTaskFacts
from ct_desktop.ui.dates import show_time

_WEEK = 7


def ages_text(facts: ProgrammeFacts) -> str:
    """``14–23``, ``14+`` or ``up to 12``; empty for any age."""
    low, high = facts.minimum_age, facts.maximum_age
    if low is not None and high is not None:
        return f"{low}–{high}"
    if low is not None:
        return f"{low}+"
    return tr("up to {age}").format(age=high) if high is not None else ""


def count_of(facts: ProgrammeFacts, kind: MeetingKind) -> int:
    """How many items are of a kind."""
    return sum(item.kind is kind for item in facts.items)


def shape_text(facts: ProgrammeFacts) -> str:
    """``7 meetings, 2 follow-up days``."""
    meetings = count_of(facts, MeetingKind.MEETING)
    days = count_of(facts, MeetingKind.FOLLOW_UP)
    parts = [ntr("{n} meeting", "{n} meetings", meetings)]
    if days:
        parts.append(ntr("{n} follow-up day", "{n} follow-up days", days))
    return ", ".join(parts)


def total_text(facts: ProgrammeFacts) -> str:
    """The planned total: ``25.5 h training · 40.5 h with practice``."""
    training = tr("{hours} h training").format(hours=words.hours_text(facts.training_hours))
    if not facts.practice_hours:
        return training
    total = words.hours_text(facts.training_hours + facts.practice_hours)
    return f"{training} · " + tr("{hours} h with practice").format(hours=total)


def proof_rule_text(facts: ProgrammeFacts) -> str:
    """What the proof of participation asks, as the rule counts it."""
    meetings = count_of(facts, MeetingKind.MEETING)
    days = count_of(facts, MeetingKind.FOLLOW_UP)
    needed = needed_meetings(facts.attendance_percent, meetings)
    parts = [
        tr("at least {needed} of the {meetings} meetings").format(needed=needed, meetings=meetings)
    ]
    if facts.all_follow_ups and days:
        parts.append(ntr("the follow-up day", "all {n} follow-up days", days))
    return tr("Proof of participation: {rule}, attended or made up.").format(rule=", ".join(parts))


def certificate_rule_text(facts: ProgrammeFacts) -> str:
    """What the certificate asks besides."""
    parts = [tr("the proof of participation")]
    if facts.practice_hours:
        hours = words.hours_text(facts.practice_hours)
        parts.append(tr("{hours} confirmed practice hours").format(hours=hours))
    if facts.needs_assessments:
        parts.append(tr("end assessments by supervisor and leader"))
    if facts.needs_final_report:
        parts.append(tr("the final report"))
    if facts.needs_final_presentation:
        parts.append(tr("the final presentation"))
    return tr("Certificate: {rule}.").format(rule=", ".join(parts))


def offset_text(task: ProgrammeTaskFacts) -> str:
    """``8 weeks before first practice day``."""
    anchor, days = words.task_anchor(task.anchor), abs(task.offset_days)
    if not days:
        return tr("on the date: {anchor}").format(anchor=anchor)
    if days % _WEEK:
        length = ntr("{n} day", "{n} days", days)
    else:
        length = ntr("{n} week", "{n} weeks", days // _WEEK)
    if task.offset_days < 0:
        return tr("{length} before {anchor}").format(length=length, anchor=anchor)
    return tr("{length} after {anchor}").format(length=length, anchor=anchor)


def interval_text(item: ProgrammeItemFacts) -> str:
    """How long after the item before it."""
    if item.weeks_after is None:
        return tr("as the group")
    if not item.weeks_after:
        return tr("the same week")
    return ntr("{n} week later", "{n} weeks later", item.weeks_after)


def weekday_text(item: ProgrammeItemFacts) -> str:
    """Its own weekday, or that of the group."""
    return tr("as the group") if item.weekday is None else words.weekday_name(item.weekday)


def start_text(item: ProgrammeItemFacts) -> str:
    """Its own time, or that of the group."""
    return tr("as the group") if item.start_time is None else show_time(item.start_time)


def minutes_text(minutes: int) -> str:
    """``2.5 h``."""
    return tr("{hours} h").format(hours=words.hours_text(minutes / 60))
