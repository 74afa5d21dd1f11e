"""Automatic backups: in the data folder, and a copy in a second place."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.errors import AppError, UserError
from ct_desktop.language import tr
from ct_desktop.storage.backup import Manifest, backup_to, read_manifest
from ct_desktop.storage.faults import from_system
from ct_desktop.storage.layout import backups_dir
from ct_desktop.storage.rotation import backups_in, in_rotation, name_for, superfluous
from ct_desktop.storage.vault import Vault


@dataclass(frozen=True)
class BackupMade:
    """A verified backup; ``warnings`` say what went wrong with the second place."""

    path: Path
    manifest: Manifest
    second: Path | None
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class LastBackup:
    """The newest automatic backup; ``created`` is aware UTC."""

    path: Path
    created: datetime
    last_change: int


def automatic_backup(
    data_dir: Path, vault: Vault, clock: Clock, second_place: Path | None = None
) -> BackupMade:
    """Make one, copy it to the second place, and let go of old ones only after that.

    A second place that is missing or full is a warning, as the first copy is safe.
    """
    folder = backups_dir(data_dir)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise from_system(error, folder) from error
    present = backups_in(folder)
    number = present[-1].number + 1 if present else 1
    path = folder / name_for(number, clock.now())
    manifest = backup_to(data_dir, vault, path, clock)
    _rotate(folder)
    second: Path | None = None
    warnings: tuple[str, ...] = ()
    if second_place is not None:
        try:
            second = _copy(path, second_place, vault.id)
            _rotate(second.parent)
        except AppError as error:
            warnings = (str(error),)
    return BackupMade(path, manifest, second, warnings)


def last_backup(data_dir: Path) -> LastBackup | None:
    """The newest automatic backup that is sound, by order of making."""
    for one in reversed(backups_in(backups_dir(data_dir))):
        try:
            manifest = read_manifest(one.path)
        except AppError:
            continue
        return LastBackup(one.path, manifest.created, manifest.last_change)
    return None


def _copy(path: Path, second_place: Path, vault_id: str) -> Path:
    if not second_place.is_dir():
        raise UserError(
            tr("The second place for backups is missing: {folder}.").format(folder=second_place),
            tr("Connect the disk, or choose another place in Settings."),
        )
    # A stick may serve several stores; each has a folder, so that none rotates another's away.
    folder = second_place / f"Citytrainer-{vault_id[:8]}"
    target = folder / path.name
    part = target.with_name(f".{target.name}.part")
    try:
        folder.mkdir(exist_ok=True)
        shutil.copyfile(path, part)
        read_manifest(part)
        part.replace(target)
    except OSError as error:
        raise from_system(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def _rotate(folder: Path) -> None:
    for one in superfluous(in_rotation(folder)):
        with suppress(OSError):
            one.path.unlink()
