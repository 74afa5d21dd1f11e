"""What happened in somebody's growth: intake, steps of the plan, assessments, the end."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import tr
from ct_desktop.models import Assessment, Enrolment, FinalWork, Intake, PlanStep
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.services.happening import Happening, HappeningKind

KIND = HappeningKind.GROWTH


def growth_happenings(session: Session, person_id: int) -> Iterable[Happening]:
    """Everything of the growth, in no order; four statements."""
    yield from _intakes(session, person_id)
    yield from _steps(session, person_id)
    yield from _assessments(session, person_id)
    yield from _final_works(session, person_id)


def _intakes(session: Session, person_id: int) -> Iterator[Happening]:
    query = (
        select(Intake, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == Intake.enrolment_id)
        .where(Enrolment.person_id == person_id)
    )
    for one, cohort_id in session.execute(query):
        if one.held_on is not None:
            by = tr("by {name}").format(name=one.held_by) if one.held_by else ""
            yield Happening(one.held_on, KIND, tr("Intake held"), by, cohort_id)


def _steps(session: Session, person_id: int) -> Iterator[Happening]:
    query = (
        select(PlanStep, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == PlanStep.enrolment_id)
        .where(Enrolment.person_id == person_id)
        .order_by(PlanStep.position)
    )
    for one, cohort_id in session.execute(query):
        if one.done_on is not None:
            told = tr("Step of the personal plan done")
            yield Happening(one.done_on, KIND, told, one.text, cohort_id)


def _assessments(session: Session, person_id: int) -> Iterator[Happening]:
    query = (
        select(Assessment, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == Assessment.enrolment_id)
        .where(Enrolment.person_id == person_id)
    )
    for one, cohort_id in session.execute(query):
        text = tr("Assessed {moment} by {assessor}").format(
            moment=moment_text(one.moment), assessor=assessor_text(one.assessor)
        )
        detail = "; ".join(part for part in (one.assessor_name, one.remarks) if part)
        yield Happening(one.given_on, KIND, text, detail, cohort_id)


def _final_works(session: Session, person_id: int) -> Iterator[Happening]:
    query = (
        select(FinalWork, Enrolment.cohort_id)
        .join(Enrolment, Enrolment.id == FinalWork.enrolment_id)
        .where(Enrolment.person_id == person_id)
    )
    for one, cohort_id in session.execute(query):
        if one.report_on is not None:
            yield Happening(one.report_on, KIND, tr("Final report received"), "", cohort_id)
        if one.presentation_on is not None:
            told = tr("Final presentation held")
            yield Happening(one.presentation_on, KIND, told, one.topic, cohort_id)
