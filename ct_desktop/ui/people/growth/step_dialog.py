"""The dialog that adds or changes a step of the personal plan."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.intakes import PlanStepFacts
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side

LONGEST = 300


class StepDialog(FormDialog):
    """``on_made`` gets the step and stores the plan."""

    def __init__(
        self,
        step: PlanStepFacts | None,
        today: date,
        on_made: Callable[[PlanStepFacts], object],
        parent: QWidget,
    ) -> None:
        title = tr("Add a step") if step is None else tr("Change the step")
        super().__init__(title, tr("Add") if step is None else tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_made = on_made
        self._today = today
        self._step = step or PlanStepFacts(None, "")
        self.text = QLineEdit(self._step.text)
        self.text.setMaxLength(LONGEST)
        self.due_on = DateField(today, self._step.due_on, optional=True)
        self.done_on = DateField(today, self._step.done_on, optional=True)
        form = self.form
        form.add(tr("What I am going to do"), self.text, required=True)
        side_by_side(
            form,
            form.add(tr("Before"), self.due_on, check=self.due_on.error),
            form.add(tr("Done on"), self.done_on, check=self._wrong_done),
        )
        self.fit_to_form()

    def _wrong_done(self) -> str:
        day = self.done_on.value()
        if day is not None and day > self._today:
            return tr("This day has not come yet.")
        return self.done_on.error()

    def _submit(self, _: FormDialog) -> None:
        self._on_made(
            PlanStepFacts(
                self._step.id,
                " ".join(self.text.text().split()),
                self.due_on.value(),
                self.done_on.value(),
            )
        )
        self.finish()
