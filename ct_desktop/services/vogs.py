"""The VOG register: needed, requested, original seen, to renew. Never a scan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import VogState
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class VogFacts:
    """The VOG of one person. ``needed`` None follows from placements and offers.

    ``needed_for``: in words why it is needed ("SV Overmaas", "hand"); empty when it is not.
    ``first_day``: the first practice day it is needed for, where known.
    """

    person_id: int
    name: str = ""
    state: VogState = VogState.NOT_NEEDED
    needed: bool | None = None
    requested_on: date | None = None
    seen_on: date | None = None
    seen_by: str = ""
    renew_on: date | None = None
    needed_for: str = ""
    first_day: date | None = None
    roles: str = ""


class VogService:
    """Keeps the register."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_person(self, person_id: int) -> VogFacts:
        """The VOG of one person, also when nothing was noted yet."""
        raise NotImplementedError

    def register(self, states: frozenset[VogState] = frozenset()) -> tuple[VogFacts, ...]:
        """Everyone who needs one or has one; of these states when given. Missing ones first."""
        raise NotImplementedError

    def save(self, facts: VogFacts) -> None:
        """Store needed, dates and who saw it.

        Raises UserError for a day in the future, and for *seen* without who saw it. ``renew_on``
        None with ``seen_on`` follows the policy.
        """
        raise NotImplementedError

    def request(self, person_ids: Sequence[int], on: date) -> None:
        """Note the request for several people in one change."""
        raise NotImplementedError

    def see(self, person_id: int, on: date, by: str) -> None:
        """The original was seen."""
        raise NotImplementedError

    def policy_years(self) -> int:
        """After how many years a VOG is due for renewal (default 3)."""
        raise NotImplementedError

    def set_policy_years(self, years: int) -> None:
        """Change the policy; dates that are stored stay."""
        raise NotImplementedError
