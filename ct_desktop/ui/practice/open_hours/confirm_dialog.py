"""The dialog that confirms practice hours: by whom, and when."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.words import hours_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.past_date_field import PastDateField


class ConfirmDialog(FormDialog):
    """Confirms ``entries`` in one change; ``by`` is who is proposed for it."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        entries: Sequence[EntryFacts],
        by: str,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Confirm hours"), tr("Confirm"), lambda _: self._confirm(), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._ids = [entry.id for entry in entries if entry.id is not None]
        self._said = _lines_and_hours(entries)
        self.by = QLineEdit(by)
        self.by.setMaxLength(120)
        self.on = PastDateField(ui.clock.today(), ui.clock.today())
        self.form.add_widget(wrapped(self._said, "muted"))
        side_by_side(
            self.form,
            self.form.add(tr("Confirmed by"), self.by, required=True),
            self.form.add(tr("Confirmed on"), self.on, check=self.on.error),
        )
        self.fit_to_form()

    def _confirm(self) -> None:
        by, on, ids = self.by.text().strip(), self.on.value(), self._ids
        self._ui.tasks.write(
            lambda: self._office.practice_hours.confirm(ids, by, on),
            lambda _: self._confirmed(),
            self.refuse,
            initiator=PRACTICE,
        )

    def _confirmed(self) -> None:
        self.finish()
        said = tr("Confirmed: {what}").format(what=self._said)
        self._ui.prompts.toast(said, self._ui.undo.undo)


def _lines_and_hours(entries: Sequence[EntryFacts]) -> str:
    hours = hours_text(sum(entry.minutes for entry in entries) / 60)
    lines = ntr("{n} line", "{n} lines", len(entries))
    return f"{lines} · {tr('{hours} hours').format(hours=hours)}"
