"""The one place where the store of a data folder is made, opened and closed."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from ct_desktop.clock import Clock
from ct_desktop.errors import NoStore, StoreDamaged, UserError
from ct_desktop.language import tr
from ct_desktop.storage.automatic import BackupMade, automatic_backup, last_backup
from ct_desktop.storage.engine import make_engine
from ct_desktop.storage.faults import WrongKey, from_system
from ct_desktop.storage.layout import store_path, vault_path
from ct_desktop.storage.lock import InstanceLock, account_name
from ct_desktop.storage.migrations import prepare
from ct_desktop.storage.protection import Auto, Password, Protection, Secret
from ct_desktop.storage.slots import Argon2Cost, SlotKind
from ct_desktop.storage.store import Store
from ct_desktop.storage.vault import Vault

T = TypeVar("T")


@dataclass(frozen=True)
class FolderState:
    """What a data folder holds: no store (no kinds), or one that these ways open."""

    exists: bool
    kinds: frozenset[SlotKind] = frozenset()
    users: tuple[str, ...] = ()

    @property
    def opens_without_question(self) -> bool:
        """Whether ``Auto`` may open it."""
        return bool(self.kinds & {SlotKind.KEYCHAIN, SlotKind.OPEN})


@dataclass(frozen=True)
class OpenedStore:
    """A store in use: locked against others, its vault unlocked."""

    store: Store
    vault: Vault
    lock: InstanceLock
    data_dir: Path

    def backup(self, second_place: Path | None = None) -> BackupMade:
        """An automatic backup now."""
        return automatic_backup(self.data_dir, self.vault, self.store.clock, second_place)

    def close(self, second_place: Path | None = None) -> BackupMade | None:
        """Back up when something changed since the last backup, and let go of everything.

        Everything is let go of also when the backup fails; its error is raised after that.
        """
        try:
            return self.backup(second_place) if self._changed() else None
        finally:
            try:
                self.store.close()
            finally:
                self.lock.release()

    def _changed(self) -> bool:
        last = last_backup(self.data_dir)
        latest = self.store.latest_change()
        return self.store.changed or (latest > 0 and (last is None or last.last_change != latest))


def state(data_dir: Path) -> FolderState:
    """What is in ``data_dir``; raises StoreDamaged when half of a store is there."""
    has_store, has_vault = store_path(data_dir).exists(), vault_path(data_dir).exists()
    if not has_store and not has_vault:
        return FolderState(False)
    if has_store != has_vault:
        missing = vault_path(data_dir) if has_store else store_path(data_dir)
        raise StoreDamaged(
            tr("The file {name} is missing from {folder}.").format(
                name=missing.name, folder=data_dir
            ),
            tr("Put it back, or restore the latest backup."),
        )
    vault = Vault.load(data_dir)
    return FolderState(True, vault.kinds(), vault.users())


def open_store(
    data_dir: Path,
    clock: Clock,
    *,
    user: str | None = None,
    secret: Secret | None = None,
    take_over: bool = False,
    cost: Argon2Cost | None = None,
) -> OpenedStore:
    """Lock, unlock, check and upgrade the store of ``data_dir``.

    ``user`` picks the slot and signs the history. Raises NoStore, StoreLocked, StoreDamaged,
    SchemaTooNew, StorageError; then nothing is held.
    """
    if not state(data_dir).exists:
        raise NoStore(
            tr("There is no store in {folder} yet.").format(folder=data_dir),
            tr("Open the program to make one, or name another data folder."),
        )
    given = secret or Auto()
    if isinstance(given, Password) and given.user is None:
        given = replace(given, user=user)
    lock = InstanceLock.acquire(data_dir, clock, user=user or "", take_over=take_over)
    return _holding(lock, lambda: _open(data_dir, clock, given, user, lock, cost))


def create_store(
    data_dir: Path,
    clock: Clock,
    protection: Protection,
    user: str = "",
    *,
    cost: Argon2Cost | None = None,
) -> tuple[OpenedStore, str]:
    """Make a store in an empty ``data_dir``, opened, and its recovery code.

    Raises UserError when there is one already or the protection cannot be had, CannotWrite.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise from_system(error, store_path(data_dir)) from error
    if state(data_dir).exists:
        raise UserError(
            tr("{folder} already holds a store.").format(folder=data_dir),
            tr("Open it, or choose another data folder."),
        )
    if isinstance(protection, Password) and protection.user is None:
        protection = replace(protection, user=user)
    lock = InstanceLock.acquire(data_dir, clock, user=user)
    return _holding(lock, lambda: _create(data_dir, clock, protection, user, lock, cost))


def _create(
    data_dir: Path,
    clock: Clock,
    protection: Protection,
    user: str,
    lock: InstanceLock,
    cost: Argon2Cost | None,
) -> tuple[OpenedStore, str]:
    try:
        # Both files are made apart and then moved in, so that a crash leaves no half store.
        with tempfile.TemporaryDirectory(dir=data_dir, prefix=".new-") as scratch:
            folder = Path(scratch)
            vault, code = Vault.create(folder, protection, cost=cost)
            prepare(store_path(folder), vault.key)
            # The files SQLite makes beside it take over these permissions.
            store_path(folder).chmod(0o600)
            store_path(folder).replace(store_path(data_dir))
            vault_path(folder).replace(vault_path(data_dir))
    except OSError as error:
        raise from_system(error, store_path(data_dir)) from error
    vault.path = vault_path(data_dir)
    engine = make_engine(store_path(data_dir), vault.key)
    return OpenedStore(Store(engine, clock, user or account_name()), vault, lock, data_dir), code


def _open(
    data_dir: Path,
    clock: Clock,
    secret: Secret,
    user: str | None,
    lock: InstanceLock,
    cost: Argon2Cost | None,
) -> OpenedStore:
    vault = Vault.load(data_dir, cost=cost)
    key = vault.unlock(secret)
    try:
        prepare(store_path(data_dir), key, lambda: automatic_backup(data_dir, vault, clock))
    except WrongKey as error:
        raise StoreDamaged(
            tr("The store does not fit the key that {name} holds, or is damaged.").format(
                name=vault_path(data_dir).name
            ),
            tr("Put the files back that belong together, or restore the latest backup."),
        ) from error
    signed = vault.user_of(secret) or user or account_name()
    return OpenedStore(
        Store(make_engine(store_path(data_dir), key), clock, signed), vault, lock, data_dir
    )


def _holding(lock: InstanceLock, work: Callable[[], T]) -> T:
    try:
        return work()
    except BaseException:
        lock.release()
        raise
