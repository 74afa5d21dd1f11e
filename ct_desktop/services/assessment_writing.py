"""Keeping assessments within a running change: of a whole group in a fixed number of queries."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import current, tr
from ct_desktop.models import (
    Assessment,
    AssessmentScore,
    Cohort,
    Enrolment,
    Offer,
    Person,
    Placement,
    Programme,
    Supervisor,
)
from ct_desktop.rules.competences import LEVELS
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.names import full_name, normalise
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.rules.supervisor_form import PROFILE as FORM_PROFILE
from ct_desktop.services.assessment_facts import AssessmentFacts, assessment_facts
from ct_desktop.services.growth_reading import of_kind
from ct_desktop.services.lookup import name_of
from ct_desktop.services.practice_reading import furthest, placements_of
from ct_desktop.services.practice_standing import advance_all
from ct_desktop.services.profile_reading import KnownProfiles


class AssessmentBook:
    """The assessments of some enrolments while they are being written; ``close`` it at the end."""

    def __init__(
        self,
        session: Session,
        enrolment_ids: Collection[int],
        today: date,
        cohort_id: int | None = None,
    ) -> None:
        """Raises NotFound when one of them was removed, or left the cohort they should be of."""
        self._session = session
        self._today = today
        self._profiles = KnownProfiles(session)
        self._programme = _programme_profiles(session, enrolment_ids, cohort_id)
        self._placements = placements_of(session, enrolment_ids)
        query = select(Assessment).where(Assessment.enrolment_id.in_(enrolment_ids))
        self._rows = {row.id: row for row in session.scalars(query.order_by(Assessment.id))}
        self._scores: dict[int, dict[str, AssessmentScore]] = {one: {} for one in self._rows}
        wanted = select(AssessmentScore).where(AssessmentScore.assessment_id.in_(self._rows))
        for score in session.scalars(wanted.order_by(AssessmentScore.id)):
            self._scores[score.assessment_id][score.item] = score
        self._made: list[tuple[Assessment, Mapping[str, int]]] = []
        self._ended: set[int] = set()

    def of_kind(
        self, enrolment_id: int, moment: AssessmentMoment, assessor: Assessor
    ) -> AssessmentFacts | None:
        """The assessment of this kind that is there, of a supervisor at the furthest placement."""
        return of_kind(
            self._of(enrolment_id), moment, assessor, self._furthest(enrolment_id, assessor)
        )

    def put(self, facts: AssessmentFacts) -> None:
        """Keep one assessment; one without levels and remarks is removed.

        Raises NotFound and UserError as ``AssessmentService.save`` says.
        """
        if facts.given_on > self._today:
            raise UserError(
                tr("An assessment cannot be dated in the future."), tr("Choose today or earlier.")
            )
        facts = self._placed(facts)
        before = self._before(facts)
        remarks = facts.remarks.strip()
        if not facts.levels and not remarks:
            if before is not None:
                self._delete(before)
            return
        self._check_levels(facts, before)
        row = self._rows[before] if before is not None else Assessment()
        row.enrolment_id = facts.enrolment_id
        row.placement_id = facts.placement_id
        row.moment, row.assessor = facts.moment, facts.assessor
        row.given_on, row.remarks = facts.given_on, remarks
        row.assessor_name = normalise(facts.assessor_name)
        row.profile = self._profile(facts)
        if before is None:
            self._session.add(row)
            self._made.append((row, dict(facts.levels)))
        else:
            self._rescore(before, facts.levels)
        if (facts.moment, facts.assessor) == (AssessmentMoment.END, Assessor.SUPERVISOR):
            self._ended.add(facts.enrolment_id)

    def close(self) -> None:
        """Name supervisors that were not named, store the levels, move placements on."""
        self._name_supervisors()
        self._session.flush()
        for row, levels in self._made:
            for item, level in levels.items():
                self._session.add(AssessmentScore(assessment_id=row.id, item=item, level=level))
        if self._ended:
            advance_all(self._session, self._ended, self._today)

    def _of(self, enrolment_id: int) -> list[AssessmentFacts]:
        return [
            assessment_facts(row, {item: one.level for item, one in self._scores[key].items()})
            for key, row in self._rows.items()
            if row.enrolment_id == enrolment_id
        ]

    def _furthest(self, enrolment_id: int, assessor: Assessor) -> int | None:
        if assessor is not Assessor.SUPERVISOR:
            return None
        placement = furthest(self._placements[enrolment_id])
        return placement.id if placement else None

    def _placed(self, facts: AssessmentFacts) -> AssessmentFacts:
        """A supervisor's with its placement, a new one at the furthest; the others without."""
        if facts.assessor is not Assessor.SUPERVISOR:
            return replace(facts, placement_id=None)
        if facts.placement_id is None and facts.id is None:
            return replace(facts, placement_id=self._furthest(facts.enrolment_id, facts.assessor))
        known = {one.id for one in self._placements[facts.enrolment_id]}
        if facts.placement_id is not None and facts.placement_id not in known:
            raise NotFound(tr("This placement no longer exists."), tr("Choose another placement."))
        return facts

    def _before(self, facts: AssessmentFacts) -> int | None:
        """The id of the row that this takes the place of; None when it is a new one."""
        same = of_kind(
            self._of(facts.enrolment_id), facts.moment, facts.assessor, facts.placement_id
        )
        if facts.id is None:
            return same.id if same else None
        row = self._rows.get(facts.id)
        if row is None or row.enrolment_id != facts.enrolment_id:
            raise NotFound(tr("This assessment no longer exists."), tr("Enter it again."))
        moved = (row.moment, row.assessor, row.placement_id) != (
            facts.moment,
            facts.assessor,
            facts.placement_id,
        )
        if moved and same is not None and same.id != facts.id:
            raise UserError(
                tr("There is an assessment of this kind already."),
                tr("Change that one, or choose another moment or assessor."),
            )
        return row.id

    def _check_levels(self, facts: AssessmentFacts, before: int | None) -> None:
        stored = self._scores.get(before or 0, {})
        asked = self._profiles.asked_on(self._programme[facts.enrolment_id])
        if facts.profile:
            if facts.profile != FORM_PROFILE and (
                before is None or self._rows[before].profile != facts.profile
            ):
                self._profiles.get(facts.profile)
            asked |= self._profiles.asked_on(facts.profile)
        for item, level in facts.levels.items():
            if level not in LEVELS:
                raise UserError(
                    tr("{level} is not a level.").format(level=level),
                    tr("Choose a level from 1 to 4."),
                )
            kept = item in stored and stored[item].level == level
            if item not in asked and not kept:
                name = self._profiles.item_names(current()).get(item, item)
                raise UserError(
                    tr("“{name}” is not asked of this participant.").format(name=name),
                    tr("Choose a competence of the profile of the programme."),
                )

    def _profile(self, facts: AssessmentFacts) -> str:
        """The profile it is kept under; more than the supervisor's form asks is the programme's."""
        profile = facts.profile or self._programme[facts.enrolment_id]
        beyond = profile == FORM_PROFILE and not set(facts.levels) <= set(ITEMS)
        return self._programme[facts.enrolment_id] if beyond else profile

    def _rescore(self, row_id: int, levels: Mapping[str, int]) -> None:
        stored = self._scores[row_id]
        for item in stored.keys() - levels.keys():
            self._session.delete(stored.pop(item))
        for item, level in levels.items():
            if item in stored:
                stored[item].level = level
            else:
                stored[item] = AssessmentScore(assessment_id=row_id, item=item, level=level)
                self._session.add(stored[item])

    def _delete(self, row_id: int) -> None:
        for score in self._scores.pop(row_id).values():
            self._session.delete(score)
        self._session.flush()
        self._session.delete(self._rows.pop(row_id))

    def _name_supervisors(self) -> None:
        """Who coaches at the placement, for a new assessment of a supervisor without a name."""
        unnamed = [
            row for row, _ in self._made if row.placement_id is not None and not row.assessor_name
        ]
        if not unnamed:
            return
        query = (
            select(Placement.id, Person)
            .outerjoin(Offer, Offer.id == Placement.offer_id)
            .join(
                Supervisor,
                Supervisor.id == func.coalesce(Placement.supervisor_id, Offer.supervisor_id),
            )
            .join(Person, Person.id == Supervisor.person_id)
            .where(Placement.id.in_({row.placement_id for row in unnamed}))
        )
        names = {one: full_name(name_of(person)) for one, person in self._session.execute(query)}
        for row in unnamed:
            row.assessor_name = names.get(row.placement_id or 0, "")


def _programme_profiles(
    session: Session, enrolment_ids: Collection[int], cohort_id: int | None
) -> dict[int, str]:
    """The key of the profile that the programme asks, by enrolment id."""
    query = (
        select(Enrolment.id, Programme.profile)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Enrolment.id.in_(enrolment_ids))
    )
    if cohort_id is not None:
        query = query.where(Enrolment.cohort_id == cohort_id)
    found = {enrolment_id: key for enrolment_id, key in session.execute(query)}
    if not set(enrolment_ids) <= set(found):
        raise NotFound(tr("This person is no longer in the group."))
    return found
