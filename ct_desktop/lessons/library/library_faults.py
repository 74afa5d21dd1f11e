"""What goes wrong with the library's files, said in sentences."""

import errno
import sqlite3
from pathlib import Path

from ct_desktop.errors import UserError
from ct_desktop.language import tr


class LibraryError(UserError):
    """The folder or the disk of the lesson library does not do what was asked."""


class IndexDamaged(Exception):
    """The index is not what was written; it is made anew from the packages."""


class IndexMissing(IndexDamaged):
    """There is no index yet, or no longer."""


def from_system(error: OSError, path: Path) -> LibraryError:
    """The error for the user behind a refusal of the file system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return LibraryError(
            tr("There is no room on the disk for {name}.").format(name=path.name),
            tr("Make room on this disk and try again; nothing was changed."),
        )
    if isinstance(error, FileNotFoundError):
        return LibraryError(
            tr("There is no file {file}.").format(file=path),
            tr("Check the name, and that the disk is connected."),
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return LibraryError(
            tr("{file} may not be read or written.").format(file=path),
            tr("Give yourself the right to it, or choose another folder; nothing was changed."),
        )
    return LibraryError(
        tr("The disk does not read or write {file}.").format(file=path),
        tr("Check that the disk is connected and healthy, then try again."),
    )


def from_driver(error: sqlite3.Error, path: Path) -> LibraryError | IndexDamaged | None:
    """What a driver error means; None when it is a defect of ours."""
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return IndexDamaged(name)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryError(
            tr("The lesson library is in use by another program."),
            tr("Wait until that is done and try again."),
        )
    if name.startswith("SQLITE_FULL"):
        return from_system(OSError(errno.ENOSPC, ""), path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")):
        return from_system(PermissionError(errno.EACCES, ""), path)
    if name.startswith("SQLITE_IOERR"):
        return from_system(OSError(errno.EIO, ""), path)
    return None
