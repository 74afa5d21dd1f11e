"""Which assessments, intake and final work the people of a group have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Enrolment, FinalWork, Intake, Person
from ct_desktop.rules.growth import Kind
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.assessment_facts import assessments_of, days_given
from ct_desktop.services.lookup import name_of


@dataclass(frozen=True)
class AssessmentStatus:
    """Which assessments somebody of a group has, and the final work.

    ``given``: the newest day of each kind that has any level. ``remarked``: the same of those
    that only have words, which are no assessment yet.
    """

    enrolment_id: int
    person_id: int
    name: str
    full_name: str
    given: Mapping[Kind, date]
    intake: bool
    report_on: date | None
    presentation_on: date | None
    topic: str
    guests: int | None
    remarked: Mapping[Kind, date] = field(default_factory=dict)


def assessment_statuses(
    session: Session, people: Sequence[tuple[Enrolment, Person]]
) -> tuple[AssessmentStatus, ...]:
    """The status of each, in the order given; four queries."""
    ids = [enrolment.id for enrolment, _ in people]
    given = assessments_of(session, ids)
    intakes = set(session.scalars(select(Intake.enrolment_id).where(Intake.enrolment_id.in_(ids))))
    query = select(FinalWork).where(FinalWork.enrolment_id.in_(ids))
    works = {row.enrolment_id: row for row in session.scalars(query)}
    found = []
    for enrolment, person in people:
        name, work = name_of(person), works.get(enrolment.id)
        found.append(
            AssessmentStatus(
                enrolment.id,
                person.id,
                list_name(name),
                full_name(name),
                days_given(given[enrolment.id], scored=True),
                enrolment.id in intakes,
                work.report_on if work else None,
                work.presentation_on if work else None,
                work.topic if work else "",
                work.guests if work else None,
                days_given(given[enrolment.id], scored=False),
            )
        )
    return tuple(found)
