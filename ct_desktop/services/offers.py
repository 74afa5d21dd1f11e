"""The practice bank: what organisations offer."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from sqlalchemy import select

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, Offer, Person, Placement
from ct_desktop.rules.enumerations import Field, PlacementStage, TargetGroup
from ct_desktop.rules.names import fold, list_name
from ct_desktop.rules.placements import COLUMNS, TAKES_AN_OFFER_PLACE
from ct_desktop.services.lookup import name_of
from ct_desktop.services.practice_lookup import stored_offer
from ct_desktop.storage.store import Store


class OfferState(StrEnum):
    """Whether somebody can be placed; worked out for today."""

    OPEN = "open"
    FULL = "full"
    LATER = "later"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class DayTime:
    """A weekday (0 Monday … 6 Sunday) with times where they are known."""

    weekday: int
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class OfferFacts:
    """An offer as edited; ``id`` is None for a new one. No address is the organisation's."""

    id: int | None
    organisation_id: int
    title: str
    field: Field
    supervisor_id: int | None = None
    tasks: str = ""
    target_group: TargetGroup | None = None
    days: tuple[DayTime, ...] = ()
    places: int = 1
    minimum_age: int | None = None
    vog_needed: bool = False
    address: str = ""
    postcode: str = ""
    town: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    talents: str = ""
    notes: str = ""


@dataclass(frozen=True)
class OfferRow:
    """An offer as listed. ``taken``: placements proposed up to in practice.

    ``address``, ``postcode``, ``town`` are the offer's own or else the organisation's.
    """

    facts: OfferFacts
    organisation: str
    supervisor: str
    taken: int
    free: int
    state: OfferState
    address: str
    postcode: str
    town: str
    days_text: str
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""

    @property
    def id(self) -> int:
        """The stored offer's id."""
        return self.facts.id or 0


@dataclass(frozen=True)
class OfferFilter:
    """What of the bank is wanted; ``closed`` adds what has ended or was withdrawn."""

    text: str = ""
    field: Field | None = None
    weekday: int | None = None
    talent: str = ""
    target_group: TargetGroup | None = None
    organisation_id: int | None = None
    town: str = ""
    free_only: bool = False
    closed: bool = False


@dataclass(frozen=True)
class OfferPerson:
    """Somebody placed at an offer."""

    placement_id: int
    person_id: int
    name: str
    cohort: str
    stage: PlacementStage


class OfferService:
    """Keeps the offers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self, wanted: OfferFilter | None = None) -> tuple[OfferRow, ...]:
        """Offers by organisation and title; in a fixed number of statements."""
        from ct_desktop.services.offer_rows import fits, offer_rows

        asked = wanted or OfferFilter()
        with self._store.read() as session:
            rows = offer_rows(session, self._clock.today())
        return tuple(row for row in rows if fits(row, asked))

    def get(self, offer_id: int) -> OfferRow:
        """One offer; NotFound when removed."""
        from ct_desktop.services.offer_rows import offer_rows

        with self._store.read() as session:
            stored_offer(session, offer_id)
            rows = offer_rows(session, self._clock.today())
        return next(row for row in rows if row.id == offer_id)

    def people(self, offer_id: int) -> tuple[OfferPerson, ...]:
        """Who is or was placed there, those under way first."""
        query = (
            select(Placement, Person, Cohort.name)
            .join(Enrolment, Enrolment.id == Placement.enrolment_id)
            .join(Person, Person.id == Enrolment.person_id)
            .join(Cohort, Cohort.id == Enrolment.cohort_id)
            .where(Placement.offer_id == offer_id)
            .order_by(Person.sort_key, Placement.id)
        )
        order = (*TAKES_AN_OFFER_PLACE, *COLUMNS, PlacementStage.STOPPED)
        with self._store.read() as session:
            found = [
                OfferPerson(
                    placement.id, person.id, list_name(name_of(person)), cohort, placement.stage
                )
                for placement, person, cohort in session.execute(query)
            ]
        return tuple(sorted(found, key=lambda one: order.index(one.stage)))

    def save(self, facts: OfferFacts) -> int:
        """Make an offer (id None) or change one; its id.

        Raises UserError for no title, fewer than one place, an end before the start, times the
        wrong way round, a supervisor of another organisation; for fewer places than taken, and for
        another organisation than people were placed at.
        """
        from ct_desktop.services.offer_writing import check_offer, put_offer

        with self._store.write("offer saved") as session:
            row = Offer() if facts.id is None else stored_offer(session, facts.id)
            check_offer(session, facts)
            put_offer(row, facts)
            session.add(row)
            session.flush()
            return row.id

    def withdraw(self, offer_id: int, reason: str) -> None:
        """Take an offer out of the bank; people in it stay and ask for attention."""
        if not reason.strip():
            raise UserError(tr("There is no reason."), tr("Say why the practice place goes."))
        with self._store.write("offer withdrawn") as session:
            row = stored_offer(session, offer_id)
            row.withdrawn_on = row.withdrawn_on or self._clock.today()
            row.withdrawn_reason = reason.strip()

    def reopen(self, offer_id: int) -> None:
        """Put a withdrawn offer back."""
        with self._store.write("offer reopened") as session:
            row = stored_offer(session, offer_id)
            row.withdrawn_on = None
            row.withdrawn_reason = ""

    def remove(self, offer_id: int) -> None:
        """Delete an offer nobody was ever placed at; UserError otherwise."""
        from ct_desktop.services.offer_writing import check_nobody_placed

        with self._store.write("offer removed") as session:
            row = stored_offer(session, offer_id)
            advice = tr("Withdraw the practice place instead: its record stays.")
            check_nobody_placed(session, offer_id, advice)
            session.delete(row)

    def talents(self) -> tuple[str, ...]:
        """Every talent named by offers, for the filter and for completion."""
        with self._store.read() as session:
            texts = session.scalars(select(Offer.talents).where(Offer.talents != "")).all()
        named = {fold(one): one.strip() for text in texts for one in text.split(",") if one.strip()}
        return tuple(named[key] for key in sorted(named))
