"""The way into a data folder: is there a store, open it, make one, restore one."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ct_desktop.clock import Clock
from ct_desktop.errors import AppError
from ct_desktop.services.office import Office, open_office
from ct_desktop.services.stored_programmes import seed_programmes
from ct_desktop.storage import keychain
from ct_desktop.storage.automatic import last_backup
from ct_desktop.storage.backup import read_manifest, slots_of
from ct_desktop.storage.backup_lessons import lesson_names, unpacked_lesson
from ct_desktop.storage.layout import side_files, store_path, vault_path
from ct_desktop.storage.opening import OpenedStore, create_store, open_store, state
from ct_desktop.storage.protection import (
    Auto,
    Keychain,
    Open,
    Password,
    Protection,
    RecoveryCode,
    Secret,
)
from ct_desktop.storage.restore import restore_from
from ct_desktop.storage.slots import SlotKind
from ct_desktop.storage.synced import synced_by

if TYPE_CHECKING:
    from ct_desktop.services.lesson_library import LessonLibrary


@dataclass(frozen=True)
class FolderFacts:
    """What a data folder holds; ``synced_by`` names the service that copies it away, if any."""

    exists: bool
    users: tuple[str, ...]
    opens_without_question: bool
    has_password: bool
    keychain_available: bool
    synced_by: str


@dataclass(frozen=True)
class LatestBackup:
    """The newest sound backup of a data folder; ``made_at`` in local time."""

    path: Path
    made_at: datetime


@dataclass(frozen=True)
class Restored:
    """What a restore did: ``kept`` is the folder in which the former store lies.

    ``packages`` counts the lesson packages that came back; ``warnings`` say which could not.
    """

    kept: Path | None
    packages: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Made:
    """A store just made, open, with the recovery code that is shown this once."""

    office: Office
    recovery_code: str
    opened: OpenedStore = field(repr=False)
    fresh_at: int
    """The latest change when the store was made: whoever used it changed something after."""

    def discard_if_unused(self) -> bool:
        """Close and remove the store when nothing was put into it; whether it is gone."""
        store = self.opened.store
        if store.latest_change() != self.fresh_at or self.opened.vault.signs:
            return False
        try:
            store.close()
            path = store_path(self.opened.data_dir)
            for file in (*side_files(path), path, vault_path(self.opened.data_dir)):
                file.unlink(missing_ok=True)
            keychain.forget(self.opened.vault.id)
        finally:
            self.opened.lock.release()
        return True


class Access:
    """Opens, makes and restores the store of one data folder."""

    def __init__(self, data_dir: Path, clock: Clock) -> None:
        self.data_dir = data_dir
        self._clock = clock

    def facts(self) -> FolderFacts:
        """What is there, without opening it; raises StoreDamaged for half a store."""
        found = state(self.data_dir)
        return FolderFacts(
            found.exists,
            found.users,
            found.opens_without_question,
            SlotKind.PASSWORD in found.kinds,
            keychain.available(),
            synced_by(self.data_dir) or "",
        )

    def open(
        self,
        *,
        password: str | None = None,
        recovery_code: str | None = None,
        user: str | None = None,
        take_over: bool = False,
    ) -> Office:
        """Open the store with a password, the recovery code, or else without a question.

        Raises NoStore, StoreLocked, StoreDamaged, SchemaTooNew, StorageError.
        """
        opened = open_store(
            self.data_dir,
            self._clock,
            user=user,
            secret=_secret(password, recovery_code),
            take_over=take_over,
        )
        return open_office(opened, self._clock)

    def create_with_password(self, password: str, user: str = "") -> Made:
        """Make a store that a password opens; raises UserError when there is one already."""
        return self._create(Password(password, user or None), user)

    def create_with_keychain(self, user: str = "") -> Made:
        """Make a store that this PC opens by itself; raises UserError without a keychain."""
        return self._create(Keychain(), user)

    def create_open(self, user: str = "") -> Made:
        """Make a store without protection: only by explicit choice."""
        return self._create(Open(), user)

    def needs_password(self, backup: Path) -> bool:
        """Whether a backup is opened with a password; raises UserError when it is no backup."""
        read_manifest(backup)
        return SlotKind.PASSWORD in slots_of(backup).kinds()

    def latest_backup(self) -> LatestBackup | None:
        """The newest automatic backup that is sound, also beside a store that is not."""
        found = last_backup(self.data_dir)
        if found is None:
            return None
        return LatestBackup(found.path, found.created.astimezone().replace(tzinfo=None))

    def restore(
        self,
        backup: Path,
        *,
        password: str | None = None,
        recovery_code: str | None = None,
        user: str | None = None,
    ) -> Restored:
        """Make a backup the store of this folder; lesson packages that are missing come back too.

        Raises UserError for a file that is no sound backup, StoreLocked for a wrong secret.
        """
        secret = _secret(password, recovery_code)
        if isinstance(secret, Password) and user:
            secret = Password(secret.password, user)
        done = restore_from(backup, self.data_dir, secret, self._clock)
        names = lesson_names(done.manifest)
        return self._with_lessons(backup, names, done.kept) if names else Restored(done.kept)

    def lessons(self) -> "LessonLibrary":
        """The lesson library of this folder: it needs no store and no password."""
        from ct_desktop.services.lesson_library import LessonLibrary

        return LessonLibrary(self.data_dir, self._clock)

    def _with_lessons(self, backup: Path, names: tuple[str, ...], kept: Path | None) -> Restored:
        """Put lesson packages back; one that fails hinders neither the others nor the store."""
        library = self.lessons()
        count, warnings = 0, []
        for name in names:
            try:
                with unpacked_lesson(backup, name, self.data_dir) as file:
                    count += library.put_back(name, file)
            except AppError as error:
                warnings.append(str(error))
        return Restored(kept, count, tuple(warnings))

    def _create(self, protection: Protection, user: str) -> Made:
        opened, code = create_store(self.data_dir, self._clock, protection, user)
        try:
            _fill(opened)
        except BaseException:
            opened.close()
            raise
        return Made(open_office(opened, self._clock), code, opened, opened.store.latest_change())


def _fill(opened: OpenedStore) -> None:
    """What every new store holds: the programmes that ship with the program."""
    with opened.store.write("store made") as session:
        seed_programmes(session)
    opened.store.begin_undo_here()


def _secret(password: str | None, recovery_code: str | None) -> Secret:
    if recovery_code:
        return RecoveryCode(recovery_code)
    if password is not None:
        return Password(password)
    return Auto()
