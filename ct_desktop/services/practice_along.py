"""What belongs to the practice goes along when two records become one, or an enrolment moves."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Enrolment,
    Handover,
    Offer,
    Person,
    Placement,
    ReceivedForm,
    Supervisor,
    Vog,
)
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.practice_standing import advance


def take_practice_along(session: Session, old: Enrolment, new: Enrolment, today: date) -> None:
    """Placements of ``old`` become those of ``new``, within a running change.

    They are not copied: hours are made once, and printed forms still find their placement.
    Hours add up per enrolment, so what is done by now moves on.
    """
    for placement in session.scalars(select(Placement).where(Placement.enrolment_id == old.id)):
        placement.enrolment_id = new.id
    advance(session, new.id, today)


def merge_practice(session: Session, double: Person, kept: Person) -> None:
    """Supervisor, VOG, forms and handovers of ``double`` become those of ``kept``."""
    _merge_supervisors(session, double, kept)
    _merge_vogs(session, double, kept)
    for form in session.scalars(select(ReceivedForm).where(ReceivedForm.person_id == double.id)):
        form.person_id = kept.id
    for handover in session.scalars(select(Handover).where(Handover.leader_id == double.id)):
        handover.leader_id = kept.id
    session.flush()
    _name_those_to_meet(session, kept)


def _merge_supervisors(session: Session, double: Person, kept: Person) -> None:
    own = {
        row.organisation_id: row
        for row in session.scalars(select(Supervisor).where(Supervisor.person_id == kept.id))
    }
    for row in session.scalars(select(Supervisor).where(Supervisor.person_id == double.id)):
        target = own.get(row.organisation_id)
        if target is None:
            row.person_id = kept.id
            continue
        coached: list[Offer | Placement | Handover] = [
            *session.scalars(select(Offer).where(Offer.supervisor_id == row.id)),
            *session.scalars(select(Placement).where(Placement.supervisor_id == row.id)),
            *session.scalars(select(Handover).where(Handover.supervisor_id == row.id)),
        ]
        for one in coached:
            one.supervisor_id = target.id
        target.function = target.function or row.function
        target.trained_on = _latest(target.trained_on, row.trained_on)
        target.since = min((day for day in (target.since, row.since) if day), default=None)
        _merge_leaving(row, target)
        session.flush()
        session.delete(row)


def _name_those_to_meet(session: Session, kept: Person) -> None:
    """A handover still to be held names who will be there; one that was held stays as it was."""
    name = full_name(name_of(kept))
    roles = select(Supervisor.id).where(Supervisor.person_id == kept.id)
    planned = select(Handover).where(Handover.held_on.is_(None))
    for handover in session.scalars(planned.where(Handover.leader_id == kept.id)):
        handover.leader_name = name
    for handover in session.scalars(planned.where(Handover.supervisor_id.in_(roles))):
        handover.supervisor_name = name


def _merge_leaving(row: Supervisor, target: Supervisor) -> None:
    """Who is there in one of the records is there; who left twice left on the last day."""
    if target.left_on is None:
        return
    if row.left_on is None or row.left_on > target.left_on:
        target.left_on, target.left_reason = row.left_on, row.left_reason


def _merge_vogs(session: Session, double: Person, kept: Person) -> None:
    """The better of two stays: an original that was seen, and the one that holds longest."""
    row = session.scalar(select(Vog).where(Vog.person_id == double.id))
    if row is None:
        return
    target = session.scalar(select(Vog).where(Vog.person_id == kept.id))
    if target is None:
        row.person_id = kept.id
        return
    if _worth(row) > _worth(target):
        target.seen_on, target.seen_by = row.seen_on, row.seen_by
        target.renew_on = row.renew_on
    target.requested_on = _latest(target.requested_on, row.requested_on)
    if target.needed is None or row.needed:
        target.needed = row.needed
    session.flush()
    session.delete(row)


def _worth(row: Vog) -> tuple[bool, date, date]:
    """Seen before not seen, then the later renewal; without a day of renewal it holds."""
    return row.seen_on is not None, row.renew_on or date.max, row.seen_on or date.min


def _latest(*days: date | None) -> date | None:
    return max((day for day in days if day), default=None)
