"""One cohort in bulk: where it stands follows from its dates."""

from ct_desktop.models import Cohort, CohortTask, Meeting
from ct_desktop.rules.attendance import MeetingFacts
from ct_desktop.rules.enumerations import CohortStatus, MeetingKind, TaskAnchor
from ct_desktop.rules.schedule import PlannedMeeting
from ct_desktop.rules.tasks import due_on
from ct_desktop.services.demo.bulk_participant import add_participant
from ct_desktop.services.demo.bulk_plan import TRAINING, BulkPlan, BulkWork, Made


def add_cohort(work: BulkWork, plan: BulkPlan) -> list[int]:
    """Collect the cohort with everything in it; the persons who earned a proof."""
    status = _phase(work, plan)
    cohort_id = work.rows.add(
        Cohort,
        name=plan.name,
        programme_id=plan.shape.programme_id,
        status=status,
        start_date=plan.start,
        start_time=plan.start_time,
        place=plan.place,
        leader_id=plan.leader[0],
        capacity=max(plan.shape.capacity, plan.people),
    )
    meetings = tuple(_meeting(work, cohort_id, item) for item in plan.planned)
    _tasks(work, cohort_id, plan)
    made = Made(cohort_id, status, meetings)
    holders = (add_participant(work, plan, made, place) for place in range(plan.people))
    return [holder for holder in holders if holder is not None]


def _phase(work: BulkWork, plan: BulkPlan) -> CohortStatus:
    today = work.stage.today
    if plan.start >= today:
        return CohortStatus.PLANNED
    if plan.planned[-1].date < today:
        return CohortStatus.COMPLETED
    trained = all(item.date < today for item in plan.planned if item.kind in TRAINING)
    return CohortStatus.IN_PRACTICE if trained else CohortStatus.RUNNING


def _meeting(work: BulkWork, cohort_id: int, item: PlannedMeeting) -> MeetingFacts:
    meeting_id = work.rows.add(
        Meeting,
        cohort_id=cohort_id,
        kind=item.kind,
        title=item.title,
        date=item.date,
        start_time=item.start,
        minutes=item.minutes,
    )
    return MeetingFacts(meeting_id, item.kind, item.date, item.minutes)


def _tasks(work: BulkWork, cohort_id: int, plan: BulkPlan) -> None:
    last = max(item.date for item in plan.planned if item.kind is MeetingKind.MEETING)
    anchors = {
        TaskAnchor.START: plan.start,
        TaskAnchor.FIRST_PRACTICE: last,
        TaskAnchor.LAST_MEETING: last,
        TaskAnchor.END: plan.planned[-1].date,
    }
    for title, anchor, offset in plan.shape.tasks:
        due = due_on(anchors, anchor, offset)
        work.rows.add(
            CohortTask,
            cohort_id=cohort_id,
            title=title,
            anchor=anchor,
            offset_days=offset,
            done_on=due if due is not None and due <= work.stage.today else None,
        )
