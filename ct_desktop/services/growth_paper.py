"""Intake and growth of people in the form that the documents ask for."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.documents.growth_picture import GrownStrand
from ct_desktop.documents.growth_sheet import GrownItem, GrowthSheet, Source
from ct_desktop.documents.intake_sheet import IntakeSheet, PlannedStep
from ct_desktop.models import Cohort, Offer, Person, Placement, Supervisor
from ct_desktop.rules.competences import Competence
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.growth import ItemGrowth
from ct_desktop.rules.names import full_name
from ct_desktop.services.growth_reading import PersonGrowth
from ct_desktop.services.intakes import IntakeFacts
from ct_desktop.services.lookup import name_of
from ct_desktop.services.practice_reading import furthest, placements_of


def intake_paper(facts: IntakeFacts) -> IntakeSheet:
    """An intake as it is printed."""
    return IntakeSheet(
        facts.person,
        facts.cohort,
        facts.held_on,
        facts.held_by,
        facts.talents,
        facts.story,
        facts.challenge,
        facts.goal,
        tuple(PlannedStep(step.text, step.due_on, step.done_on) for step in facts.steps),
    )


def growth_paper(one: PersonGrowth, goal: str, language: str) -> GrowthSheet:
    """The growth of somebody as it is printed; items that nobody scored are left out."""
    strands = []
    means = {strand.strand: strand.means for strand in one.growth.strands}
    for strand in one.profile.strands:
        known = {
            moment: mean for moment, mean in means.get(strand.key, {}).items() if mean is not None
        }
        if known:
            strands.append(GrownStrand(strand.key, strand.name.in_language(language), known))
    items = []
    for grown in one.growth.items:
        item = one.profile.item(grown.item)
        if item is not None and grown.levels:
            items.append(_item(item, grown, language))
    sources = sorted(
        (
            Source(
                facts.moment,
                facts.assessor,
                facts.given_on,
                "" if facts.assessor is Assessor.SELF else facts.assessor_name,
            )
            for facts in one.assessments
            if facts.levels
        ),
        key=lambda source: (_MOMENTS.index(source.moment), _ASSESSORS.index(source.assessor)),
    )
    return GrowthSheet(one.person, one.cohort, goal, tuple(strands), tuple(items), tuple(sources))


def likely_assessors(
    session: Session, people: Sequence[PersonGrowth], assessor: Assessor
) -> dict[int, str]:
    """Who will fill in the form, by enrolment id; left out where it is not known."""
    match assessor:
        case Assessor.SELF:
            return {one.enrolment_id: one.person for one in people}
        case Assessor.LEADER:
            query = (
                select(Cohort.id, Person)
                .join(Person, Person.id == Cohort.leader_id)
                .where(Cohort.id.in_({one.cohort_id for one in people}))
            )
            leaders = {key: full_name(name_of(person)) for key, person in session.execute(query)}
            return {one.enrolment_id: leaders.get(one.cohort_id, "") for one in people}
        case Assessor.SUPERVISOR:
            return _coaches(session, [one.enrolment_id for one in people])


def _coaches(session: Session, enrolment_ids: Sequence[int]) -> dict[int, str]:
    """Who coaches at the furthest placement."""
    placed = placements_of(session, enrolment_ids)
    last = {key: found for key, rows in placed.items() if (found := furthest(rows)) is not None}
    query = (
        select(Placement.id, Person)
        .outerjoin(Offer, Offer.id == Placement.offer_id)
        .join(
            Supervisor, Supervisor.id == func.coalesce(Placement.supervisor_id, Offer.supervisor_id)
        )
        .join(Person, Person.id == Supervisor.person_id)
        .where(Placement.id.in_({one.id for one in last.values()}))
    )
    names = {key: full_name(name_of(person)) for key, person in session.execute(query)}
    return {key: names.get(one.id, "") for key, one in last.items()}


_MOMENTS = tuple(AssessmentMoment)
_ASSESSORS = tuple(Assessor)


def _item(item: Competence, grown: ItemGrowth, language: str) -> GrownItem:
    moments = [one for one in AssessmentMoment if grown.at(one) is not None]
    now = _level(grown.levels, moments[-1])
    return GrownItem(
        item.strand,
        item.name.in_language(language),
        now,
        item.levels[now - 1].in_language(language),
        _level(grown.levels, moments[0]) if len(moments) > 1 else None,
    )


def _level(
    levels: Mapping[tuple[AssessmentMoment, Assessor], int], moment: AssessmentMoment
) -> int:
    """The level that was fully reached: what leader and supervisor say goes before one's own word.

    As on the certificate (``rules.growth.reached``), so that the two papers agree.
    """
    said = {who: level for (when, who), level in levels.items() if when is moment}
    others = [level for who, level in said.items() if who is not Assessor.SELF]
    return int(sum(others) / len(others)) if others else said[Assessor.SELF]
