"""What can be done with the tools of a meeting."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.tool_planning import MeetingPlan, ToolChoice
from ct_desktop.ui.cohorts.schedule.tools.content import ToolLine
from ct_desktop.ui.cohorts.schedule.tools.copy_dialog import CopyPlanDialog
from ct_desktop.ui.cohorts.schedule.tools.fill_dialog import FillDialog
from ct_desktop.ui.cohorts.schedule.tools.line_dialog import LineDialog
from ct_desktop.ui.cohorts.schedule.tools.note_dialog import NoteDialog
from ct_desktop.ui.cohorts.schedule.tools.picker import ToolPicker
from ct_desktop.ui.cohorts.schedule.tools.print_dialog import PrintMeetingDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS, LESSONS, LessonTarget


class ToolDeeds:
    """Opens the dialogs and writes what they ask."""

    def __init__(
        self, ui: UiContext, office: Office, library: LessonTools, parent: QWidget
    ) -> None:
        self._ui = ui
        self._office = office
        self._library = library
        self._parent = parent

    def pick(self, plan: MeetingPlan) -> None:
        """Choose tools from all packages."""
        picker = ToolPicker(self._ui, self._library, plan, self._parent)
        picker.picked.connect(lambda choices: self._plan_more(plan, choices))
        picker.open()

    def fill(self, plan: MeetingPlan) -> None:
        """Propose the part of a package that fits the meeting."""
        dialog = FillDialog(self._ui, self._library, plan, self._parent)
        dialog.confirmed.connect(
            lambda choices, replace: self._filled(plan, choices, replace=replace)
        )
        dialog.open()

    def add_line(self, plan: MeetingPlan) -> None:
        """A line of one's own: a break, a guest."""
        LineDialog(self._ui, self._office, plan.meeting.id, None, self._parent).open()

    def edit(self, line: ToolLine) -> None:
        """Change title and minutes of one line."""
        LineDialog(self._ui, self._office, 0, line.tool, self._parent).open()

    def open(self, line: ToolLine) -> None:
        """Show a tool in its package; a line of one's own in its dialog."""
        if line.tool.own:
            self.edit(line)
        elif line.gone:
            self._ui.prompts.toast(
                tr("“{title}” is no longer on the shelf.").format(title=line.tool.title)
            )
        else:
            target = LessonTarget(line.tool.package_key, line.tool.item_key)
            self._ui.navigator.open(LESSONS, target)

    def move(self, tool_id: int, place: int) -> None:
        """Put a tool at another place."""
        self._write(lambda: self._office.tool_planning.move(tool_id, place))

    def set_minutes(self, tool_id: int, minutes: int) -> None:
        """Change how long a tool takes."""
        self._write(lambda: self._office.tool_planning.set_minutes(tool_id, minutes))

    def remove(self, tool_ids: list[int]) -> None:
        """Take tools out of the plan."""
        self._write(
            lambda: self._office.tool_planning.remove(tool_ids),
            ntr(
                "{n} tool taken out of the plan.", "{n} tools taken out of the plan.", len(tool_ids)
            ),
        )

    def rate(self, plan: MeetingPlan, line: ToolLine, stars: int) -> None:
        """Give a tool its stars for this meeting; 0 takes them away."""
        tool, meeting = line.tool, plan.meeting.id

        def write() -> None:
            ref = self._library.ref(tool.package_key, tool.item_key, tool.title)
            self._office.tool_notes.rate(ref, meeting, stars or None)

        self._write(write)

    def note(self, plan: MeetingPlan, line: ToolLine) -> None:
        """Write what worked, with stars and a remark."""
        NoteDialog(self._ui, self._office, self._library, plan, line.tool, self._parent).open()

    def copy_here(self, plan: MeetingPlan) -> None:
        """Take the plan of another group over."""
        CopyPlanDialog(self._ui, self._office, plan, self._parent, away=False).open()

    def copy_away(self, plan: MeetingPlan) -> None:
        """Give this plan to another group."""
        CopyPlanDialog(self._ui, self._office, plan, self._parent, away=True).open()

    def print(self, plan: MeetingPlan) -> None:
        """All tools of the meeting as one PDF."""
        PrintMeetingDialog(self._ui, self._office, self._library, [plan], self._parent).open()

    def _plan_more(self, plan: MeetingPlan, choices: tuple[ToolChoice, ...]) -> None:
        self._write(
            lambda: self._office.tool_planning.add(plan.meeting.id, choices),
            ntr("{n} tool planned.", "{n} tools planned.", len(choices)),
        )

    def _filled(self, plan: MeetingPlan, choices: tuple[ToolChoice, ...], *, replace: bool) -> None:
        if not replace:
            self._plan_more(plan, choices)
            return
        self._write(
            lambda: self._office.tool_planning.fill(plan.meeting.id, choices),
            ntr("{n} tool planned.", "{n} tools planned.", len(choices)),
        )

    def _write(self, call: Callable[[], object], said: str = "") -> None:
        self._ui.tasks.write(
            call,
            (lambda _: self._ui.prompts.toast(said, self._ui.undo.undo)) if said else None,
            initiator=COHORTS,
        )
