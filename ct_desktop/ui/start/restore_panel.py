"""A backup in the place of the store: which one, and what opens it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.access import LatestBackup
from ct_desktop.ui.dates import show_date, show_time
from ct_desktop.ui.start.panel import Attempt, Panel, PanelButton, secret_field
from ct_desktop.ui.start.unlock_panels import Try
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.labels import label, wrapped

PASSWORD, CODE, NOTHING = "password", "code", "nothing"


class RestorePanel(Panel):
    """``backup`` is proposed; another file can be chosen. Nothing goes before it is checked."""

    def __init__(
        self,
        error: AppError | None,
        backup: LatestBackup | None,
        folder: Path,
        on_try: Try,
        secret: str = PASSWORD,
    ) -> None:
        heading = tr("The data cannot be opened") if error else tr("Restore a backup")
        kept = tr("The present data are kept aside; nothing is thrown away.")
        super().__init__(heading, f"{error.message} {kept}" if error else kept)
        self._on_try = on_try
        self._folder = folder
        self.backup: Path | None = backup.path if backup else None
        self.file = label("", "strong")
        self.made = wrapped("", "muted")
        card = Card()
        card.body.setSpacing(px(4))
        card.body.addWidget(self.file)
        card.body.addWidget(self.made)
        self.choose_button = secondary(tr("Choose another file…"), self._choose)
        card.body.addWidget(self.choose_button)
        self.column.insertWidget(0, card)
        self.user = QLineEdit()
        self.user.setPlaceholderText(tr("only when several people have a password"))
        self.password = secret_field()
        self.code = QLineEdit()
        self.code.setMaxLength(80)
        self.choice = ChoiceRows(tr("What opens the backup"))
        self.choice.add(PASSWORD, tr("The password"))
        self.choice.add(CODE, tr("The recovery code"))
        self.choice.add(NOTHING, tr("Nothing, it has no protection"))
        self.choice.choose(secret)
        self.form.add(tr("What opens the backup"), self.choice)
        self._rows = {
            PASSWORD: [
                self.form.add(tr("Password"), self.password, check=self._missing_password),
                self.form.add(tr("Name"), self.user),
            ],
            CODE: [self.form.add(tr("Recovery code"), self.code, check=self._missing_code)],
        }
        self.choice.group.buttonToggled.connect(lambda *_: self._follow())
        self.primary = PanelButton(tr("Restore this backup"), self.submit)
        self._show_file(backup)
        self._follow()

    def take(self, path: Path) -> None:
        """Choose a file."""
        self.backup = path
        self._show_file(None)

    def submit(self) -> None:
        """Restore what was chosen."""
        if self.backup is None:
            self._choose()
        elif self.form.is_valid():
            way = self.choice.value
            self._on_try(
                Attempt(
                    password=self.password.text() if way == PASSWORD else None,
                    recovery_code=self.code.text() if way == CODE else None,
                    user=self.user.text().strip() or None,
                    backup=self.backup,
                )
            )

    def focus_first(self) -> None:
        self.choose_button.setFocus() if self.backup is None else self.password.setFocus()

    def _choose(self) -> None:
        above = self.backup.parent if self.backup else self._folder
        kinds = tr("Backups (*.ctbackup)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Backup"), str(above), kinds)
        if name:
            self.take(Path(name))

    def _show_file(self, found: LatestBackup | None) -> None:
        self.file.setText(self.backup.name if self.backup else tr("No backup was found"))
        made = ""
        if found is not None:
            made = tr("The latest backup, made on {date} at {time}").format(
                date=show_date(found.made_at.date()), time=show_time(found.made_at.time())
            )
        elif self.backup is None:
            made = tr("Choose the file of a backup, on a USB stick for instance.")
        self.made.setText(made)
        self.made.setVisible(bool(made))

    def _follow(self) -> None:
        for way, rows in self._rows.items():
            for row in rows:
                row.setVisible(self.choice.value == way)

    def _missing_password(self) -> str:
        wanted = self.choice.value == PASSWORD and not self.password.text()
        return tr("Fill this in.") if wanted else ""

    def _missing_code(self) -> str:
        wanted = self.choice.value == CODE and not self.code.text().strip()
        return tr("Fill this in.") if wanted else ""
