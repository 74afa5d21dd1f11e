"""People in a cohort: applied, enrolled, waiting, declined, withdrawn."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NeedsReason, NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Attendance, Cohort, Enrolment, Person, Programme
from ct_desktop.rules.ages import age_on
from ct_desktop.rules.consents import Consent, permission_missing
from ct_desktop.rules.enrolment import Admission, AdmissionKind, CohortPlaces, decide
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus, Gender
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.cohorts import stored_cohort
from ct_desktop.services.consents import answers_of
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import stored_person
from ct_desktop.storage.store import Store

TAKES_A_PLACE = (EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED)


class AgeNotRight(NeedsReason):
    """Too young, too old, or of unknown age for the programme."""


class OverMaximum(NeedsReason):
    """All places of the cohort are taken."""


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


@dataclass(frozen=True)
class Overrides:
    """Reasons with which the leader goes against a rule; kept with the enrolment."""

    age: str = ""
    over_maximum: str = ""


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
        """Take back applications that hold no marks, as if they were never made."""
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


def apply_for(session: Session, cohort: Cohort, person: Person, clock: Clock) -> Enrolment:
    """Store an application within a running change; once per person and cohort."""
    check_takes_people(cohort)
    known = session.scalar(
        select(Enrolment).where(Enrolment.cohort_id == cohort.id, Enrolment.person_id == person.id)
    )
    if known is not None:
        raise UserError(
            tr("{name} has already applied for “{cohort}”.").format(
                name=full_name(name_of(person)), cohort=cohort.name
            ),
            tr("Change the status in the list of participants."),
        )
    last = session.scalar(select(func.max(Enrolment.queue)).where(Enrolment.cohort_id == cohort.id))
    enrolment = Enrolment(
        person_id=person.id,
        cohort_id=cohort.id,
        status=EnrolmentStatus.APPLIED,
        applied_at=clock.now(),
        queue=(last or 0) + 1,
    )
    session.add(enrolment)
    session.flush()
    return enrolment


def check_takes_people(cohort: Cohort) -> None:
    """Raise UserError for a cohort that has ended: nobody can join it any more."""
    if cohort.status in (CohortStatus.COMPLETED, CohortStatus.CANCELLED):
        raise _no_longer(cohort)


def people_placed(session: Session, cohort_id: int) -> list[Person]:
    """The people who hold a place in a cohort, in Dutch order of names."""
    query = (
        select(Person)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .where(Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Person.sort_key, Person.id)
    )
    return list(session.scalars(query))


def places_taken(session: Session, cohort_id: int) -> int:
    """How many people hold a place in a cohort."""
    count = session.scalar(
        select(func.count(Enrolment.id)).where(
            Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE)
        )
    )
    return count or 0


def enrol_now(
    session: Session,
    enrolment: Enrolment,
    cohort: Cohort,
    person: Person,
    clock: Clock,
    overrides: Overrides,
) -> None:
    """Give someone a place within a running change, or raise NeedsReason."""
    programme = session.get_one(Programme, cohort.programme_id)
    age_reason = overrides.age.strip() or enrolment.age_reason
    over_reason = overrides.over_maximum.strip()
    places = places_of(session, cohort, programme)
    admission = decide(places, person.birth_date, over_reason, age_reason)
    if admission.kind is not AdmissionKind.ENROLLED:
        raise _refusal(admission, cohort, programme, person)
    enrolment.status = EnrolmentStatus.ENROLLED
    enrolment.enrolled_on = clock.today()
    enrolment.ended_on = None
    enrolment.end_reason = ""
    if admission.age_overridden:
        enrolment.age_reason = age_reason
    if admission.over_maximum:
        enrolment.over_maximum_reason = over_reason


def enrol_or_wait(
    session: Session, cohort: Cohort, person: Person, clock: Clock
) -> EnrolmentStatus:
    """Give a person a place while there are any, else a place on the waiting list.

    Who already has one of the two keeps it. For a list that is read in: within a running
    change, after the age was checked. Raises AgeNotRight.
    """
    enrolment = session.scalar(
        select(Enrolment).where(Enrolment.cohort_id == cohort.id, Enrolment.person_id == person.id)
    ) or apply_for(session, cohort, person, clock)
    if enrolment.status is not EnrolmentStatus.APPLIED:
        return enrolment.status
    if _somebody_waits(session, cohort.id):
        # A free place goes to whoever waits already, not to a newcomer.
        enrolment.status = EnrolmentStatus.WAITING
        session.flush()
        return enrolment.status
    try:
        enrol_now(session, enrolment, cohort, person, clock, Overrides())
    except OverMaximum:
        enrolment.status = EnrolmentStatus.WAITING
    session.flush()
    return enrolment.status


def places_of(session: Session, cohort: Cohort, programme: Programme) -> CohortPlaces:
    """What joining this cohort depends on, as it is now."""
    return CohortPlaces(
        cohort.status,
        cohort.start_date,
        cohort.capacity,
        places_taken(session, cohort.id),
        programme.minimum_age,
        programme.maximum_age,
    )


def age_refusal_text(admission: Admission, programme: Programme, person_name: str) -> str:
    """Why someone's age does not fit, in words; with the day on which it does."""
    match admission.kind:
        case AdmissionKind.TOO_YOUNG if admission.old_enough_on is not None:
            return tr("{name} is not yet {age} on the start date and may join from {date}.").format(
                name=person_name,
                age=programme.minimum_age,
                date=f"{admission.old_enough_on:%d-%m-%Y}",
            )
        case AdmissionKind.TOO_OLD:
            return tr("{name} is older than {age} on the start date.").format(
                name=person_name, age=programme.maximum_age
            )
        case _:
            return tr("The birth date of {name} is not known.").format(name=person_name)


def _refusal(
    admission: Admission, cohort: Cohort, programme: Programme, person: Person
) -> UserError:
    if admission.kind is AdmissionKind.COHORT_OVER:
        return _no_longer(cohort)
    if admission.kind is AdmissionKind.WAITING:
        return OverMaximum(
            tr("“{cohort}” is full: all {n} places are taken.").format(
                cohort=cohort.name, n=cohort.capacity
            ),
            tr("Give a reason to go over the maximum, or use the waiting list."),
        )
    return AgeNotRight(
        age_refusal_text(admission, programme, full_name(name_of(person))),
        tr("Give a reason to let the person in all the same."),
    )


def _no_longer(cohort: Cohort) -> UserError:
    return UserError(
        tr("“{cohort}” no longer takes people.").format(cohort=cohort.name),
        tr("Choose a group that is planned or running."),
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


def _somebody_waits(session: Session, cohort_id: int) -> bool:
    waiting = select(func.count(Enrolment.id)).where(
        Enrolment.cohort_id == cohort_id, Enrolment.status == EnrolmentStatus.WAITING
    )
    return bool(session.scalar(waiting))


def _listed(enrolment_ids: int | tuple[int, ...]) -> tuple[int, ...]:
    return (enrolment_ids,) if isinstance(enrolment_ids, int) else enrolment_ids


def _needed(reason: str) -> str:
    if not reason.strip():
        raise UserError(tr("A reason is needed."), tr("Say in a few words why."))
    return reason.strip()
