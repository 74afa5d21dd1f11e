"""The names of everybody in the store, to be looked for in texts that leave it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Person
from ct_desktop.rules.name_mentions import KnownNames
from ct_desktop.rules.names import PersonName, split_name
from ct_desktop.services.lookup import name_of


def known_names(session: Session) -> KnownNames:
    """Everybody the store knows by name, with the parents and emergency contacts."""
    names: list[PersonName] = []
    for person in session.scalars(select(Person)):
        names.append(name_of(person))
        for other in (person.parent_name, person.emergency_name, person.recruited_by_name):
            if other:
                names.append(split_name(other))
    return KnownNames(names)
