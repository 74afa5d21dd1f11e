"""Matching people and offers, both ways, with the score and its reasons in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.models import Cohort, Enrolment, Person, Placement, Programme
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import Field, PlacementBlock, PlacementStage
from ct_desktop.rules.matching import Match, Side, match
from ct_desktop.rules.names import full_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.match_words import MatchReason as MatchReason
from ct_desktop.services.match_words import match_reasons
from ct_desktop.services.offers import OfferRow, OfferService
from ct_desktop.services.placement_blocks import Applicant, read_blocks
from ct_desktop.services.placement_candidates import MAY_PRACTISE, without_placement
from ct_desktop.services.placement_moves import record_of
from ct_desktop.services.placement_records import read_records
from ct_desktop.services.practice_bank import read_bank
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class OfferMatch:
    """An offer for a person: ``score`` 0 … 100, the best first."""

    offer: OfferRow
    score: int
    reasons: tuple[MatchReason, ...]
    blocks: tuple[PlacementBlock, ...]


@dataclass(frozen=True)
class PersonMatch:
    """A person for an offer; ``placement_id`` None when no placement was begun yet."""

    enrolment_id: int
    placement_id: int | None
    person_id: int
    name: str
    cohort: str
    talents: str
    matched_offer: str
    score: int
    reasons: tuple[MatchReason, ...]
    blocks: tuple[PlacementBlock, ...]


@dataclass(frozen=True)
class _Seeker:
    """Somebody who may be placed, with the placement that was begun."""

    enrolment_id: int
    person: Person
    cohort: str
    programme: Programme
    placement: Placement | None
    matched_offer: str

    @property
    def side(self) -> Side:
        return _person_side(self.person, self.programme.field, self.placement)


class MatchingService:
    """Scores by shared talents, field, days and nearness (domain.md §6)."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._offers = OfferService(store, clock)

    def offers_for(self, placement_id: int) -> tuple[OfferMatch, ...]:
        """Every offer that is not closed, the best first; full ones stand last."""
        offers = self._offers.rows()
        with self._store.read() as session:
            record = record_of(session, placement_id, self._clock.today())
        wanted = _person_side(record.person, record.programme.field, record.placement)
        found = []
        for offer in offers:
            side = _offer_side(offer)
            result = match(wanted, side)
            blocks = record.blocks_at(offer.id)
            found.append(
                OfferMatch(offer, result.score, match_reasons(result, side), _listed(blocks))
            )
        return tuple(sorted(found, key=lambda one: (PlacementBlock.FULL in one.blocks, -one.score)))

    def people_for(self, offer_id: int) -> tuple[PersonMatch, ...]:
        """Who is looking, or holds a place in a cohort and has no placement yet."""
        offer = self._offers.get(offer_id)
        side = _offer_side(offer)
        today = self._clock.today()
        with self._store.read() as session:
            bank = read_bank(session)
            seekers = [*_looking(session, self._clock), *_without(session)]
            applicants = [Applicant(one.person, one.programme.permission_under) for one in seekers]
            blocks = read_blocks(session, applicants, bank, today)
        found = [
            _person_match(one, match(one.side, side), side, blocks.between(applicant, offer_id))
            for one, applicant in zip(seekers, applicants, strict=True)
        ]
        return tuple(sorted(found, key=lambda one: -one.score))


def _person_match(
    seeker: _Seeker, result: Match, offer: Side, blocks: Iterable[PlacementBlock]
) -> PersonMatch:
    return PersonMatch(
        enrolment_id=seeker.enrolment_id,
        placement_id=seeker.placement.id if seeker.placement else None,
        person_id=seeker.person.id,
        name=full_name(name_of(seeker.person)),
        cohort=seeker.cohort,
        talents=seeker.person.talents,
        matched_offer=seeker.matched_offer,
        score=result.score,
        reasons=match_reasons(result, offer),
        blocks=_listed(blocks),
    )


def _looking(session: Session, clock: Clock) -> list[_Seeker]:
    """Who is looking for a place, by name."""
    condition = (
        (Placement.stage == PlacementStage.LOOKING)
        & Enrolment.status.in_(TAKES_A_PLACE)
        & Cohort.status.in_(MAY_PRACTISE)
    )
    return [
        _Seeker(
            one.enrolment.id,
            one.person,
            one.cohort.name,
            one.programme,
            one.placement,
            one.match.full_title if one.match else "",
        )
        for one in read_records(session, condition, clock.today())
    ]


def _without(session: Session) -> list[_Seeker]:
    """Who could begin and has no placement, or only stopped ones; by name."""
    query = (
        select(Enrolment.id, Person, Cohort.name, Programme)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(without_placement())
        .order_by(Person.sort_key, Person.id)
    )
    return [
        _Seeker(enrolment_id, person, cohort, programme, None, "")
        for enrolment_id, person, cohort, programme in session.execute(query)
    ]


def _person_side(person: Person, field: Field, placement: Placement | None) -> Side:
    """The person's side; the wishes of the placement go before the programme's field."""
    wanted = placement.wanted_field if placement else None
    days = frozenset(placement.wanted_days) if placement else frozenset[int]()
    return Side(wanted or field, person.talents, days, person.postcode)


def _offer_side(offer: OfferRow) -> Side:
    facts = offer.facts
    days = frozenset(day.weekday for day in facts.days)
    return Side(facts.field, facts.talents, days, offer.postcode)


def _listed(blocks: Iterable[PlacementBlock]) -> tuple[PlacementBlock, ...]:
    """In the order of the enumeration."""
    found = frozenset(blocks)
    return tuple(block for block in PlacementBlock if block in found)
