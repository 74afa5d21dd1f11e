"""The index kept true to the files: made anew when damaged, what is new read in, what is gone out.

Files are moved in and rows written in one turn at the index, so whoever holds that turn sees
which files belong to nobody.
"""

import logging
import sqlite3
from collections.abc import Callable, Collection
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from ct_desktop.errors import AppError
from ct_desktop.lessons.library import shelf
from ct_desktop.lessons.library.index import LessonIndex
from ct_desktop.lessons.library.intake import sha256_of
from ct_desktop.lessons.library.inventory import take_inventory
from ct_desktop.lessons.library.library_faults import IndexDamaged, IndexMissing
from ct_desktop.lessons.library.library_folder import LibraryFolder, key_of, remove_file
from ct_desktop.lessons.library.shelf import Standing, StoredFile
from ct_desktop.lessons.library.starter_record import placed
from ct_desktop.lessons.reading.reader import open_package

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Upkeep:
    """The way to the index of one library; its calls raise LibraryError."""

    def __init__(self, folder: LibraryFolder) -> None:
        self._folder = folder
        self._index = LessonIndex(folder.index)

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of one consistent look."""

        def looked() -> T:
            with self._index.reading() as connection:
                return work(connection)

        return self._healing(looked)

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The result of one change, whole or not at all."""

        def changed() -> T:
            with self._index.writing() as connection:
                return work(connection)

        return self._healing(changed)

    def bring_up_to_date(self) -> None:
        """Read in package files that the index does not know, forget those that are gone."""
        self._healing(self._reconcile)

    def heal(self) -> None:
        """Make the index anew when it is not what was written."""
        if not self._healing(self._index.is_sound):
            self._make_anew()

    def clear_taken_off(self, kept: Collection[str]) -> None:
        """Delete the files of packages that were taken off the shelf, those in ``kept`` not."""
        names = [name for name in self.read(shelf.taken_off) if name not in kept]
        if names:
            self.write(lambda connection: self._delete(connection, names))

    def read_in(self, path: Path, digest: str, standing: Standing) -> None:
        """Put a file that lies in the library on the shelf, unless that was done meanwhile.

        Raises UserError when it is no package.
        """
        with open_package(path) as opened:
            found = take_inventory(opened, path)
            size = path.stat().st_size
        stored = StoredFile(key_of(path.name), path.name, size, digest)
        with self._index.writing() as connection:
            if path.exists() and shelf.standing_of(connection, stored.key) is None:
                shelf.put(connection, stored, found, standing)
                shelf.forget_taken_off(connection, path.name)

    def _healing(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except IndexMissing:
            # Another program may be making it just now: nothing is thrown away.
            self._make()
            return work()
        except IndexDamaged as error:
            _log.warning("the index of the lesson library is made anew", exc_info=error)
            self._make_anew()
            return work()

    def _make_anew(self) -> None:
        self._index.discard()
        self._make()

    def _make(self) -> None:
        self._folder.make()
        self._index.create()
        self._reconcile()

    def _reconcile(self) -> None:
        with self._index.reading() as connection:
            known = {one.file for one in shelf.files(connection)}
            off = set(shelf.taken_off(connection))
        if known != set(self._folder.stored()) - off:
            for paths in self._sorted_out():
                self._adopt(paths)

    def _sorted_out(self) -> list[list[Path]]:
        """Files that belong to no row, by key and the newest first; rows without file go."""
        with self._index.writing() as connection:
            stored = self._folder.stored()
            for one in shelf.files(connection):
                if one.file not in stored:
                    shelf.drop(connection, one.key)
            known = {one.key: one.file for one in shelf.files(connection)}
            off = shelf.taken_off(connection)
        strange: dict[str, list[Path]] = {}
        for name, path in stored.items():
            key = key_of(name)
            if key not in known and name not in off:
                strange.setdefault(key, []).append(path)
            elif key in known and known[key] != name and name not in off:
                # Left over from an edition that was replaced while it was being read.
                remove_file(path)
        return [sorted(paths, key=_moment, reverse=True) for paths in strange.values()]

    def _adopt(self, paths: list[Path]) -> None:
        starters = {one.sha256 for one in placed(self._folder.starters).values()}
        for path in paths:
            try:
                digest = sha256_of(path)
                self.read_in(path, digest, Standing(_day(path), starter=digest in starters))
            except AppError as error:
                _log.warning("a file in the lesson library is no package", exc_info=error)
            else:
                return

    def _delete(self, connection: sqlite3.Connection, names: list[str]) -> None:
        off = shelf.taken_off(connection)
        for name in names:
            if name in off and remove_file(self._folder.packages / name):
                shelf.forget_taken_off(connection, name)


def _moment(path: Path) -> tuple[float, str]:
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name


def _day(path: Path) -> date:
    return datetime.fromtimestamp(_moment(path)[0]).date()  # noqa: DTZ006 - the PC's calendar
