"""The dialog that moves a participant to another group."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.services.office import Office
from ct_desktop.services.participants import Overrides, ParticipantRow
from ct_desktop.ui.cohorts.cohort_words import places
from ct_desktop.ui.cohorts.participants.overriding import write_with_overrides
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.widgets.form_dialog import FormDialog

_OPEN = frozenset({CohortStatus.PLANNED, CohortStatus.RUNNING, CohortStatus.IN_PRACTICE})


class MoveDialog(FormDialog):
    """Groups that still take people, the newest first; the marks go along."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        cohort_id: int,
        row: ParticipantRow,
        parent: QWidget,
    ) -> None:
        title = tr("Move {name} to another group").format(name=row.full_name)
        super().__init__(title, tr("Move"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._row = row
        self._names: dict[int, str] = {}
        self.group = QComboBox()
        self.reason = QLineEdit()
        self.reason.setMaxLength(500)
        self.form.add(
            tr("Group"),
            self.group,
            check=self._group_error,
            hint=tr("What was marked goes along to the meetings with the same number."),
        )
        self.form.add(tr("Reason (may be left empty)"), self.reason)
        self.fit_to_form()
        ui.tasks.read(lambda: office.cohorts.rows(statuses=_OPEN), self._offer)

    def _offer(self, rows: tuple[CohortRow, ...]) -> None:
        self._names = {row.id: row.name for row in rows}
        for row in rows:
            if row.id != self._cohort_id:
                taken = places(row.enrolled, row.capacity, row.waiting)
                words = f"{row.name} · {show_date(row.start_date)} · {taken}"
                self.group.addItem(words, row.id)

    def _submit(self, _: FormDialog) -> None:
        target, reason = int(self.group.currentData()), self.reason.text()

        def move(overrides: Overrides) -> int:
            return self._office.moves.move(
                self._row.enrolment_id, target, reason=reason, overrides=overrides
            )

        write_with_overrides(self._ui, move, self._moved, self._left, on_error=self.refuse)

    def _left(self) -> None:
        self.submit_button.setEnabled(True)

    def _moved(self, _: int) -> None:
        self.finish()
        words = tr("{name} has moved to “{group}”.").format(
            name=self._row.full_name, group=self._names[int(self.group.currentData())]
        )
        self._ui.prompts.toast(words, self._ui.undo.undo)

    def _group_error(self) -> str:
        return "" if self.group.count() else tr("There is no other group that takes people.")
