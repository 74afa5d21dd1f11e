"""The cohorts that are planned or under way, read at once with all that asks for attention."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, CohortTask, Enrolment, IssuedDocument, Person, Programme
from ct_desktop.rules.consents import Consent as Answer
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind, EnrolmentStatus
from ct_desktop.services.attendance_grid import people_in_grids
from ct_desktop.services.consents import answers_of
from ct_desktop.services.meetings import mark_counts
from ct_desktop.services.standings import CohortMarks, marks_of_cohorts
from ct_desktop.services.tasks import stored_tasks

LIVE = (CohortStatus.PLANNED, CohortStatus.RUNNING, CohortStatus.IN_PRACTICE)


@dataclass(frozen=True)
class LiveCohort:
    """A live cohort with what was read of it.

    ``people`` stand in its grid, by name; ``statuses`` counts all enrolments; ``answers`` are the
    consents by person id; ``proofs`` the enrolment ids that hold a proof; ``marked`` the ids of
    meetings with any mark.
    """

    cohort: Cohort
    programme: Programme
    marks: CohortMarks
    people: list[tuple[Enrolment, Person]]
    statuses: Counter[EnrolmentStatus]
    answers: Mapping[int, list[Answer]]
    proofs: frozenset[int]
    marked: frozenset[int]
    tasks: list[CohortTask]


def read_live_cohorts(session: Session, today: date) -> tuple[LiveCohort, ...]:
    """All live cohorts, the earliest start first; as many queries for many as for one."""
    query = (
        select(Cohort, Programme)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Cohort.status.in_(LIVE))
        .order_by(Cohort.start_date)
    )
    cohorts = [(cohort, programme) for cohort, programme in session.execute(query)]
    if not cohorts:
        return ()
    ids = [cohort.id for cohort, _ in cohorts]
    marks = marks_of_cohorts(session, {one.id: programme for one, programme in cohorts}, today)
    people = people_in_grids(session, ids)
    answers = answers_of(session, (one.id for pairs in people.values() for _, one in pairs))
    statuses = _statuses(session, ids)
    proofs = _proofs(session, ids)
    marked = frozenset(mark_counts(session, ids))
    tasks = stored_tasks(session, ids)
    return tuple(
        LiveCohort(
            cohort,
            programme,
            marks[cohort.id],
            people[cohort.id],
            statuses[cohort.id],
            answers,
            proofs,
            marked,
            tasks[cohort.id],
        )
        for cohort, programme in cohorts
    )


def _statuses(session: Session, cohort_ids: Iterable[int]) -> dict[int, Counter[EnrolmentStatus]]:
    found: dict[int, Counter[EnrolmentStatus]] = {one: Counter() for one in cohort_ids}
    query = (
        select(Enrolment.cohort_id, Enrolment.status, func.count(Enrolment.id))
        .where(Enrolment.cohort_id.in_(found))
        .group_by(Enrolment.cohort_id, Enrolment.status)
    )
    for cohort_id, status, count in session.execute(query):
        found[cohort_id][status] = count
    return found


def _proofs(session: Session, cohort_ids: Iterable[int]) -> frozenset[int]:
    query = (
        select(Enrolment.id)
        .join(IssuedDocument, IssuedDocument.enrolment_id == Enrolment.id)
        .where(
            Enrolment.cohort_id.in_(list(cohort_ids)),
            IssuedDocument.kind == DocumentKind.PROOF,
            IssuedDocument.revoked_on.is_(None),
        )
    )
    return frozenset(session.scalars(query))
