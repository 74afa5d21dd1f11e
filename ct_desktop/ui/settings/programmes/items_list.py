"""The meetings of a programme, in their order."""

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.programme_parts import ProgrammeItemFacts
from ct_desktop.ui.settings.programmes.item_dialog import ItemDialog
from ct_desktop.ui.settings.programmes.programme_words import (
    interval_text,
    minutes_text,
    start_text,
    weekday_text,
)
from ct_desktop.ui.settings.programmes.row_list import RowList
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.widgets.empty_state import EmptyState

_Row = tuple[int, ProgrammeItemFacts]


class ItemsList(RowList):
    """Every cohort made of the programme gets these meetings, each with a date."""

    def __init__(self) -> None:
        empty = EmptyState(
            "calendar",
            tr("No meetings yet"),
            tr("Every group made with this programme gets the meetings of this list."),
        )
        super().__init__(tr("Meetings in their order"), _columns(), empty, tr("Add a meeting…"))

    def ask(self, value: ProgrammeItemFacts | None, place: int | None, parent: QWidget) -> None:
        usual = self.values[-1] if self.values else None
        ItemDialog(value, usual, lambda made: self.put(made, place), parent).open()


def _columns() -> list[ColumnSpec[_Row]]:
    return [
        ColumnSpec("number", tr("No."), lambda row: str(row[0] + 1), 48, Align.RIGHT, muted=True),
        ColumnSpec("title", tr("Title"), lambda row: row[1].title, 0, strong=True),
        ColumnSpec("kind", tr("Kind"), lambda row: words.meeting_kind(row[1].kind), 160),
        ColumnSpec(
            "hours", tr("Duration"), lambda row: minutes_text(row[1].minutes), 90, Align.RIGHT
        ),
        ColumnSpec("after", tr("After the one before"), lambda row: interval_text(row[1]), 160),
        ColumnSpec("weekday", tr("Weekday"), lambda row: weekday_text(row[1]), 120),
        ColumnSpec("start", tr("From"), lambda row: start_text(row[1]), 110),
    ]
