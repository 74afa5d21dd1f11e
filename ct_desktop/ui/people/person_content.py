"""Everything a person's page shows, read at once on the worker."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.rules import consents as rules
from ct_desktop.rules.enumerations import ConsentPurpose, EnrolmentStatus, PlacementStage
from ct_desktop.services.assessments import PersonGrowth
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.consents import ConsentFacts, answers
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.intakes import IntakeFacts
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonPage
from ct_desktop.services.placements import Candidate
from ct_desktop.services.supervisors import SupervisorRow
from ct_desktop.services.timeline import Happening, PersonChange, PersonCohort
from ct_desktop.services.vogs import VogFacts


@dataclass(frozen=True)
class PersonContent:
    """``candidates``: the groups in which a placement can be begun.

    ``supervises``: where this person is or was a practice supervisor. ``intakes`` and ``growths``
    are of every enrolment, the newest first.
    """

    page: PersonPage
    cohorts: tuple[PersonCohort, ...]
    consents: tuple[ConsentFacts, ...]
    happenings: tuple[Happening, ...]
    changes: tuple[PersonChange, ...]
    documents: tuple[IssuedRow, ...]
    placements: tuple[PlacementCard, ...]
    candidates: tuple[Candidate, ...]
    supervises: tuple[SupervisorRow, ...]
    vog: VogFacts
    intakes: tuple[IntakeFacts, ...]
    growths: tuple[PersonGrowth, ...]
    today: date

    @property
    def current_cohort(self) -> int | None:
        """The latest group with a place in it, for the name on a form."""
        placed = (EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED)
        return next((one.cohort_id for one in self.cohorts if one.status in placed), None)

    @property
    def printable(self) -> tuple[PlacementCard, ...]:
        """Placements that have papers: at a practice place, and not stopped."""
        return tuple(
            one
            for one in self.placements
            if one.offer_id is not None
            and one.stage is not PlacementStage.STOPPED
            and one.takes_part
        )

    @property
    def permission_missing(self) -> bool:
        """Whether a parent has to permit taking part and did not."""
        birth = self.page.facts.birth_date
        ages = [
            one.permission_under for one in self.cohorts if one.status is EnrolmentStatus.ENROLLED
        ]
        if birth is None or not ages:
            return False
        return rules.permission_missing(birth, self.today, answers(self.consents), max(ages))

    @property
    def to_ask_again(self) -> tuple[ConsentPurpose, ...]:
        """What a parent gave and the person, 16 by now, has to be asked."""
        birth = self.page.facts.birth_date
        return rules.birthday_prompt(birth, answers(self.consents), self.today) if birth else ()


def read_person(office: Office, person_id: int, today: date) -> PersonContent:
    """Read a person; raises NotFound when removed or merged."""
    page = office.persons.get(person_id)
    cohorts = office.timeline.cohorts(person_id)
    return PersonContent(
        page,
        cohorts,
        office.consents.of_person(person_id),
        office.timeline.of_person(person_id),
        office.timeline.changes(person_id),
        office.issuing.listed(person_id=person_id),
        office.placements.of_person(person_id),
        _candidates(office, cohorts, person_id),
        _supervises(office, person_id),
        office.vogs.of_person(person_id),
        office.intakes.of_person(person_id),
        office.assessments.of_person(person_id),
        today,
    )


def _candidates(
    office: Office, cohorts: tuple[PersonCohort, ...], person_id: int
) -> tuple[Candidate, ...]:
    return tuple(
        one
        for cohort in cohorts
        if cohort.status is EnrolmentStatus.ENROLLED
        for one in office.placements.candidates(cohort.cohort_id)
        if one.person_id == person_id
    )


def _supervises(office: Office, person_id: int) -> tuple[SupervisorRow, ...]:
    """Also of who has left: the role is gone then, the past is not."""
    rows = office.supervisors.rows(left=True)
    return tuple(row for row in rows if row.facts.person_id == person_id)
