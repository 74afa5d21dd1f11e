"""Practice supervisors of organisations: who, trained when, left when."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.exchange.phones import format_phone
from ct_desktop.language import tr
from ct_desktop.models import Organisation, Person, Placement, Supervisor
from ct_desktop.rules.enumerations import VogState
from ct_desktop.rules.names import full_name, list_name, normalise
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import PersonFacts, apply_facts, stored_person
from ct_desktop.services.practice_bank import read_bank
from ct_desktop.services.supervisor_work import check_unused, hand_over, under_way
from ct_desktop.services.vog_reading import vogs_of
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
        with self._store.read() as session:
            return tuple(
                row
                for row in _rows(session, self._clock.today())
                if organisation_id in (None, row.facts.organisation_id)
                and (left or row.left_on is None)
            )

    def row(self, supervisor_id: int) -> SupervisorRow:
        """One supervisor; NotFound when removed."""
        with self._store.read() as session:
            stored_supervisor(session, supervisor_id)
            rows = _rows(session, self._clock.today())
        return next(row for row in rows if row.facts.id == supervisor_id)

    def save(self, facts: SupervisorFacts, person: PersonFacts | None = None) -> int:
        """Make a supervisor (id None) or change one; its id.

        With ``person`` (id None) the person is made in the same change and ``facts.person_id``
        is not looked at. The role of practice supervisor follows from it. Raises UserError for the
        same person twice at one organisation, for a training date in the future, and for making
        one who was ever used somebody else or of another organisation.
        """
        today = self._clock.today()
        if facts.trained_on is not None and facts.trained_on > today:
            raise UserError(tr("The training lies in the future."), tr("Correct the date."))
        with self._store.write("supervisor saved") as session:
            person_id = facts.person_id
            if person is not None:
                made = Person(added_on=today)
                session.add(made)
                apply_facts(made, person, today)
                session.flush()
                person_id = made.id
            who = stored_person(session, person_id)
            at = session.get(Organisation, facts.organisation_id)
            if at is None:
                raise NotFound(tr("This organisation no longer exists."), tr("Choose another one."))
            row = Supervisor() if facts.id is None else stored_supervisor(session, facts.id)
            _check_once(session, facts.id, who, at)
            if facts.id is not None and (row.person_id, row.organisation_id) != (who.id, at.id):
                advice = tr("Note that this supervisor has left, and add the other one.")
                check_unused(session, row.id, advice)
            row.person_id, row.organisation_id = who.id, at.id
            row.function = normalise(facts.function)
            row.trained_on, row.since = facts.trained_on, facts.since
            session.add(row)
            session.flush()
            return row.id

    def leaving(self, supervisor_id: int) -> Leaving:
        """What would be left behind, to show before ``leave``."""
        with self._store.read() as session:
            bank = read_bank(session)
            today = self._clock.today()
            offers = [
                one.offer.title
                for one in bank.offers.values()
                if one.offer.supervisor_id == supervisor_id and not one.closed(today)
            ]
            people = [full_name(name_of(person)) for _, person in under_way(session, supervisor_id)]
        return Leaving(tuple(sorted(offers)), tuple(dict.fromkeys(people)))

    def leave(
        self, supervisor_id: int, on: date, reason: str, successor_id: int | None = None
    ) -> None:
        """The supervisor leaves: the record stays, the successor takes offers and participants.

        Without a successor they keep the name of who left and ask for attention. One change.
        """
        if on > self._clock.today():
            raise UserError(tr("This day lies in the future."), tr("Note it when it is so."))
        with self._store.write("supervisor left") as session:
            row = stored_supervisor(session, supervisor_id)
            if successor_id is not None:
                successor = stored_supervisor(session, successor_id)
                if successor.organisation_id != row.organisation_id or successor.id == row.id:
                    raise UserError(
                        tr("The successor is not a colleague of this supervisor."),
                        tr("Choose another supervisor of the same organisation."),
                    )
                successor_name = full_name(name_of(stored_person(session, successor.person_id)))
                hand_over(session, row.id, successor.id, successor_name)
            row.left_on, row.left_reason = on, reason.strip()

    def come_back(self, supervisor_id: int) -> None:
        """The supervisor is there again."""
        with self._store.write("supervisor came back") as session:
            row = stored_supervisor(session, supervisor_id)
            row.left_on, row.left_reason = None, ""

    def remove(self, supervisor_id: int) -> None:
        """Delete a supervisor who was never used; UserError otherwise."""
        with self._store.write("supervisor removed") as session:
            row = stored_supervisor(session, supervisor_id)
            check_unused(
                session, row.id, tr("Note that the supervisor has left: the record stays.")
            )
            session.delete(row)


def stored_supervisor(session: Session, supervisor_id: int) -> Supervisor:
    """The stored supervisor; NotFound when removed."""
    row = session.get(Supervisor, supervisor_id)
    if row is None:
        raise NotFound(tr("This supervisor no longer exists."), tr("Choose another one."))
    return row


def _rows(session: Session, today: date) -> list[SupervisorRow]:
    """All of them in Dutch order of names, in a fixed number of statements."""
    bank = read_bank(session)
    offers = Counter(
        one.offer.supervisor_id for one in bank.offers.values() if not one.closed(today)
    )
    people = Counter(
        coach.row.id
        for offer_id, supervisor_id in session.execute(
            select(Placement.offer_id, Placement.supervisor_id).where(
                Placement.stage.in_(TAKES_AN_OFFER_PLACE)
            )
        )
        if (coach := bank.coach(offer_id, supervisor_id)) is not None
    )
    query = (
        select(Supervisor, Person, Organisation.name)
        .join(Person, Person.id == Supervisor.person_id)
        .join(Organisation, Organisation.id == Supervisor.organisation_id)
        .order_by(Person.sort_key, Supervisor.id)
    )
    found = session.execute(query).all()
    vogs = vogs_of(session, {person.id for _, person, _ in found}, today)
    return [
        SupervisorRow(
            SupervisorFacts(
                row.id, person.id, row.organisation_id, row.function, row.trained_on, row.since
            ),
            list_name(name_of(person)),
            full_name(name_of(person)),
            organisation,
            format_phone(person.phone),
            person.email,
            vogs[person.id].state,
            offers[row.id],
            people[row.id],
            row.left_on,
            row.left_reason,
        )
        for row, person, organisation in found
    ]


def _check_once(
    session: Session, supervisor_id: int | None, person: Person, at: Organisation
) -> None:
    known = session.scalar(
        select(Supervisor.id).where(
            Supervisor.person_id == person.id, Supervisor.organisation_id == at.id
        )
    )
    if known is not None and known != supervisor_id:
        raise UserError(
            tr("{name} is a supervisor of {organisation} already.").format(
                name=full_name(name_of(person)), organisation=at.name
            ),
            tr("Open the supervisor in the list; one who has left can come back."),
        )
