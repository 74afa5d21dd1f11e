"""Who can open the store: passwords, the keychain, the recovery code."""

from dataclasses import dataclass

from ct_desktop.storage import keychain
from ct_desktop.storage.opening import OpenedStore
from ct_desktop.storage.slots import SlotKind


@dataclass(frozen=True)
class ProtectionState:
    """The ways into the store; ``open_to_all`` means no protection at all."""

    users: tuple[str, ...]
    keychain: bool
    keychain_available: bool
    open_to_all: bool
    user: str


class ProtectionService:
    """Changes the ways in; the data is never re-encrypted for it."""

    def __init__(self, opened: OpenedStore) -> None:
        self._vault = opened.vault
        self._store = opened.store

    def state(self) -> ProtectionState:
        """The ways in, as they are."""
        kinds = self._vault.kinds()
        return ProtectionState(
            self._vault.users(),
            SlotKind.KEYCHAIN in kinds,
            keychain.available(),
            SlotKind.OPEN in kinds,
            self._store.user,
        )

    def add_user(self, user: str, password: str) -> None:
        """Give someone a password; an open store is protected from then on."""
        self._vault.add_password(user, password)
        if SlotKind.OPEN in self._vault.kinds():
            self._vault.remove_open()

    def change_password(self, user: str, password: str) -> None:
        """A new password for someone who has one."""
        self._vault.change_password(user, password)

    def remove_user(self, user: str) -> None:
        """Take a password away; refused when it is the last way in."""
        self._vault.remove_password(user)

    def set_keychain(self, wanted: bool) -> None:
        """Let this PC open the store without a question, or no longer."""
        if wanted:
            self._vault.add_keychain()
        else:
            self._vault.remove_keychain()

    def remove_protection(self) -> None:
        """Leave the store without protection."""
        self._vault.add_open()

    def protect_again(self) -> None:
        """Ask for the other ways in again; refused when there is none."""
        self._vault.remove_open()

    def new_recovery_code(self) -> str:
        """A new recovery code, shown this once; the former one opens nothing any more."""
        return self._vault.new_recovery_code()
