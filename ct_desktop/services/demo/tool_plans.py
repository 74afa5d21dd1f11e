"""Tools on the meetings of the demonstration: everything planned in the cohort of the sample
list, most of it in the others, as far ahead as a course leader would have come."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from sqlalchemy import select

from ct_desktop.models import Cohort, Meeting, PlannedTool, Programme
from ct_desktop.rules.enumerations import CohortStatus, MeetingKind, TargetGroup
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.starter_tools import StarterTools

LIVE = (CohortStatus.PLANNED, CohortStatus.RUNNING, CohortStatus.IN_PRACTICE)
RECENT = timedelta(weeks=30)
"""A cohort that ended less than this ago still has its plans."""
PLANNED, SHORTENED = 0.9, 0.3
"""Of the meetings behind us: so many have a plan, and so many of those do without one tool."""
HALF = 4

Recipes = Mapping[str, Mapping[str, Sequence[Sequence[str]]]]
"""By target group and kind of meeting, for the first, second … of them: the lines of its plan.

A line is the key of a tool, with minutes when they differ from those of the package, or a line
of one's own with its minutes.
"""


@dataclass(frozen=True)
class PlanLine:
    """A line to plan; ``key`` is empty for one of one's own."""

    key: str
    title: str
    minutes: int
    for_leaders: bool = False


@dataclass(frozen=True)
class MeetingTools:
    """A meeting with its plan."""

    meeting: Meeting
    lines: tuple[PlanLine, ...]


def plan_tools(
    stage: Stage, rng: Random, starter: StarterTools, recipes: Recipes, rows: BulkRows, shown: int
) -> list[MeetingTools]:
    """Plan tools in every live and recent cohort; what was planned, cohort ``shown`` first."""
    found = []
    for cohort_id, group, meetings in _cohorts(stage, shown):
        whole = [_lines(starter, recipes[group.value], *one) for one in _numbered(meetings)]
        held = sum(meeting.date < stage.today for meeting in meetings)
        plans = whole if cohort_id == shown else _partly(rng, whole, held)
        for meeting, lines in zip(meetings, plans, strict=True):
            if lines:
                found.append(MeetingTools(meeting, tuple(lines)))
    for planned in found:
        for position, line in enumerate(planned.lines):
            rows.add(
                PlannedTool,
                meeting_id=planned.meeting.id,
                position=position,
                package_key=starter.package_key if line.key else "",
                item_key=line.key,
                title=line.title,
                minutes=line.minutes,
                for_leaders=line.for_leaders,
            )
    return found


def _cohorts(stage: Stage, shown: int) -> Iterator[tuple[int, TargetGroup, list[Meeting]]]:
    """Live and recent cohorts with their meetings in order, ``shown`` first."""
    query = (
        select(Cohort.id, Cohort.status, Programme.target_group)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(Cohort.status.in_((*LIVE, CohortStatus.COMPLETED)))
        .order_by(Cohort.id != shown, Cohort.id)
    )
    in_order = select(Meeting).order_by(Meeting.date, Meeting.start_time, Meeting.id)
    since = stage.today - RECENT
    recent = select(Meeting.cohort_id).where(Meeting.date >= since)
    meetings: dict[int, list[Meeting]] = {}
    for meeting in stage.session.scalars(in_order.where(Meeting.cohort_id.in_(recent))):
        meetings.setdefault(meeting.cohort_id, []).append(meeting)
    for cohort_id, status, group in stage.session.execute(query):
        own = meetings.get(cohort_id, [])
        if own and (status in LIVE or own[-1].date >= since):
            yield cohort_id, group, own


def _numbered(meetings: Sequence[Meeting]) -> Iterator[tuple[MeetingKind, int]]:
    """The kind of each meeting, and which of its kind it is, from 0."""
    seen: Counter[MeetingKind] = Counter()
    for meeting in meetings:
        yield meeting.kind, seen[meeting.kind]
        seen[meeting.kind] += 1


def _lines(
    starter: StarterTools,
    recipes: Mapping[str, Sequence[Sequence[str]]],
    kind: MeetingKind,
    place: int,
) -> list[PlanLine]:
    of_kind = recipes.get(kind.value, ())
    return [_line(starter, words) for words in of_kind[place]] if place < len(of_kind) else []


def _line(starter: StarterTools, words: str) -> PlanLine:
    name, _, last = words.rpartition(" ")
    minutes = int(last) if last.isdigit() else None
    title = words if minutes is None else name
    tool = starter.tools.get(title)
    if tool is None:
        return PlanLine("", title, minutes or 0)
    planned = tool.minutes if minutes is None else minutes
    return PlanLine(tool.key, tool.title, planned, tool.for_leaders)


def _partly(rng: Random, whole: Sequence[list[PlanLine]], held: int) -> list[list[PlanLine]]:
    """What lies behind mostly planned, the next meeting whole, the one after it begun.

    Of a cohort that is still to begin, the first one or two meetings at most.
    """
    begun = held + 2 if held else rng.choice((0, 1, 2))
    plans: list[list[PlanLine]] = []
    for place, lines in enumerate(whole):
        if place < held:
            plans.append(_as_used(rng, lines) if rng.random() < PLANNED else [])
        elif place >= begun:
            plans.append([])
        else:
            plans.append(lines if place == held else lines[:HALF])
    return plans


def _as_used(rng: Random, lines: list[PlanLine]) -> list[PlanLine]:
    """The plan, at times without a tool that there was no time for."""
    tools = [place for place, line in enumerate(lines) if line.key and not line.for_leaders]
    if len(tools) < HALF or rng.random() >= SHORTENED:
        return lines
    dropped = rng.choice(tools[1:])
    return [line for place, line in enumerate(lines) if place != dropped]
