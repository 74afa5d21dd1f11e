"""Parents' permission to take part, and consents per purpose."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.exchange.phones import format_phone
from ct_desktop.language import tr
from ct_desktop.models import Consent
from ct_desktop.rules.consents import Consent as Answer
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose
from ct_desktop.rules.names import normalise
from ct_desktop.services.contact_values import checked_phone
from ct_desktop.services.persons import stored_person
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ConsentFacts:
    """One answer to one question; ``withdrawn_on`` ends it and keeps the record."""

    id: int | None
    purpose: ConsentPurpose
    granted: bool
    given_by: ConsentGiver
    given_on: date
    medium: ConsentMedium
    giver_name: str = ""
    giver_phone: str = ""
    paper_location: str = ""
    withdrawn_on: date | None = None

    @property
    def valid(self) -> bool:
        """Whether it stands: granted and not withdrawn."""
        return self.granted and self.withdrawn_on is None


class ConsentService:
    """Records and withdraws consents."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_person(self, person_id: int) -> tuple[ConsentFacts, ...]:
        """Every answer a person or parent gave, the newest first per purpose."""
        with self._store.read() as session:
            return tuple(consent_facts(row) for row in consents_of(session, person_id))

    def record(self, person_id: int, facts: ConsentFacts) -> int:
        """Record an answer; its id. Raises UserError for a date in the future."""
        if facts.given_on > self._clock.today():
            raise UserError(
                tr("The consent is dated in the future."), tr("Correct the date it was given.")
            )
        if facts.given_by is ConsentGiver.PARENT and not normalise(facts.giver_name):
            raise UserError(
                tr("The parent has no name."), tr("Fill in the name of who gave the consent.")
            )
        with self._store.write("consent recorded") as session:
            stored_person(session, person_id)
            row = add_consent(session, person_id, facts)
            session.flush()
            return row.id

    def withdraw(self, consent_id: int) -> None:
        """Withdraw a consent as of today; the record stays."""
        with self._store.write("consent withdrawn") as session:
            row = session.get(Consent, consent_id)
            if row is None:
                raise NotFound(tr("This consent no longer exists."), tr("Reload the page."))
            row.withdrawn_on = row.withdrawn_on or self._clock.today()


def consent_facts(row: Consent) -> ConsentFacts:
    """A stored consent as plain values."""
    return ConsentFacts(
        row.id,
        row.purpose,
        row.granted,
        row.given_by,
        row.given_on,
        row.medium,
        row.giver_name,
        format_phone(row.giver_phone),
        row.paper_location,
        row.withdrawn_on,
    )


def add_consent(session: Session, person_id: int, facts: ConsentFacts) -> Consent:
    """Store an answer within a running change."""
    row = Consent(
        person_id=person_id,
        purpose=facts.purpose,
        granted=facts.granted,
        given_by=facts.given_by,
        given_on=facts.given_on,
        medium=facts.medium,
        giver_name=normalise(facts.giver_name),
        giver_phone=checked_phone(facts.giver_phone),
        paper_location=normalise(facts.paper_location),
    )
    session.add(row)
    return row


def consents_of(session: Session, person_id: int) -> list[Consent]:
    """Every stored answer about a person, the newest first per purpose."""
    query = select(Consent).where(Consent.person_id == person_id)
    return list(
        session.scalars(query.order_by(Consent.purpose, Consent.given_on.desc(), Consent.id.desc()))
    )


def answers(facts: Iterable[ConsentFacts]) -> list[Answer]:
    """The newest answer per purpose and giver, as the rules see it: a *no* never ran."""
    newest: dict[tuple[ConsentPurpose, ConsentGiver], ConsentFacts] = {}
    for one in sorted(facts, key=lambda fact: (fact.given_on, fact.id or 0)):
        newest[one.purpose, one.given_by] = one
    return [
        Answer(
            one.purpose,
            one.given_by,
            one.given_on,
            one.withdrawn_on if one.granted else one.given_on,
        )
        for one in newest.values()
    ]


def answers_of(session: Session, person_ids: Iterable[int]) -> dict[int, list[Answer]]:
    """The newest answers of several people by person id, empty for who gave none; one query."""
    given: defaultdict[int, list[ConsentFacts]] = defaultdict(list)
    wanted = set(person_ids)
    for row in session.scalars(select(Consent).where(Consent.person_id.in_(wanted))):
        given[row.person_id].append(consent_facts(row))
    return {person_id: answers(given[person_id]) for person_id in wanted}


def latest(session: Session, person_ids: tuple[int, ...]) -> dict[tuple[int, str], Consent]:
    """The newest answer per person id and purpose, in one query."""
    rows = session.scalars(
        select(Consent)
        .where(Consent.person_id.in_(person_ids))
        .order_by(Consent.given_on, Consent.id)
    )
    return {(row.person_id, row.purpose.value): row for row in rows}


def sharing_stands(session: Session, person_id: int) -> bool:
    """Whether the newest answer about sharing with the practice place is yes, not withdrawn."""
    newest = latest(session, (person_id,)).get((person_id, ConsentPurpose.SHARING.value))
    return newest is not None and consent_facts(newest).valid
