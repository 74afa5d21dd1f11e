"""A planned handover for the calendars of the three who meet."""

from datetime import datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Change, Handover
from ct_desktop.rules.names import full_name
from ct_desktop.services.contacts import FileOut
from ct_desktop.services.lookup import name_of
from ct_desktop.services.placement_records import PlacementRecord

_NO_TIME = time(9)
"""Where the time is not agreed: an entry for the whole day would go unseen."""


def handover_calendar(session: Session, record: PlacementRecord, stamp: datetime) -> FileOut:
    """The handover as iCalendar; the same appointment again when it was moved.

    ``stamp``: now, in UTC. Raises UserError when no day is planned.
    """
    from ct_desktop.exchange.calendar import MeetingEvent, calendar_bytes

    handover = record.handover
    if handover is None or handover.day is None:
        raise UserError(
            tr("No handover has been planned."),
            tr("Plan the handover: day, leader, supervisor."),
        )
    start = datetime.combine(handover.day, handover.start or _NO_TIME)
    organisation = record.offer.organisation.name if record.offer else ""
    title = (tr("Warm handover"), full_name(name_of(record.person)), organisation)
    event = MeetingEvent(
        uid=f"handover-{handover.id}-placement-{record.placement.id}@citytrainer.invalid",
        title=" · ".join(part for part in title if part),
        start=start,
        end=start + timedelta(minutes=handover.minutes),
        place=handover.place,
        description=_description(handover),
        revision=_revision(session, handover.id),
    )
    name = f"{tr('handover')}-{handover.day:%Y-%m-%d}-{record.placement.id}.ics"
    return FileOut(name, calendar_bytes(tr("Warm handover"), [event], stamp))


def _description(handover: Handover) -> str:
    """Who comes; the agreements stay in the record, a calendar is read by others."""
    notes = (
        "" if handover.start else tr("The time has not been agreed yet."),
        ", ".join(name for name in (handover.leader_name, handover.supervisor_name) if name),
    )
    return "\n".join(note for note in notes if note)


def _revision(session: Session, handover_id: int) -> int:
    """How often it was changed: a calendar replaces an appointment by a later one."""
    changed = select(func.count(Change.id)).where(
        Change.table_name == "handover", Change.row_id == handover_id, Change.action == "update"
    )
    return session.scalar(changed) or 0
