"""The dialog that corrects a line of the practice log."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.errors import AppError, NeedsReason
from ct_desktop.language import tr
from ct_desktop.rules.hour_text import read_minutes
from ct_desktop.services.office import Office
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.words import hours_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.past_date_field import PastDateField

_AGAIN, _STAYS = "again", "stays"


class LineDialog(FormDialog):
    """For a confirmed line it asks whether the confirmation still holds."""

    def __init__(self, ui: UiContext, office: Office, entry: EntryFacts, parent: QWidget) -> None:
        super().__init__(tr("Correct a line"), tr("Save"), lambda _: self._save(""), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._entry = entry
        self.day = PastDateField(ui.clock.today(), entry.day)
        self.hours = QLineEdit(hours_text(entry.minutes / 60))
        self.activity = QLineEdit(entry.activity)
        self.activity.setMaxLength(500)
        self.confirmation: ChoiceRows | None = None
        side_by_side(
            self.form,
            self.form.add(tr("Date"), self.day, check=self.day.error),
            self.form.add(tr("Hours"), self.hours, check=self._wrong_hours),
        )
        self.form.add(tr("What was done"), self.activity)
        if entry.confirmed_on is not None:
            self.confirmation = self._ask_confirmation(entry)
            self.form.add(tr("The confirmation"), self.confirmation)
        self.fit_to_form()

    def facts(self) -> EntryFacts:
        """The line as typed; only for a valid form."""
        stays = self.confirmation is not None and self.confirmation.value == _STAYS
        return replace(
            self._entry,
            day=self.day.value() or self._entry.day,
            minutes=read_minutes(self.hours.text()) or self._entry.minutes,
            activity=self.activity.text().strip(),
            confirmed_on=self._entry.confirmed_on if stays else None,
            confirmed_by=self._entry.confirmed_by if stays else "",
        )

    def refuse(self, error: AppError) -> None:
        """A day before the handover asks its reason; anything else is said in the dialog."""
        if not isinstance(error, NeedsReason):
            super().refuse(error)
            return
        reason = self._ui.prompts.ask_reason(error.message, error.advice)
        if reason is None:
            super().refuse(error)
        else:
            self._save(reason)

    def _ask_confirmation(self, entry: EntryFacts) -> ChoiceRows:
        rows = ChoiceRows(tr("The confirmation"))
        rows.add(
            _AGAIN,
            tr("The line has to be confirmed again"),
            tr("Until then its hours do not count."),
        )
        rows.add(
            _STAYS,
            tr("It stays confirmed by {name}").format(name=entry.confirmed_by),
            tr("Confirmed on {date}; the correction stands in the history of the line.").format(
                date=show_date(entry.confirmed_on)
            ),
        )
        return rows

    def _wrong_hours(self) -> str:
        minutes = read_minutes(self.hours.text())
        if minutes is None or minutes <= 0:
            return tr("These are no hours. Type them as 1.5 or 1:30.")
        return ""

    def _save(self, early_reason: str) -> None:
        wanted, entry_id = self.facts(), self._entry.id
        if entry_id is not None:
            self._ui.tasks.write(
                lambda: self._office.practice_hours.correct(
                    entry_id, wanted, early_reason=early_reason
                ),
                self.finish,
                self.refuse,
                initiator=PRACTICE,
            )
