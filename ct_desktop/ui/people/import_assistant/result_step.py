"""The last step: what was done, and what was left out and why."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import EnrolmentStatus
from ct_desktop.services.import_rows import ImportPreview, RowOutcome
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.import_assistant.check_step import counts
from ct_desktop.ui.people.import_assistant.row_lines import has_problem, refused_table
from ct_desktop.ui.people.import_assistant.row_table import RowTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, wrapped


class ResultStep(QWidget):
    """Shows an import that was done."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self._ui = ui
        self._done: ImportPreview | None = None
        self.title = label("", "heading")
        self.rows = RowTable(ui)
        self.copy_button = secondary(tr("Copy the refused rows"), self.copy_refused, "copy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(IconLabel("check", "good", 24))
        top.addWidget(self.title, 1)
        top.addWidget(self.copy_button)
        column.addLayout(top)
        column.addWidget(self.rows, 1)
        column.addWidget(wrapped(tr("Ctrl+Z takes the whole import back."), "muted"))

    def show_result(self, done: ImportPreview) -> None:
        """Show what became of every row."""
        self._done = done
        taken = (RowOutcome.NEW, RowOutcome.UPDATED)
        # Somebody who stands in the file twice is one person.
        people = len({row.person_id for row in done.rows if row.outcome in taken})
        self.title.setText(ntr("{n} person read in", "{n} people read in", people))
        enrolled, waiting = (
            len({row.person_id for row in done.rows if row.enrolment is status})
            for status in (EnrolmentStatus.ENROLLED, EnrolmentStatus.WAITING)
        )
        shown = counts(done)
        if enrolled:
            shown.append((ntr("{n} enrolled", "{n} enrolled", enrolled), "good"))
        if waiting:
            on_list = ntr("{n} on the waiting list", "{n} on the waiting list", waiting)
            shown.append((on_list, "warning"))
        self.copy_button.setVisible(done.refused > 0)
        self.rows.only_problems.setChecked(any(has_problem(row) for row in done.rows))
        self.rows.show_rows(done.rows, shown)

    def copy_refused(self) -> None:
        """Copy the refused rows with their reasons, to paste in a spreadsheet."""
        if self._done is not None:
            QApplication.clipboard().setText(refused_table(self._done.rows))
            count = self._done.refused
            self._ui.prompts.toast(ntr("{n} row copied", "{n} rows copied", count))
