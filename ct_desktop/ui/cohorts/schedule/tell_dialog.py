"""After a cancelled meeting: the ways to tell the group."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.cohorts.addresses import copy_addresses
from ct_desktop.ui.cohorts.prints import show_print
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.widgets.buttons import secondary


class TellDialog(MessageDialog):
    """Stays open, so that both the call list and the mail list can be taken."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        cohort_id: int,
        cohort_name: str,
        reason: str,
        parent: QWidget,
    ) -> None:
        super().__init__(
            tr("The meeting is cancelled. Tell the group?"),
            tr("The call list has the phone numbers of participants and parents, and the reason."),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._ui = ui
        self._office = office
        self._cohort = (cohort_id, cohort_name)
        self._reason = reason
        self.mail_button = secondary(tr("Copy e-mail addresses"), self.copy_addresses, "mail")
        self.call_button = secondary(tr("Call list"), self.show_call_list, "phone")
        self.buttons.addWidget(self.mail_button)
        self.buttons.addWidget(self.call_button)
        self.close_button = self.add_button(tr("Done"), "primary", accepts=True, default=True)

    def show_call_list(self) -> None:
        """Preview the call list, with the reason on it."""
        cohort_id, name = self._cohort
        show_print(
            self._ui,
            self,
            PrintKind.CALL_LIST,
            name,
            lambda language: self._office.printing.call_list(
                cohort_id, language, reason=self._reason
            ),
        )

    def copy_addresses(self) -> None:
        """Copy the e-mail addresses for BCC."""
        copy_addresses(self._ui, self._office, self._cohort[0], self.show_call_list)
