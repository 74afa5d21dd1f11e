"""The dialog with what is said of somebody at the ceremony: the topic, and who come along."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.ceremonies import CeremonyGuest
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.number_field import NumberField

MOST_GUESTS = 99
_NOT_KNOWN = -1


class GuestDialog(FormDialog):
    """Topic and guests of one person; call ``open`` to show it."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        guest: CeremonyGuest,
        initiator: str,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("At the ceremony"), tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._guest = guest
        self._initiator = initiator
        self.topic = QLineEdit(guest.topic)
        self.topic.setMaxLength(200)
        known = _NOT_KNOWN if guest.guests is None else guest.guests
        self.guests = NumberField(_NOT_KNOWN, MOST_GUESTS, known)
        self.guests.setSpecialValueText(tr("not known yet"))
        self.form.add_widget(label(guest.name, "strong"))
        self.form.add(
            tr("Topic of the presentation"), self.topic, hint=tr("Read out when called forward.")
        )
        self.form.add(tr("Guests who come along"), self.guests)
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        enrolment_id = self._guest.enrolment_id
        if enrolment_id is None:
            self.finish()
            return
        works, topic = self._office.final_works, self.topic.text().strip()
        count = None if self.guests.value() == _NOT_KNOWN else self.guests.value()

        def save() -> None:
            works.save([replace(works.get(enrolment_id), topic=topic, guests=count)])

        self._ui.tasks.write(save, self.finish, self.refuse, initiator=self._initiator)
