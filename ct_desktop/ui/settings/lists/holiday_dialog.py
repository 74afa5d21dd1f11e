"""The dialog that adds or changes a stretch of closed days."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.settings import SchoolHolidayFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side


class HolidayDialog(FormDialog):
    """Name, first and last day, both included."""

    def __init__(
        self, ui: UiContext, office: Office, holiday: SchoolHolidayFacts | None, parent: QWidget
    ) -> None:
        title = tr("Add a school holiday") if holiday is None else tr("Change the school holiday")
        super().__init__(title, tr("Add") if holiday is None else tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._holiday = holiday
        today = ui.clock.today()
        self.name = QLineEdit(holiday.name if holiday else "")
        self.name.setMaxLength(120)
        self.first = DateField(today, holiday.first_day if holiday else None)
        self.last = DateField(today, holiday.last_day if holiday else None)
        form = self.form
        form.add(tr("Name"), self.name, required=True)
        side_by_side(
            form,
            form.add(tr("First day"), self.first, check=self.first.error),
            form.add(tr("Last day"), self.last, check=self._last_error),
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            return
        name, before, settings = self.name.text(), self._holiday, self._office.settings

        def save() -> None:
            kept = settings.school_holidays()
            if before is None:
                settings.save_school_holidays((*kept, SchoolHolidayFacts(None, name, first, last)))
                return
            wanted = replace(before, name=name, first_day=first, last_day=last)
            settings.save_school_holidays(
                tuple(wanted if one.id == before.id else one for one in kept)
            )

        self._ui.tasks.write(save, self.finish, self.refuse, initiator=SETTINGS)

    def _last_error(self) -> str:
        first, last = self.first.value(), self.last.value()
        if first is not None and last is not None and last < first:
            return tr("This is before the first day.")
        return self.last.error()
