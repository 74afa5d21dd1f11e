"""A participant moves to another cohort and keeps the marks, the growth and the practice."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Attendance, Enrolment, Meeting
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.rules.schedule import labels
from ct_desktop.services.growth_along import take_growth_along
from ct_desktop.services.joining import Overrides, apply_for, enrol_now
from ct_desktop.services.lookup import meetings_in_order, stored_cohort
from ct_desktop.services.mark_writing import write_mark
from ct_desktop.services.persons import stored_person
from ct_desktop.services.practice_along import take_practice_along
from ct_desktop.storage.store import Store


class MoveService:
    """Moves a person between cohorts as one change."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def move(
        self,
        enrolment_id: int,
        to_cohort_id: int,
        *,
        reason: str = "",
        overrides: Overrides | None = None,
    ) -> int:
        """Enrol in the other cohort and withdraw from this one; the id of the new enrolment.

        A mark at meeting 2 (or T1 …) goes along to the meeting with the same label, held
        there or not, so what was attended stays attended. Placements, intake, assessments
        and final work belong to the new enrolment from then on. Raises NeedsReason as
        enrolling does.
        """
        with self._store.write("moved to another cohort") as session:
            old = session.get(Enrolment, enrolment_id)
            if old is None:
                raise NotFound(tr("This person is no longer in the group."))
            if old.cohort_id == to_cohort_id:
                raise UserError(
                    tr("The person is in this group already."), tr("Choose another group.")
                )
            target = stored_cohort(session, to_cohort_id)
            person = stored_person(session, old.person_id)
            new = session.scalar(
                select(Enrolment).where(
                    Enrolment.cohort_id == target.id, Enrolment.person_id == person.id
                )
            ) or apply_for(session, target, person, self._clock)
            enrol_now(session, new, target, person, self._clock, overrides or Overrides())
            new.moved_from_id = old.id
            old.status = EnrolmentStatus.WITHDRAWN
            old.ended_on = self._clock.today()
            old.end_reason = reason.strip() or tr("moved to {cohort}").format(cohort=target.name)
            _take_marks_along(session, old, new)
            take_growth_along(session, old, new)
            take_practice_along(session, old, new, self._clock.today())
            return new.id


def taken_along(session: Session, first: date, last: date) -> tuple[int, ...]:
    """The ids of marks from ``first`` to ``last`` that stand for a mark in a cohort left.

    Hours are counted where they were attended, so sums over cohorts leave these out.
    """
    moved = session.scalars(
        select(Enrolment).where(
            Enrolment.moved_from_id.is_not(None),
            Enrolment.cohort_id.in_(
                select(Meeting.cohort_id).where(Meeting.date.between(first, last))
            ),
        )
    ).all()
    found: list[int] = []
    for new in moved:
        marks = _marks(session, new.id)
        old = session.get_one(Enrolment, new.moved_from_id)
        found += [marks[m.id].id for _, m in _counterparts(session, old, new) if m.id in marks]
    return tuple(found)


def _marks(session: Session, enrolment_id: int) -> dict[int, Attendance]:
    rows = session.scalars(select(Attendance).where(Attendance.enrolment_id == enrolment_id))
    return {row.meeting_id: row for row in rows}


def _counterparts(
    session: Session, old: Enrolment, new: Enrolment
) -> list[tuple[Attendance, Meeting]]:
    """Each mark in the cohort left, with the meeting of the same label in the other."""
    there = meetings_in_order(session, new.cohort_id)
    by_label = dict(zip(labels(m.kind for m in there), there, strict=True))
    here = meetings_in_order(session, old.cohort_id)
    own = _marks(session, old.id)
    return [
        (own[meeting.id], by_label[label])
        for label, meeting in zip(labels(m.kind for m in here), here, strict=True)
        if meeting.id in own and label in by_label
    ]


def _take_marks_along(session: Session, old: Enrolment, new: Enrolment) -> None:
    for row, same in _counterparts(session, old, new):
        late = min(row.minutes_late, same.minutes)
        early = min(row.minutes_early, same.minutes)
        write_mark(session, new.id, same, Mark(row.status, late, early))
        session.flush()
        if row.made_up_at_id is not None:
            copied = session.scalar(
                select(Attendance).where(
                    Attendance.enrolment_id == new.id, Attendance.meeting_id == same.id
                )
            )
            if copied is not None:
                copied.made_up_at_id = row.made_up_at_id
