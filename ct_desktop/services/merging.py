"""Two records that are one human become one; nothing that either held is lost."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import (
    Attendance,
    Cohort,
    Consent,
    Enrolment,
    IssuedDocument,
    MeetingLeader,
    Person,
    PersonRole,
)
from ct_desktop.rules.attendance import Mark, is_attended
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services.growth_along import take_growth_along
from ct_desktop.services.persons import PersonFacts, index_person, stored_person
from ct_desktop.services.practice_along import merge_practice, take_practice_along
from ct_desktop.storage.store import Store

_KEPT_APART = {"id", "walk_in", "given_name", "infix", "family_name", "notes"}
_STRENGTH = (
    EnrolmentStatus.DECLINED,
    EnrolmentStatus.WITHDRAWN,
    EnrolmentStatus.APPLIED,
    EnrolmentStatus.WAITING,
    EnrolmentStatus.ENROLLED,
    EnrolmentStatus.COMPLETED,
)


class MergeService:
    """Merges a double record into the one that stays."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def merge(self, double_id: int, kept_id: int) -> None:
        """Move everything of ``double_id`` to ``kept_id`` and remove the double."""
        with self._store.write("persons merged") as session:
            double, kept = stored_person(session, double_id), stored_person(session, kept_id)
            merge_persons(session, double, kept, self._clock.today())


def merge_persons(session: Session, double: Person, kept: Person, today: date) -> None:
    """Within a running change: empty fields of ``kept`` are filled, links moved over."""
    if double.id == kept.id:
        raise UserError(
            tr("A person cannot be merged with itself."), tr("Choose the other record.")
        )
    for column in PersonFacts.__dataclass_fields__.keys() - _KEPT_APART:
        if not getattr(kept, column) and getattr(double, column):
            setattr(kept, column, getattr(double, column))
    if kept.recruited_by_id in (kept.id, double.id):
        kept.recruited_by_id = None
    if double.notes:
        kept.notes = f"{kept.notes}\n{double.notes}".strip()
    kept.walk_in = kept.walk_in and double.walk_in
    _merge_enrolments(session, double, kept, today)
    _merge_roles(session, double, kept)
    merge_practice(session, double, kept)
    for row in session.scalars(select(Consent).where(Consent.person_id == double.id)):
        row.person_id = kept.id
    for document in session.scalars(
        select(IssuedDocument).where(IssuedDocument.person_id == double.id)
    ):
        document.person_id = kept.id
    for recruited in session.scalars(select(Person).where(Person.recruited_by_id == double.id)):
        if recruited.id != kept.id:
            recruited.recruited_by_id = kept.id
    for cohort in session.scalars(select(Cohort).where(Cohort.leader_id == double.id)):
        cohort.leader_id = kept.id
    index_person(kept)
    session.flush()
    session.delete(double)


def _merge_enrolments(session: Session, double: Person, kept: Person, today: date) -> None:
    own = {
        row.cohort_id: row
        for row in session.scalars(select(Enrolment).where(Enrolment.person_id == kept.id))
    }
    for row in session.scalars(select(Enrolment).where(Enrolment.person_id == double.id)):
        target = own.get(row.cohort_id)
        if target is None:
            row.person_id = kept.id
            continue
        _merge_marks(session, row, target)
        if _STRENGTH.index(row.status) > _STRENGTH.index(target.status):
            target.status = row.status
            if target.enrolled_on is None:
                target.enrolled_on, target.counts_from = row.enrolled_on, row.counts_from
            target.ended_on, target.end_reason = row.ended_on, row.end_reason
        target.age_reason = target.age_reason or row.age_reason
        target.over_maximum_reason = target.over_maximum_reason or row.over_maximum_reason
        for document in session.scalars(
            select(IssuedDocument).where(IssuedDocument.enrolment_id == row.id)
        ):
            document.enrolment_id = target.id
        for moved in session.scalars(select(Enrolment).where(Enrolment.moved_from_id == row.id)):
            moved.moved_from_id = None if moved.id == target.id else target.id
        take_growth_along(session, row, target)
        take_practice_along(session, row, target, today)
        session.flush()
        session.delete(row)


def _merge_marks(session: Session, source: Enrolment, target: Enrolment) -> None:
    """A mark that says attended wins from one that does not."""
    known = {
        row.meeting_id: row
        for row in session.scalars(select(Attendance).where(Attendance.enrolment_id == target.id))
    }
    for row in session.scalars(select(Attendance).where(Attendance.enrolment_id == source.id)):
        same = known.get(row.meeting_id)
        if same is None:
            row.enrolment_id = target.id
            continue
        if _attended(row) and not _attended(same):
            same.status = row.status
            same.minutes_late, same.minutes_early = row.minutes_late, row.minutes_early
            same.made_up_at_id = row.made_up_at_id
        session.delete(row)


def _attended(row: Attendance) -> bool:
    return is_attended(Mark(row.status, made_up=row.made_up_at_id is not None))


def _merge_roles(session: Session, double: Person, kept: Person) -> None:
    roles = set(
        session.scalars(
            select(PersonRole.role).where(
                PersonRole.person_id == kept.id, PersonRole.until.is_(None)
            )
        )
    )
    for row in session.scalars(select(PersonRole).where(PersonRole.person_id == double.id)):
        if row.role in roles and row.until is None:
            session.delete(row)
        else:
            row.person_id = kept.id
    led = set(
        session.scalars(select(MeetingLeader.meeting_id).where(MeetingLeader.person_id == kept.id))
    )
    for leader in session.scalars(
        select(MeetingLeader).where(MeetingLeader.person_id == double.id)
    ):
        if leader.meeting_id in led:
            session.delete(leader)
        else:
            leader.person_id = kept.id
