"""The blocks between people and offers, for one placement or a thousand in as many queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, Enrolment, Person, Programme, Vog
from ct_desktop.rules.consents import Consent, needs_permission, permission_missing
from ct_desktop.rules.entry_blocks import Entrant, Entry, entry_blocks
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.consents import answers_of
from ct_desktop.services.placement_candidates import not_in_group
from ct_desktop.services.practice_bank import PracticeBank, read_bank


@dataclass(frozen=True)
class Applicant:
    """Somebody who might be placed; below ``permission_under`` years a parent must permit it."""

    person: Person
    permission_under: int


@dataclass(frozen=True)
class EntryBlocks:
    """Tells the blocks between anybody it was read for and any offer of the bank.

    ``vogs``: ids of people whose original VOG was seen and is not due for renewal. That somebody
    was noted by hand as needing none does not count here: it is the organisation that asks.
    """

    bank: PracticeBank
    vogs: frozenset[int]
    answers: Mapping[int, list[Consent]]
    today: date

    def between(
        self,
        applicant: Applicant,
        offer_id: int | None,
        supervisor_id: int | None = None,
        *,
        holds_place: bool = False,
    ) -> frozenset[PlacementBlock]:
        """The blocks today; none without an offer.

        ``supervisor_id``: who coaches in the place of the offer's supervisor; ``holds_place``:
        the placement itself is counted among those the offer has taken.
        """
        place = self.bank.offers.get(offer_id or 0)
        if place is None:
            return frozenset()
        coach = self.bank.coach(offer_id, supervisor_id)
        return entry_blocks(
            self._entrant(applicant),
            Entry(
                free=place.free + holds_place,
                vog_needed=place.offer.vog_needed,
                minimum_age=place.offer.minimum_age,
                closed=place.closed(self.today),
                supervisor_left=coach is not None and coach.left,
                supervisor_vog=None if coach is None else coach.row.person_id in self.vogs,
            ),
            self.today,
        )

    def _entrant(self, applicant: Applicant) -> Entrant:
        person, birth = applicant.person, applicant.person.birth_date
        missing = birth is not None and permission_missing(
            birth, self.today, self.answers.get(person.id, ()), applicant.permission_under
        )
        return Entrant(birth, missing, person.id in self.vogs)


def read_blocks(
    session: Session, applicants: Iterable[Applicant], bank: PracticeBank, today: date
) -> EntryBlocks:
    """What the blocks of these people depend on, in two queries."""
    people = {one.person.id for one in applicants if _young(one, today)}
    # As rules.vog.vog_state says SEEN, for everybody at once.
    seen = select(Vog.person_id).where(
        Vog.seen_on.is_not(None), or_(Vog.renew_on.is_(None), Vog.renew_on > today)
    )
    return EntryBlocks(bank, frozenset(session.scalars(seen)), answers_of(session, people), today)


def entry_blocks_of(
    session: Session, enrolment_id: int, offer_id: int, today: date
) -> frozenset[PlacementBlock]:
    """The blocks between somebody who has no placement yet and an offer; NotFound when gone."""
    found = session.execute(
        select(Person, Programme.permission_under)
        .join(Enrolment, Enrolment.person_id == Person.id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Enrolment.id == enrolment_id)
    ).one_or_none()
    if found is None:
        raise not_in_group()
    applicant = Applicant(*found)
    return read_blocks(session, [applicant], read_bank(session), today).between(applicant, offer_id)


def _young(applicant: Applicant, today: date) -> bool:
    birth = applicant.person.birth_date
    return birth is not None and needs_permission(birth, today, applicant.permission_under)
