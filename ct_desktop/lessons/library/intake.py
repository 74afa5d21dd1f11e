"""Copying a package into the library: whole or not at all, the original untouched."""

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.lessons.library.library_faults import LibraryError, from_system
from ct_desktop.lessons.library.library_folder import COMING, LibraryFolder

Progress: TypeAlias = Callable[[int, int, str], object]
"""Called with bytes done, bytes in all and a text; what it raises stops the work."""

_BLOCK = 1 << 20
_ABANDONED = 24 * 3600  # seconds after which a copy that never came in is thrown away
_SPARE = 16 * _BLOCK  # room left for the index


@dataclass(frozen=True)
class Coming:
    """A complete copy beside the packages, under the name the file had."""

    path: Path
    bytes: int
    sha256: str


@contextmanager
def coming_in(file: Path, folder: LibraryFolder, progress: Progress | None) -> Iterator[Coming]:
    """A copy that is taken away afterwards if it was not moved to its place.

    Raises LibraryError when there is no room or no right, or the file cannot be read.
    """
    _refuse_without_room(file, folder)
    try:
        scratch = Path(tempfile.mkdtemp(prefix=COMING, dir=folder.packages))
    except OSError as error:
        raise from_system(error, folder.packages) from error
    try:
        yield _copy(file, scratch / file.name, progress)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def sha256_of(file: Path, progress: Progress | None = None) -> str:
    """The checksum of a file; raises LibraryError."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as source:
            total, done = os.fstat(source.fileno()).st_size, 0
            while block := source.read(_BLOCK):
                digest.update(block)
                done += len(block)
                if progress is not None:
                    progress(done, total, "")
    except OSError as error:
        raise from_system(error, file) from error
    return digest.hexdigest()


def clear_abandoned(folder: LibraryFolder) -> None:
    """Throw away copies that were broken off long ago by a crash."""
    with suppress(OSError):
        for left in folder.packages.glob(f"{COMING}*"):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                shutil.rmtree(left, ignore_errors=True)


def _copy(file: Path, target: Path, progress: Progress | None) -> Coming:
    digest = hashlib.sha256()
    done = 0
    text = tr("Copying {name}").format(name=file.name)
    try:
        source = file.open("rb")
    except OSError as error:
        raise from_system(error, file) from error
    with source:
        try:
            with target.open("xb") as copy:
                total = os.fstat(source.fileno()).st_size
                while block := _block(source.read, file):
                    copy.write(block)
                    digest.update(block)
                    done += len(block)
                    if progress is not None:
                        progress(done, total, text)
                copy.flush()
                os.fsync(copy.fileno())
        except OSError as error:
            raise from_system(error, target) from error
    return Coming(target, done, digest.hexdigest())


def _block(read: Callable[[int], bytes], file: Path) -> bytes:
    try:
        return read(_BLOCK)
    except OSError as error:
        raise from_system(error, file) from error


def _refuse_without_room(file: Path, folder: LibraryFolder) -> None:
    try:
        size = file.stat().st_size
    except OSError as error:
        raise from_system(error, file) from error
    if not file.is_file():
        raise UserError(
            tr("{file} is not a file.").format(file=file), tr("Choose a lesson package.")
        )
    with suppress(OSError):
        if shutil.disk_usage(folder.packages).free < size + _SPARE:
            raise LibraryError(
                tr("There is no room on the disk for {name}.").format(name=file.name),
                tr("Make room on this disk and try again; nothing was changed."),
            )
