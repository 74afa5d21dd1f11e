"""The checklist of a cohort: tasks due on its dates plus an offset."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, CohortTask, Meeting
from ct_desktop.rules.enumerations import CohortStatus, MeetingKind, TaskAnchor
from ct_desktop.rules.names import normalise
from ct_desktop.rules.tasks import due_on, overdue
from ct_desktop.services.lookup import meetings_in_order, stored_cohort
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class TaskFacts:
    """A task of a cohort; ``due`` is None while its date is not known."""

    id: int
    cohort_id: int
    cohort: str
    title: str
    anchor: TaskAnchor
    offset_days: int
    due: date | None
    done_on: date | None
    overdue: bool


class TaskService:
    """Reads and ticks off tasks of cohorts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_cohort(self, cohort_id: int) -> tuple[TaskFacts, ...]:
        """The checklist in order of date, tasks without a date last."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            tasks = stored_tasks(session, [cohort_id])[cohort_id]
            meetings = meetings_in_order(session, cohort_id)
            return dated_tasks(cohort, tasks, meetings, self._clock.today())

    def set_done(self, task_id: int, done: bool) -> None:
        """Tick a task off, or take that back."""
        with self._store.write("task ticked") as session:
            _task(session, task_id).done_on = self._clock.today() if done else None

    def add(self, cohort_id: int, title: str, anchor: TaskAnchor, offset_days: int) -> int:
        """Add a task to one cohort; its id."""
        if not normalise(title):
            raise UserError(tr("The task has no words."), tr("Say what is to be done."))
        with self._store.write("task added") as session:
            stored_cohort(session, cohort_id)
            task = CohortTask(
                cohort_id=cohort_id,
                title=normalise(title),
                anchor=anchor,
                offset_days=offset_days,
            )
            session.add(task)
            session.flush()
            return task.id

    def remove(self, task_id: int) -> None:
        """Delete a task."""
        with self._store.write("task removed") as session:
            session.delete(_task(session, task_id))


def anchor_dates(cohort: Cohort, meetings: Iterable[Meeting]) -> dict[TaskAnchor, date]:
    """The dates of a cohort that tasks count from, as far as they are known."""
    held = [meeting for meeting in meetings if meeting.cancelled_on is None]
    last_training = max((m.date for m in held if m.kind is MeetingKind.MEETING), default=None)
    last = max((meeting.date for meeting in held), default=None)
    dates = {TaskAnchor.START: cohort.start_date}
    if cohort.first_practice_on is not None:
        dates[TaskAnchor.FIRST_PRACTICE] = cohort.first_practice_on
    elif last_training is not None:
        # Until it is set, practice is taken to begin after the last meeting.
        dates[TaskAnchor.FIRST_PRACTICE] = last_training
    if last_training is not None:
        dates[TaskAnchor.LAST_MEETING] = last_training
    if last is not None:
        dates[TaskAnchor.END] = last
    return dates


def dated_tasks(
    cohort: Cohort, tasks: Iterable[CohortTask], meetings: Iterable[Meeting], today: date
) -> tuple[TaskFacts, ...]:
    """The tasks of a cohort with their dates, in order of date, those without a date last."""
    dates = anchor_dates(cohort, meetings)
    ended = cohort.status in (CohortStatus.COMPLETED, CohortStatus.CANCELLED)
    facts = []
    for task in tasks:
        due = due_on(dates, task.anchor, task.offset_days)
        late = overdue(due, task.done_on, today) and not ended
        facts.append(
            TaskFacts(
                task.id,
                cohort.id,
                cohort.name,
                task.title,
                task.anchor,
                task.offset_days,
                due,
                task.done_on,
                late,
            )
        )
    return tuple(sorted(facts, key=lambda task: (task.due is None, task.due or today, task.id)))


def stored_tasks(session: Session, cohort_ids: Iterable[int]) -> dict[int, list[CohortTask]]:
    """The tasks of several cohorts by cohort id; one query."""
    found: dict[int, list[CohortTask]] = {cohort_id: [] for cohort_id in cohort_ids}
    for task in session.scalars(select(CohortTask).where(CohortTask.cohort_id.in_(found))):
        found[task.cohort_id].append(task)
    return found


def _task(session: Session, task_id: int) -> CohortTask:
    task = session.get(CohortTask, task_id)
    if task is None:
        raise NotFound(tr("This task no longer exists."), tr("Reload the page."))
    return task
