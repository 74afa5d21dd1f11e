"""Organisations: clubs, schools, welfare organisations we work with."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.exchange.phones import format_phone
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.language import ntr, tr
from ct_desktop.models import Offer, Organisation, Supervisor
from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.rules.names import fold, normalise
from ct_desktop.services.contact_values import checked_email, checked_phone
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class OrganisationFacts:
    """An organisation; ``id`` is None for a new one."""

    id: int | None
    name: str
    kind: OrganisationKind
    address: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    contact_name: str = ""
    notes: str = ""


class OrganisationService:
    """Keeps the list of partner organisations; our own is in the settings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[OrganisationFacts, ...]:
        """Every organisation but our own, by name."""
        with self._store.read() as session:
            rows = session.scalars(select(Organisation).where(Organisation.own.is_(False)))
            return tuple(sorted((_facts(row) for row in rows), key=lambda facts: fold(facts.name)))

    def get(self, organisation_id: int) -> OrganisationFacts:
        """One organisation; NotFound when removed."""
        with self._store.read() as session:
            return _facts(_stored(session, organisation_id))

    def save(self, facts: OrganisationFacts) -> int:
        """Make an organisation (id None) or change one; its id."""
        if not normalise(facts.name):
            raise UserError(tr("The organisation has no name."), tr("Fill in a name."))
        with self._store.write("organisation saved") as session:
            row = Organisation(own=False) if facts.id is None else _stored(session, facts.id)
            row.name = normalise(facts.name)
            row.kind = facts.kind
            row.address = normalise(facts.address)
            row.postcode = normalise_postcode(facts.postcode)[0]
            row.town = normalise(facts.town)
            row.phone = checked_phone(facts.phone)
            row.email = checked_email(facts.email)
            row.contact_name = normalise(facts.contact_name)
            row.notes = facts.notes.strip()
            session.add(row)
            session.flush()
            return row.id

    def remove(self, organisation_id: int) -> None:
        """Delete an organisation; UserError when practice places or supervisors belong to it."""
        with self._store.write("organisation removed") as session:
            row = _stored(session, organisation_id)
            _check_unused(session, row)
            session.delete(row)


def _stored(session: Session, organisation_id: int) -> Organisation:
    row = session.get(Organisation, organisation_id)
    if row is None or row.own:
        raise NotFound(tr("This organisation no longer exists."), tr("Choose another one."))
    return row


def _check_unused(session: Session, row: Organisation) -> None:
    counts = [
        session.scalar(select(func.count(table.id)).where(table.organisation_id == row.id)) or 0
        for table in (Offer, Supervisor)
    ]
    if any(counts):
        offers = ntr("{n} practice place", "{n} practice places", counts[0])
        supervisors = ntr("{n} supervisor", "{n} supervisors", counts[1])
        raise UserError(
            tr("{organisation} has {offers} and {supervisors} on record.").format(
                organisation=row.name, offers=offers, supervisors=supervisors
            ),
            tr("Remove those first; one that was used is withdrawn, or noted as left."),
        )


def _facts(row: Organisation) -> OrganisationFacts:
    return OrganisationFacts(
        row.id,
        row.name,
        row.kind,
        row.address,
        row.postcode,
        row.town,
        format_phone(row.phone),
        row.email,
        row.contact_name,
        row.notes,
    )
