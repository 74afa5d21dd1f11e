"""Putting a backup in the place of the store, with the present store kept aside."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.errors import AppError
from ct_desktop.storage.atomic import sync_folder, write_whole
from ct_desktop.storage.backup import (
    STORE,
    Manifest,
    check_store,
    read_manifest,
    slots_of,
    unpack_store,
)
from ct_desktop.storage.faults import from_system
from ct_desktop.storage.layout import backups_dir, kept_dir, side_files, store_path, vault_path
from ct_desktop.storage.lock import InstanceLock
from ct_desktop.storage.migrations import refuse_newer
from ct_desktop.storage.protection import Secret
from ct_desktop.storage.rotation import keep_all_in
from ct_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Restored:
    """What came back, and the folder in which the former store lies."""

    manifest: Manifest
    kept: Path | None


def restore_from(
    path: Path, data_dir: Path, secret: Secret, clock: Clock, *, take_over: bool = False
) -> Restored:
    """Make the backup at ``path`` the store of ``data_dir``; nobody may have that open.

    ``secret`` opens the backup; of the same store today's password does too, and then today's
    slots stay, so that a password taken away does not come back; the keys that sign certificates
    are those of both. The backup is opened and checked before anything is touched.
    Raises UserError, SchemaTooNew, StoreLocked, CannotWrite.
    """
    manifest = read_manifest(path)
    refuse_newer(manifest.schema)
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise from_system(error, data_dir / STORE) from error
    lock = InstanceLock.acquire(data_dir, clock, take_over=take_over)
    try:
        slots, key = _slots_and_key(path, data_dir, secret)
        with tempfile.TemporaryDirectory(dir=data_dir, prefix=".restore-") as scratch:
            fresh = Path(scratch) / STORE
            unpack_store(path, fresh)
            check_store(fresh, key, manifest, path)
            kept = _keep_present(data_dir, clock)
            # From here on a crash leaves a store that says it does not fit; the former one is
            # complete in ``kept`` and this restore can be done again.
            keep_all_in(backups_dir(data_dir))
            write_whole(vault_path(data_dir), slots)
            for side in side_files(store_path(data_dir)):
                side.unlink(missing_ok=True)
            fresh.replace(store_path(data_dir))
            sync_folder(data_dir)
    except OSError as error:
        raise from_system(error, store_path(data_dir)) from error
    finally:
        lock.release()
    return Restored(manifest, kept)


def _slots_and_key(path: Path, data_dir: Path, secret: Secret) -> tuple[bytes, bytes]:
    inside = slots_of(path)
    present = _present_vault(data_dir)
    if present is not None and present.id == inside.id:
        try:
            return _with_key(present, secret, inside)
        except AppError:
            return _with_key(inside, secret, present)
    return _with_key(inside, secret)


def _with_key(vault: Vault, secret: Secret, other: Vault | None = None) -> tuple[bytes, bytes]:
    key = vault.unlock(secret)
    if other is not None:
        vault.with_keys_of(other)
    return vault.as_bytes(), key


def _present_vault(data_dir: Path) -> Vault | None:
    try:
        return Vault.load(data_dir)
    except AppError:
        return None


def _keep_present(data_dir: Path, clock: Clock) -> Path | None:
    """Copy the present store with its log and slots into a folder named for this moment."""
    store = store_path(data_dir)
    present = [p for p in (store, *side_files(store), vault_path(data_dir)) if p.exists()]
    if not present:
        return None
    name = f"{clock.now():%Y-%m-%d_%H%M%S}"
    folder = kept_dir(data_dir) / name
    count = 1
    while folder.exists():
        count += 1
        folder = kept_dir(data_dir) / f"{name}-{count}"
    folder.mkdir(parents=True, mode=0o700)
    for file in present:
        copy = folder / file.name
        shutil.copy2(file, copy)
        with copy.open("rb+") as written:
            os.fsync(written.fileno())
    sync_folder(folder)
    return folder
