"""The table of all people: ids sorted and filtered in SQL, rows in blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.exchange.phones import format_phone
from ct_desktop.models import (
    Cohort,
    Enrolment,
    IssuedDocument,
    Person,
    PersonRole,
    Supervisor,
)
from ct_desktop.rules.ages import age_on
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import (
    CohortStatus,
    DocumentKind,
    EnrolmentStatus,
    Gender,
    Role,
)
from ct_desktop.rules.names import fold, full_name, list_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.roles import roles_of
from ct_desktop.storage.search import contains
from ct_desktop.storage.store import Store


class PeopleOrder(StrEnum):
    """By which column the table is sorted."""

    NAME = "name"
    TOWN = "town"
    BIRTH_DATE = "birth_date"
    EMAIL = "email"
    ADDED = "added"


@dataclass(frozen=True)
class PeopleFilter:
    """What narrows the table; empty values do not."""

    words: str = ""
    role: Role | None = None
    cohort_id: int | None = None
    town: str = ""
    talent: str = ""
    active: bool | None = None
    """In a planned or running cohort or in practice (True), or not (False)."""


@dataclass(frozen=True)
class PersonRow:
    """A line of the table of people; ``cohorts`` are those with a place in them."""

    id: int
    name: str
    full_name: str
    age: int | None
    birth_date: date | None
    gender: Gender | None
    education: int | None
    email: str
    phone: str
    postcode: str
    town: str
    talents: str
    roles: tuple[Role, ...]
    cohorts: tuple[str, ...]
    walk_in: bool
    recruited_by: str
    given_name: str
    infix: str
    family_name: str


class PeopleTable:
    """Reads the table of people in two steps, so that tens of thousands stay quick."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def ids(
        self,
        wanted: PeopleFilter | None = None,
        order: PeopleOrder = PeopleOrder.NAME,
        *,
        descending: bool = False,
    ) -> list[int]:
        """The ids of everyone in the filter, sorted; one query."""
        column = {
            PeopleOrder.NAME: Person.sort_key,
            PeopleOrder.TOWN: Person.town,
            PeopleOrder.BIRTH_DATE: Person.birth_date,
            PeopleOrder.EMAIL: Person.email,
            PeopleOrder.ADDED: Person.added_on,
        }[order]
        direction = column.desc() if descending else column.asc()
        query = _filtered(select(Person.id), wanted or PeopleFilter())
        with self._store.read() as session:
            return list(session.scalars(query.order_by(direction, Person.sort_key, Person.id)))

    def rows(self, ids: Sequence[int]) -> tuple[PersonRow, ...]:
        """The rows for a block of ids, in that order; a fixed number of queries."""
        with self._store.read() as session:
            return person_rows(session, ids, self._clock.today())

    def towns(self) -> tuple[str, ...]:
        """Every town that occurs, for the filter."""
        with self._store.read() as session:
            query = select(Person.town).where(Person.town != "").distinct().order_by(Person.town)
            return tuple(session.scalars(query))

    def talents(self) -> tuple[str, ...]:
        """Every talent that occurs, for the filter, by name."""
        with self._store.read() as session:
            texts = session.scalars(select(Person.talents).where(Person.talents != "").distinct())
            found = {part.strip() for text in texts for part in text.split(",") if part.strip()}
        return tuple(sorted(found, key=fold))


def person_rows(session: Session, ids: Sequence[int], today: date) -> tuple[PersonRow, ...]:
    """The rows for these ids, in that order, read in the given session."""
    people = {
        person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))
    }
    recruiters = {
        person.id: full_name(name_of(person))
        for person in session.scalars(
            select(Person).where(
                Person.id.in_(
                    {p.recruited_by_id for p in people.values() if p.recruited_by_id is not None}
                )
            )
        )
    }
    cohorts: dict[int, tuple[str, ...]] = {}
    for person_id, name in session.execute(
        select(Enrolment.person_id, Cohort.name)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(Enrolment.person_id.in_(ids), Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Cohort.start_date)
    ):
        cohorts[person_id] = (*cohorts.get(person_id, ()), name)
    roles = roles_of(session, people)
    return tuple(
        _row(
            people[person_id],
            roles[person_id],
            cohorts.get(person_id, ()),
            recruiters.get(people[person_id].recruited_by_id or 0, ""),
            today,
        )
        for person_id in ids
        if person_id in people
    )


def _row(
    person: Person,
    roles: tuple[Role, ...],
    cohorts: tuple[str, ...],
    recruiter: str,
    today: date,
) -> PersonRow:
    name = name_of(person)
    return PersonRow(
        id=person.id,
        name=list_name(name),
        full_name=full_name(name),
        age=age_on(person.birth_date, today) if person.birth_date else None,
        birth_date=person.birth_date,
        gender=person.gender,
        education=person.education,
        email=person.email,
        phone=format_phone(person.phone),
        postcode=person.postcode,
        town=person.town,
        talents=person.talents,
        roles=roles,
        cohorts=cohorts,
        walk_in=person.walk_in,
        recruited_by=recruiter or person.recruited_by_name,
        given_name=person.given_name,
        infix=person.infix,
        family_name=person.family_name,
    )


def _filtered(query: Select[tuple[int]], wanted: PeopleFilter) -> Select[tuple[int]]:
    for word in fold(wanted.words.replace(",", " ")).split():
        query = query.where(contains(Person.search_text, word))
    if wanted.role is not None:
        query = query.where(_has_role(wanted.role))
    if wanted.cohort_id is not None:
        query = query.where(
            exists().where(
                Enrolment.person_id == Person.id, Enrolment.cohort_id == wanted.cohort_id
            )
        )
    if wanted.town:
        query = query.where(Person.town == wanted.town)
    if wanted.talent:
        query = query.where(Person.talents.contains(wanted.talent, autoescape=True))
    if wanted.active is not None:
        active = _is_active()
        query = query.where(active if wanted.active else ~active)
    return query


def _has_role(role: Role) -> ColumnElement[bool]:
    if role is Role.PARTICIPANT:
        return exists().where(Enrolment.person_id == Person.id, Enrolment.status.in_(TAKES_A_PLACE))
    if role is Role.CITYTRAINER:
        return exists().where(
            IssuedDocument.person_id == Person.id,
            IssuedDocument.kind == DocumentKind.CERTIFICATE,
            IssuedDocument.makes_citytrainer.is_(True),
            IssuedDocument.revoked_on.is_(None),
        )
    by_hand = exists().where(
        PersonRole.person_id == Person.id, PersonRole.role == role, PersonRole.until.is_(None)
    )
    if role is Role.PRACTICE_SUPERVISOR:
        return by_hand | exists().where(
            Supervisor.person_id == Person.id, Supervisor.left_on.is_(None)
        )
    return by_hand


def _is_active() -> ColumnElement[bool]:
    running = (CohortStatus.PLANNED, CohortStatus.RUNNING, CohortStatus.IN_PRACTICE)
    return exists().where(
        Enrolment.person_id == Person.id,
        Enrolment.status == EnrolmentStatus.ENROLLED,
        Enrolment.cohort_id == Cohort.id,
        Cohort.status.in_(running),
    )
