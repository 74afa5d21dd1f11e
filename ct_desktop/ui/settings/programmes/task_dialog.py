"""The dialog that adds or changes a task of a programme's checklist."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import TaskAnchor
from ct_desktop.services import words
from ct_desktop.services.programme_parts import ProgrammeTaskFacts
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField

_WEEK = 7
_MOST = 730


class TaskDialog(FormDialog):
    """``on_made`` gets the task; nothing is written before the programme is saved."""

    def __init__(
        self,
        task: ProgrammeTaskFacts | None,
        on_made: Callable[[ProgrammeTaskFacts], object],
        parent: QWidget,
    ) -> None:
        title = tr("Add a task") if task is None else tr("Change the task")
        super().__init__(title, tr("Add") if task is None else tr("Change"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_made = on_made
        shown = task or ProgrammeTaskFacts("", TaskAnchor.START, -_WEEK)
        days = abs(shown.offset_days)
        in_weeks = bool(days) and days % _WEEK == 0
        self.title = QLineEdit(shown.title)
        self.title.setMaxLength(300)
        self.count = NumberField(0, _MOST, days // _WEEK if in_weeks else days)
        self.unit = QComboBox()
        self.unit.addItem(tr("days before"), -1)
        self.unit.addItem(tr("weeks before"), -_WEEK)
        self.unit.addItem(tr("days after"), 1)
        self.unit.addItem(tr("weeks after"), _WEEK)
        size = _WEEK if in_weeks else 1
        self.unit.setCurrentIndex(self.unit.findData(-size if shown.offset_days < 0 else size))
        self.anchor = QComboBox()
        for anchor in TaskAnchor:
            self.anchor.addItem(words.task_anchor(anchor), anchor)
        self.anchor.setCurrentIndex(self.anchor.findData(shown.anchor))
        form = self.form
        form.add(tr("What is to be done"), self.title, required=True)
        side_by_side(
            form,
            form.add(tr("Number"), self.count),
            form.add(tr("Days or weeks"), self.unit),
            form.add(tr("Counted from"), self.anchor),
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        self._on_made(
            ProgrammeTaskFacts(
                self.title.text().strip(),
                TaskAnchor(self.anchor.currentData()),
                self.count.value() * int(self.unit.currentData()),
            )
        )
        self.finish()
