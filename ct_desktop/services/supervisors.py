"""Practice supervisors of organisations: who, trained when, left when."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import VogState
from ct_desktop.services.persons import PersonFacts
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class SupervisorFacts:
    """A person as supervisor of an organisation; ``id`` is None for a new one."""

    id: int | None
    person_id: int
    organisation_id: int
    function: str = ""
    trained_on: date | None = None
    since: date | None = None


@dataclass(frozen=True)
class SupervisorRow:
    """A supervisor as listed; ``offers`` open ones, ``people`` placements under way."""

    facts: SupervisorFacts
    name: str
    full_name: str
    organisation: str
    phone: str
    email: str
    vog: VogState
    offers: int
    people: int
    left_on: date | None
    left_reason: str


@dataclass(frozen=True)
class Leaving:
    """What a supervisor who leaves leaves behind: offers (titles) and participants (names)."""

    offers: tuple[str, ...]
    people: tuple[str, ...]


class SupervisorService:
    """Keeps the supervisors."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(
        self, organisation_id: int | None = None, *, left: bool = False
    ) -> tuple[SupervisorRow, ...]:
        """Supervisors in Dutch order of names; with those who left when ``left``."""
        raise NotImplementedError

    def row(self, supervisor_id: int) -> SupervisorRow:
        """One supervisor; NotFound when removed."""
        raise NotImplementedError

    def save(self, facts: SupervisorFacts, person: PersonFacts | None = None) -> int:
        """Make a supervisor (id None) or change one; its id.

        With ``person`` (id None) the person is made in the same change and ``facts.person_id``
        is not looked at. The person gets the role of practice supervisor. Raises UserError for
        the same person twice at one organisation, and for a training date in the future.
        """
        raise NotImplementedError

    def leaving(self, supervisor_id: int) -> Leaving:
        """What would be left behind, to show before ``leave``."""
        raise NotImplementedError

    def leave(
        self, supervisor_id: int, on: date, reason: str, successor_id: int | None = None
    ) -> None:
        """The supervisor leaves: the record stays, the successor takes offers and participants.

        Without a successor they keep nobody's name and ask for attention. One change.
        """
        raise NotImplementedError

    def come_back(self, supervisor_id: int) -> None:
        """The supervisor is there again."""
        raise NotImplementedError

    def remove(self, supervisor_id: int) -> None:
        """Delete a supervisor who was never used; UserError otherwise."""
        raise NotImplementedError
