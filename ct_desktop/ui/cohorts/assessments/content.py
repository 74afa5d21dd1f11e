"""What the overview of the tab reads in one go."""

from dataclasses import dataclass

from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, CohortStatus
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.services.office import Office

Kind = tuple[AssessmentMoment, Assessor]


@dataclass(frozen=True)
class StatusContent:
    """The people of a cohort with what they have; ``cohort`` is its name."""

    cohort: str = ""
    status: CohortStatus = CohortStatus.PLANNED
    rows: tuple[AssessmentStatus, ...] = ()

    def row(self, enrolment_id: int | None) -> AssessmentStatus | None:
        """The row of an enrolment."""
        return next((row for row in self.rows if row.enrolment_id == enrolment_id), None)

    def count(self, kind: Kind) -> int:
        """How many have this assessment."""
        return sum(kind in row.given for row in self.rows)

    def next_kind(self) -> Kind:
        """What is most likely to be filled in now: the leader's first that is not complete."""
        for moment in AssessmentMoment:
            kind = (moment, Assessor.LEADER)
            if self.count(kind) < len(self.rows):
                return kind
        return (AssessmentMoment.END, Assessor.LEADER)


def read_content(office: Office, cohort_id: int) -> StatusContent:
    """Read the overview; call on the worker. Raises NotFound when the cohort was removed."""
    facts = office.cohorts.get(cohort_id)
    return StatusContent(facts.name, facts.status, office.assessments.status(cohort_id))
