"""The checklist that every cohort of a programme gets."""

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.programme_parts import ProgrammeTaskFacts
from ct_desktop.ui.settings.programmes.programme_words import offset_text
from ct_desktop.ui.settings.programmes.row_list import RowList
from ct_desktop.ui.settings.programmes.task_dialog import TaskDialog
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.widgets.empty_state import EmptyState

_Row = tuple[int, ProgrammeTaskFacts]


class TasksList(RowList):
    """Each task has a day, counted from a date of the cohort."""

    def __init__(self) -> None:
        empty = EmptyState(
            "activities",
            tr("No tasks yet"),
            tr("What has to be done for every group; overdue tasks show on the Today page."),
        )
        super().__init__(tr("Checklist of every group"), _columns(), empty, tr("Add a task…"))

    def ask(self, value: ProgrammeTaskFacts | None, place: int | None, parent: QWidget) -> None:
        TaskDialog(value, lambda made: self.put(made, place), parent).open()


def _columns() -> list[ColumnSpec[_Row]]:
    return [
        ColumnSpec("title", tr("What is to be done"), lambda row: row[1].title, 0, strong=True),
        ColumnSpec("when", tr("When"), lambda row: offset_text(row[1]), 340),
    ]
