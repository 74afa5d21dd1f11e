"""What goes wrong below SQL, said in sentences: one table from driver errors to our own."""

import errno
from pathlib import Path

from ct_desktop.errors import AppError, ExitCode, StorageError, StoreDamaged, StoreLocked
from ct_desktop.language import tr


class CannotWrite(StorageError):
    """The folder or the disk does not take it; what was stored is as it was."""

    exit_code = ExitCode.REFUSED


class WrongKey(StoreLocked):
    """The file is no store, or another key belongs to it: from outside that looks the same."""


def disk_full(path: Path) -> CannotWrite:
    """There is no room on the disk that holds ``path``."""
    return CannotWrite(
        tr("The disk is full: nothing was saved in {folder}.").format(folder=path.parent),
        tr("Make room on this disk and try again."),
    )


def read_only(path: Path) -> CannotWrite:
    """The folder of ``path`` cannot be written."""
    return CannotWrite(
        tr("The folder {folder} cannot be written to.").format(folder=path.parent),
        tr("Give yourself the right to write there, or choose another folder."),
    )


def cannot_open(path: Path) -> CannotWrite:
    """The file is not there, or the system refuses it."""
    return CannotWrite(
        tr("{file} cannot be opened.").format(file=path),
        tr("Check that the folder is there and that you may read and write in it."),
    )


def damaged(path: Path) -> StoreDamaged:
    """The content of the store is not what was written."""
    return StoreDamaged(
        tr("The store {file} is damaged.").format(file=path),
        tr(
            "Restore the latest backup: Settings, Backup, or the command "
            "“ct-desktop restore FILE”. The damaged store is kept aside."
        ),
    )


def wrong_key(path: Path) -> WrongKey:
    """The key does not open the file."""
    return WrongKey(
        tr("{file} does not open with this key.").format(file=path),
        tr("Check the password, or restore a backup if the file is damaged."),
    )


def in_use(path: Path) -> StoreLocked:
    """Another program holds the store for longer than we wait."""
    return StoreLocked(
        tr("The store {file} is in use by another program.").format(file=path),
        tr("Close the other program and try again."),
    )


def from_driver(error: BaseException, path: Path) -> AppError | None:
    """The error for the user behind a driver error; None when it is a defect of ours."""
    name = str(getattr(error, "sqlite_errorname", ""))
    makers = (
        ("SQLITE_NOTADB", wrong_key),
        ("SQLITE_CORRUPT", damaged),
        ("SQLITE_FULL", disk_full),
        ("SQLITE_READONLY", read_only),
        ("SQLITE_PERM", read_only),
        ("SQLITE_CANTOPEN", cannot_open),
        ("SQLITE_BUSY", in_use),
        ("SQLITE_LOCKED", in_use),
        ("SQLITE_IOERR", disk_or_medium),
    )
    for start, maker in makers:
        if name.startswith(start):
            return maker(path)
    return None


def from_system(error: OSError, path: Path) -> CannotWrite:
    """The error for the user behind a refusal of the file system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    return disk_or_medium(path)


def disk_or_medium(path: Path) -> CannotWrite:
    """The medium does not read or write: unplugged, gone from the network, or worn out."""
    return CannotWrite(
        tr("The disk does not read or write {file}.").format(file=path),
        tr("Check that the disk is connected and healthy, then try again."),
    )
