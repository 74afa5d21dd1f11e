"""The card with the personal plan: steps to tick, in the order in which they are to be done."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.people.growth.deeds import GrowthDeeds
from ct_desktop.ui.people.growth.entry import GrowthEntry
from ct_desktop.ui.people.growth.plan_step_row import PlanStepRow
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped


class PlanCard(Card):
    """After every change the step that had the keyboard has it again."""

    def __init__(self, deeds: GrowthDeeds) -> None:
        super().__init__(tr("Personal plan"), flush=True)
        self._deeds = deeds
        self._entry: GrowthEntry | None = None
        self.rows: list[PlanStepRow] = []
        self.add_button = secondary(tr("Add…"), self._add, "plus")
        self.add_button.setAccessibleName(tr("Add a step…"))
        self.tools.addWidget(self.add_button)
        holder = QWidget()
        holder.setProperty("ground", "none")
        inset = QVBoxLayout(holder)
        inset.setContentsMargins(px(18), px(16), px(18), px(16))
        self.empty = wrapped(tr("What has to be done to reach the goal, step by step."), "muted")
        inset.addWidget(self.empty)
        self._nothing = holder
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self.body.addWidget(holder)

    def show_entry(self, entry: GrowthEntry) -> None:
        """Show the plan of an enrolment."""
        focused = next((row.step.id for row in self.rows if row.box.hasFocus()), None)
        self._entry = entry
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        steps = entry.intake.steps
        self.rows = []
        for place, step in enumerate(steps):
            row = PlanStepRow(step, entry.today, first=place == 0, last=place == len(steps) - 1)
            self._connect(row, place)
            self.rows.append(row)
            self._column.addWidget(row)
            if focused is not None and step.id == focused:
                row.show()  # what is not seen yet takes no focus
                row.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._nothing.setVisible(not steps)
        done = sum(step.done_on is not None for step in steps)
        counted = tr("Personal plan · {done} of {n} done").format(done=done, n=len(steps))
        self.heading.setText(counted if steps else tr("Personal plan"))

    def _connect(self, row: PlanStepRow, place: int) -> None:
        if self._entry is None:
            return
        intake = self._entry.intake
        step_id = row.step.id
        if step_id is not None:
            row.ticked.connect(partial(self._deeds.tick, step_id))
        row.edited.connect(lambda: self._deeds.edit_step(intake, place))
        row.moved.connect(lambda by: self._deeds.move_step(intake, place, by))
        row.removed.connect(lambda: self._deeds.remove_step(intake, place))

    def _add(self) -> None:
        if self._entry is not None:
            self._deeds.edit_step(self._entry.intake, None)
