"""Organisations, offers, supervisors and placements for the tests, through the real services."""

from collections.abc import Mapping
from datetime import date, time, timedelta

from office_kit import group, person, store_of

from ct_desktop.models import Assessment, AssessmentScore
from ct_desktop.rules.enumerations import (
    AssessmentMoment,
    Assessor,
    CohortStatus,
    Field,
    OrganisationKind,
    PlacementBlock,
    PlacementStage,
)
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.offers import DayTime, OfferFacts
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.placements import Wishes
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.practice_standing import advance
from ct_desktop.services.supervisors import SupervisorFacts

LOOKING, PROPOSED, PLANNED, BUSY, DONE, ASSESSED, STOPPED = PlacementStage
ANYTHING = {block: "mag van de projectleider" for block in PlacementBlock}
"""A reason for every block."""


def today_of(office: Office) -> date:
    """The day on the clock of the services."""
    return store_of(office).clock.today()


def organisation(office: Office, name: str = "SV Overmaas", **facts: object) -> int:
    """An organisation by name, a club unless said otherwise; the one there is when known."""
    known = [one.id for one in office.organisations.all() if one.name == name]
    if known and not facts:
        return int(known[0] or 0)
    values = {"kind": OrganisationKind.CLUB, "town": "Waterstad", **facts}
    return office.organisations.save(OrganisationFacts(None, name, **values))


def supervisor(
    office: Office, name: str = "Ria Maas", at: int | None = None, **facts: object
) -> int:
    """A supervisor by name of an organisation (SV Overmaas), with a person of her own."""
    at = organisation(office) if at is None else at
    who = facts.pop("person_id", None) or person(office, name, birth_date=date(1980, 3, 3))
    return office.supervisors.save(SupervisorFacts(None, int(str(who)), at, **facts))


def offer(
    office: Office, title: str = "Training JO9", at: int | None = None, **facts: object
) -> int:
    """An offer of an organisation (SV Overmaas): sport, two places, Tuesday and Thursday."""
    at = organisation(office) if at is None else at
    values = {
        "field": Field.SPORT,
        "places": 2,
        "days": (DayTime(1, time(16), time(17, 30)), DayTime(3)),
        **facts,
    }
    return office.offers.save(OfferFacts(None, at, title, **values))


def practising(office: Office, people: int = 1, name: str = "Najaar", **asked: object) -> list[int]:
    """A cohort in practice with this many people; the ids of the enrolments, by name."""
    enrolments = group(office, people, name, **asked)
    office.cohorts.set_status(office.cohorts.find(name), CohortStatus.RUNNING)
    office.cohorts.set_status(office.cohorts.find(name), CohortStatus.IN_PRACTICE)
    return enrolments


def placement(
    office: Office,
    enrolment: int,
    stage: PlacementStage = LOOKING,
    offer_id: int | None = None,
    *,
    wishes: Wishes | None = None,
    reasons: Mapping[PlacementBlock, str] = ANYTHING,
    held_on: date | None = None,
) -> int:
    """A placement brought to a stage the way a course leader does; its id.

    Handovers are planned and held today, or on ``held_on``; every block is given a reason.
    For *hours done* and *assessed* the hours and assessment are set aside with a reason.
    """
    (made,) = office.placements.begin([enrolment], wishes)
    if stage is LOOKING:
        return made
    wanted = COLUMNS if stage is STOPPED else COLUMNS[: COLUMNS.index(stage) + 1]
    if stage is STOPPED:
        wanted = (LOOKING, PROPOSED)
    chosen = offer(office) if offer_id is None else offer_id
    for target in wanted[1:]:
        if target is PLANNED:
            plan(office, made, held_on, reasons=reasons)
        elif target is BUSY:
            held(office, made, held_on, reasons=reasons)
        else:
            office.placements.move(
                made, target, offer_id=chosen if target is PROPOSED else None, reasons=reasons
            )
    if stage is STOPPED:
        office.placements.stop(made, "andere baan")
    return made


def plan(
    office: Office,
    placement_id: int,
    day: date | None = None,
    *,
    reasons: Mapping[PlacementBlock, str] | None = None,
    **facts: object,
) -> HandoverFacts:
    """Plan the handover with who is proposed; people are made where there is nobody."""
    values = {
        **vars(office.handovers.proposal(placement_id)),
        "day": day or today_of(office),
        "start": time(16),
        **facts,
    }
    if values["leader_id"] is None:
        values["leader_id"] = person(office, "Lena Leider", birth_date=date(1990, 1, 1))
    if values["supervisor_id"] is None:
        at = office.placements.page(placement_id).card.offer_id
        where = office.offers.get(int(at or 0)).facts.organisation_id
        values["supervisor_id"] = supervisor(office, f"Bea Begeleider{placement_id}", where)
    planned = HandoverFacts(**values)
    office.handovers.plan(placement_id, planned, reasons)
    return planned


def held(
    office: Office,
    placement_id: int,
    day: date | None = None,
    *,
    reasons: Mapping[PlacementBlock, str] | None = None,
    **facts: object,
) -> None:
    """Record the planned handover as held on its day, or on ``day``."""
    proposal = office.handovers.proposal(placement_id)
    values = {**vars(proposal), "held_on": day or proposal.day, **facts}
    office.handovers.record(placement_id, HandoverFacts(**values), reasons)


def hours(
    office: Office,
    placement_id: int,
    *minutes: int,
    confirmed_by: str = "Ria Maas",
    last: date | None = None,
) -> tuple[int, ...]:
    """Lines of the log, one a day up to ``last`` (today), confirmed unless the name is empty."""
    last = last or today_of(office)
    first = last - timedelta(days=len(minutes) - 1)
    entries = [
        EntryFacts(None, first + timedelta(days=number), one, "training")
        for number, one in enumerate(minutes)
    ]
    return office.practice_hours.add(
        placement_id, entries, confirmed_by=confirmed_by, early_reason="voor de overdracht begonnen"
    )


def assess(office: Office, enrolment: int, placement_id: int | None = None) -> None:
    """The supervisor's end assessment, as accepting a form stores it."""
    with store_of(office).write("form accepted") as session:
        row = Assessment(
            enrolment_id=enrolment,
            placement_id=placement_id,
            profile="supervisor",
            moment=AssessmentMoment.END,
            assessor=Assessor.SUPERVISOR,
            assessor_name="Ria Maas",
            given_on=today_of(office),
            remarks="top",
        )
        session.add(row)
        session.flush()
        session.add(AssessmentScore(assessment_id=row.id, item="initiative", level=3))
        advance(session, enrolment, today_of(office))
