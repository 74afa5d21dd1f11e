"""What each person of one or several cohorts still needs for a document, from what is stored."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Assessment,
    AssessmentScore,
    Cohort,
    Enrolment,
    FinalWork,
    Person,
    Programme,
)
from ct_desktop.rules.completion import (
    Completion,
    PracticeFacts,
    certificate,
    proof_of_participation,
)
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, DocumentKind
from ct_desktop.services.document_register import valid_documents
from ct_desktop.services.practice_reading import end_assessments, hours_of
from ct_desktop.services.standings import (
    CohortMarks,
    completion_rule,
    marks_of_cohorts,
    standing_of,
)


@dataclass(frozen=True)
class Candidate:
    """Somebody who may get a document, with what decides about it."""

    enrolment: Enrolment
    person: Person
    cohort: Cohort
    programme: Programme


def candidates_of(session: Session, cohort_id: int) -> list[Candidate]:
    """Everyone with a place in a cohort, in Dutch order of names; one query."""
    query = (
        select(Enrolment, Person, Cohort, Programme)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Enrolment.cohort_id == cohort_id, Enrolment.status.in_(TAKES_A_PLACE))
        .order_by(Person.sort_key, Person.id)
    )
    return [Candidate(*found) for found in session.execute(query)]


def completions(
    session: Session,
    candidates: Sequence[Candidate],
    kind: DocumentKind,
    today: date,
    marks: Mapping[int, CohortMarks] | None = None,
) -> dict[int, Completion]:
    """The requirements of a document by enrolment id; as many queries for many as for one.

    ``marks`` by cohort id, where they were read already.
    """
    known = marks or _marks(session, candidates, today)
    facts = (
        practice_facts(session, [one.enrolment.id for one in candidates])
        if kind is DocumentKind.CERTIFICATE
        else {}
    )
    found = {}
    for one in candidates:
        rule = completion_rule(one.programme)
        of_cohort = known[one.cohort.id]
        # Measured over everything planned, so the day of looking does not matter.
        last = max((meeting.date for meeting in of_cohort.meetings), default=date.min)
        standing = standing_of(of_cohort, one.enrolment, last)
        found[one.enrolment.id] = (
            certificate(standing, facts[one.enrolment.id], rule)
            if kind is DocumentKind.CERTIFICATE
            else proof_of_participation(standing, rule)
        )
    return found


def practice_facts(session: Session, enrolment_ids: Collection[int]) -> dict[int, PracticeFacts]:
    """Practice, assessments and final work by enrolment id; five queries."""
    hours = hours_of(session, enrolment_ids)
    supervisors = end_assessments(session, enrolment_ids)
    leaders = _assessed_by_leader(session, enrolment_ids)
    proofs = valid_documents(session, enrolment_ids, DocumentKind.PROOF)
    works = {
        row.enrolment_id: row
        for row in session.scalars(
            select(FinalWork).where(FinalWork.enrolment_id.in_(enrolment_ids))
        )
    }
    return {
        one: PracticeFacts(
            confirmed_hours=hours[one].confirmed,
            supervisor_assessed=supervisors[one].any,
            leader_assessed=one in leaders,
            final_report_received=one in works and works[one].report_on is not None,
            final_presentation_held=one in works and works[one].presentation_on is not None,
            proof_issued=one in proofs,
        )
        for one in enrolment_ids
    }


def _assessed_by_leader(session: Session, enrolment_ids: Collection[int]) -> frozenset[int]:
    """Whose end assessment the course leader gave; one without any level is none."""
    query = (
        select(Assessment.enrolment_id)
        .join(AssessmentScore, AssessmentScore.assessment_id == Assessment.id)
        .where(
            Assessment.enrolment_id.in_(enrolment_ids),
            Assessment.moment == AssessmentMoment.END,
            Assessment.assessor == Assessor.LEADER,
        )
    )
    return frozenset(session.scalars(query))


def _marks(
    session: Session, candidates: Sequence[Candidate], today: date
) -> Mapping[int, CohortMarks]:
    programmes = {one.cohort.id: one.programme for one in candidates}
    return marks_of_cohorts(session, programmes, today) if programmes else {}
