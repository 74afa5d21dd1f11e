"""How far somebody is with the practice, over all placements; and what moves by itself."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Cohort,
    Enrolment,
    Handover,
    Offer,
    Organisation,
    Placement,
    PlacementMove,
    Programme,
)
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.practice_alerts import enough, no_hours_days
from ct_desktop.services.practice_reading import (
    EndAssessments,
    EnrolmentHours,
    end_assessments,
    furthest,
    hours_of,
)

PlacementRow = tuple[Placement, Handover | None, str | None]


@dataclass(frozen=True)
class PracticeStanding:
    """Where the practice of one enrolment stands; hours add up over all placements.

    ``placements`` counts those that are not stopped; ``stage`` is the furthest of them, and
    ``organisation`` and ``handover_on`` (the day it was held, else is planned) belong to it.
    ``no_hours_days``: days since a handover without any hour, from 21 on.
    """

    enrolment_id: int
    placements: int
    stage: PlacementStage | None
    confirmed: float
    open: float
    needed: float
    handover_on: date | None
    no_hours_days: int | None
    assessed: bool
    organisation: str
    handover_held: bool = False
    placement_id: int | None = None
    """The furthest placement, to open."""

    @property
    def hours_done(self) -> bool:
        """Whether the confirmed hours reach what the programme asks."""
        return enough(self.confirmed, self.needed)


def standings_of(
    session: Session, enrolment_ids: Collection[int], today: date
) -> dict[int, PracticeStanding]:
    """The standing of each enrolment by its id, also of who has no placement; four queries."""
    wanted = set(enrolment_ids)
    if not wanted:
        return {}
    needed = _needed(session, wanted)
    placements: dict[int, list[PlacementRow]] = {one: [] for one in wanted}
    query = (
        select(Placement, Handover, Organisation.name)
        .outerjoin(Handover, Handover.placement_id == Placement.id)
        .outerjoin(Offer, Offer.id == Placement.offer_id)
        .outerjoin(Organisation, Organisation.id == Offer.organisation_id)
        .where(Placement.enrolment_id.in_(wanted), Placement.stage != PlacementStage.STOPPED)
        .order_by(Placement.stage_since, Placement.id)
    )
    for placement, handover, organisation in session.execute(query):
        placements[placement.enrolment_id].append((placement, handover, organisation))
    hours = hours_of(session, wanted)
    assessments = end_assessments(session, wanted)
    return {
        one: _standing(one, placements[one], hours[one], assessments[one], needed[one], today)
        for one in wanted
        if one in needed
    }


def advance(session: Session, enrolment_id: int, today: date) -> None:
    """``advance_all`` for one enrolment."""
    advance_all(session, {enrolment_id}, today)


def advance_all(session: Session, enrolment_ids: Collection[int], today: date) -> None:
    """Move on what has become done by itself, within a running change; four queries.

    Confirmed hours that reach the programme's practice hours move the placements in practice
    that hold confirmed hours to *hours done*; the supervisor's end assessment moves those on to
    *assessed*. Nothing ever moves back: a correction shows as a warning instead.
    """
    session.flush()
    needed = _needed(session, enrolment_ids)
    if not needed:
        return
    hours = hours_of(session, needed)
    assessments = end_assessments(session, needed)
    query = select(Placement).where(Placement.enrolment_id.in_(needed)).order_by(Placement.id)
    for placement in session.scalars(query):
        one = placement.enrolment_id
        done = enough(hours[one].confirmed, needed[one])
        counts = hours[one].of(placement.id).confirmed > 0
        if placement.stage is PlacementStage.IN_PRACTICE and done and counts:
            step(session, placement, PlacementStage.HOURS_DONE, today)
        if placement.stage is PlacementStage.HOURS_DONE and assessments[one].covers(placement.id):
            step(session, placement, PlacementStage.ASSESSED, today)
    session.flush()


def step(
    session: Session, placement: Placement, stage: PlacementStage, today: date, reason: str = ""
) -> None:
    """Put a placement in a stage and note the step, within a running change; asks nothing."""
    session.add(
        PlacementMove(
            placement_id=placement.id,
            from_stage=placement.stage,
            stage=stage,
            moved_on=today,
            reason=reason,
        )
    )
    placement.stage = stage
    placement.stage_since = today


def _needed(session: Session, enrolment_ids: Collection[int]) -> dict[int, float]:
    query = (
        select(Enrolment.id, Programme.practice_hours)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Enrolment.id.in_(enrolment_ids))
    )
    return {enrolment_id: hours for enrolment_id, hours in session.execute(query)}


def _standing(
    enrolment_id: int,
    rows: list[PlacementRow],
    hours: EnrolmentHours,
    assessments: EndAssessments,
    needed: float,
    today: date,
) -> PracticeStanding:
    placement = furthest(row[0] for row in rows)
    handover, organisation = next((row[1:] for row in rows if row[0] is placement), (None, None))
    waits = [
        no_hours_days(one.held_on, hours.of(placed.id).any, today)
        for placed, one, _ in rows
        if one is not None and placed.stage is PlacementStage.IN_PRACTICE
    ]
    return PracticeStanding(
        enrolment_id=enrolment_id,
        placements=len(rows),
        stage=placement.stage if placement else None,
        confirmed=hours.confirmed,
        open=hours.open,
        needed=needed,
        handover_on=(handover.held_on or handover.day) if handover else None,
        no_hours_days=max((days for days in waits if days is not None), default=None),
        assessed=assessments.any,
        organisation=organisation or "",
        handover_held=handover is not None and handover.held_on is not None,
        placement_id=placement.id if placement else None,
    )
