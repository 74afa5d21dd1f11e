"""The checklist of a cohort as a card."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ct_desktop.language import tr
from ct_desktop.services.tasks import TaskFacts
from ct_desktop.ui.cohorts.overview.task_row import TaskRow, in_order
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped


class Checklist(Card):
    """Tells what the user wants; the tab does it."""

    ticked = Signal(int, bool)
    removed = Signal(int)
    adding = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Tasks"), flush=True)
        self.add_button = quiet(tr("Add a task"), self.adding.emit, "plus")
        self.tools.addWidget(self.add_button)
        self.rows: list[TaskRow] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, px(8))
        self._column.setSpacing(0)
        self._none = wrapped(tr("No tasks. Add what must not be forgotten."), "muted")
        self._none.setContentsMargins(px(18), px(14), px(18), px(6))
        self._column.addWidget(self._none)
        self.body.addLayout(self._column)

    def show_tasks(self, tasks: tuple[TaskFacts, ...], today: date) -> None:
        """Show these tasks; the tick that had the focus keeps it."""
        focus = self.window().focusWidget()
        focused = next((row.task.id for row in self.rows if row.tick is focus), None)
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for place, task in enumerate(in_order(tasks)):
            row = TaskRow(task, today, first=place == 0)
            row.ticked.connect(self.ticked)
            row.removed.connect(self.removed)
            self._column.insertWidget(place, row)
            self.rows.append(row)
            if task.id == focused:
                row.show()  # what is not shown yet cannot have the focus
                row.tick.setFocus()
        self._none.setVisible(not tasks)
