"""Intake, assessments and final work go along with a merged record or a moved enrolment."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Assessment,
    AssessmentScore,
    Enrolment,
    FinalWork,
    Intake,
    PlanStep,
)
from ct_desktop.services.intakes import OWN_WORDS


def take_growth_along(session: Session, old: Enrolment, new: Enrolment) -> None:
    """What was said of ``old`` becomes what was said of ``new``, within a running change.

    Nothing is copied. Where both have the same, what ``new`` has stays and is filled up: empty
    fields and missing levels are taken over, texts that differ stand below each other.
    """
    _take_intake(session, old, new)
    _take_plan(session, old, new)
    _take_assessments(session, old, new)
    _take_final_work(session, old, new)
    session.flush()


def _take_intake(session: Session, old: Enrolment, new: Enrolment) -> None:
    row = session.scalar(select(Intake).where(Intake.enrolment_id == old.id))
    if row is None:
        return
    target = session.scalar(select(Intake).where(Intake.enrolment_id == new.id))
    if target is None:
        row.enrolment_id = new.id
        return
    if target.held_on is None:
        target.held_on = row.held_on
    target.held_by = target.held_by or row.held_by
    for name in OWN_WORDS:
        setattr(target, name, _both(getattr(target, name), getattr(row, name)))
    session.flush()
    session.delete(row)


def _take_plan(session: Session, old: Enrolment, new: Enrolment) -> None:
    """The steps come behind those that are there; one with the same words is not kept twice."""
    own = {row.text: row for row in session.scalars(_steps(new))}
    position = max((row.position for row in own.values()), default=-1)
    for row in session.scalars(_steps(old)).all():
        same = own.get(row.text)
        if same is not None:
            same.due_on = same.due_on or row.due_on
            same.done_on = same.done_on or row.done_on
            session.delete(row)
            continue
        position += 1
        row.enrolment_id, row.position = new.id, position


def _take_assessments(session: Session, old: Enrolment, new: Enrolment) -> None:
    """Of one kind there is one: the newer says what it says, the older fills it up."""
    query = select(Assessment).where(Assessment.enrolment_id.in_((old.id, new.id)))
    rows = session.scalars(query.order_by(Assessment.given_on, Assessment.id)).all()
    own = {_kind(row): row for row in rows if row.enrolment_id == new.id}
    scores: dict[int, dict[str, AssessmentScore]] = {row.id: {} for row in rows}
    wanted = select(AssessmentScore).where(AssessmentScore.assessment_id.in_(scores))
    for score in session.scalars(wanted):
        scores[score.assessment_id][score.item] = score
    for row in rows:
        if row.enrolment_id == new.id:
            continue
        target = own.get(_kind(row))
        if target is None:
            row.enrolment_id = new.id
            continue
        newer = row.given_on > target.given_on
        _fill_up(session, scores[target.id], scores[row.id], target.id, newer=newer)
        target.remarks = _both(target.remarks, row.remarks)
        if newer:
            target.given_on = row.given_on
            target.assessor_name = row.assessor_name or target.assessor_name
        session.flush()
        session.delete(row)


def _kind(row: Assessment) -> tuple[str, str, int | None]:
    return row.moment, row.assessor, row.placement_id


def _fill_up(
    session: Session,
    target: dict[str, AssessmentScore],
    source: dict[str, AssessmentScore],
    target_id: int,
    *,
    newer: bool,
) -> None:
    for item, score in source.items():
        same = target.get(item)
        if same is None:
            score.assessment_id = target_id
            continue
        if newer:
            same.level = score.level
        session.delete(score)


def _take_final_work(session: Session, old: Enrolment, new: Enrolment) -> None:
    row = session.scalar(select(FinalWork).where(FinalWork.enrolment_id == old.id))
    if row is None:
        return
    target = session.scalar(select(FinalWork).where(FinalWork.enrolment_id == new.id))
    if target is None:
        row.enrolment_id = new.id
        return
    target.report_on = target.report_on or row.report_on
    target.presentation_on = target.presentation_on or row.presentation_on
    target.topic = target.topic or row.topic
    target.guests = row.guests if target.guests is None else target.guests
    session.flush()
    session.delete(row)


def _steps(enrolment: Enrolment) -> Select[PlanStep]:
    query = select(PlanStep).where(PlanStep.enrolment_id == enrolment.id)
    return query.order_by(PlanStep.position, PlanStep.id)


def _both(kept: str, other: str) -> str:
    """Both texts, the one that is kept first; the same text once."""
    if other in kept:
        return kept
    return f"{kept}\n{other}" if kept else other
