"""One backup: a zip with the encrypted store, its slots and a manifest, verified when made.

The copy is made by SQLite itself into a file under the same key, never by copying the file of
an open store: what is in its write-ahead log would be missing.
"""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any

from ct_desktop import __version__
from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.storage.atomic import private, sync_folder
from ct_desktop.storage.engine import connect
from ct_desktop.storage.faults import damaged, from_system
from ct_desktop.storage.integrity import verify
from ct_desktop.storage.layout import store_path
from ct_desktop.storage.migrations import refuse_newer, version_in
from ct_desktop.storage.protection import Secret
from ct_desktop.storage.vault import Vault

FORMAT = "ct-backup-1"
STORE, SLOTS, MANIFEST = "store.db", "vault.json", "manifest.json"
LESSONS = "lessons/"
"""How the names of the lesson packages in a backup begin."""
_NO_LESSONS: Mapping[str, Path] = MappingProxyType({})


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself; ``created`` is aware UTC, ``parts`` name → SHA-256."""

    created: datetime
    program: str
    schema: str
    last_change: int
    counts: dict[str, int]
    parts: dict[str, str]

    def as_bytes(self) -> bytes:
        """For the file."""
        content = {
            "format": FORMAT,
            "created": self.created.isoformat(),
            "program": self.program,
            "schema": self.schema,
            "last_change": self.last_change,
            "counts": self.counts,
            "parts": self.parts,
        }
        return json.dumps(content, indent=1).encode()


def backup_to(
    data_dir: Path,
    vault: Vault,
    target: Path,
    clock: Clock,
    lessons: Mapping[str, Path] = _NO_LESSONS,
) -> Manifest:
    """Write a verified backup of the store in ``data_dir`` to ``target``, replacing it whole.

    The vault is unlocked; the store may be open. ``lessons`` are the files of lesson packages by
    name, kept as they are. Raises UserError when the folder is missing,
    CannotWrite when it is full or closed, StoreDamaged when the store is not sound.
    """
    if not target.parent.is_dir():
        raise UserError(
            tr("The folder {folder} does not exist.").format(folder=target.parent),
            tr("Connect the disk or choose another folder."),
        )
    part = target.with_name(f".{target.name}.part")
    try:
        with tempfile.TemporaryDirectory(dir=data_dir, prefix=".backup-") as scratch:
            copy = Path(scratch) / STORE
            schema, last_change = _copy_store(store_path(data_dir), vault.key, copy)
            counts = _sound_counts(copy, vault.key)
            slots = vault.as_bytes(without_keychain=True)
            manifest = Manifest(
                created=clock.utc_now(),
                program=__version__,
                schema=schema,
                last_change=last_change,
                counts=counts,
                parts={
                    STORE: _sha256(copy),
                    SLOTS: hashlib.sha256(slots).hexdigest(),
                    **{LESSONS + name: _sha256(file) for name, file in lessons.items()},
                },
            )
            with open(part, "wb", opener=private) as file:
                with zipfile.ZipFile(
                    file, "w", zipfile.ZIP_STORED, strict_timestamps=False
                ) as package:
                    package.write(copy, STORE)
                    package.writestr(SLOTS, slots)
                    for name, file_of_lesson in lessons.items():
                        package.write(file_of_lesson, LESSONS + name)
                    package.writestr(MANIFEST, manifest.as_bytes())
                file.flush()
                os.fsync(file.fileno())
        read_manifest(part)
        part.replace(target)
    except OSError as error:
        raise from_system(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    sync_folder(target.parent)
    return manifest


def read_manifest(path: Path) -> Manifest:
    """What a backup says of itself, after every part was compared with its SHA-256.

    Raises UserError when it is no backup or is damaged.
    """
    try:
        with zipfile.ZipFile(path) as package:
            manifest = _manifest(json.loads(package.read(MANIFEST)))
            for name in (STORE, SLOTS, *sorted({*manifest.parts} - {STORE, SLOTS})):
                with package.open(name) as part:
                    if _digest(part) != manifest.parts[name]:
                        raise _damaged(path)
            return manifest
    except FileNotFoundError as error:
        raise UserError(tr("There is no file {file}.").format(file=path)) from error
    except OSError as error:
        raise from_system(error, path) from error
    except zipfile.BadZipFile as error:
        raise (_damaged(path) if _looks_like_zip(path) else _no_backup(path)) from error
    except (KeyError, ValueError, TypeError, NotImplementedError, RuntimeError) as error:
        raise _no_backup(path) from error


def verify_backup(
    path: Path, secret: Secret | None = None, *, key: bytes | None = None
) -> Manifest:
    """Check a backup as far as can be: parts always, the store itself when it can be opened.

    ``secret`` or ``key`` opens it. Raises UserError (no backup, damaged), SchemaTooNew,
    StoreLocked (wrong password).
    """
    manifest = read_manifest(path)
    refuse_newer(manifest.schema)
    if secret is not None:
        key = slots_of(path).unlock(secret)
    if key is not None:
        with tempfile.TemporaryDirectory(prefix="ct-verify-") as scratch:
            unpack_store(path, Path(scratch) / STORE)
            check_store(Path(scratch) / STORE, key, manifest, path)
    return manifest


def slots_of(path: Path) -> Vault:
    """The locked vault inside a backup; raises UserError when the file is no sound backup."""
    read_manifest(path)
    with zipfile.ZipFile(path) as package:
        return Vault.parse(package.read(SLOTS), None)


def unpack_store(path: Path, target: Path) -> None:
    """Write the encrypted store of a backup to ``target``; raises CannotWrite."""
    try:
        with zipfile.ZipFile(path) as package, package.open(STORE) as part:
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                shutil.copyfileobj(part, file, 1 << 20)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise from_system(error, target) from error


def check_store(store: Path, key: bytes, manifest: Manifest, backup: Path) -> None:
    """Open an unpacked store and compare it with its manifest; raises UserError."""
    report = verify(store, key)
    if not report.sound or report.tables != manifest.counts:
        raise _damaged(backup)


def _copy_store(source: Path, key: bytes, target: Path) -> tuple[str, int]:
    original = connect(source, key, must_exist=True)
    try:
        copy = connect(target, key)
        try:
            original.backup(copy)
            schema = version_in(copy) or ""
            row = copy.execute("SELECT max(id) FROM change_set").fetchone() if schema else None
            return schema, int(row[0] or 0) if row else 0
        finally:
            copy.close()
    finally:
        original.close()


def _sound_counts(copy: Path, key: bytes) -> dict[str, int]:
    report = verify(copy, key)
    if not report.sound:
        raise damaged(store_path(copy.parent.parent))
    return report.tables


def _manifest(content: Any) -> Manifest:
    if content["format"] != FORMAT:
        raise ValueError(content["format"])
    return Manifest(
        created=datetime.fromisoformat(content["created"]),
        program=str(content["program"]),
        schema=str(content["schema"]),
        last_change=int(content["last_change"]),
        counts={str(name): int(count) for name, count in content["counts"].items()},
        parts={str(name): str(digest) for name, digest in content["parts"].items()},
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return _digest(file)


def _digest(file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while block := file.read(1 << 20):
        digest.update(block)
    return digest.hexdigest()


def _looks_like_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _no_backup(path: Path) -> UserError:
    return UserError(
        tr("{file} is not a backup of this program.").format(file=path.name),
        tr("Choose a file that ends in .ctbackup."),
    )


def _damaged(path: Path) -> UserError:
    return UserError(
        tr("The backup {file} is damaged.").format(file=path.name),
        tr("Choose another backup; nothing was changed."),
    )
