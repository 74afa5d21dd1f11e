"""The vault: a small file of slots beside the store, each of which holds its key wrapped.

Changing a password rewraps the key and never re-encrypts the store. No slot, no data: the last
way in besides the recovery code cannot be removed, and the recovery code only be replaced.
The keys that sign certificates lie in it too, sealed under the key of the store: they travel with
every backup, and the recovery code brings them back.
"""

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

from ct_desktop.errors import NotFound, StoreDamaged, StoreLocked, UserError
from ct_desktop.language import tr
from ct_desktop.storage import keychain, recovery_code, slot_file, slots
from ct_desktop.storage.atomic import write_whole
from ct_desktop.storage.faults import cannot_open
from ct_desktop.storage.layout import vault_path
from ct_desktop.storage.protection import (
    Auto,
    Keychain,
    Open,
    Password,
    Protection,
    RecoveryCode,
    Secret,
)
from ct_desktop.storage.signing_keys import SealedKey, SigningKey, seal, together, unseal
from ct_desktop.storage.slots import Argon2Cost, Slot, SlotKind


class Vault:
    """The slots of one store; after an ``unlock_…`` it holds the key and can be changed."""

    def __init__(
        self,
        path: Path | None,
        vault_id: str,
        held: tuple[Slot, ...],
        cost: Argon2Cost,
        signing: tuple[SealedKey, ...] = (),
    ) -> None:
        self.path = path
        self.id = vault_id
        self._slots = held
        self._cost = cost
        self._signing = signing
        self._key: bytes | None = None

    @classmethod
    def create(
        cls, folder: Path, protection: Protection, *, cost: Argon2Cost | None = None
    ) -> tuple["Vault", str]:
        """A new key in ``folder`` under ``protection``, and the recovery code that goes with it.

        Nothing is written when the protection cannot be had (no keychain, empty password).
        """
        path = vault_path(folder)
        if path.exists():
            raise UserError(tr("{folder} already holds a store.").format(folder=folder))
        vault = cls(path, uuid.uuid4().hex, (), cost or Argon2Cost())
        vault._key = os.urandom(slots.KEY_BYTES)
        code = recovery_code.new_code()
        recovery = slots.recovery_slot(vault.id, recovery_code.normal(code), vault._key)
        vault._slots = (recovery, vault._slot_for(protection))
        vault._save()
        return vault, code

    @classmethod
    def load(cls, folder: Path, *, cost: Argon2Cost | None = None) -> "Vault":
        """The vault of a data folder, still locked; ``cost`` is for slots made from now on."""
        path = vault_path(folder)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise cannot_open(path) from error
        return cls.parse(content, path, cost=cost)

    @classmethod
    def parse(cls, content: bytes, path: Path | None, *, cost: Argon2Cost | None = None) -> "Vault":
        """The vault in ``content``; without a path it can be opened but not changed."""
        name = path.name if path else "vault.json"
        vault_id, held, signing = slot_file.parsed(content, name)
        return cls(path, vault_id, held, cost or Argon2Cost(), signing)

    def as_bytes(self, *, without_keychain: bool = False) -> bytes:
        """The slot file; without keychain slots it can travel to another PC."""
        kept = [s for s in self._slots if not (without_keychain and s.kind is SlotKind.KEYCHAIN)]
        return slot_file.written(self.id, kept, self._signing)

    @property
    def key(self) -> bytes:
        """The key of the store; raises StoreLocked before an unlock."""
        if self._key is None:
            raise StoreLocked(tr("The store is locked."), tr("Unlock it first."))
        return self._key

    def kinds(self) -> frozenset[SlotKind]:
        """Which kinds of slots there are."""
        return frozenset(slot.kind for slot in self._slots)

    def users(self) -> tuple[str, ...]:
        """The users with a password, in the order they were added."""
        return tuple(slot.user for slot in self._slots if slot.kind is SlotKind.PASSWORD)

    @property
    def signs(self) -> bool:
        """Whether it holds a key that signs certificates; known also while it is locked."""
        return bool(self._signing)

    def signing_keys(self) -> tuple[SigningKey, ...]:
        """The keys that sign certificates, oldest first; raises StoreLocked, StoreDamaged."""
        found = []
        for sealed in self._signing:
            own = unseal(sealed, self.id, self.key)
            if own is None:
                raise StoreDamaged(
                    tr("The key that signs certificates was changed or is damaged."),
                    tr("Restore a backup: it holds a good copy of this file."),
                )
            found.append(own)
        return tuple(found)

    def set_signing_keys(self, keys: Iterable[SigningKey]) -> None:
        """Keep these keys from now on, oldest first; the vault is unlocked."""
        before = self._signing
        self._signing = tuple(seal(own, self.id, self.key) for own in keys)
        try:
            self._save()
        except BaseException:
            self._signing = before
            raise

    def with_keys_of(self, other: "Vault") -> None:
        """Take over the signing keys of another copy of this vault; what does not fit stays out."""
        fitting = [one for one in other._signing if unseal(one, self.id, self.key) is not None]
        self._signing = together(self._signing, fitting)

    # --- ways in

    def unlock(self, secret: Secret) -> bytes:
        """The key, by whichever way ``secret`` is; raises StoreLocked."""
        match secret:
            case Password(password, user):
                return self.unlock_with_password(user, password)
            case RecoveryCode(code):
                return self.unlock_with_recovery(code)
            case Keychain():
                return self.unlock_with_keychain()
            case Open():
                return self.unlock_open()
            case Auto():
                if SlotKind.OPEN in self.kinds():
                    return self.unlock_open()
                if SlotKind.KEYCHAIN in self.kinds():
                    return self.unlock_with_keychain()
                raise StoreLocked(
                    tr("The store is locked with a password."),
                    tr("Give the password (on the command line: CT_DESKTOP_PASSWORD)."),
                )

    def unlock_with_password(self, user: str | None, password: str) -> bytes:
        """The key by the password of ``user``, who may be left out when there is only one."""
        held = [s for s in self._slots if s.kind is SlotKind.PASSWORD]
        if not held:
            raise StoreLocked(
                tr("This store has no password."), tr("Open it on the PC where it was made.")
            )
        if user is None and len(held) > 1:
            raise StoreLocked(
                tr("Several people have a password for this store: {users}.").format(
                    users=", ".join(self.users())
                ),
                tr("Say who you are (on the command line: --user NAME)."),
            )
        slot = held[0] if user is None else self._password_slot(user)
        key = None
        if slot is not None:
            key = slots.open_with_password(slot, self.id, password)
        if key is None:
            raise StoreLocked(
                tr("The password is not right."),
                tr("Try again, or use the recovery code of the recovery sheet."),
            )
        return self._opened(key)

    def unlock_with_recovery(self, code: str) -> bytes:
        """The key by the recovery code; raises UserError when it was mistyped."""
        normal = recovery_code.normal(code)
        for slot in self._slots:
            if slot.kind is SlotKind.RECOVERY:
                key = slots.open_with_code(slot, self.id, normal)
                if key is not None:
                    return self._opened(key)
        raise StoreLocked(
            tr("This recovery code belongs to another store, or was replaced by a newer one."),
            tr("Look for the latest recovery sheet."),
        )

    def unlock_with_keychain(self) -> bytes:
        """The key by this PC's keychain."""
        secret = keychain.fetch(self.id)
        for slot in self._slots:
            if slot.kind is SlotKind.KEYCHAIN and secret is not None:
                key = slots.open_with_secret(slot, self.id, secret)
                if key is not None:
                    return self._opened(key)
        raise StoreLocked(
            tr("The keychain of this PC does not open the store."),
            tr("Unlock the keychain, or use the password or the recovery code."),
        )

    def unlock_open(self) -> bytes:
        """The key of a store without protection."""
        for slot in self._slots:
            if slot.kind is SlotKind.OPEN:
                return self._opened(slot.sealed)
        raise StoreLocked(tr("The store is protected."), tr("Give the password."))

    def user_of(self, secret: Secret) -> str:
        """The name of the slot that ``secret`` opened, or nothing for a way without a name."""
        if isinstance(secret, Password):
            if secret.user is None:
                return self.users()[0] if self.users() else ""
            slot = self._password_slot(secret.user)
            return slot.user if slot else ""
        return ""

    # --- changes, each needs the vault unlocked

    def add_password(self, user: str, password: str) -> None:
        """Give ``user`` a password; raises UserError when the name has one already."""
        if self._password_slot(user) is not None:
            raise UserError(tr("{user} already has a password.").format(user=user))
        self._replace((*self._slots, self._slot_for(Password(password, user))))

    def change_password(self, user: str, password: str) -> None:
        """Rewrap the key under a new password for ``user``."""
        old = self._wanted(user)
        new = self._slot_for(Password(password, old.user))
        self._replace(tuple(new if slot is old else slot for slot in self._slots))

    def remove_password(self, user: str) -> None:
        """Take away the password of ``user``; refused when it is the last way in."""
        old = self._wanted(user)
        self._replace(tuple(slot for slot in self._slots if slot is not old))

    def add_keychain(self) -> None:
        """Let this PC open the store without a question."""
        others = tuple(s for s in self._slots if s.kind is not SlotKind.KEYCHAIN)
        self._replace((*others, self._slot_for(Keychain())))

    def remove_keychain(self) -> None:
        """This PC asks again; refused when the keychain is the last way in."""
        self._replace(tuple(s for s in self._slots if s.kind is not SlotKind.KEYCHAIN))
        keychain.forget(self.id)

    def add_open(self) -> None:
        """Leave the store without protection, by explicit choice."""
        others = tuple(s for s in self._slots if s.kind is not SlotKind.OPEN)
        self._replace((*others, slots.open_slot(self.key)))

    def remove_open(self) -> None:
        """Protect the store again; refused when there is no other way in."""
        self._replace(tuple(s for s in self._slots if s.kind is not SlotKind.OPEN))

    def new_recovery_code(self) -> str:
        """A new recovery code; the one before opens nothing any more."""
        code = recovery_code.new_code()
        new = slots.recovery_slot(self.id, recovery_code.normal(code), self.key)
        others = tuple(s for s in self._slots if s.kind is not SlotKind.RECOVERY)
        self._replace((new, *others))
        return code

    def _slot_for(self, protection: Protection) -> Slot:
        match protection:
            case Password(password, user):
                if not password:
                    raise UserError(tr("A password cannot be empty."))
                return slots.password_slot(self.id, user or "", password, self.key, self._cost)
            case Keychain():
                secret = os.urandom(slots.KEY_BYTES)
                if not keychain.keep(self.id, secret):
                    raise UserError(
                        tr("This PC has no keychain that can keep the key."),
                        tr("Choose a password instead."),
                    )
                return slots.keychain_slot(self.id, secret, self.key)
            case Open():
                return slots.open_slot(self.key)

    def _password_slot(self, user: str) -> Slot | None:
        for slot in self._slots:
            if slot.kind is SlotKind.PASSWORD and slot.user.casefold() == user.casefold():
                return slot
        return None

    def _wanted(self, user: str) -> Slot:
        slot = self._password_slot(user)
        if slot is None:
            raise NotFound(tr("{user} has no password here.").format(user=user))
        return slot

    def _replace(self, held: tuple[Slot, ...]) -> None:
        _ = self.key
        if not any(slot.kind is not SlotKind.RECOVERY for slot in held):
            raise UserError(
                tr("This is the last way into the store besides the recovery code."),
                tr("Add another way first."),
            )
        before, self._slots = self._slots, held
        try:
            self._save()
        except BaseException:
            self._slots = before
            raise

    def _save(self) -> None:
        if self.path is None:
            raise UserError(tr("The slots of a backup cannot be changed."))
        write_whole(self.path, self.as_bytes())

    def _opened(self, key: bytes) -> bytes:
        self._key = key
        return key
