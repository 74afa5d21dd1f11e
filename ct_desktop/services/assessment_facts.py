"""An assessment in plain values, and the assessments of some people read in two queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Assessment, AssessmentScore
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.growth import Given, Kind


@dataclass(frozen=True)
class AssessmentFacts:
    """One assessment of one enrolment; ``id`` None is not stored yet.

    ``levels``: item key → 1 … 4, items without a level left out. Of the same enrolment, moment and
    assessor there is one; of the supervisors of several placements one each.
    """

    id: int | None
    enrolment_id: int
    moment: AssessmentMoment
    assessor: Assessor
    given_on: date
    levels: Mapping[str, int] = field(default_factory=dict)
    assessor_name: str = ""
    remarks: str = ""
    profile: str = ""
    """Empty when saving: the profile of the programme."""
    placement_id: int | None = None

    @property
    def given(self) -> Given:
        """As the rules of growth see it."""
        return Given(self.moment, self.assessor, self.given_on, self.levels)


def assessments_of(
    session: Session, enrolment_ids: Collection[int]
) -> dict[int, tuple[AssessmentFacts, ...]]:
    """The assessments by enrolment id, the earliest first; two queries."""
    query = (
        select(Assessment)
        .where(Assessment.enrolment_id.in_(enrolment_ids))
        .order_by(Assessment.given_on, Assessment.id)
    )
    rows = session.scalars(query).all()
    levels = levels_of(session, [row.id for row in rows])
    found: defaultdict[int, list[AssessmentFacts]] = defaultdict(list)
    for row in rows:
        found[row.enrolment_id].append(assessment_facts(row, levels.get(row.id, {})))
    return {one: tuple(found.get(one, ())) for one in enrolment_ids}


def levels_of(session: Session, assessment_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """The levels by item, by id of the assessment; one query."""
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    query = (
        select(AssessmentScore)
        .where(AssessmentScore.assessment_id.in_(assessment_ids))
        .order_by(AssessmentScore.id)
    )
    for score in session.scalars(query):
        found[score.assessment_id][score.item] = score.level
    return found


def assessment_facts(row: Assessment, levels: Mapping[str, int]) -> AssessmentFacts:
    """A stored assessment in plain values."""
    return AssessmentFacts(
        id=row.id,
        enrolment_id=row.enrolment_id,
        moment=row.moment,
        assessor=row.assessor,
        given_on=row.given_on,
        levels=levels,
        assessor_name=row.assessor_name,
        remarks=row.remarks,
        profile=row.profile,
        placement_id=row.placement_id,
    )


def days_given(assessments: Iterable[AssessmentFacts], *, scored: bool) -> dict[Kind, date]:
    """The newest day of each kind: with any level, or of those that only have words."""
    found: dict[Kind, date] = {}
    for one in assessments:
        if bool(one.levels) is scored:
            kind = one.moment, one.assessor
            found[kind] = max(one.given_on, found.get(kind, one.given_on))
    return found
