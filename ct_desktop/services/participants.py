"""People in a cohort: applied, enrolled, waiting, declined, withdrawn."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Attendance, Cohort, Enrolment, Person, Placement, Programme
from ct_desktop.rules.ages import age_on
from ct_desktop.rules.consents import Consent, permission_missing
from ct_desktop.rules.enrolment import CohortPlaces, decide
from ct_desktop.rules.enumerations import EnrolmentStatus, Gender
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.consents import answers_of
from ct_desktop.services.joining import AgeNotRight as AgeNotRight
from ct_desktop.services.joining import OverMaximum as OverMaximum
from ct_desktop.services.joining import Overrides as Overrides
from ct_desktop.services.joining import apply_for, enrol_now
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.persons import stored_person
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ParticipantRow:
    """A line of the Participants tab; ``age`` on the start date, ``queue`` from 1."""

    enrolment_id: int
    person_id: int
    name: str
    full_name: str
    status: EnrolmentStatus
    queue: int
    applied_at: datetime
    age: int | None
    gender: Gender | None
    education: int | None
    talents: str
    phone: str
    email: str
    permission_missing: bool
    too_young_until: date | None
    age_reason: str
    over_maximum_reason: str
    pinned: bool
    walk_in: bool
    end_reason: str
    counts_from: date | None
    parent_name: str
    parent_phone: str
    emergency_name: str
    emergency_phone: str
    emergency_relation: str
    town: str


class ParticipantService:
    """Moves people through the statuses of a cohort."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self, cohort_id: int) -> tuple[ParticipantRow, ...]:
        """Everyone who applied for a cohort, in Dutch order of names."""
        with self._store.read() as session:
            return participant_rows(session, stored_cohort(session, cohort_id), self._clock)

    def apply(self, cohort_id: int, person_id: int) -> int:
        """Note that a person applied; the id of the enrolment."""
        with self._store.write("applied") as session:
            cohort = stored_cohort(session, cohort_id)
            enrolment = apply_for(session, cohort, stored_person(session, person_id), self._clock)
            return enrolment.id

    def enrol(self, enrolment_id: int, overrides: Overrides | None = None) -> None:
        """Give an applicant or someone waiting a place.

        Raises NeedsReason when the person is too young on the start date or the group
        is full, unless the reason is given in ``overrides``.
        """
        with self._store.write("enrolled") as session:
            enrolment, cohort, person = _all_three(session, enrolment_id)
            enrol_now(session, enrolment, cohort, person, self._clock, overrides or Overrides())

    def wait(self, *enrolment_ids: int) -> None:
        """Put applicants, or people enrolled by mistake, on the waiting list."""
        self._set(enrolment_ids, EnrolmentStatus.WAITING, "", "put on the waiting list")

    def decline(self, enrolment_ids: int | tuple[int, ...], reason: str) -> None:
        """Decline applicants, with the reason."""
        self._set(_listed(enrolment_ids), EnrolmentStatus.DECLINED, _needed(reason), "declined")

    def withdraw(self, enrolment_ids: int | tuple[int, ...], reason: str) -> None:
        """People leave the cohort; marks stay, the places become free."""
        self._set(_listed(enrolment_ids), EnrolmentStatus.WITHDRAWN, _needed(reason), "withdrawn")

    def reapply(self, *enrolment_ids: int) -> None:
        """Back to applied, keeping the place in the queue."""
        self._set(enrolment_ids, EnrolmentStatus.APPLIED, "", "application reopened")

    def pin(self, enrolment_ids: int | tuple[int, ...], pinned: bool) -> None:
        """Let the composer keep applicants in, or no longer."""
        with self._store.write("pinned") as session:
            for enrolment_id in _listed(enrolment_ids):
                _enrolment(session, enrolment_id).pinned = pinned

    def remove(self, enrolment_ids: int | tuple[int, ...]) -> None:
        """Take back applications without marks or practice, as if they were never made."""
        with self._store.write("application removed") as session:
            for enrolment_id in _listed(enrolment_ids):
                enrolment = _enrolment(session, enrolment_id)
                marks = session.scalar(
                    select(func.count(Attendance.id)).where(Attendance.enrolment_id == enrolment_id)
                )
                if marks:
                    person = stored_person(session, enrolment.person_id)
                    raise UserError(
                        tr("Attendance has been marked for {name}.").format(
                            name=full_name(name_of(person))
                        ),
                        tr("Withdraw the person instead: then the marks stay."),
                    )
                if session.scalar(
                    select(func.count(Placement.id)).where(Placement.enrolment_id == enrolment_id)
                ):
                    person = stored_person(session, enrolment.person_id)
                    raise UserError(
                        tr("There is a placement of {name}.").format(
                            name=full_name(name_of(person))
                        ),
                        tr("Withdraw the person instead: then the placement stays on record."),
                    )
                session.delete(enrolment)

    def set_counts_from(self, enrolment_id: int, day: date | None) -> None:
        """Measure attendance over the meetings from ``day`` on (None: all)."""
        with self._store.write("joined late") as session:
            _enrolment(session, enrolment_id).counts_from = day

    def _set(
        self, enrolment_ids: tuple[int, ...], status: EnrolmentStatus, reason: str, label: str
    ) -> None:
        ended = (EnrolmentStatus.DECLINED, EnrolmentStatus.WITHDRAWN)
        with self._store.write(label) as session:
            for enrolment_id in enrolment_ids:
                enrolment = _enrolment(session, enrolment_id)
                enrolment.status = status
                enrolment.end_reason = reason
                enrolment.ended_on = self._clock.today() if status in ended else None


