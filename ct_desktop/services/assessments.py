"""Assessments: quick entry per person and per group, and the growth that shows from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.models import Assessment, AssessmentScore, Enrolment, Person
from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.assessment_facts import AssessmentFacts as AssessmentFacts
from ct_desktop.services.assessment_facts import assessments_of
from ct_desktop.services.assessment_status import AssessmentStatus as AssessmentStatus
from ct_desktop.services.assessment_status import assessment_statuses
from ct_desktop.services.assessment_writing import AssessmentBook
from ct_desktop.services.growth_reading import PersonGrowth as PersonGrowth
from ct_desktop.services.growth_reading import growths, of_kind
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.persons import stored_person
from ct_desktop.services.place_holders import place_holders
from ct_desktop.services.practice_reading import furthest, placements_of
from ct_desktop.services.profile_reading import KnownProfiles, profile_keys
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class SheetPerson:
    """A line of the group's sheet; ``facts`` is None when nothing was given yet."""

    enrolment_id: int
    person_id: int
    name: str
    full_name: str
    facts: AssessmentFacts | None


@dataclass(frozen=True)
class GroupSheet:
    """Everyone with a place, at one moment by one kind of assessor; names in list order."""

    cohort_id: int
    profile: Profile
    moment: AssessmentMoment
    assessor: Assessor
    people: tuple[SheetPerson, ...]
    assessor_name: str
    """Who it is likely to be: the course leader; empty for the others."""


class AssessmentService:
    """Reads and keeps assessments."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def sheet(self, cohort_id: int, moment: AssessmentMoment, assessor: Assessor) -> GroupSheet:
        """The sheet for quick entry of a whole group."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            people = place_holders(session, cohort_id)
            ids = [enrolment.id for enrolment, _ in people]
            given = assessments_of(session, ids)
            placements = placements_of(session, ids) if assessor is Assessor.SUPERVISOR else {}
            leader = None
            if assessor is Assessor.LEADER and cohort.leader_id is not None:
                leader = session.get(Person, cohort.leader_id)
            rows = []
            for enrolment, person in people:
                name = name_of(person)
                there = furthest(placements.get(enrolment.id, ()))
                facts = of_kind(given[enrolment.id], moment, assessor, there.id if there else None)
                rows.append(
                    SheetPerson(enrolment.id, person.id, list_name(name), full_name(name), facts)
                )
            key = profile_keys(session, [cohort_id])[cohort_id]
            return GroupSheet(
                cohort_id,
                KnownProfiles(session).or_participants(key),
                moment,
                assessor,
                tuple(rows),
                full_name(name_of(leader)) if leader else "",
            )

    def status(self, cohort_id: int) -> tuple[AssessmentStatus, ...]:
        """Who has which assessment, everyone with a place, in order of names."""
        with self._store.read() as session:
            stored_cohort(session, cohort_id)
            return assessment_statuses(session, place_holders(session, cohort_id))

    def growth(self, enrolment_id: int) -> PersonGrowth:
        """The growth in one enrolment; raises NotFound."""
        with self._store.read() as session:
            found = growths(session, Enrolment.id == enrolment_id)
        if not found:
            raise NotFound(tr("This person is no longer in the group."))
        return found[0]

    def of_person(self, person_id: int) -> tuple[PersonGrowth, ...]:
        """The growth in every enrolment of a person, the newest cohort first."""
        with self._store.read() as session:
            stored_person(session, person_id)
            return growths(session, Enrolment.person_id == person_id)

    def save(self, facts: Sequence[AssessmentFacts]) -> None:
        """Store assessments in one change; one without levels and remarks is removed.

        Label "assessments given". An end assessment by the supervisor moves the placement on
        (``practice_standing.advance``). Levels that the profile does not ask are refused.
        A new one of a supervisor belongs to the furthest placement unless it names one, and
        takes the name of who coaches there when it has none.
        Raises UserError: a day in the future, a level outside 1 … 4, an unknown item.
        """
        if not facts:
            return
        ids = {one.enrolment_id for one in facts}
        with self._store.write("assessments given") as session:
            book = AssessmentBook(session, ids, self._clock.today())
            for one in facts:
                book.put(one)
            book.close()

    def set_level(
        self,
        cohort_id: int,
        moment: AssessmentMoment,
        assessor: Assessor,
        levels: Mapping[int, Mapping[str, int | None]],
        given_on: date | None = None,
        assessor_name: str = "",
    ) -> None:
        """Quick entry: enrolment id → item → level (None takes it away); the rest stays.

        Makes the assessment when it is the first level (on ``given_on``, else today) and removes
        it with the last. Label "assessments given". The supervisor's belongs to the person's
        furthest placement, when there is one.
        """
        if not levels:
            return
        with self._store.write("assessments given") as session:
            book = AssessmentBook(session, levels.keys(), self._clock.today(), cohort_id)
            for enrolment_id, changes in levels.items():
                there = book.of_kind(enrolment_id, moment, assessor) or AssessmentFacts(
                    None,
                    enrolment_id,
                    moment,
                    assessor,
                    given_on or self._clock.today(),
                    assessor_name=assessor_name,
                )
                merged = {**there.levels, **changes}
                kept = {item: level for item, level in merged.items() if level is not None}
                book.put(replace(there, levels=kept))
            book.close()

    def remove(self, assessment_id: int) -> None:
        """Take an assessment away. Label "assessment removed"."""
        with self._store.write("assessment removed") as session:
            row = session.get(Assessment, assessment_id)
            if row is None:
                raise NotFound(tr("This assessment no longer exists."))
            scores = select(AssessmentScore).where(AssessmentScore.assessment_id == row.id)
            for score in session.scalars(scores):
                session.delete(score)
            session.flush()
            session.delete(row)
