"""What the unlock dialog asks: the password, the recovery code, a new password, patience."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.errors import StoreInUse
from ct_desktop.language import tr
from ct_desktop.ui.start.panel import Attempt, Panel, PanelButton, secret_field
from ct_desktop.ui.widgets.new_password import NewPassword

Try = Callable[[Attempt], object]


class PasswordPanel(Panel):
    """Who, where there are several, and the password."""

    def __init__(self, users: Sequence[str], on_try: Try, on_code: Callable[[], object]) -> None:
        super().__init__(tr("Welcome back"), tr("The data are protected with a password."))
        self._on_try = on_try
        self.users = QComboBox()
        self.users.addItems(list(users))
        self.password = secret_field()
        if len(users) > 1:
            self.form.add(tr("Who are you?"), self.users)
        self.form.add(tr("Password"), self.password, required=True)
        self.primary = PanelButton(tr("Open"), self.submit)
        self.others = [PanelButton(tr("Use the recovery code…"), on_code)]

    def submit(self) -> None:
        """Try what was typed."""
        if self.form.is_valid():
            user = self.users.currentText() or None
            self._on_try(Attempt(password=self.password.text(), user=user))

    def focus_first(self) -> None:
        self.password.setFocus()
        self.password.selectAll()


class CodePanel(Panel):
    """The recovery code as it stands on the sheet."""

    def __init__(self, on_try: Try, on_back: Callable[[], object] | None) -> None:
        super().__init__(
            tr("Open with the recovery code"),
            tr("Type the eight groups of the recovery sheet; capitals and dashes do not matter."),
        )
        self._on_try = on_try
        self.code = QLineEdit()
        self.code.setMaxLength(80)
        self.code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.form.add(tr("Recovery code"), self.code, required=True)
        self.primary = PanelButton(tr("Open"), self.submit)
        if on_back is not None:
            self.others = [PanelButton(tr("Back to the password"), on_back)]

    def submit(self) -> None:
        """Try what was typed."""
        if self.form.is_valid():
            self._on_try(Attempt(recovery_code=self.code.text()))

    def focus_first(self) -> None:
        self.code.setFocus()


class NewPasswordPanel(Panel):
    """After the recovery code: a password that is known again."""

    def __init__(
        self,
        users: Sequence[str],
        on_keep: Callable[[str, str], object],
        on_skip: Callable[[], object],
    ) -> None:
        super().__init__(
            tr("Choose a new password"), tr("The data are open. The forgotten password goes.")
        )
        self._on_keep = on_keep
        self.user = QComboBox()
        self.user.addItems(list(users))
        self.user.setEditable(not users)
        self.password = NewPassword()
        if len(users) != 1:
            self.form.add(tr("For whom"), self.user, check=self._user_error)
        row = self.form.add(tr("New password"), self.password, check=self.password.error)
        self.password.changed.connect(lambda: row.show_error(""))
        self.primary = PanelButton(tr("Keep this password"), self.submit)
        self.others = [PanelButton(tr("Not now"), on_skip)]

    def submit(self) -> None:
        """Keep what was typed."""
        if self.form.is_valid():
            self._on_keep(self.user.currentText().strip(), self.password.value())

    def focus_first(self) -> None:
        self.password.setFocus()

    def _user_error(self) -> str:
        return "" if self.user.currentText().strip() else tr("Fill in a name.")


class InUsePanel(Panel):
    """Somebody else has the store open: who, where, since when."""

    def __init__(
        self,
        error: StoreInUse,
        on_again: Callable[[], object],
        on_take_over: Callable[[], object],
    ) -> None:
        super().__init__(error.message, error.advice)
        self.primary = PanelButton(tr("Try again"), on_again)
        if error.may_take_over:
            self.others = [PanelButton(tr("Take over"), on_take_over)]
