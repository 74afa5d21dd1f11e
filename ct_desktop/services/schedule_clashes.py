"""Meetings at one time that need the same leader or room: shown, not forbidden."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import tr
from ct_desktop.models import Cohort, Meeting
from ct_desktop.rules.clashes import Clash, ClashKind, Slot, clashes
from ct_desktop.services.meetings import MeetingFacts, meetings_of_cohorts


@dataclass(frozen=True)
class ClashFacts:
    """Two meetings at one time that need the same leader or room, in words."""

    meeting_id: int
    other_id: int
    text: str


def clashes_of(session: Session, meetings: tuple[MeetingFacts, ...]) -> tuple[ClashFacts, ...]:
    """Clashes of these meetings with any meeting of any cohort around the same days."""
    if not meetings:
        return ()
    own = {meeting.id: meeting for meeting in meetings}
    # A meeting of the evening before may run past midnight.
    night = timedelta(days=1)
    others = select(Meeting.cohort_id).where(
        Meeting.date.between(meetings[0].date - night, meetings[-1].date + night)
    )
    cohorts = select(Cohort).where(Cohort.id.in_(others), Cohort.id != meetings[0].cohort_id)
    everything = dict(own)
    for found_there in meetings_of_cohorts(session, session.scalars(cohorts)).values():
        everything.update({meeting.id: meeting for meeting in found_there})
    slots = [
        Slot(m.id, m.date, m.start, m.minutes, frozenset(m.leader_ids), _room(m))
        for m in everything.values()
        if not m.cancelled
    ]
    found = []
    for clash in clashes(slots):
        for mine, other in ((clash.first, clash.second), (clash.second, clash.first)):
            if mine in own:
                found.append(ClashFacts(mine, other, _in_words(clash, everything[other])))
    return tuple(found)


def _room(meeting: MeetingFacts) -> str:
    """A room is the same room only in the same place."""
    return f"{meeting.place} · {meeting.room}" if meeting.room else ""


def _in_words(clash: Clash, other: MeetingFacts) -> str:
    where = f"{other.cohort} {other.label}"
    if clash.kind is ClashKind.ROOM:
        return tr("Same room at the same time as {meeting}").format(meeting=where)
    return tr("Same leader at the same time as {meeting}").format(meeting=where)
