"""One cohort in bulk: where it stands follows from its dates."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from ct_desktop.models import Attendance, Cohort, CohortTask, Enrolment, IssuedDocument, Meeting
from ct_desktop.rules.attendance import Mark, MeetingFacts
from ct_desktop.rules.completion import CompletionRule
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus, MeetingKind, TaskAnchor
from ct_desktop.rules.schedule import PlannedMeeting
from ct_desktop.rules.tasks import due_on
from ct_desktop.services.demo.ages import birth_for
from ct_desktop.services.demo.bulk_people import add_person
from ct_desktop.services.demo.bulk_proofs import ProofMaker, earned
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.marking import mark as mark_of
from ct_desktop.services.demo.stage import Stage

APPLIED_BEFORE = 40
WORDS = ("P", "L5", "L15", "V20", "A", "X")
RELIABLE, LESS = (92, 3, 1, 1, 2, 1), (76, 6, 3, 2, 7, 6)
STOPPING = 0.06
STOPS_AFTER = 3
UNDECIDED = 2
TRAINING = (MeetingKind.MEETING, MeetingKind.FOLLOW_UP)


@dataclass(frozen=True)
class Shape:
    """What cohorts take from their programme; ages in years on the start date."""

    programme_id: int
    programme: str
    capacity: int
    youngest: int
    oldest: int
    rule: CompletionRule
    tasks: tuple[tuple[str, TaskAnchor, int], ...]


@dataclass(frozen=True)
class NewCohort:
    """A cohort to be made, with its dates and who leads it."""

    name: str
    shape: Shape
    planned: tuple[PlannedMeeting, ...]
    start_time: time
    place: str
    leader: tuple[int, str]
    people: int

    @property
    def start(self) -> date:
        """The first day."""
        return self.planned[0].date


def phase(planned: tuple[PlannedMeeting, ...], today: date) -> CohortStatus:
    """Where a cohort with these dates stands."""
    if planned[0].date >= today:
        return CohortStatus.PLANNED
    if planned[-1].date < today:
        return CohortStatus.COMPLETED
    trained = all(item.date < today for item in planned if item.kind in TRAINING)
    return CohortStatus.IN_PRACTICE if trained else CohortStatus.RUNNING


def add_cohort(
    stage: Stage, rows: BulkRows, proofs: ProofMaker, new: NewCohort, recruiters: list[int]
) -> list[int]:
    """Collect the cohort with everything in it; who earned a proof."""
    status = phase(new.planned, stage.today)
    cohort_id = rows.add(
        Cohort,
        name=new.name,
        programme_id=new.shape.programme_id,
        status=status,
        start_date=new.start,
        start_time=new.start_time,
        place=new.place,
        leader_id=new.leader[0],
        capacity=max(new.shape.capacity, new.people),
    )
    meetings = [_meeting(rows, cohort_id, item, new.start_time) for item in new.planned]
    _tasks(stage, rows, cohort_id, new)
    holders = []
    for place in range(new.people):
        holder = _participant(
            stage, rows, proofs, new, cohort_id, status, meetings, place, recruiters
        )
        if holder is not None:
            holders.append(holder)
    return holders


def _meeting(rows: BulkRows, cohort_id: int, item: PlannedMeeting, start: time) -> MeetingFacts:
    meeting_id = rows.add(
        Meeting,
        cohort_id=cohort_id,
        kind=item.kind,
        title=item.title,
        date=item.date,
        start_time=item.start,
        minutes=item.minutes,
    )
    return MeetingFacts(meeting_id, item.kind, item.date, item.minutes)


def _tasks(stage: Stage, rows: BulkRows, cohort_id: int, new: NewCohort) -> None:
    last = max(item.date for item in new.planned if item.kind is MeetingKind.MEETING)
    anchors = {
        TaskAnchor.START: new.start,
        TaskAnchor.FIRST_PRACTICE: last,
        TaskAnchor.LAST_MEETING: last,
        TaskAnchor.END: new.planned[-1].date,
    }
    for title, anchor, offset in new.shape.tasks:
        due = due_on(anchors, anchor, offset)
        rows.add(
            CohortTask,
            cohort_id=cohort_id,
            title=title,
            anchor=anchor,
            offset_days=offset,
            done_on=due if due is not None and due <= stage.today else None,
        )


def _participant(
    stage: Stage,
    rows: BulkRows,
    proofs: ProofMaker,
    new: NewCohort,
    cohort_id: int,
    status: CohortStatus,
    meetings: list[MeetingFacts],
    place: int,
    recruiters: list[int],
) -> int | None:
    rng, shape = stage.rng, new.shape
    applied = min(new.start, stage.today) - timedelta(days=APPLIED_BEFORE - place)
    birth = birth_for(rng, new.start, stage.today, shape.youngest, shape.oldest)
    person_id, facts = add_person(stage, rows, birth, applied, recruiters=recruiters)
    held = [meeting for meeting in meetings if meeting.date < stage.today]
    stops = len(held) > STOPS_AFTER and rng.random() < STOPPING
    marks = _marks(stage, held[:STOPS_AFTER] if stops else held)
    values: dict[str, Any] = {"enrolled_on": applied + timedelta(days=5)}
    if stops:
        enrolled = EnrolmentStatus.WITHDRAWN
        values["ended_on"] = held[STOPS_AFTER - 1].date + timedelta(days=5)
        values["end_reason"] = "Niet te combineren met werk of school"
    elif status is CohortStatus.COMPLETED:
        enrolled = EnrolmentStatus.COMPLETED
        values["ended_on"] = meetings[-1].date
    elif status is CohortStatus.PLANNED and place >= new.people - UNDECIDED:
        enrolled = EnrolmentStatus.APPLIED
        values = {}
    else:
        enrolled = EnrolmentStatus.ENROLLED
    none = {"enrolled_on": None, "ended_on": None, "end_reason": ""}
    enrolment_id = rows.add(
        Enrolment,
        person_id=person_id,
        cohort_id=cohort_id,
        status=enrolled,
        applied_at=datetime.combine(applied, time(12, place % 60)),
        queue=place + 1,
        **{**none, **values},
    )
    for meeting_id, one in marks.items():
        rows.add(
            Attendance,
            enrolment_id=enrolment_id,
            meeting_id=meeting_id,
            status=one.status,
            minutes_late=one.minutes_late,
            minutes_early=one.minutes_early,
        )
    if stops or status not in (CohortStatus.COMPLETED, CohortStatus.IN_PRACTICE):
        return None
    attended = earned(meetings, marks, shape.rule)
    if attended is None:
        return None
    day = max(meeting.date for meeting in held if meeting.kind in TRAINING)
    rows.add(
        IssuedDocument,
        enrolment_id=enrolment_id,
        person_id=person_id,
        holder_name=facts.full_name,
        cohort_name=new.name,
        programme_name=shape.programme,
        **proofs.proof(day, new.leader[1], attended),
    )
    return person_id


def _marks(stage: Stage, held: list[MeetingFacts]) -> dict[int, Mark]:
    """Most people nearly always come; some do not."""
    shares = RELIABLE if stage.rng.random() < 0.8 else LESS
    drawn = {meeting.id: mark_of(stage.rng.choices(WORDS, shares)[0]) for meeting in held}
    return {meeting_id: one for meeting_id, one in drawn.items() if one is not None}
