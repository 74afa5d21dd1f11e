"""Cohorts: made from a programme, listed, changed, ended."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import func, select
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
    PersonRole,
    Programme,
)
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus, Role
from ct_desktop.rules.names import fold, normalise
from ct_desktop.rules.schedule import PassedOver, PlannedMeeting
from ct_desktop.services.cohort_facts import CohortFacts, cohort_facts
from ct_desktop.services.cohort_rows import CohortRow, cohort_rows
from ct_desktop.services.lookup import find_cohort, stored_cohort
from ct_desktop.services.planning import (
    PlanPreview,
    plan_preview,
    planned_meetings,
    store_plan,
)
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
        with self._store.read() as session:
            return cohort_rows(session, self._clock.today(), statuses)

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
