"""Placements with everything that decides about them, read in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Cohort,
    Enrolment,
    Handover,
    Person,
    Placement,
    PlacementMove,
    PlacementOverride,
    Programme,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, PlacementBlock, PlacementStage
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE, PlacementState
from ct_desktop.services.placement_blocks import Applicant, EntryBlocks, read_blocks
from ct_desktop.services.practice_bank import (
    BankOffer,
    BankSupervisor,
    PracticeBank,
    read_bank,
)
from ct_desktop.services.practice_reading import (
    EndAssessments,
    EnrolmentHours,
    end_assessments,
    hours_of,
)

Overridden = frozenset[tuple[PlacementBlock, PlacementStage]]


@dataclass(frozen=True)
class PlacementRecord:
    """One placement with its person, its cohort, its offer and what was done at it."""

    placement: Placement
    enrolment: Enrolment
    person: Person
    cohort: Cohort
    programme: Programme
    handover: Handover | None
    hours: EnrolmentHours
    assessments: EndAssessments
    overridden: Overridden
    stop_reason: str
    blocks: EntryBlocks

    @property
    def offer(self) -> BankOffer | None:
        """The offer it is at."""
        return self.blocks.bank.offers.get(self.placement.offer_id or 0)

    @property
    def match(self) -> BankOffer | None:
        """The offer that was found and not yet proposed."""
        return self.blocks.bank.offers.get(self.placement.matched_offer_id or 0)

    @property
    def supervisor(self) -> BankSupervisor | None:
        """Who coaches here."""
        return self.blocks.bank.supervisors.get(self.placement.supervisor_id or 0)

    @property
    def takes_part(self) -> bool:
        """Whether the person still holds a place in a cohort that goes on or is completed."""
        return (
            self.enrolment.status in TAKES_A_PLACE and self.cohort.status != CohortStatus.CANCELLED
        )

    @property
    def held_on(self) -> date | None:
        """The day the handover was held."""
        return self.handover.held_on if self.handover else None

    def entry_blocks(self, offer_id: int | None = None) -> frozenset[PlacementBlock]:
        """The blocks between the person and the offer it is at, or the one it may go to.

        ``offer_id`` goes before the matched offer, not before the one it is at.
        """
        row = self.placement
        return self.blocks_at(row.offer_id or offer_id or row.matched_offer_id)

    def blocks_at(self, offer_id: int | None) -> frozenset[PlacementBlock]:
        """The blocks between the person and any offer."""
        row = self.placement
        here = row.offer_id is not None and row.offer_id == offer_id
        return self.blocks.between(
            Applicant(self.person, self.programme.permission_under),
            offer_id,
            row.supervisor_id if here else None,
            holds_place=here and row.stage in TAKES_AN_OFFER_PLACE,
        )

    def state(self, offer_id: int | None = None) -> PlacementState:
        """What its moves depend on; ``offer_id`` in the place of the matched one."""
        row, handover = self.placement, self.handover
        return PlacementState(
            stage=row.stage,
            has_offer=row.offer_id is not None,
            has_match=bool(offer_id or row.matched_offer_id),
            handover_planned=handover is not None
            and (handover.day is not None or handover.held_on is not None),
            handover_held=self.held_on is not None,
            has_hours=self.hours.of(row.id).any or row.id in self.assessments.placement_ids,
            hours_confirmed=self.hours.confirmed,
            hours_needed=self.programme.practice_hours,
            assessed=self.assessments.covers(row.id),
            entry_blocks=self.entry_blocks(offer_id),
            overridden=self.overridden,
        )


def read_records(
    session: Session,
    condition: ColumnElement[bool],
    today: date,
    bank: PracticeBank | None = None,
) -> tuple[PlacementRecord, ...]:
    """The placements for which ``condition`` holds, by name; ten queries for any number."""
    query = (
        select(Placement, Enrolment, Person, Cohort, Programme, Handover)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .outerjoin(Handover, Handover.placement_id == Placement.id)
        .where(condition)
        .order_by(Person.sort_key, Placement.id)
    )
    rows = session.execute(query).all()
    applicants = [Applicant(row[2], row[4].permission_under) for row in rows]
    blocks = read_blocks(session, applicants, bank or read_bank(session), today)
    enrolments = {row[1].id for row in rows}
    hours = hours_of(session, enrolments)
    assessments = end_assessments(session, enrolments)
    overridden = _overridden(session, [row[0].id for row in rows])
    stopped = [row[0].id for row in rows if row[0].stage is PlacementStage.STOPPED]
    reasons = stop_reasons(session, stopped)
    return tuple(
        PlacementRecord(
            placement,
            enrolment,
            person,
            cohort,
            programme,
            handover,
            hours[enrolment.id],
            assessments[enrolment.id],
            overridden.get(placement.id, frozenset()),
            reasons.get(placement.id, ""),
            blocks,
        )
        for placement, enrolment, person, cohort, programme, handover in rows
    )


def _overridden(session: Session, placement_ids: Collection[int]) -> dict[int, Overridden]:
    found: defaultdict[int, set[tuple[PlacementBlock, PlacementStage]]] = defaultdict(set)
    query = select(
        PlacementOverride.placement_id, PlacementOverride.block, PlacementOverride.stage
    ).where(PlacementOverride.placement_id.in_(placement_ids))
    for placement_id, block, stage in session.execute(query):
        found[placement_id].add((block, stage))
    return {placement_id: frozenset(pairs) for placement_id, pairs in found.items()}


def stop_reasons(session: Session, placement_ids: Collection[int]) -> dict[int, str]:
    """Why placements were stopped, the last time, by placement id."""
    query = (
        select(PlacementMove.placement_id, PlacementMove.reason)
        .where(
            PlacementMove.placement_id.in_(placement_ids),
            PlacementMove.stage == PlacementStage.STOPPED,
        )
        .order_by(PlacementMove.id)
    )
    return {placement_id: reason for placement_id, reason in session.execute(query)}
