"""Keeps one package open for as long as it is shown."""

from dataclasses import replace
from threading import Lock

from ct_desktop.errors import NotFound
from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry


class PackageHold:
    """``open`` runs on the worker and may end after the page that asked for it is gone."""

    def __init__(self, library: LessonLibrary, key: str) -> None:
        self._library = library
        self._key = key
        self._lock = Lock()
        self._package: OpenPackage | None = None
        self._over = False
        self._stamp: object = None

    def open(self) -> OpenPackage:
        """Open the package; raises what ``LessonLibrary.open`` raises."""
        entry = self._library.entry(self._key)
        package = self._library.open(self._key)
        with self._lock:
            if self._over:
                package.close()
            self._package = package
            self._stamp = _stamp(package, entry)
        return package

    def close(self) -> None:
        """Let go of the package, now or as soon as it is open."""
        with self._lock:
            self._over = True
            if self._package is not None:
                self._package.close()
                self._package = None

    def entry(self) -> ShelfEntry | None:
        """What the shelf says, or None when the package was removed or replaced since."""
        try:
            entry = self._library.entry(self._key)
        except NotFound:
            return None
        package = self._package
        return entry if package is not None and _stamp(package, entry) == self._stamp else None


def _stamp(package: OpenPackage, entry: ShelfEntry) -> object:
    """Equal as long as the package on the shelf is the one that was opened."""
    try:
        found = package.path.stat()
    except OSError:
        return None
    return (replace(entry, trusted=False), found.st_ino, found.st_size, found.st_mtime_ns)
