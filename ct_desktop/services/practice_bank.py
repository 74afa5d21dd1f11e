"""The practice bank as stored: offers with their organisations, and who coaches; read at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.models import Offer, Organisation, Person, Placement, Supervisor
from ct_desktop.rules.names import full_name
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE
from ct_desktop.services.lookup import name_of


@dataclass(frozen=True)
class BankOffer:
    """An offer; ``taken`` counts placements proposed up to in practice."""

    offer: Offer
    organisation: Organisation
    taken: int

    @property
    def free(self) -> int:
        """Free places; below 0 when more people were let in than it has."""
        return self.offer.places - self.taken

    @property
    def full_title(self) -> str:
        """Organisation and title, for lists: "SV Overmaas · Training JO9"."""
        return f"{self.organisation.name} · {self.offer.title}"

    @property
    def meeting_place(self) -> str:
        """Where to go: name, address and town; the offer's own or else the organisation's."""
        own = self.offer if self.offer.address or self.offer.town else self.organisation
        parts = (self.organisation.name, own.address, own.town)
        return ", ".join(part for part in parts if part)

    def closed(self, today: date) -> bool:
        """Whether it was withdrawn or has ended."""
        ended = self.offer.ends_on is not None and self.offer.ends_on < today
        return self.offer.withdrawn_on is not None or ended


@dataclass(frozen=True)
class BankSupervisor:
    """Somebody who coaches at an organisation, and what the person is called."""

    row: Supervisor
    name: str

    @property
    def left(self) -> bool:
        """Whether this supervisor has left."""
        return self.row.left_on is not None


@dataclass(frozen=True)
class PracticeBank:
    """All offers and supervisors, by id."""

    offers: Mapping[int, BankOffer]
    supervisors: Mapping[int, BankSupervisor]

    def free_places(self, today: date) -> int:
        """Free places of all offers that are not closed."""
        return sum(max(0, offer.free) for offer in self.offers.values() if not offer.closed(today))

    def coach(self, offer_id: int | None, supervisor_id: int | None) -> BankSupervisor | None:
        """Who coaches: the placement's own supervisor or else the offer's."""
        offer = self.offers.get(offer_id or 0)
        chosen = supervisor_id or (offer.offer.supervisor_id if offer else None)
        return self.supervisors.get(chosen or 0)


def read_bank(session: Session) -> PracticeBank:
    """The whole bank in three queries."""
    taken = places_taken(session)
    offers = session.execute(
        select(Offer, Organisation).join(Organisation, Organisation.id == Offer.organisation_id)
    )
    supervisors = session.execute(
        select(Supervisor, Person).join(Person, Person.id == Supervisor.person_id)
    )
    return PracticeBank(
        {offer.id: BankOffer(offer, place, taken.get(offer.id, 0)) for offer, place in offers},
        {row.id: BankSupervisor(row, full_name(name_of(person))) for row, person in supervisors},
    )


def places_taken(session: Session) -> dict[int, int]:
    """How many placements hold a place, by offer id; nothing for an offer without any."""
    query = (
        select(Placement.offer_id, func.count(Placement.id))
        .where(Placement.offer_id.is_not(None), Placement.stage.in_(TAKES_AN_OFFER_PLACE))
        .group_by(Placement.offer_id)
    )
    return {offer_id: count for offer_id, count in session.execute(query) if offer_id}
