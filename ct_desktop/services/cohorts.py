"""Cohorts: made from a programme, listed, changed, ended."""

from dataclasses import dataclass, fields
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import (
    BackgroundCount,
    Cohort,
    CohortTask,
    Enrolment,
    Meeting,
    Person,
    PersonRole,
    Programme,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus, Field, Role
from ct_desktop.rules.names import fold, full_name, normalise
from ct_desktop.rules.schedule import PassedOver, PlannedMeeting, end_time
from ct_desktop.services.lookup import find_cohort, name_of
from ct_desktop.services.planning import (
    PlanPreview,
    plan_preview,
    planned_meetings,
    store_plan,
)
from ct_desktop.services.programmes import items_of
from ct_desktop.storage.store import Store

DEFAULT_TIME = time(19, 0)


@dataclass(frozen=True)
class NewCohort:
    """What is asked to make a cohort; the meetings follow from the programme."""

    name: str
    programme_id: int
    start_date: date
    start_time: time = DEFAULT_TIME
    interval_weeks: int = 1
    place: str = ""
    room: str = ""
    leader_id: int | None = None
    capacity: int | None = None


@dataclass(frozen=True)
class MadeCohort:
    """A cohort just made; ``skipped`` says which days were stepped over and why."""

    id: int
    meetings: int
    first: date
    last: date
    skipped: tuple[PassedOver, ...]
    start_closed: str


@dataclass(frozen=True)
class CohortRow:
    """A line of the table of cohorts."""

    id: int
    name: str
    status: CohortStatus
    programme: str
    field: Field
    start_date: date
    start_time: time
    place: str
    leader: str
    capacity: int
    enrolled: int
    waiting: int
    applied: int
    meetings: int
    meetings_past: int
    next_meeting: date | None


@dataclass(frozen=True)
class CohortFacts:
    """A cohort as its page shows and edits it; ``end_time`` of a usual meeting."""

    id: int
    name: str
    status: CohortStatus
    programme_id: int
    programme: str
    field: Field
    start_date: date
    start_time: time
    end_time: time | None
    interval_weeks: int
    place: str
    room: str
    leader_id: int | None
    leader: str
    capacity: int
    first_practice_on: date | None
    enrolled: int
    waiting: int
    applied: int
    minimum_age: int | None
    permission_under: int
    practice_hours: float
    notes: str
    cancel_reason: str


class CohortService:
    """Makes, lists, changes and ends cohorts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def create(self, new: NewCohort) -> MadeCohort:
        """Make a cohort with its meetings and tasks.

        Raises UserError for a missing or taken name, NotFound for an unknown programme.
        """
        with self._store.write("cohort made") as session:
            programme = _programme(session, new.programme_id)
            cohort = Cohort(
                name=_free_name(session, new.name, None),
                programme_id=programme.id,
                status=CohortStatus.PLANNED,
                start_date=new.start_date,
                start_time=new.start_time,
                interval_weeks=_interval(new.interval_weeks),
                place=normalise(new.place),
                room=normalise(new.room),
                leader_id=new.leader_id,
                capacity=_capacity(programme.capacity if new.capacity is None else new.capacity),
            )
            session.add(cohort)
            session.flush()
            if new.leader_id is not None:
                _make_leader(session, new.leader_id)
            planned = _planned(session, new)
            store_plan(session, cohort, planned)
            return MadeCohort(
                cohort.id,
                len(planned),
                planned[0].date,
                planned[-1].date,
                tuple(skip for meeting in planned for skip in meeting.skipped),
                planned[0].closed,
            )

    def preview(self, new: NewCohort) -> PlanPreview:
        """The meetings that ``create`` would plan, and the hours they offer; changes nothing."""
        with self._store.read() as session:
            programme = _programme(session, new.programme_id)
            return plan_preview(_planned(session, new), programme)

    def rows(self, *, statuses: frozenset[CohortStatus] | None = None) -> tuple[CohortRow, ...]:
        """Cohorts, the newest start first; only those with one of ``statuses`` when given."""
        today = self._clock.today()
        with self._store.read() as session:
            query = _row_query(today).order_by(Cohort.start_date.desc(), Cohort.name)
            if statuses is not None:
                query = query.where(Cohort.status.in_(statuses))
            return tuple(_cohort_row(row) for row in session.execute(query))

    def find(self, name: str) -> int:
        """The id of the cohort with this name or ``#id``; raises NotFound."""
        with self._store.read() as session:
            return find_cohort(session, name).id

    def get(self, cohort_id: int) -> CohortFacts:
        """One cohort."""
        with self._store.read() as session:
            return cohort_facts(session, cohort_id)

    def change(self, facts: CohortFacts) -> None:
        """Change name, place, room, leader, capacity, notes; meetings keep what is their own."""
        with self._store.write("cohort changed") as session:
            cohort = stored_cohort(session, facts.id)
            cohort.name = _free_name(session, facts.name, facts.id)
            cohort.place = normalise(facts.place)
            cohort.room = normalise(facts.room)
            cohort.leader_id = facts.leader_id
            cohort.capacity = _capacity(facts.capacity)
            cohort.first_practice_on = facts.first_practice_on
            cohort.notes = facts.notes.strip()
            if facts.leader_id is not None:
                _make_leader(session, facts.leader_id)

    def set_status(self, cohort_id: int, status: CohortStatus, reason: str = "") -> None:
        """Start, put in practice, complete or cancel a cohort; cancelling needs a reason."""
        with self._store.write("cohort status changed") as session:
            cohort = stored_cohort(session, cohort_id)
            if status is CohortStatus.CANCELLED and not reason.strip():
                raise UserError(
                    tr("A cancelled group needs a reason."), tr("Say why it does not go on.")
                )
            _carry_over(session, cohort, status)
            cohort.status = status
            cohort.cancel_reason = reason.strip() if status is CohortStatus.CANCELLED else ""

    def remove(self, cohort_id: int) -> None:
        """Delete a cohort nobody applied for; others can only be cancelled."""
        with self._store.write("cohort removed") as session:
            cohort = stored_cohort(session, cohort_id)
            people = session.scalar(
                select(func.count(Enrolment.id)).where(Enrolment.cohort_id == cohort_id)
            )
            if people:
                raise UserError(
                    tr("People have applied for “{name}”.").format(name=cohort.name),
                    tr("Cancel the group instead: then the record of it stays."),
                )
            for kind in (Meeting, CohortTask, BackgroundCount):
                for row in session.scalars(select(kind).where(kind.cohort_id == cohort_id)):
                    session.delete(row)
            session.flush()
            session.delete(cohort)


def _programme(session: Session, programme_id: int) -> Programme:
    programme = session.get(Programme, programme_id)
    if programme is None:
        raise NotFound(tr("This programme no longer exists."), tr("Choose another one."))
    return programme


def _planned(session: Session, new: NewCohort) -> tuple[PlannedMeeting, ...]:
    interval = _interval(new.interval_weeks)
    return planned_meetings(session, new.programme_id, new.start_date, new.start_time, interval)


def _carry_over(session: Session, cohort: Cohort, status: CohortStatus) -> None:
    """Completing a cohort finishes the part of everyone in it; reopening takes that back."""
    was, becomes = (one is CohortStatus.COMPLETED for one in (cohort.status, status))
    if was == becomes:
        return
    now, then = EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED
    if was:
        now, then = then, now
    for enrolment in session.scalars(
        select(Enrolment).where(Enrolment.cohort_id == cohort.id, Enrolment.status == now)
    ):
        enrolment.status = then


def stored_cohort(session: Session, cohort_id: int) -> Cohort:
    """The stored cohort; NotFound when it has been removed."""
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound(tr("This group no longer exists."), tr("Choose another one."))
    return cohort


def cohort_facts(session: Session, cohort_id: int) -> CohortFacts:
    """A cohort with its counts, read in the given session."""
    cohort = stored_cohort(session, cohort_id)
    programme = session.get_one(Programme, cohort.programme_id)
    leader = session.get(Person, cohort.leader_id) if cohort.leader_id else None
    counts = dict(
        session.execute(
            select(Enrolment.status, func.count(Enrolment.id))
            .where(Enrolment.cohort_id == cohort_id)
            .group_by(Enrolment.status)
        ).all()
    )
    items = items_of(session, programme.id)
    minutes = items[0].minutes if items else None
    return CohortFacts(
        id=cohort.id,
        name=cohort.name,
        status=cohort.status,
        programme_id=programme.id,
        programme=programme.name,
        field=programme.field,
        start_date=cohort.start_date,
        start_time=cohort.start_time,
        end_time=end_time(cohort.start_time, minutes) if minutes else None,
        interval_weeks=cohort.interval_weeks,
        place=cohort.place,
        room=cohort.room,
        leader_id=cohort.leader_id,
        leader=full_name(name_of(leader)) if leader else "",
        capacity=cohort.capacity,
        first_practice_on=cohort.first_practice_on,
        enrolled=counts.get(EnrolmentStatus.ENROLLED, 0) + counts.get(EnrolmentStatus.COMPLETED, 0),
        waiting=counts.get(EnrolmentStatus.WAITING, 0),
        applied=counts.get(EnrolmentStatus.APPLIED, 0),
        minimum_age=programme.minimum_age,
        permission_under=programme.permission_under,
        practice_hours=programme.practice_hours,
        notes=cohort.notes,
        cancel_reason=cohort.cancel_reason,
    )


def _row_query(today: date) -> Select[Any]:
    def people(*statuses: EnrolmentStatus) -> ColumnElement[int]:
        return (
            select(func.count(Enrolment.id))
            .where(Enrolment.cohort_id == Cohort.id, Enrolment.status.in_(statuses))
            .scalar_subquery()
        )

    meetings = select(func.count(Meeting.id)).where(
        Meeting.cohort_id == Cohort.id, Meeting.cancelled_on.is_(None)
    )
    following = select(func.min(Meeting.date)).where(
        Meeting.cohort_id == Cohort.id, Meeting.cancelled_on.is_(None), Meeting.date >= today
    )
    columns = (
        Person.given_name,
        Person.infix,
        Person.family_name,
        Cohort.id,
        Cohort.name,
        Cohort.status,
        Programme.name,
        Programme.field,
        Cohort.start_date,
        Cohort.start_time,
        Cohort.place,
        Cohort.capacity,
        people(*TAKES_A_PLACE),
        people(EnrolmentStatus.WAITING),
        people(EnrolmentStatus.APPLIED),
        meetings.scalar_subquery(),
        meetings.where(Meeting.date < today).scalar_subquery(),
        following.scalar_subquery(),
    )
    return (
        select(*columns)
        .join(Programme, Programme.id == Cohort.programme_id)
        .outerjoin(Person, Person.id == Cohort.leader_id)
    )


def _cohort_row(row: Any) -> CohortRow:
    given, infix, family, *values = row
    leader = " ".join(part for part in (given, infix, family) if part)
    names = [field.name for field in fields(CohortRow) if field.name != "leader"]
    return CohortRow(leader=leader, **dict(zip(names, values, strict=True)))


def _make_leader(session: Session, person_id: int) -> None:
    """Leading a cohort makes someone a course leader."""
    known = session.scalar(
        select(PersonRole.id).where(
            PersonRole.person_id == person_id, PersonRole.role == Role.COURSE_LEADER
        )
    )
    if known is None:
        session.add(PersonRole(person_id=person_id, role=Role.COURSE_LEADER))


def _free_name(session: Session, name: str, cohort_id: int | None) -> str:
    wanted = normalise(name)
    if not wanted:
        raise UserError(tr("The group has no name."), tr("Fill in a name."))
    # Compared as a name is looked up, so that a name always stands for one group.
    names = session.execute(select(Cohort.id, Cohort.name))
    if any(fold(other) == fold(wanted) and key != cohort_id for key, other in names):
        raise UserError(
            tr("There is already a group “{name}”.").format(name=wanted),
            tr("Choose another name, for instance with the year in it."),
        )
    return wanted


def _capacity(capacity: int) -> int:
    if capacity < 1:
        raise UserError(tr("A group has at least one place."), tr("Correct the maximum."))
    return capacity


def _interval(weeks: int) -> int:
    if not 1 <= weeks <= 8:
        raise UserError(
            tr("Meetings are planned every one to eight weeks."), tr("Correct the interval.")
        )
    return weeks
