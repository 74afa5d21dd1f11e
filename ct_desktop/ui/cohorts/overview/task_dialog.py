"""The dialog that adds a task to the checklist of one cohort."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import TaskAnchor
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField


class TaskDialog(FormDialog):
    """What is to be done, and how many days before or after a date of the cohort."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
        super().__init__(tr("Add a task"), tr("Add"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self.words = QLineEdit()
        self.words.setMaxLength(300)
        self.days = NumberField(0, 730, 0)
        self.side = QComboBox()
        self.side.addItem(tr("days before"), -1)
        self.side.addItem(tr("days after"), 1)
        self.anchor = QComboBox()
        for anchor in TaskAnchor:
            self.anchor.addItem(words.task_anchor(anchor), anchor)
        form = self.form
        form.add(tr("What is to be done"), self.words, required=True)
        side_by_side(
            form,
            form.add(tr("Number"), self.days),
            form.add(tr("Days"), self.side),
            form.add(tr("Counted from"), self.anchor),
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        title, anchor = self.words.text(), TaskAnchor(self.anchor.currentData())
        offset = self.days.value() * int(self.side.currentData())
        self._ui.tasks.write(
            lambda: self._office.tasks.add(self._cohort_id, title, anchor, offset),
            self.finish,
            self.refuse,
            initiator=COHORTS,
        )
