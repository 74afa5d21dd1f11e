"""Finding people for a picker, with a new person as the last choice."""

from collections.abc import Callable, Sequence

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import Role
from ct_desktop.rules.names import full_name, normalise, split_name
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PeopleFilter, PersonRow
from ct_desktop.services.persons import PersonFacts
from ct_desktop.ui.widgets.person_picker import Choice

NEW = 0
"""The id of the choice that stands for someone who is not known yet."""
_MOST = 9


def people_search(office: Office, first: Role | None = None) -> Callable[[str], Sequence[Choice]]:
    """A search for ``PersonPicker``; people with role ``first`` come before the others."""

    def search(text: str) -> list[Choice]:
        ids: list[int] = []
        if first is not None:
            ids = office.people.ids(PeopleFilter(words=text, role=first))[:_MOST]
        if len(ids) < _MOST:
            everyone = office.people.ids(PeopleFilter(words=text))
            ids += [found for found in everyone if found not in ids][: _MOST - len(ids)]
        found = [Choice(row.id, row.full_name, _note(row)) for row in office.people.rows(ids)]
        name = normalise(text)
        return [*found, Choice(NEW, name, tr("new person"))] if name else found

    return search


class ChosenPeople:
    """Turns choices into ids on the worker; who is new is made once, also when tried again."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._made: dict[str, int] = {}

    def id_of(self, choice: Choice, roles: frozenset[Role] | None = None) -> int:
        """The id of the person chosen, made first, with these ``roles``, when new."""
        if choice.id != NEW:
            return choice.id
        if choice.name not in self._made:
            name = split_name(choice.name)
            facts = PersonFacts(given_name=name.given, infix=name.infix, family_name=name.family)
            self._made[choice.name] = self._office.persons.save(facts, roles)
        return self._made[choice.name]


def shown_name(choice: Choice) -> str:
    """The name of a choice as it will be stored."""
    return choice.name if choice.id != NEW else full_name(split_name(choice.name))


def _note(row: PersonRow) -> str:
    parts = [words.role(role) for role in row.roles]
    if row.age is not None:
        parts.append(ntr("{n} year old", "{n} years old", row.age))
    parts.append(row.town)
    return ", ".join(part for part in parts if part)
