"""A participant in bulk: application, attendance, and the proof when it was earned."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from ct_desktop.models import Attendance, Enrolment, IssuedDocument
from ct_desktop.rules.attendance import Mark, MeetingFacts
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus
from ct_desktop.services.demo.ages import birth_for
from ct_desktop.services.demo.bulk_people import add_person
from ct_desktop.services.demo.bulk_plan import TRAINING, BulkPlan, BulkWork, Made
from ct_desktop.services.demo.bulk_proofs import earned
from ct_desktop.services.demo.marking import mark
from ct_desktop.services.persons import PersonFacts

APPLIED_BEFORE = 40
WORDS = ("P", "L5", "L15", "V20", "A", "X")
OFTEN_THERE, LESS_OFTEN = (92, 3, 1, 1, 2, 1), (76, 6, 3, 2, 7, 6)
RELIABLE = 0.8
STOPPING = 0.06
STOPS_AFTER = 3
UNDECIDED = 2
"""So many at the end of the queue of a planned cohort wait for a decision."""


def add_participant(work: BulkWork, plan: BulkPlan, made: Made, place: int) -> int | None:
    """Collect the one who applied as number ``place``; the person when there is a proof."""
    rng, today, shape = work.stage.rng, work.stage.today, plan.shape
    applied = min(plan.start, today) - timedelta(days=APPLIED_BEFORE - place)
    birth = birth_for(rng, plan.start, today, shape.youngest, shape.oldest)
    person_id, facts = add_person(work.stage, work.rows, birth, applied, work.recruiters)
    held = [meeting for meeting in made.meetings if meeting.date < today]
    stops = len(held) > STOPS_AFTER and rng.random() < STOPPING
    came = held[:STOPS_AFTER] if stops else held
    marks = _marks(rng, came)
    undecided = place >= plan.people - UNDECIDED
    enrolment_id = work.rows.add(
        Enrolment,
        person_id=person_id,
        cohort_id=made.cohort_id,
        applied_at=datetime.combine(applied, time(12, place)),
        queue=place + 1,
        **_standing(made, applied, came[-1].date if stops else None, undecided),
    )
    for meeting_id, one in marks.items():
        values = {name: getattr(one, name) for name in ("status", "minutes_late", "minutes_early")}
        work.rows.add(Attendance, enrolment_id=enrolment_id, meeting_id=meeting_id, **values)
    over = made.status in (CohortStatus.COMPLETED, CohortStatus.IN_PRACTICE)
    if stops or not over:
        return None
    return _proof(work, plan, made, marks, facts, person_id, enrolment_id)


def _marks(rng: Random, held: list[MeetingFacts]) -> dict[int, Mark]:
    """Most people nearly always come; some do not."""
    shares = OFTEN_THERE if rng.random() < RELIABLE else LESS_OFTEN
    drawn = {meeting.id: mark(rng.choices(WORDS, shares)[0]) for meeting in held}
    return {meeting_id: one for meeting_id, one in drawn.items() if one is not None}


def _standing(made: Made, applied: date, stopped: date | None, undecided: bool) -> dict[str, Any]:
    """The columns of an enrolment that say what became of it."""
    values: dict[str, Any] = {
        "status": EnrolmentStatus.ENROLLED,
        "enrolled_on": applied + timedelta(days=5),
        "ended_on": None,
        "end_reason": "",
    }
    if stopped is not None:
        values["status"] = EnrolmentStatus.WITHDRAWN
        values["ended_on"] = stopped + timedelta(days=1)
        values["end_reason"] = "Niet te combineren met werk of school"
    elif made.status is CohortStatus.COMPLETED:
        values["status"] = EnrolmentStatus.COMPLETED
        values["ended_on"] = made.meetings[-1].date
    elif made.status is CohortStatus.PLANNED and undecided:
        values["status"] = EnrolmentStatus.APPLIED
        values["enrolled_on"] = None
    return values


def _proof(
    work: BulkWork,
    plan: BulkPlan,
    made: Made,
    marks: dict[int, Mark],
    facts: PersonFacts,
    person_id: int,
    enrolment_id: int,
) -> int | None:
    attended = earned(made.meetings, marks, plan.shape.rule)
    if attended is None:
        return None
    trained = max(meeting.date for meeting in made.meetings if meeting.kind in TRAINING)
    work.rows.add(
        IssuedDocument,
        enrolment_id=enrolment_id,
        person_id=person_id,
        cohort_name=plan.name,
        programme_name=plan.shape.programme,
        makes_citytrainer=plan.shape.makes_citytrainers,
        **work.proofs.proof(trained, facts.full_name, plan.leader[1], attended),
    )
    return person_id
