"""Third step: what opens the data, and who signs the history."""

import getpass
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit

from ct_desktop.language import tr
from ct_desktop.services.access import FolderFacts
from ct_desktop.ui.start.answers import Answers, Shield
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.labels import label, word, wrapped
from ct_desktop.ui.widgets.new_password import NewPassword


class ProtectionStep(Step):
    """``facts`` are those of the folder that the answers name."""

    def __init__(self, ctx: StartContext, answers: Answers, facts: FolderFacts) -> None:
        super().__init__(ctx, answers)
        self.heading = tr("Protection")
        self.explanation = tr(
            "The data are encrypted on this PC. Choose a password when several people use this "
            "PC under the same account."
        )
        self._facts = facts
        self.user = QLineEdit(answers.user or _account())
        self.password = NewPassword()
        self.password.set_value(answers.password)
        self.plainly = QCheckBox(
            tr("I understand that everyone who can use this PC can read the data")
        )
        self.plainly.setChecked(answers.plainly_open)
        self.choice = self._choices()
        self.form.add(
            tr("Your name"),
            self.user,
            required=True,
            hint=tr("Stands in the history with what you changed."),
        )
        self.form.add(tr("What opens the data"), self.choice)
        self._password_row = self.form.add(
            tr("New password"), self.password, check=self._password_error
        )
        self._plain_row = self.form.add(
            tr("Without protection"), self.plainly, check=self._plain_error
        )
        self.password.changed.connect(lambda: self._password_row.show_error(""))
        self.plainly.toggled.connect(lambda _: self._plain_row.show_error(""))
        self.choice.group.buttonToggled.connect(lambda *_: self._follow())
        parts = [self.form, self._place()]
        for part in reversed(parts) if facts.synced_by else parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._follow()

    def take(self) -> bool:
        valid = super().take()
        self.answers.user = self.user.text().strip()
        self.answers.shield = Shield(self.choice.value)
        needed = self.answers.shield is Shield.PASSWORD
        self.answers.password = self.password.value() if needed else ""
        self.answers.plainly_open = self.plainly.isChecked()
        return valid

    def focus_first(self) -> None:
        self.user.setFocus()

    def _choices(self) -> ChoiceRows:
        rows = ChoiceRows(tr("What opens the data"))
        rows.add(
            Shield.PASSWORD,
            tr("A password"),
            tr("Asked each time the program starts. Others on this PC cannot read the data."),
        )
        if self._facts.keychain_available:
            rows.add(
                Shield.KEYCHAIN,
                tr("The keychain of this PC"),
                tr("Opens on this PC without a question, for your account only."),
            )
        rows.add(
            Shield.NONE,
            tr("Nothing"),
            tr("Everyone who can use this PC, or gets hold of its disk, can read the data."),
        )
        if self.answers.shield is not Shield.KEYCHAIN or self._facts.keychain_available:
            rows.choose(self.answers.shield)
        return rows

    def _place(self) -> Card:
        card = Card()
        card.body.setSpacing(px(4))
        card.body.addWidget(label(tr("Where the data lie"), "strong"))
        card.body.addWidget(wrapped(str(self.answers.data_dir), "muted"))
        if self._facts.synced_by:
            card.body.addWidget(word(tr("Do not keep the data here"), "warning"))
            card.body.addWidget(
                wrapped(
                    tr(
                        "{program} copies this folder to other PCs while the program writes in "
                        "it; that can damage the data. Choose a folder on this PC alone. Backups "
                        "may lie here."
                    ).format(program=self._facts.synced_by)
                )
            )
        self.folder_button = secondary(tr("Choose another folder…"), self._choose_folder)
        card.body.addWidget(self.folder_button)
        return card

    def _choose_folder(self) -> None:
        above = str(self.answers.data_dir.parent)
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the data"), above)
        if name:
            self.use_folder(Path(name))

    def use_folder(self, folder: Path) -> None:
        """Keep the data in another folder; in a folder with other things in one of its own."""
        occupied = folder.is_dir() and any(folder.iterdir())
        self.take()
        self.answers.data_dir = folder / "Citytrainer" if occupied else folder
        self.language_changed.emit()  # builds this step anew

    def _follow(self) -> None:
        self._password_row.setVisible(self.choice.value == Shield.PASSWORD)
        self._plain_row.setVisible(self.choice.value == Shield.NONE)

    def _password_error(self) -> str:
        return self.password.error() if self.choice.value == Shield.PASSWORD else ""

    def _plain_error(self) -> str:
        if self.choice.value != Shield.NONE or self.plainly.isChecked():
            return ""
        return tr("Tick this to go on without protection, or choose another way.")


def _account() -> str:
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""
