"""What the panel of tools shows of all meetings of a cohort, read in one go."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.tool_planning import MeetingPlan, PlannedToolFacts


@dataclass(frozen=True)
class ToolLine:
    """A planned tool with the title of its package, whether it is gone, and its stars."""

    tool: PlannedToolFacts
    package: str
    gone: bool
    stars: int | None


@dataclass(frozen=True)
class ToolsContent:
    """The plans of a cohort by meeting id, and what is to be said of each tool by its id."""

    plans: Mapping[int, MeetingPlan] = field(default_factory=dict)
    lines: Mapping[int, ToolLine] = field(default_factory=dict)

    def of(self, meeting_id: int) -> list[ToolLine]:
        """The lines of one meeting in their order."""
        plan = self.plans.get(meeting_id)
        return [self.lines[tool.id] for tool in plan.tools] if plan else []


def read_tools(office: Office, library: LessonTools, cohort_id: int) -> ToolsContent:
    """Read everything; runs on the worker."""
    plans = {plan.meeting.id: plan for plan in office.tool_planning.of_cohort(cohort_id)}
    tools = [tool for plan in plans.values() for tool in plan.tools]
    titles = library.titles() if any(not tool.own for tool in tools) else {}
    gone = library.gone(tools)
    stars = {
        (note.meeting_id, note.tool.item_key): note.stars
        for note in reversed(office.tool_notes.of_meetings(plans))
        if not note.source
    }
    lines = {
        tool.id: ToolLine(
            tool,
            titles.get(tool.package_key, ""),
            tool.id in gone,
            stars.get((meeting_id, tool.item_key)),
        )
        for meeting_id, plan in plans.items()
        for tool in plan.tools
    }
    return ToolsContent(plans, lines)


def sum_text(plan: MeetingPlan) -> str:
    """``135 of 150 min · 15 min left``; over and exact in words too."""
    whole = tr("{planned} of {minutes} min").format(
        planned=plan.minutes, minutes=plan.meeting.minutes
    )
    if not plan.tools:
        return whole
    if plan.left > 0:
        rest = ntr("{n} minute left", "{n} minutes left", plan.left)
    elif plan.left < 0:
        rest = ntr("{n} minute too many", "{n} minutes too many", -plan.left)
    else:
        rest = tr("exactly full")
    return f"{whole} · {rest}"


def short_sum(plan: MeetingPlan) -> str:
    """``135/150 min`` for the list of meetings; nothing without a plan."""
    if not plan.tools:
        return ""
    return tr("{planned}/{minutes} min").format(planned=plan.minutes, minutes=plan.meeting.minutes)
