"""Who may be somebody we know already, asked before a new person is stored."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.exchange.doubles import DoubleIndex, DoubleKind
from ct_desktop.exchange.emails import normalise_email
from ct_desktop.exchange.phones import normalise_phone
from ct_desktop.models import Person
from ct_desktop.rules.names import list_name, normalise
from ct_desktop.services.import_values import known_people, reason_text
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import PersonFacts
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class PossibleDouble:
    """Someone stored who is, or may be, the person typed; ``certain`` when it is the same."""

    person_id: int
    name: str
    birth_date: date | None
    town: str
    reason: str
    certain: bool


@dataclass(frozen=True)
class _Typed:
    """What was typed, in the form in which people are compared."""

    given_name: str
    infix: str
    family_name: str
    birth_date: date | None
    email: str
    phone: str


class DoubleService:
    """Compares with everybody stored, by the rules of the import."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, facts: PersonFacts) -> tuple[PossibleDouble, ...]:
        """Whom these facts may be; nobody when they are new. Never the person itself."""
        typed = _Typed(
            normalise(facts.given_name),
            normalise(facts.infix),
            normalise(facts.family_name),
            facts.birth_date,
            normalise_email(facts.email)[0] or "",
            normalise_phone(facts.phone)[0] or "",
        )
        with self._store.read() as session:
            known = [one for one in known_people(session) if one.id != facts.id]
            verdict = DoubleIndex(known).classify(typed)
            found = []
            for match in verdict.matches:
                if match.person_id is None:
                    continue
                person = session.get_one(Person, match.person_id)
                found.append(
                    PossibleDouble(
                        person.id,
                        list_name(name_of(person)),
                        person.birth_date,
                        person.town,
                        reason_text(match.reason),
                        verdict.kind is DoubleKind.UPDATED,
                    )
                )
            return tuple(found)
