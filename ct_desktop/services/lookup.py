"""Finding the one cohort, programme, person or meeting that an id, name or number stands for."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.models import (
    Cohort,
    Meeting,
    Person,
    Programme,
)
from ct_desktop.rules.names import PersonName, fold, full_name, matches
from ct_desktop.storage.search import contains

CANDIDATES_SHOWN = 8

NamedRow = TypeVar("NamedRow", Cohort, Programme)


def name_of(person: Person) -> PersonName:
    """The three parts of a stored person's name."""
    return PersonName(person.given_name, person.infix, person.family_name)


def stored_cohort(session: Session, cohort_id: int) -> Cohort:
    """The stored cohort; NotFound when it has been removed."""
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound(tr("This group no longer exists."), tr("Choose another one."))
    return cohort


def find_cohort(session: Session, name: str) -> Cohort:
    """The cohort with this name, ignoring case and accents, or ``#id``."""
    found = _named(name, session.scalars(select(Cohort)).all())
    if found is None:
        raise NotFound(
            tr("There is no group “{name}”.").format(name=name),
            tr("The groups are listed by: ct-desktop list cohorts."),
        )
    return found


def find_programme(session: Session, name: str) -> Programme:
    """The programme with this name, ignoring case and accents, or ``#id``."""
    programmes = session.scalars(select(Programme).order_by(Programme.name)).all()
    found = _named(name, programmes)
    if found is None:
        names = ", ".join(programme.name for programme in programmes)
        raise NotFound(
            tr("There is no programme “{name}”.").format(name=name),
            tr("Choose one of: {names}.").format(names=names),
        )
    return found


def find_person(session: Session, text: str, among: Sequence[int] | None = None) -> Person:
    """The person with this name or ``#id``, within ``among`` (ids) when given.

    Raises NotFound when nobody answers to it, and with the candidates when several do.
    """
    if text.strip().startswith("#") and text.strip()[1:].isdigit():
        person = session.get(Person, int(text.strip()[1:]))
        if person is None or (among is not None and person.id not in among):
            raise _nobody(text)
        return person
    query = select(Person).order_by(Person.sort_key)
    for part in fold(text.replace(",", " ")).split():
        query = query.where(contains(Person.search_text, part))
    people = [
        person
        for person in session.scalars(query)
        if matches(text, name_of(person)) and (among is None or person.id in among)
    ]
    if not people:
        raise _nobody(text)
    if len(people) > 1:
        shown = "; ".join(
            f"#{person.id} {full_name(name_of(person))}" for person in people[:CANDIDATES_SHOWN]
        )
        raise NotFound(
            tr("More than one person is called “{name}”.").format(name=text),
            tr("Use the number: {candidates}.").format(candidates=shown),
        )
    return people[0]


def meeting_by_number(session: Session, cohort: Cohort, number: int) -> Meeting:
    """Meeting ``number`` of a cohort, counted 1, 2, … in order of date over all kinds."""
    meetings = meetings_in_order(session, cohort.id)
    if not 1 <= number <= len(meetings):
        raise NotFound(
            tr("“{cohort}” has no meeting {number}.").format(cohort=cohort.name, number=number),
            tr("Its meetings are numbered 1 to {last}.").format(last=len(meetings)),
        )
    return meetings[number - 1]


def meetings_in_order(session: Session, cohort_id: int) -> list[Meeting]:
    """The meetings of a cohort in order of date and time; position + 1 is their number."""
    query = select(Meeting).where(Meeting.cohort_id == cohort_id)
    return list(session.scalars(query.order_by(Meeting.date, Meeting.start_time, Meeting.id)))


def _named(name: str, rows: Sequence[NamedRow]) -> NamedRow | None:
    wanted = name.strip()
    for row in rows:
        if wanted == f"#{row.id}" or fold(wanted) == fold(row.name):
            return row
    return None


def _nobody(text: str) -> NotFound:
    return NotFound(
        tr("Nobody is called “{name}”.").format(name=text),
        tr("Write the full name, “family name, first name”, or #number."),
    )
