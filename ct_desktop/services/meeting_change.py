"""One meeting edited: what can be changed of it, and what changes along."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Meeting, MeetingLeader
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.names import normalise
from ct_desktop.services.lookup import meetings_in_order
from ct_desktop.services.planning import checked_day


@dataclass(frozen=True)
class MeetingChange:
    """What can be edited of a meeting; empty place, room, leaders mean the cohort's own."""

    kind: MeetingKind
    title: str
    date: date
    start: time
    minutes: int
    place: str = ""
    room: str = ""
    leader_ids: tuple[int, ...] = ()


@contextmanager
def start_follows(session: Session, meeting: Meeting) -> Iterator[None]:
    """Keep a cohort that starts with its first meeting doing so after dates changed inside."""
    cohort = session.get_one(Cohort, meeting.cohort_id)
    starts_with_first = cohort.start_date == meetings_in_order(session, cohort.id)[0].date
    yield
    if starts_with_first:
        session.flush()
        cohort.start_date = meetings_in_order(session, cohort.id)[0].date


def set_date(meeting: Meeting, day: date) -> None:
    """Put a meeting on a day, remembering the day it was planned on first."""
    if meeting.date == day:
        return
    if meeting.moved_from is None:
        meeting.moved_from = meeting.date
    elif meeting.moved_from == day:
        meeting.moved_from = None
    meeting.date = day


def apply_change(session: Session, meeting: Meeting, change: MeetingChange) -> None:
    """Write the change into a meeting, new or stored, with its leaders."""
    meeting.kind = change.kind
    meeting.title = normalise(change.title)
    meeting.start_time = change.start
    meeting.minutes = change.minutes
    meeting.place = normalise(change.place)
    meeting.room = normalise(change.room)
    session.add(meeting)
    session.flush()
    known = {
        row.person_id: row
        for row in session.scalars(
            select(MeetingLeader).where(MeetingLeader.meeting_id == meeting.id)
        )
    }
    for person_id in change.leader_ids:
        if known.pop(person_id, None) is None:
            session.add(MeetingLeader(meeting_id=meeting.id, person_id=person_id))
    for row in known.values():
        session.delete(row)


def check_change(change: MeetingChange) -> None:
    """Raises UserError for a date or a duration that cannot be."""
    checked_day(change.date)
    if not 1 <= change.minutes <= 24 * 60:
        raise UserError(
            tr("A meeting lasts between one minute and a day."),
            tr("Correct the end time."),
        )
