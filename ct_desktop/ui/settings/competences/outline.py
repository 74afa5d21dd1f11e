"""The outline of a profile: strands with their items, to choose, add, move and remove."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence

from ct_desktop.language import tr
from ct_desktop.rules.competences import Profile
from ct_desktop.ui.settings.competences.draft import PROFILE, Line, lines
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.widgets.empty_state import EmptyState

Row = tuple[int, Line]
_INDENT = "\u2003"


class Outline(ShortTable):
    """``picked`` carries the key of the line chosen; Ctrl with Up and Down moves, Delete removes.

    ``fixed`` are the items that cannot be removed or retired.
    """

    picked = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(self, on_enter: Callable[[], object]) -> None:
        self._fixed: frozenset[str] = frozenset()
        empty = EmptyState(
            "star",
            tr("No strand yet"),
            tr("A strand holds the competences that belong together."),
        )
        super().__init__(tr("Competences"), self._columns(), _number, empty, lambda _: on_enter())
        self.up = self.add_row_tool(tr("Move up (Ctrl+Up)"), "chevron-up", lambda: self._move(-1))
        self.down = self.add_row_tool(
            tr("Move down (Ctrl+Down)"), "chevron-down", lambda: self._move(1)
        )
        self.remove_button = self.add_row_tool(tr("Remove (Delete)"), "trash", self._remove)
        self.table.horizontalHeader().hide()
        self.on_key(QKeySequence("Ctrl+Up"), lambda: self._move(-1))
        self.on_key(QKeySequence("Ctrl+Down"), lambda: self._move(1))
        self.on_key(QKeySequence.StandardKey.Delete, self._remove)
        self._quiet = False
        self._profile: Profile | None = None
        self.table.chosen.connect(self._tell)

    @property
    def key(self) -> str:
        """The key of the line chosen; "" when there is none."""
        row = self.row()
        return row[1].key if row else ""

    def show_profile(
        self, profile: Profile, fixed: Collection[str], chosen: str = "", *, tell: bool = True
    ) -> None:
        """Show a profile; ``chosen`` becomes the line chosen, else it stays where it was.

        Without ``tell`` nobody hears of it: the change came from the form of that line.
        """
        self._quiet = True
        wanted = chosen or self.key
        self._fixed = frozenset(fixed)
        self._profile = profile
        rows = list(enumerate(lines(profile)))
        self.show_rows(rows)
        place = next((number for number, one in rows if one.key == wanted), None)
        if place is not None:
            self.table.select_id(place)
        self._quiet = False
        self._follow()
        if tell:
            self._tell()

    def _move(self, by: int) -> None:
        if self.key and (self.up if by < 0 else self.down).isEnabled():
            self.moved.emit(self.key, by)

    def _remove(self) -> None:
        if self.key and self.remove_button.isEnabled():
            self.removed.emit(self.key)

    def _tell(self) -> None:
        if not self._quiet and self.key:
            self.picked.emit(self.key)

    def _follow(self) -> None:
        super()._follow()
        row, profile = self.row(), getattr(self, "_profile", None)
        if row is None or profile is None or not hasattr(self, "remove_button"):
            return
        line: Line = row[1]
        others = [one.key for one in lines(profile) if _of_one_kind(one, line)]
        place = others.index(line.key)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < len(others) - 1)
        filled = line.item is None and any(one.strand == line.key for one in profile.items)
        stays = line.key == PROFILE or line.key in self._fixed
        self.remove_button.setEnabled(not filled and not stays)

    def _columns(self) -> list[ColumnSpec[Row]]:
        return [ColumnSpec("title", tr("Name"), _title, 0, look=_look, tooltip=_title)]


def _number(row: Row) -> int:
    return row[0]


def _title(row: Row) -> str:
    line = row[1]
    deep = 0 if line.key == PROFILE else 1 if line.item is None else 2
    title = tr("{name} (not asked)").format(name=line.title) if line.retired else line.title
    return _INDENT * deep + title


def _look(row: Row) -> str:
    if row[1].item is None:
        return "strong"
    return "muted" if row[1].retired else ""


def _of_one_kind(one: Line, other: Line) -> bool:
    """Whether they stand in the same row: strands, or items of one strand."""
    if one.item is None or other.item is None:
        both = one.item is None and other.item is None
        return both and (one.key == PROFILE) == (other.key == PROFILE)
    return one.item.strand == other.item.strand
