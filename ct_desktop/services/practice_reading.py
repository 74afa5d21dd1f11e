"""What is stored of the practice of enrolments: hours and assessments, in one query each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from ct_desktop.models import Assessment, AssessmentScore, Placement, PracticeEntry
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, PlacementStage
from ct_desktop.rules.placements import COLUMNS


@dataclass(frozen=True)
class Hours:
    """Hours of one placement: those that count, and those that wait for confirmation."""

    confirmed: float = 0
    open: float = 0

    @property
    def any(self) -> bool:
        """Whether anything was entered at all."""
        return bool(self.confirmed or self.open)


NO_HOURS = Hours()


@dataclass(frozen=True)
class EnrolmentHours:
    """The hours of all placements of one enrolment, by placement id; they add up."""

    by_placement: Mapping[int, Hours]

    @property
    def confirmed(self) -> float:
        """Confirmed hours over all placements."""
        return sum((one.confirmed for one in self.by_placement.values()), 0.0)

    @property
    def open(self) -> float:
        """Hours over all placements that wait for confirmation."""
        return sum((one.open for one in self.by_placement.values()), 0.0)

    def of(self, placement_id: int) -> Hours:
        """The hours of one placement."""
        return self.by_placement.get(placement_id, NO_HOURS)


def hours_of(session: Session, enrolment_ids: Collection[int]) -> dict[int, EnrolmentHours]:
    """The hours by enrolment id, of stopped placements too; one query."""
    confirmed = case((PracticeEntry.confirmed_on.is_not(None), PracticeEntry.minutes), else_=0)
    query = (
        select(
            Placement.enrolment_id,
            Placement.id,
            func.sum(confirmed),
            func.sum(PracticeEntry.minutes),
        )
        .join(PracticeEntry, PracticeEntry.placement_id == Placement.id)
        .where(Placement.enrolment_id.in_(enrolment_ids))
        .group_by(Placement.enrolment_id, Placement.id)
    )
    found: defaultdict[int, dict[int, Hours]] = defaultdict(dict)
    for enrolment_id, placement_id, counted, all_minutes in session.execute(query):
        found[enrolment_id][placement_id] = Hours(counted / 60, (all_minutes - counted) / 60)
    return {one: EnrolmentHours(found.get(one, {})) for one in enrolment_ids}


@dataclass(frozen=True)
class EndAssessments:
    """The supervisors' end assessments of one enrolment: the placements they are about.

    None among them is an assessment that names no placement; it holds for every one.
    """

    placement_ids: frozenset[int | None] = frozenset()

    @property
    def any(self) -> bool:
        """Whether there is one at all."""
        return bool(self.placement_ids)

    def covers(self, placement_id: int) -> bool:
        """Whether one of them is about this placement."""
        return placement_id in self.placement_ids or None in self.placement_ids


def end_assessments(session: Session, enrolment_ids: Collection[int]) -> dict[int, EndAssessments]:
    """The supervisors' end assessments by enrolment id; one query.

    Words without any level are no assessment at the end.
    """
    scored = select(AssessmentScore.id).where(AssessmentScore.assessment_id == Assessment.id)
    query = select(Assessment.enrolment_id, Assessment.placement_id).where(
        Assessment.enrolment_id.in_(enrolment_ids),
        Assessment.moment == AssessmentMoment.END,
        Assessment.assessor == Assessor.SUPERVISOR,
        scored.exists(),
    )
    found: defaultdict[int, set[int | None]] = defaultdict(set)
    for enrolment_id, placement_id in session.execute(query):
        found[enrolment_id].add(placement_id)
    return {one: EndAssessments(frozenset(found.get(one, ()))) for one in enrolment_ids}


def furthest(placements: Iterable[Placement]) -> Placement | None:
    """The furthest that is not stopped; of several as far, the one that got there last."""
    found: Placement | None = None
    for one in sorted(placements, key=lambda row: (row.stage_since, row.id)):
        if one.stage is PlacementStage.STOPPED:
            continue
        if found is None or COLUMNS.index(one.stage) >= COLUMNS.index(found.stage):
            found = one
    return found


def placements_of(
    session: Session, enrolment_ids: Collection[int]
) -> dict[int, tuple[Placement, ...]]:
    """The placements by enrolment id, stopped ones too; one query."""
    query = select(Placement).where(Placement.enrolment_id.in_(enrolment_ids))
    found: defaultdict[int, list[Placement]] = defaultdict(list)
    for placement in session.scalars(query.order_by(Placement.id)):
        found[placement.enrolment_id].append(placement)
    return {one: tuple(found.get(one, ())) for one in enrolment_ids}
