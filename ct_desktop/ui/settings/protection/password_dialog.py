"""The dialog that gives someone a password, or another one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.new_password import NewPassword


class PasswordDialog(FormDialog):
    """``user`` has a password already; None asks for the name too."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        user: str | None,
        parent: QWidget,
        *,
        proposed: str = "",
    ) -> None:
        title = (
            tr("Give someone a password")
            if user is None
            else tr("A new password for {user}").format(user=user)
        )
        action = tr("Give this password") if user is None else tr("Change the password")
        super().__init__(title, action, self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._user = user
        self.user = QLineEdit(proposed)
        self.user.setMaxLength(80)
        self.password = NewPassword()
        if user is None:
            self.form.add(
                tr("Name"),
                self.user,
                required=True,
                hint=tr("Stands in the history with what this person changed."),
            )
        row = self.form.add(tr("New password"), self.password, check=self.password.error)
        self.password.changed.connect(lambda: row.show_error(""))
        self.form.add_widget(
            wrapped(
                tr("Backups made until now still open with the passwords of that time."), "small"
            )
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        protection, password = self._office.protection, self.password.value()
        user, name = self._user, self.user.text().strip()
        if user is None:
            self._ui.tasks.write(
                lambda: protection.add_user(name, password),
                self.finish,
                self.refuse,
                initiator=SETTINGS,
            )
        else:
            self._ui.tasks.write(
                lambda: protection.change_password(user, password),
                self.finish,
                self.refuse,
                initiator=SETTINGS,
            )
