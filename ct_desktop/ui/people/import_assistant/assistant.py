"""The import assistant: file, columns, check, doubles when there are any, result."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.services.import_rows import ImportPreview
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.dropped_file import dropped_list
from ct_desktop.ui.people.import_assistant.check_step import CheckStep
from ct_desktop.ui.people.import_assistant.columns_step import ColumnsStep
from ct_desktop.ui.people.import_assistant.counting import (
    check_text,
    import_text,
    people_to_import,
    possible_doubles,
)
from ct_desktop.ui.people.import_assistant.doubles_step import DoublesStep, Verdict
from ct_desktop.ui.people.import_assistant.draft import Draft
from ct_desktop.ui.people.import_assistant.file_step import FileStep
from ct_desktop.ui.people.import_assistant.frame import AssistantFrame
from ct_desktop.ui.people.import_assistant.result_step import ResultStep
from ct_desktop.ui.progress import LongWork
from ct_desktop.ui.targets import COHORTS, CohortTab, CohortTarget
from ct_desktop.ui.tasks import Task

FILE, COLUMNS, CHECK, DOUBLES, RESULT = range(5)
OPEN_COHORTS = frozenset({CohortStatus.PLANNED, CohortStatus.RUNNING})


class ImportAssistant(AssistantFrame):
    """Everything is read and written on the worker; nothing changes before the last button."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        page_key: str,
        cohort_id: int | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._page_key = page_key
        self.draft = Draft(cohort_id=cohort_id)
        self.preview: ImportPreview | None = None
        self._reading: Task | None = None
        self._work: LongWork | None = None
        fields = office.importing.fields()
        self.file = FileStep()
        self.columns = ColumnsStep(fields)
        self.check = CheckStep(ui)
        self.doubles = DoublesStep(fields)
        self.outcome = ResultStep(ui)
        for step in (self.file, self.columns, self.check, self.doubles, self.outcome):
            self.steps.addWidget(step)
        self._connect()

    def open_dialog(self, path: Path | None = None) -> None:
        """Show the assistant over the page; with a file it begins at the columns."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.fit_to_window()
        self.show()
        cohorts = self._office.cohorts
        self._ui.tasks.read(lambda: cohorts.rows(statuses=OPEN_COHORTS), self._offer)
        self._go(FILE)
        if path is not None:
            self.choose_file(path)

    def choose_file(self, path: Path) -> None:
        """Read a file and show its columns."""
        self.draft = self.draft.with_file(path)
        self.file.show_file(path.name)
        self._read(COLUMNS)

    def next(self) -> None:
        """Go to the next step, or import."""
        step = self.steps.currentIndex()
        if step == FILE and self.draft.path is not None:
            self._read(COLUMNS)
        elif step == COLUMNS:
            self._go(CHECK)
        elif step == CHECK and possible_doubles(self.preview):
            self._go(DOUBLES)
        elif step in (CHECK, DOUBLES):
            self._import()
        elif step == RESULT:
            self._leave()

    def back(self) -> None:
        """Go to the step before."""
        step = self.steps.currentIndex()
        if step in (COLUMNS, CHECK, DOUBLES):
            self._go(step - 1)

    def reject(self) -> None:
        """Close; an import under way is stopped first, and changes nothing."""
        if self._work is not None:
            self._work.cancel()
            return
        if self._reading is not None:
            self._reading.drop()
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        here = self.steps.currentIndex() == FILE
        if here and dropped_list(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_list(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.choose_file(path)

    def _connect(self) -> None:
        self.file.file_chosen.connect(self.choose_file)
        self.file.cohort_chosen.connect(self._choose_cohort)
        self.columns.corrected.connect(self._correct)
        self.check.skip_chosen.connect(self._choose_skip)
        self.check.again.connect(lambda: self._read(CHECK))
        self.doubles.decided.connect(self._decide)

    def _offer(self, rows: Sequence[CohortRow]) -> None:
        self.file.offer(rows, self.draft.cohort_id)

    def _choose_cohort(self, cohort_id: int | None) -> None:
        self.draft = replace(self.draft, cohort_id=cohort_id, decisions={})

    def _correct(self, heading: str, chosen: str) -> None:
        self.draft = self.draft.with_mapping(heading, chosen)
        self._read(COLUMNS)

    def _choose_skip(self, skip: bool) -> None:
        self.draft = replace(self.draft, skip_refused=skip)
        self._tell()

    def _decide(self, number: int, verdict: Verdict) -> None:
        self.draft = replace(self.draft, decisions={**self.draft.decisions, number: verdict})
        self._tell()
        if self.doubles.all_decided():
            self.next_button.setFocus()

    def _read(self, step: int) -> None:
        """Read the file on the worker, as the draft has it, and go to ``step``."""
        if self._reading is not None:
            self._reading.drop()
        # Decisions belong to the rows as they were compared; the check shows them undecided.
        request = replace(self.draft, decisions={}).request()
        self.status.setText(tr("Reading the file…"))
        self.next_button.setEnabled(False)
        self._reading = self._ui.tasks.read(
            lambda: self._office.importing.preview(request),
            lambda preview: self._show(preview, step),
            self._refuse,
        )

    def _show(self, preview: ImportPreview, step: int) -> None:
        self._reading = None
        self.preview = preview
        self.status.setText("")
        self.columns.show_preview(preview, list(self.draft.mapping))
        self.check.show_preview(preview, self.draft.skip_refused)
        self._go(step)

    def _refuse(self, error: AppError) -> None:
        """The file, or a column of it, is not what was expected: say so where it is chosen."""
        self._reading = None
        self.status.setText("")
        name = self.draft.path.name if self.draft.path else ""
        self.draft = Draft(cohort_id=self.draft.cohort_id)
        self.preview = None
        self.file.show_file(name, str(error))
        self._go(FILE)

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.bar.leave_out(DOUBLES, not possible_doubles(self.preview))
        self.bar.mark(step)
        self.back_button.setVisible(step in (COLUMNS, CHECK, DOUBLES))
        self.cancel_button.setVisible(step != RESULT or self.draft.cohort_id is not None)
        self.cancel_button.setText(tr("Close") if step == RESULT else tr("Cancel"))
        if step == DOUBLES:
            self.doubles.show_rows(possible_doubles(self.preview), self.draft.decisions)
        self._tell()
        if step == FILE:
            self.file.choose_button.setFocus()
        elif step == CHECK:
            self.check.rows.table.setFocus()
        elif step != DOUBLES:
            self.next_button.setFocus()

    def _tell(self) -> None:
        """What the next button does, and whether it can."""
        step, preview = self.steps.currentIndex(), self.preview
        people = people_to_import(preview, self.draft) if preview is not None else 0
        text, ready = tr("Next"), preview is not None
        if step == FILE:
            ready = self.draft.path is not None
        elif step == CHECK and preview is not None:
            possible = len(possible_doubles(preview))
            text = check_text(possible, people)
            ready = (self.draft.skip_refused or not preview.refused) and possible + people > 0
        elif step == DOUBLES:
            text, ready = import_text(people), self.doubles.all_decided()
        elif step == RESULT:
            text = tr("Close") if self.draft.cohort_id is None else tr("Open the group")
        self.next_button.setText(text)
        self.next_button.setEnabled(ready and self._work is None)

    def _import(self) -> None:
        request = self.draft.request()
        self.back_button.setEnabled(False)
        self._work = self._ui.tasks.long(
            tr("Reading the list in"),
            lambda work: self._office.importing.run(request, work),
            self._imported,
            self._failed,
            self._stopped,
            initiator=self._page_key,
        )
        self.show_work(self._work)
        self._tell()

    def _imported(self, done: ImportPreview) -> None:
        self._end_work()
        self.preview = done
        if not done.imported:  # the file changed on disk since the check
            self.draft = replace(self.draft, decisions={}, skip_refused=False)
            self.check.show_preview(done, False)
            self._go(CHECK)
            return
        self.outcome.show_result(done)
        self._go(RESULT)

    def _failed(self, error: AppError) -> None:
        self._end_work()
        self._ui.prompts.show_error(error)
        self._tell()

    def _stopped(self) -> None:
        self._end_work()
        self.status.setText(tr("The import was stopped; nothing was changed."))
        self._tell()

    def _end_work(self) -> None:
        self._work = None
        self.back_button.setEnabled(True)

    def _leave(self) -> None:
        self.accept()
        cohort_id = self.draft.cohort_id
        if cohort_id is not None:
            self._ui.navigator.open(COHORTS, CohortTarget(cohort_id, CohortTab.PARTICIPANTS))
