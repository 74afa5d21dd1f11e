"""The plan of one group taken over by another of the same programme, meeting by meeting."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, PlannedTool
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.services.meetings import MeetingFacts, meetings_of_cohorts
from ct_desktop.services.plans import lines_of, replace_lines
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class OtherCohort:
    """Another cohort of the same programme; ``planned`` counts its meetings with tools."""

    id: int
    name: str
    start: date
    meetings: int
    planned: int


@dataclass(frozen=True)
class CopyLine:
    """What a copy does to one meeting: tools that come and tools that stand there already."""

    label: str
    date: date
    coming: int
    minutes: int
    present: int


class PlanCopyService:
    """Copies plans between cohorts; meetings with the same sign (1, T1, EP) are each other's."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def others(self, cohort_id: int) -> tuple[OtherCohort, ...]:
        """The other cohorts of the same programme, the newest start first."""
        with self._store.read() as session:
            programme = stored_cohort(session, cohort_id).programme_id
            cohorts = session.scalars(
                select(Cohort)
                .where(Cohort.programme_id == programme, Cohort.id != cohort_id)
                .order_by(Cohort.start_date.desc(), Cohort.id.desc())
            ).all()
            meetings = meetings_of_cohorts(session, cohorts)
            lines = lines_of(session, [m.id for all_ in meetings.values() for m in all_])
            return tuple(
                OtherCohort(
                    cohort.id,
                    cohort.name,
                    cohort.start_date,
                    len(meetings[cohort.id]),
                    sum(m.id in lines for m in meetings[cohort.id]),
                )
                for cohort in cohorts
            )

    def preview(self, source: int, target: int, label: str | None = None) -> tuple[CopyLine, ...]:
        """What copying would do to ``target``; of one meeting when ``label`` is given."""
        with self._store.read() as session:
            return tuple(
                CopyLine(
                    meeting.label,
                    meeting.date,
                    len(coming),
                    sum(line.minutes for line in coming),
                    len(present),
                )
                for meeting, coming, present in _pairs(session, source, target, label)
            )

    def copy(
        self, source: int, target: int, label: str | None = None, *, replace: bool = False
    ) -> int:
        """Copy the plan of ``source`` to ``target``; how many meetings got one.

        A meeting that has tools already keeps them unless ``replace``. Raises UserError when
        nothing would change.
        """
        with self._store.write("plan copied") as session:
            changed = 0
            for meeting, coming, present in _pairs(session, source, target, label):
                if present and not replace:
                    continue
                replace_lines(session, meeting.id, [_copied(line, meeting.id) for line in coming])
                changed += 1
            if not changed:
                raise UserError(
                    tr("There is no plan to copy."),
                    tr("Choose a group that has planned tools, or let them be replaced."),
                )
            return changed


def _pairs(
    session: Session, source: int, target: int, label: str | None
) -> list[tuple[MeetingFacts, tuple[PlannedTool, ...], tuple[PlannedTool, ...]]]:
    """The meetings of ``target`` for which ``source`` has a plan: that plan, and their own."""
    cohorts = [stored_cohort(session, one) for one in (source, target)]
    meetings = meetings_of_cohorts(session, cohorts)
    lines = lines_of(session, [m.id for all_ in meetings.values() for m in all_])
    plans = {m.label: lines[m.id] for m in meetings[source] if m.id in lines}
    return [
        (meeting, plans[meeting.label], lines.get(meeting.id, ()))
        for meeting in meetings[target]
        if meeting.label in plans and label in (None, meeting.label)
    ]


def _copied(line: PlannedTool, meeting_id: int) -> PlannedTool:
    return PlannedTool(
        meeting_id=meeting_id,
        position=line.position,
        package_key=line.package_key,
        item_key=line.item_key,
        title=line.title,
        minutes=line.minutes,
        for_leaders=line.for_leaders,
    )
