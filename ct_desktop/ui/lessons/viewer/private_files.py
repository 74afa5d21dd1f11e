"""Entries of a package as files on disk, for players and programs that need one."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.lesson_content import OpenPackage

_PREFIX = "citytrainer-lesson-"
_LOCK = "in-use.lock"
_BLOCK = 1 << 20


class PrivateFiles:
    """A folder that only this user reads, gone when closed; made at the first file."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self._lock: QLockFile | None = None

    def put(self, package: OpenPackage, name: str, progress: Callable[[int, int], object]) -> Path:
        """Write entry ``name`` to a file of the same name; runs on the worker.

        Raises UserError when there is no room for it.
        """
        try:
            target = self._made_folder() / Path(name).name
            size = package.archive.size(name)
            with package.archive.open(name) as stream, target.open("wb") as out:
                while block := stream.read(_BLOCK):
                    out.write(block)
                    progress(out.tell(), size)
        except OSError as error:
            raise UserError(
                tr("The file {name} could not be taken out of the package.").format(
                    name=Path(name).name
                ),
                tr("Check whether the disk is full."),
            ) from error
        return target

    def close(self) -> None:
        """Remove the folder; what another program holds open goes at the next start."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder = None

    def _made_folder(self) -> Path:
        if self.folder is None:
            self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
            self._lock = _lock(self.folder)
            self._lock.tryLock(0)
        return self.folder


def sweep() -> int:
    """Remove the folders that a program left behind when it ended badly; returns how many."""
    swept = 0
    for folder in Path(tempfile.gettempdir()).glob(_PREFIX + "*"):
        lock = _lock(folder)
        if folder.is_dir() and lock.tryLock(0):  # nobody holds it
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)
            swept += 1
    return swept


def _lock(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # a long lesson is not stale; a dead process is, which Qt sees
    return lock
