"""The VOG of people as it stands: what is noted, why one is needed, and from when."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Cohort,
    Enrolment,
    Handover,
    Offer,
    Organisation,
    Placement,
    Supervisor,
    Vog,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, PlacementStage, VogState
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE
from ct_desktop.rules.vog import VogRecord, vog_state


@dataclass(frozen=True)
class Asked:
    """Which organisations ask somebody's VOG, and the first day of practice it is for."""

    by: tuple[str, ...] = ()
    first_day: date | None = None


@dataclass(frozen=True)
class VogStanding:
    """Somebody's VOG on a day; ``row`` is None while nothing was noted."""

    row: Vog | None
    asked: Asked
    state: VogState


NOBODY = Asked()


def vogs_of(
    session: Session,
    person_ids: Collection[int],
    today: date,
    asked: Mapping[int, Asked] | None = None,
) -> dict[int, VogStanding]:
    """The VOG of these people by person id; a fixed number of statements.

    ``asked``: what ``asked_of`` said, where it was read already.
    """
    wanted = set(person_ids)
    rows = {
        row.person_id: row for row in session.scalars(select(Vog).where(Vog.person_id.in_(wanted)))
    }
    asked = asked_of(session, today) if asked is None else asked
    found = {}
    for person_id in wanted:
        row, why = rows.get(person_id), asked.get(person_id, NOBODY)
        state = vog_state(record_of(row, bool(why.by)), today)
        found[person_id] = VogStanding(row, why, state)
    return found


def record_of(row: Vog | None, asked: bool) -> VogRecord:
    """What is stored, as the rule sees it."""
    if row is None:
        return VogRecord(asked=asked)
    return VogRecord(row.needed, asked, row.requested_on, row.seen_on, row.renew_on)


def asked_of(session: Session, today: date) -> Mapping[int, Asked]:
    """Everybody whose VOG a practice place asks, by person id: participants and supervisors.

    A participant from the proposal (or the match) on until the practice is done, while holding
    a place in a cohort that was not cancelled; a supervisor as long as an offer of theirs stands
    that asks it, or coaches somebody at one.
    """
    by: defaultdict[int, dict[str, None]] = defaultdict(dict)
    first: dict[int, date] = {}
    for person_id, organisation, day in session.execute(_participants()):
        by[person_id][organisation] = None
        if day is not None:
            first[person_id] = min(day, first.get(person_id, day))
    for person_id, organisation in session.execute(_supervisors(today)):
        by[person_id][organisation] = None
    return {person_id: Asked(tuple(names), first.get(person_id)) for person_id, names in by.items()}


def _participants() -> Select[int, str, date]:
    stages = (PlacementStage.LOOKING, *TAKES_AN_OFFER_PLACE)
    return (
        select(
            Enrolment.person_id,
            Organisation.name,
            func.coalesce(Handover.first_day, Handover.day, Cohort.first_practice_on),
        )
        .join(Placement, Placement.enrolment_id == Enrolment.id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Offer, Offer.id == func.coalesce(Placement.offer_id, Placement.matched_offer_id))
        .join(Organisation, Organisation.id == Offer.organisation_id)
        .outerjoin(Handover, Handover.placement_id == Placement.id)
        .where(
            Placement.stage.in_(stages),
            Offer.vog_needed.is_(True),
            Enrolment.status.in_(TAKES_A_PLACE),
            Cohort.status != CohortStatus.CANCELLED,
        )
        .order_by(Organisation.name)
    )


def _supervisors(today: date) -> Select[int, str]:
    coaching = exists().where(
        Placement.offer_id == Offer.id,
        Placement.supervisor_id == Supervisor.id,
        Placement.stage.in_(TAKES_AN_OFFER_PLACE),
    )
    stands = and_(
        Offer.supervisor_id == Supervisor.id,
        Offer.withdrawn_on.is_(None),
        or_(Offer.ends_on.is_(None), Offer.ends_on >= today),
    )
    return (
        select(Supervisor.person_id, Organisation.name)
        .join(Organisation, Organisation.id == Supervisor.organisation_id)
        .join(Offer, Offer.organisation_id == Organisation.id)
        .where(Offer.vog_needed.is_(True), Supervisor.left_on.is_(None), or_(stands, coaching))
        .order_by(Organisation.name)
    )
