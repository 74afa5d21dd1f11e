"""The index of the lesson library: a plain SQLite database without personal data.

All in it follows from the packages, except what the user said of one (trusted, the remembered
place, taken off the shelf). It is opened for one call and closed after it, so that threads and
other processes share it; a write takes its turn at once.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ct_desktop.lessons.library.library_faults import (
    IndexDamaged,
    IndexMissing,
    LibraryError,
    from_driver,
    from_system,
)

VERSION = 1
_WAIT = 15.0  # seconds for another program to finish its write

_TABLES = """
CREATE TABLE package (
    key TEXT PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_on TEXT NOT NULL,
    trusted INTEGER NOT NULL,
    starter INTEGER NOT NULL,
    place TEXT,
    identifier TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    edition TEXT NOT NULL,
    format TEXT NOT NULL,
    tools INTEGER NOT NULL,
    items INTEGER NOT NULL,
    fields TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    made_here INTEGER NOT NULL,
    description TEXT NOT NULL,
    cover BLOB
);
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    package TEXT NOT NULL REFERENCES package ON DELETE CASCADE,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    above TEXT NOT NULL,
    mark TEXT NOT NULL
);
CREATE INDEX item_package ON item (package);
CREATE TABLE taken_off (
    file TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    added_on TEXT NOT NULL,
    trusted INTEGER NOT NULL,
    starter INTEGER NOT NULL,
    place TEXT
);
CREATE VIRTUAL TABLE words USING fts5 (
    title, above, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(12.0, 3.0, 1.0)');
"""


class LessonIndex:
    """Opens the database for one piece of work at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent look; raises IndexDamaged, LibraryError."""
        with self._translated(), closing(self._connect()) as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One change, whole or not at all, after those of others; raises as ``reading``."""
        with self._translated(), closing(self._connect()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def create(self) -> None:
        """Make the tables where there are none; raises IndexDamaged, LibraryError."""
        with self._translated(), closing(self._open()) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            if _version(connection) == 0:
                for statement in _TABLES.strip().split(";\n"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.commit()

    def discard(self) -> None:
        """Throw a damaged index away; raises LibraryError while another program holds it."""
        for suffix in ("", "-wal", "-shm"):
            file = self._path.with_name(self._path.name + suffix)
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                raise from_system(error, file) from error

    def is_sound(self) -> bool:
        """Whether pages, tables and the search structure are what was written."""
        try:
            with self.writing() as connection:
                rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
                connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        except IndexDamaged:
            return False
        return [row[0] for row in rows] == ["ok"]

    def _connect(self) -> sqlite3.Connection:
        if not self._path.exists():
            raise IndexMissing
        connection = self._open()
        try:
            version = _version(connection)
            if version != VERSION:
                raise IndexDamaged(f"version {version}") if version else IndexMissing
        except BaseException:
            connection.close()
            raise
        return connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            known: LibraryError | IndexDamaged | None = from_driver(error, self._path)
            if known is None:
                raise
            raise known from error


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
