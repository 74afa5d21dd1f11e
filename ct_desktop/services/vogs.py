"""The VOG register: needed, requested, original seen, to renew. Never a scan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Person, Vog
from ct_desktop.rules.enumerations import Role, VogState
from ct_desktop.rules.names import list_name, normalise
from ct_desktop.rules.vog import RENEW_AFTER_YEARS, renewal_day
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import stored_person
from ct_desktop.services.roles import roles_of
from ct_desktop.services.settings import set_value, value_of
from ct_desktop.services.vog_reading import VogStanding, asked_of, vogs_of
from ct_desktop.services.words import role
from ct_desktop.storage.store import Store

POLICY = "vog_renew_after_years"
LONGEST_POLICY = 10
ORDER = (
    VogState.MISSING,
    VogState.RENEWAL_DUE,
    VogState.REQUESTED,
    VogState.SEEN,
    VogState.NOT_NEEDED,
)
"""The register: what asks for something first."""


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
        with self._store.read() as session:
            person = stored_person(session, person_id)
            return self._facts(session, [person])[0]

    def register(self, states: frozenset[VogState] = frozenset()) -> tuple[VogFacts, ...]:
        """Everyone who needs one or has one; of these states when given. Missing ones first."""
        with self._store.read() as session:
            known = set(session.scalars(select(Vog.person_id))) | set(
                asked_of(session, self._clock.today())
            )
            query = select(Person).where(Person.id.in_(known)).order_by(Person.sort_key)
            found = self._facts(session, list(session.scalars(query)))
        found.sort(key=lambda facts: ORDER.index(facts.state))
        return tuple(facts for facts in found if not states or facts.state in states)

    def save(self, facts: VogFacts) -> None:
        """Store needed, dates and who saw it.

        Raises UserError for a day in the future, and for *seen* without who saw it. ``renew_on``
        None with ``seen_on`` follows the policy. Who has nothing noted is out of the register.
        """
        self._check(facts.requested_on, facts.seen_on)
        if facts.seen_on is not None and not normalise(facts.seen_by):
            raise _by_whom()
        with self._store.write("VOG noted") as session:
            row = _row(session, facts.person_id)
            if facts.needed is None and facts.requested_on is None and facts.seen_on is None:
                session.flush()
                session.delete(row)
                return
            renew = facts.renew_on
            if facts.seen_on is not None and renew is None:
                renew = renewal_day(facts.seen_on, _policy(session))
            if facts.seen_on is not None and renew is not None and renew <= facts.seen_on:
                raise UserError(
                    tr("It would be due for renewal before it was seen."), tr("Correct one date.")
                )
            row.needed = facts.needed
            row.requested_on = facts.requested_on
            row.seen_on = facts.seen_on
            row.seen_by = normalise(facts.seen_by) if facts.seen_on else ""
            row.renew_on = renew if facts.seen_on else None

    def request(self, person_ids: Sequence[int], on: date) -> None:
        """Note the request for several people in one change."""
        self._check(on)
        if not person_ids:
            raise UserError(tr("Nobody was chosen."), tr("Choose one person or more."))
        with self._store.write("VOG requested") as session:
            for person_id in person_ids:
                _row(session, person_id).requested_on = on

    def see(self, person_id: int, on: date, by: str) -> None:
        """The original was seen."""
        self._check(on)
        if not normalise(by):
            raise _by_whom()
        with self._store.write("original VOG seen") as session:
            row = _row(session, person_id)
            row.seen_on, row.seen_by = on, normalise(by)
            row.renew_on = renewal_day(on, _policy(session))

    def policy_years(self) -> int:
        """After how many years a VOG is due for renewal (default 3)."""
        with self._store.read() as session:
            return _policy(session)

    def set_policy_years(self, years: int) -> None:
        """Change the policy; dates that are stored stay."""
        if not 1 <= years <= LONGEST_POLICY:
            raise UserError(
                tr("This is no term for renewal."),
                tr("Choose 1 to {n} years.").format(n=LONGEST_POLICY),
            )
        with self._store.write("VOG policy changed") as session:
            set_value(session, POLICY, years)

    def _check(self, *days: date | None) -> None:
        if any(day is not None and day > self._clock.today() for day in days):
            raise UserError(tr("This day lies in the future."), tr("Note it when it is so."))

    def _facts(self, session: Session, people: Sequence[Person]) -> list[VogFacts]:
        ids = [person.id for person in people]
        vogs = vogs_of(session, ids, self._clock.today())
        roles = roles_of(session, ids)
        return [_facts(person, vogs[person.id], roles[person.id]) for person in people]


def _facts(person: Person, vog: VogStanding, roles: tuple[Role, ...]) -> VogFacts:
    row = vog.row
    by_hand = tr("said by hand") if row is not None and row.needed else ""
    return VogFacts(
        person.id,
        list_name(name_of(person)),
        vog.state,
        None if row is None else row.needed,
        None if row is None else row.requested_on,
        None if row is None else row.seen_on,
        "" if row is None else row.seen_by,
        None if row is None else row.renew_on,
        ", ".join(vog.asked.by) or by_hand,
        vog.asked.first_day,
        ", ".join(role(one) for one in roles),
    )


def _row(session: Session, person_id: int) -> Vog:
    stored_person(session, person_id)
    row = session.scalar(select(Vog).where(Vog.person_id == person_id))
    if row is None:
        row = Vog(person_id=person_id)
        session.add(row)
    return row


def _policy(session: Session) -> int:
    return int(value_of(session, POLICY, RENEW_AFTER_YEARS))


def _by_whom() -> UserError:
    return UserError(
        tr("It is not said who saw the original."), tr("Fill in the name of who saw it.")
    )
