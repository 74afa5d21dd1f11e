"""Who can open the data: passwords, the keychain, the recovery code, or everyone."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.protection import ProtectionState
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.protection.password_dialog import PasswordDialog
from ct_desktop.ui.settings.protection.recovery_dialog import RecoveryDialog
from ct_desktop.ui.settings.protection.state_words import explanation, headline
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.beside_or_below import BesideOrBelow
from ct_desktop.ui.widgets.buttons import primary, quiet, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class ProtectionSection(Section):
    """Changes take effect at once and are no part of the history: they cannot be undone."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, office)
        self.state: ProtectionState | None = None
        self.sign = IconLabel("lock", "good", 24)
        self.headline = label("", "heading")
        self.headline.setWordWrap(True)
        self.explanation = wrapped("", "muted")
        self.users = SectionList()
        self.add_button = primary(tr("Add a user…"), self.add_user, "plus")
        self.again_button = secondary(tr("Protect again"), self.protect_again)
        self.keychain_button = secondary("", self.switch_keychain)
        self.keychain_words = wrapped("", "muted")
        self.code_button = secondary(tr("New recovery code…"), self.new_code)
        self.open_button = secondary(tr("Remove the protection…"), self.remove_protection)
        self.buttons = [self.add_button]
        self._build()

    def reload(self) -> None:
        self.ui.tasks.read(self.office.protection.state, self._show)

    def add_user(self) -> None:
        """Ask name and password of someone new."""
        state = self.state
        first = state is not None and not state.users
        proposed = state.user if state is not None and first else ""
        self._open(PasswordDialog(self.ui, self.office, None, self, proposed=proposed))

    def change_password(self, user: str) -> None:
        """Ask another password for someone."""
        self._open(PasswordDialog(self.ui, self.office, user, self))

    def remove_user(self, user: str) -> None:
        """Take someone's password away."""
        if self.ui.prompts.confirm(
            tr("Take away the password of {user}?").format(user=user),
            tr("Take away"),
            tr("{user} can no longer open the data with it. Undo does not bring it back.").format(
                user=user
            ),
            danger=True,
        ):
            self._do(lambda: self.office.protection.remove_user(user))

    def switch_keychain(self) -> None:
        """Let this PC open the data by itself, or no longer."""
        wanted = self.state is not None and not self.state.keychain
        self._do(lambda: self.office.protection.set_keychain(wanted))

    def protect_again(self) -> None:
        """Ask the passwords that there are again."""
        self._do(self.office.protection.protect_again)

    def new_code(self) -> None:
        """Make a new recovery code and show it."""
        if self.ui.prompts.confirm(
            tr("Make a new recovery code?"),
            tr("Make a new code"),
            tr("The code on the present recovery sheet then opens nothing any more."),
        ):
            self.ui.tasks.write(
                self.office.protection.new_recovery_code, self._show_code, initiator=SETTINGS
            )

    def remove_protection(self) -> None:
        """Leave the data open to everyone, only after it was said plainly what that means."""
        if self.ui.prompts.confirm(
            tr("Remove the protection?"),
            tr("Remove the protection"),
            tr(
                "Everyone who can use this PC, or gets hold of its disk or of a backup, can then "
                "read the data of everybody in it, without a password."
            ),
            danger=True,
        ):
            self._do(self.office.protection.remove_protection)

    def _open(self, dialog: PasswordDialog) -> None:
        dialog.accepted.connect(self.refresh)
        dialog.open()

    def _do(self, change: Callable[[], None]) -> None:
        self.ui.tasks.write(change, lambda _: self.refresh(), initiator=SETTINGS)

    def _show_code(self, code: str) -> None:
        RecoveryDialog(self.ui, code, self).open()

    def _show(self, state: ProtectionState) -> None:
        self.state = state
        self.sign.set_icon(
            "warning" if state.open_to_all else "lock", "warning" if state.open_to_all else "good"
        )
        self.headline.setText(headline(state))
        self.explanation.setText(explanation(state))
        others = bool(state.users) or state.keychain
        self.again_button.setVisible(state.open_to_all and others)
        self.plain_card.setVisible(not state.open_to_all)
        self.keychain_button.setVisible(state.keychain_available or state.keychain)
        words = tr("Ask for a password on this PC") if state.keychain else tr("Use the keychain")
        self.keychain_button.setText(words)
        self.keychain_button.setAccessibleName(words)
        if state.keychain:
            said = tr(
                "The keychain opens the data on this PC for your account, without a question."
            )
        elif state.keychain_available:
            said = tr("The keychain of this PC can open the data for your account by itself.")
        else:
            said = tr("This PC has no keychain that can keep a key.")
        self.keychain_words.setText(said)
        self.users.set_rows([self._row(user) for user in state.users] or [_nobody()])

    def _row(self, user: str) -> SectionRow:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        change = quiet(tr("Change the password…"), lambda: self.change_password(user))
        take = quiet(tr("Take away…"), lambda: self.remove_user(user))
        for button in (change, take):
            button.setAccessibleName(f"{button.text()} {user}")
            row.addWidget(button)
        return SectionRow(user, mark=IconLabel("people", "muted", 20), action=buttons)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        top = Card()
        line = QHBoxLayout()
        line.setSpacing(px(14))
        line.addWidget(self.sign)
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addWidget(self.headline)
        said.addWidget(self.explanation)
        line.addLayout(said, 1)
        line.addWidget(self.again_button)
        top.body.addLayout(line)
        users = Card(tr("Who has a password"), flush=True)
        users.body.addWidget(self.users)
        column.addWidget(top)
        column.addWidget(users)
        words = wrapped(
            tr("Opens the data when a password is forgotten or this PC is replaced."), "muted"
        )
        code = _card(tr("Recovery code"), words, self.code_button)
        keys = _card(tr("Keychain of this PC"), self.keychain_words, self.keychain_button)
        column.addWidget(BesideOrBelow(code, keys))
        plain = wrapped(
            tr("Without protection everyone who can use this PC's account can read the data."),
            "muted",
        )
        self.plain_card = _card(tr("Without protection"), plain, self.open_button)
        column.addWidget(self.plain_card)
        column.addStretch(1)
        self.again_button.hide()
        self.column.addWidget(scrolled(content))


def _card(heading: str, words: QWidget, button: QWidget) -> Card:
    card = Card(heading)
    card.body.addWidget(words)
    card.body.addStretch(1)
    line = QHBoxLayout()
    line.addWidget(button)
    line.addStretch(1)
    card.body.addLayout(line)
    return card


def _nobody() -> SectionRow:
    return SectionRow(tr("Nobody yet"), tr("Whoever gets a password is asked for it at the start."))
