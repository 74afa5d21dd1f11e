"""The programme: what comes before and after the handing out, in order, with times."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence

from ct_desktop.language import tr
from ct_desktop.rules.ceremony import Slot
from ct_desktop.services.ceremonies import CeremonyPart, CeremonyPlan, CeremonyTimes
from ct_desktop.ui.certificates.ceremony.part_dialog import PartDialog
from ct_desktop.ui.dates import show_time
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


@dataclass(frozen=True)
class _Line:
    """A line of the list; ``part`` is None for the handing out itself."""

    place: int
    part: CeremonyPart | None
    title: str
    begins: str
    minutes: str


class PartsList(ShortTable):
    """Moving a part past the handing out puts it on the other side of it.

    ``on_change`` gets the changed plan, ``on_each`` is called to change how long each takes.
    """

    def __init__(
        self, on_change: Callable[[CeremonyPlan], object], on_each: Callable[[], object]
    ) -> None:
        empty = EmptyState("calendar", tr("No programme yet"), tr("Add what comes first."))
        super().__init__(tr("Programme"), _columns(), lambda line: line.place, empty, self.edit)
        self._on_change = on_change
        self._on_each = on_each
        self._plan: CeremonyPlan | None = None
        self._parts: list[CeremonyPart | None] = []
        self.up = self.add_row_tool(tr("Move up (Ctrl+Up)"), "chevron-up", lambda: self.move_by(-1))
        self.down = self.add_row_tool(
            tr("Move down (Ctrl+Down)"), "chevron-down", lambda: self.move_by(1)
        )
        self.edit_button = self.add_row_tool(tr("Edit (Enter)"), "edit", self._edit_chosen)
        self.remove_button = self.add_row_tool(tr("Remove (Delete)"), "trash", self.remove)
        self.add_button = self.add_tool(quiet(tr("Add a part…"), self.add, "plus"))
        self.on_key(QKeySequence("Ctrl+Up"), lambda: self.move_by(-1))
        self.on_key(QKeySequence("Ctrl+Down"), lambda: self.move_by(1))
        self.on_key(QKeySequence.StandardKey.Delete, self.remove)

    def show_plan(self, plan: CeremonyPlan, times: CeremonyTimes | None) -> None:
        """Show the parts; without ``times`` (they do not fit in the day) no hours."""
        self._plan = plan
        self._parts = [*plan.before, None, *plan.after]
        slots: list[Slot | None] = [None] * len(self._parts)
        if times is not None:
            slots = [*times.before, times.each[0] if times.each else None, *times.after]
        people = len(plan.order)
        lines = []
        for place, part in enumerate(self._parts):
            slot = slots[place]
            minutes = part.minutes if part else people * plan.minutes_each
            title = part.title if part else tr("Handing out")
            begins = show_time(slot.begins) if slot else ""
            lines.append(_Line(place, part, title, begins, tr("{n} min").format(n=f"{minutes:g}")))
        self.show_rows(lines)

    def add(self) -> None:
        """Ask for a new part, which comes last."""
        PartDialog(None, self._append, self).open()

    def edit(self, place: int) -> None:
        """Change a part, or how long each person takes."""
        part = self._parts[place]
        if part is None:
            self._on_each()
            return
        PartDialog(part, lambda made: self._put(made, place), self).open()

    def remove(self) -> None:
        """Take the part chosen out of the programme."""
        place = self.table.current_id()
        if place is not None and self._parts[place] is not None:
            del self._parts[place]
            self._tell(min(place, len(self._parts) - 1))

    def move_by(self, step: int) -> None:
        """Move the line chosen up or down."""
        place = self.table.current_id()
        if place is not None and 0 <= place + step < len(self._parts):
            self._parts.insert(place + step, self._parts.pop(place))
            self._tell(place + step)

    def _append(self, part: CeremonyPart) -> None:
        self._parts.append(part)
        self._tell(len(self._parts) - 1)

    def _put(self, part: CeremonyPart, place: int) -> None:
        self._parts[place] = part
        self._tell(place)

    def _edit_chosen(self) -> None:
        place = self.table.current_id()
        if place is not None:
            self.edit(place)

    def _tell(self, place: int) -> None:
        if self._plan is None:
            return
        middle = self._parts.index(None)
        before = tuple(one for one in self._parts[:middle] if one is not None)
        after = tuple(one for one in self._parts[middle + 1 :] if one is not None)
        self._on_change(replace(self._plan, before=before, after=after))
        self.table.select_id(place)

    def _follow(self) -> None:
        super()._follow()
        place = self.table.current_id()
        self.up.setEnabled(place is not None and place > 0)
        self.down.setEnabled(place is not None and place < len(self._parts) - 1)
        part = None if place is None else self._parts[place]
        self.remove_button.setEnabled(part is not None)


def _columns() -> list[ColumnSpec[_Line]]:
    return [
        ColumnSpec("time", tr("Time"), lambda line: line.begins, 64),
        ColumnSpec("title", tr("Part"), lambda line: line.title, 0, strong=True),
        ColumnSpec("minutes", tr("Takes"), lambda line: line.minutes, 80, Align.RIGHT),
    ]
