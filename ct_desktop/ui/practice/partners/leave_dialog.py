"""The dialog for a supervisor who leaves: what is left behind, and who takes it over."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.supervisors import Leaving, SupervisorRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


@dataclass(frozen=True)
class _Read:
    leaving: Leaving
    successors: tuple[SupervisorRow, ...]


class LeaveDialog(FormDialog):
    """Day, reason and successor; the record of who has left stays."""

    def __init__(self, ui: UiContext, office: Office, row: SupervisorRow, parent: QWidget) -> None:
        super().__init__(
            tr("{name} leaves {organisation}").format(
                name=row.full_name, organisation=row.organisation
            ),
            tr("Note that this supervisor has left"),
            self._submit,
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._row = row
        self.left_behind = wrapped(tr("Reading…"), "muted")
        self.day = DateField(ui.clock.today(), ui.clock.today())
        self.reason = QLineEdit()
        self.reason.setMaxLength(300)
        self.successor = QComboBox()
        self._build()
        self._read()

    def _build(self) -> None:
        form = self.form
        form.add_widget(self.left_behind)
        form.add(tr("Last day"), self.day, check=self.day.error)
        form.add(tr("Reason"), self.reason, required=True)
        self.successor_row = form.add(
            tr("Who takes it over"),
            self.successor,
            hint=tr(
                "Without a successor the practice places and the participants keep nobody's "
                "name, and ask for attention until somebody is chosen."
            ),
        )
        self.submit_button.setEnabled(False)
        self.fit_to_form()

    def _read(self) -> None:
        supervisors = self._office.supervisors
        organisation_id, own_id = self._row.facts.organisation_id, self._row.facts.id or 0
        self._ui.tasks.read(
            lambda: _Read(
                supervisors.leaving(own_id),
                tuple(one for one in supervisors.rows(organisation_id) if one.facts.id != own_id),
            ),
            self._show,
            self.refuse,
        )

    def _show(self, read: _Read) -> None:
        leaving = read.leaving
        self.left_behind.setText(left_behind_text(leaving))
        self.successor.clear()
        self.successor.addItem(tr("nobody yet"), None)
        for one in read.successors:
            self.successor.addItem(one.full_name, one.facts.id)
        if len(read.successors) == 1:
            self.successor.setCurrentIndex(1)
        self.successor_row.setVisible(bool(leaving.offers or leaving.people))
        self.submit_button.setEnabled(True)

    def _submit(self, _: FormDialog) -> None:
        day, reason = self.day.value(), self.reason.text()
        successor = self.successor.currentData()
        supervisor_id, name = self._row.facts.id, self._row.full_name
        if day is None or supervisor_id is None:
            return

        def done(_: object) -> None:
            self.finish()
            said = tr("{name} has left.").format(name=name)
            self._ui.prompts.toast(said, self._ui.undo.undo)

        self._ui.tasks.write(
            lambda: self._office.supervisors.leave(supervisor_id, day, reason, successor),
            done,
            self.refuse,
            initiator=PRACTICE,
        )


def left_behind_text(leaving: Leaving) -> str:
    """What the supervisor leaves behind, by name."""
    lines = []
    if leaving.offers:
        count = ntr("{n} practice place", "{n} practice places", len(leaving.offers))
        lines.append(f"{count}: {_some(leaving.offers)}")
    if leaving.people:
        count = ntr("{n} participant", "{n} participants", len(leaving.people))
        lines.append(f"{count}: {_some(leaving.people)}")
    if not lines:
        return tr("Nobody and nothing depends on this supervisor now.")
    return tr("Left behind:") + "\n" + "\n".join(lines)


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    return f"{shown} " + tr("and {n} more").format(n=more) if more > 0 else shown


_SHOWN = 8
