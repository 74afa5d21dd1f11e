"""The tools planned for a meeting: which, in what order, for how many minutes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Meeting, PlannedTool
from ct_desktop.rules.names import normalise
from ct_desktop.services.meetings import MeetingFacts, meeting_facts
from ct_desktop.services.plans import lines_of, next_position, replace_lines, stored_meeting
from ct_desktop.storage.store import Store

LONGEST = 24 * 60
"""Minutes; a tool does not take longer than a day."""


@dataclass(frozen=True)
class ToolChoice:
    """A tool to plan; without keys it is a line of one's own, such as a break."""

    title: str
    minutes: int = 0
    package_key: str = ""
    item_key: str = ""
    for_leaders: bool = False


@dataclass(frozen=True)
class PlannedToolFacts:
    """One line of the plan of a meeting."""

    id: int
    title: str
    minutes: int
    package_key: str
    item_key: str
    for_leaders: bool

    @property
    def own(self) -> bool:
        """A line of one's own, of no package."""
        return not self.item_key


@dataclass(frozen=True)
class MeetingPlan:
    """The plan of one meeting; ``held`` when its day has come and it was not cancelled."""

    meeting: MeetingFacts
    held: bool
    tools: tuple[PlannedToolFacts, ...]

    @property
    def minutes(self) -> int:
        """Sum of the minutes of the tools."""
        return sum(tool.minutes for tool in self.tools)

    @property
    def left(self) -> int:
        """Minutes of the meeting without a tool; negative when the plan is too long."""
        return self.meeting.minutes - self.minutes


@dataclass(frozen=True)
class LastUse:
    """When a tool was last used: group, short sign of the meeting and its day."""

    meeting_id: int
    cohort: str
    label: str
    date: date


class ToolPlanningService:
    """Reads and changes the tools of meetings."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_cohort(self, cohort_id: int) -> tuple[MeetingPlan, ...]:
        """The plans of the meetings of a cohort, in order of date."""
        with self._store.read() as session:
            cohort = session.get(Cohort, cohort_id)
            if cohort is None:
                raise NotFound(tr("This group no longer exists."), tr("Choose another one."))
            meetings = meeting_facts(session, cohort)
            lines = lines_of(session, [meeting.id for meeting in meetings])
            return tuple(self._plan(meeting, lines.get(meeting.id, ())) for meeting in meetings)

    def of_meeting(self, meeting_id: int) -> MeetingPlan:
        """The plan of one meeting; raises NotFound."""
        with self._store.read() as session:
            cohort_id = stored_meeting(session, meeting_id).cohort_id
        return next(p for p in self.of_cohort(cohort_id) if p.meeting.id == meeting_id)

    def add(
        self, meeting_id: int, choices: Sequence[ToolChoice], *, at: int | None = None
    ) -> tuple[int, ...]:
        """Plan tools behind the others, or before place ``at`` (from 0); their ids."""
        with self._store.write("tools planned") as session:
            stored_meeting(session, meeting_id)
            lines = list(lines_of(session, [meeting_id]).get(meeting_id, ()))
            made = [_line(meeting_id, choice) for choice in choices]
            for position, line in enumerate(made, start=next_position(lines)):
                line.position = position
                session.add(line)
            session.flush()
            if at is not None:
                _number([*lines[:at], *made, *lines[at:]])
            return tuple(line.id for line in made)

    def set_minutes(self, tool_id: int, minutes: int) -> None:
        """Change how long a tool takes; 0 is not known."""
        with self._store.write("planned tool changed") as session:
            _stored(session, tool_id).minutes = _checked_minutes(minutes)

    def change(self, tool_id: int, title: str, minutes: int) -> None:
        """Change the title under which a tool is planned, and its minutes."""
        with self._store.write("planned tool changed") as session:
            line = _stored(session, tool_id)
            line.title, line.minutes = _checked_title(title), _checked_minutes(minutes)

    def move(self, tool_id: int, place: int) -> None:
        """Put a tool at place ``place`` (from 0) of its meeting."""
        with self._store.write("planned tools put in order") as session:
            line = _stored(session, tool_id)
            lines = list(lines_of(session, [line.meeting_id])[line.meeting_id])
            lines.remove(line)
            lines.insert(max(place, 0), line)
            _number(lines)

    def remove(self, tool_ids: Iterable[int]) -> None:
        """Take tools out of the plan; the library keeps them."""
        with self._store.write("planned tools removed") as session:
            for tool_id in tool_ids:
                session.delete(_stored(session, tool_id))

    def fill(self, meeting_id: int, choices: Sequence[ToolChoice]) -> None:
        """Let these tools take the place of the plan of a meeting."""
        with self._store.write("tools planned") as session:
            stored_meeting(session, meeting_id)
            lines = [_line(meeting_id, choice) for choice in choices]
            replace_lines(session, meeting_id, lines)

    def last_use(self, package_key: str, item_key: str) -> LastUse | None:
        """The latest meeting up to today, not cancelled, that this tool was planned for."""
        with self._store.read() as session:
            found = session.scalar(
                select(Meeting)
                .join(PlannedTool, PlannedTool.meeting_id == Meeting.id)
                .where(
                    PlannedTool.package_key == package_key,
                    PlannedTool.item_key == item_key,
                    Meeting.date <= self._clock.today(),
                    Meeting.cancelled_on.is_(None),
                )
                .order_by(Meeting.date.desc(), Meeting.start_time.desc())
                .limit(1)
            )
            if found is None:
                return None
            cohort = session.get_one(Cohort, found.cohort_id)
            facts = next(m for m in meeting_facts(session, cohort) if m.id == found.id)
            return LastUse(facts.id, facts.cohort, facts.label, facts.date)

    def _plan(self, meeting: MeetingFacts, lines: Sequence[PlannedTool]) -> MeetingPlan:
        held = meeting.date <= self._clock.today() and not meeting.cancelled
        return MeetingPlan(meeting, held, tuple(_facts(line) for line in lines))


def _facts(line: PlannedTool) -> PlannedToolFacts:
    return PlannedToolFacts(
        line.id, line.title, line.minutes, line.package_key, line.item_key, line.for_leaders
    )


def _line(meeting_id: int, choice: ToolChoice) -> PlannedTool:
    return PlannedTool(
        meeting_id=meeting_id,
        position=0,
        package_key=choice.package_key,
        item_key=choice.item_key,
        title=_checked_title(choice.title),
        minutes=_checked_minutes(choice.minutes),
        for_leaders=choice.for_leaders,
    )


def _number(lines: Iterable[PlannedTool]) -> None:
    for position, line in enumerate(lines):
        line.position = position


def _stored(session: Session, tool_id: int) -> PlannedTool:
    line = session.get(PlannedTool, tool_id)
    if line is None:
        raise NotFound(tr("This tool is no longer planned."), tr("Choose another one."))
    return line


def _checked_title(title: str) -> str:
    checked = normalise(title)
    if not checked:
        raise UserError(tr("The line has no title."), tr("Say what is done."))
    return checked


def _checked_minutes(minutes: int) -> int:
    if not 0 <= minutes <= LONGEST:
        raise UserError(
            tr("{n} minutes is not a duration of a tool.").format(n=minutes),
            tr("Fill in 0 to {most} minutes.").format(most=LONGEST),
        )
    return minutes
