"""Persons: one record per human, found, made, changed and merged."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.exchange.phones import format_phone
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.language import tr
from ct_desktop.models import Person, PersonRole
from ct_desktop.rules.ages import age_on
from ct_desktop.rules.enumerations import Gender, Role
from ct_desktop.rules.names import PersonName, fold, full_name, list_name, normalise, sort_key
from ct_desktop.services.contact_values import checked_email, checked_phone
from ct_desktop.services.lookup import find_person, name_of
from ct_desktop.services.roles import roles_of, set_roles
from ct_desktop.storage.store import Store

OLDEST = 120


@dataclass(frozen=True)
class PersonFacts:
    """A person as edited; ``id`` is None for a new one. Dates are calendar dates."""

    id: int | None = None
    given_name: str = ""
    infix: str = ""
    family_name: str = ""
    birth_date: date | None = None
    gender: Gender | None = None
    education: int | None = None
    email: str = ""
    phone: str = ""
    address: str = ""
    postcode: str = ""
    town: str = ""
    school: str = ""
    talents: str = ""
    found_through: str = ""
    recruited_by_id: int | None = None
    recruited_by_name: str = ""
    parent_name: str = ""
    parent_phone: str = ""
    parent_email: str = ""
    emergency_name: str = ""
    emergency_phone: str = ""
    emergency_relation: str = ""
    notes: str = ""
    walk_in: bool = False

    @property
    def name(self) -> PersonName:
        """The three parts of the name."""
        return PersonName(self.given_name, self.infix, self.family_name)

    @property
    def full_name(self) -> str:
        """*given infix family*."""
        return full_name(self.name)

    @property
    def list_name(self) -> str:
        """*family, given infix*."""
        return list_name(self.name)


@dataclass(frozen=True)
class PersonPage:
    """What the head of a person's page shows beside the facts themselves."""

    facts: PersonFacts
    age: int | None
    roles: tuple[Role, ...]
    given_roles: tuple[Role, ...]
    recruited_by: str
    added_on: date


_COLUMNS = tuple(field.name for field in fields(PersonFacts) if field.name != "id")
_TEXTS = tuple(
    name
    for name in _COLUMNS
    if name not in {"birth_date", "gender", "education", "recruited_by_id", "walk_in"}
)


class PersonService:
    """Makes and changes persons."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def get(self, person_id: int) -> PersonPage:
        """A person with age today, roles and recruiter; NotFound when removed."""
        with self._store.read() as session:
            person = stored_person(session, person_id)
            recruiter = (
                session.get(Person, person.recruited_by_id) if person.recruited_by_id else None
            )
            given = session.scalars(
                select(PersonRole.role).where(
                    PersonRole.person_id == person_id, PersonRole.until.is_(None)
                )
            )
            today = self._clock.today()
            return PersonPage(
                person_facts(person),
                age_on(person.birth_date, today) if person.birth_date else None,
                roles_of(session, (person_id,))[person_id],
                tuple(given),
                full_name(name_of(recruiter)) if recruiter else person.recruited_by_name,
                person.added_on,
            )

    def find(self, name: str) -> int:
        """The id of the one person with this name or ``#id``; NotFound names the candidates."""
        with self._store.read() as session:
            return find_person(session, name).id

    def save(self, facts: PersonFacts, roles: frozenset[Role] | None = None) -> int:
        """Make a person (id None) or change one; its id. ``roles`` are those given by hand.

        Raises UserError for a missing name, a birth date that cannot be, or an
        e-mail address or phone number that is none.
        """
        with self._store.write("person changed") as session:
            if facts.id is None:
                person = Person(added_on=self._clock.today())
                session.add(person)
            else:
                person = stored_person(session, facts.id)
            apply_facts(person, facts, self._clock.today())
            session.flush()
            if roles is not None:
                set_roles(session, person.id, roles, self._clock.today())
            return person.id

    def add_note(self, person_id: int, text: str) -> None:
        """Append a dated line to a person's notes."""
        if not text.strip():
            raise UserError(tr("The note is empty."), tr("Type what is to be remembered."))
        with self._store.write("note added") as session:
            person = stored_person(session, person_id)
            line = f"{self._clock.today():%d-%m-%Y}: {text.strip()}"
            person.notes = f"{person.notes}\n{line}".strip()


def stored_person(session: Session, person_id: int) -> Person:
    """The stored person; NotFound when removed."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(tr("This person no longer exists."), tr("Choose another one."))
    return person


def person_facts(person: Person) -> PersonFacts:
    """A stored person as plain values; phone numbers in Dutch form."""
    values = {column: getattr(person, column) for column in _COLUMNS}
    for column in ("phone", "parent_phone", "emergency_phone"):
        values[column] = format_phone(values[column])
    return PersonFacts(id=person.id, **values)


def apply_facts(person: Person, facts: PersonFacts, today: date) -> None:
    """Check and put edited facts on a stored person."""
    values = {column: getattr(facts, column) for column in _COLUMNS}
    for column in _TEXTS:
        multiline = column == "notes"
        values[column] = values[column].strip() if multiline else normalise(values[column])
    if not values["given_name"] and not values["family_name"]:
        raise UserError(tr("The person has no name."), tr("Fill in a first or family name."))
    _check_birth_date(facts.birth_date, today)
    values["email"] = checked_email(values["email"])
    values["parent_email"] = checked_email(values["parent_email"])
    for column in ("phone", "parent_phone", "emergency_phone"):
        values[column] = checked_phone(values[column])
    values["postcode"] = normalise_postcode(values["postcode"])[0]
    put_values(person, values)


def put_values(person: Person, values: Mapping[str, object]) -> None:
    """Set columns of a person and keep its sort key and search text in step."""
    for column, value in values.items():
        if getattr(person, column) != value:
            setattr(person, column, value)
    index_person(person)


def index_person(person: Person) -> None:
    """Bring the folded columns in step with the name, e-mail, town and phone."""
    name = name_of(person)
    person.sort_key = "\t".join(sort_key(name))
    digits = "".join(char for char in person.phone if char.isdigit())
    national = f"0{digits[2:]}" if digits.startswith("31") else digits
    parts = (full_name(name), person.email, person.town, person.school, national)
    person.search_text = " ".join(fold(part) for part in parts if part)


def _check_birth_date(birth: date | None, today: date) -> None:
    if birth is None:
        return
    if birth > today:
        raise UserError(
            tr("The birth date is in the future."), tr("Correct the birth date or leave it empty.")
        )
    if age_on(birth, today) > OLDEST:
        raise UserError(
            tr("The birth date is more than {years} years ago.").format(years=OLDEST),
            tr("Correct the birth date or leave it empty."),
        )