def participant_rows(
    session: Session, cohort: Cohort, clock: Clock, *statuses: EnrolmentStatus
) -> tuple[ParticipantRow, ...]:
    """The people of a cohort with one of ``statuses`` (default: any), in order of names."""
    programme = session.get_one(Programme, cohort.programme_id)
    query = (
        select(Enrolment, Person)
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.cohort_id == cohort.id)
        .order_by(Person.sort_key, Person.id)
    )
    if statuses:
        query = query.where(Enrolment.status.in_(statuses))
    pairs = [(enrolment, person) for enrolment, person in session.execute(query)]
    answers = answers_of(session, (person.id for _, person in pairs))
    today = clock.today()
    queue = {
        enrolment.id: place
        for place, (enrolment, _) in enumerate(
            sorted(pairs, key=lambda pair: (pair[0].queue, pair[0].id)), start=1
        )
    }
    return tuple(
        _row(enrolment, person, cohort, programme, queue[enrolment.id], answers[person.id], today)
        for enrolment, person in pairs
    )


def _row(
    enrolment: Enrolment,
    person: Person,
    cohort: Cohort,
    programme: Programme,
    queue: int,
    answers: list[Consent],
    today: date,
) -> ParticipantRow:
    name = name_of(person)
    birth = person.birth_date
    return ParticipantRow(
        enrolment_id=enrolment.id,
        person_id=person.id,
        name=list_name(name),
        full_name=full_name(name),
        status=enrolment.status,
        queue=queue,
        applied_at=enrolment.applied_at,
        age=age_on(birth, cohort.start_date) if birth else None,
        gender=person.gender,
        education=person.education,
        talents=person.talents,
        phone=person.phone,
        email=person.email,
        permission_missing=birth is not None
        and permission_missing(birth, today, answers, programme.permission_under),
        too_young_until=decide(
            CohortPlaces(cohort.status, cohort.start_date, 1, 0, programme.minimum_age), birth
        ).old_enough_on,
        age_reason=enrolment.age_reason,
        over_maximum_reason=enrolment.over_maximum_reason,
        pinned=enrolment.pinned,
        walk_in=person.walk_in,
        end_reason=enrolment.end_reason,
        counts_from=enrolment.counts_from,
        parent_name=person.parent_name,
        parent_phone=person.parent_phone,
        emergency_name=person.emergency_name,
        emergency_phone=person.emergency_phone,
        emergency_relation=person.emergency_relation,
        town=person.town,
    )


def _enrolment(session: Session, enrolment_id: int) -> Enrolment:
    enrolment = session.get(Enrolment, enrolment_id)
    if enrolment is None:
        raise NotFound(
            tr("This person is no longer in the group."), tr("Reload the list and try again.")
        )
    return enrolment


def _all_three(session: Session, enrolment_id: int) -> tuple[Enrolment, Cohort, Person]:
    enrolment = _enrolment(session, enrolment_id)
    return (
        enrolment,
        stored_cohort(session, enrolment.cohort_id),
        stored_person(session, enrolment.person_id),
    )


def _listed(enrolment_ids: int | tuple[int, ...]) -> tuple[int, ...]:
    return (enrolment_ids,) if isinstance(enrolment_ids, int) else enrolment_ids


def _needed(reason: str) -> str:
    if not reason.strip():
        raise UserError(tr("A reason is needed."), tr("Say in a few words why."))
    return reason.strip()
