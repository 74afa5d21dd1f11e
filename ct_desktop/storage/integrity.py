"""Whether the store is what was written: a quick look at every start, a full one on demand."""

from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from ct_desktop.storage.engine import connect
from ct_desktop.storage.faults import WrongKey, damaged, from_driver


@dataclass(frozen=True)
class IntegrityReport:
    """What a check found; ``problems`` are technical lines for the report of a defect."""

    problems: tuple[str, ...]
    tables: dict[str, int]
    """Rows by table, when the store could be read."""

    @property
    def sound(self) -> bool:
        """Nothing wrong was found."""
        return not self.problems


def quick_check(path: Path, key: bytes) -> None:
    """Every page authenticated and the trees in order; raises StoreDamaged.

    Costs one read of the file. A key that does not open the file raises WrongKey.
    """
    connection = connect(path, key, must_exist=True)
    try:
        problems = _problems(connection, path, "PRAGMA quick_check(1)")
    finally:
        connection.close()
    if problems:
        raise damaged(path)


def verify(path: Path, key: bytes) -> IntegrityReport:
    """All there is to check: pages, trees, indexes, foreign keys; never raises for damage."""
    try:
        connection = connect(path, key, must_exist=True)
    except WrongKey as error:
        return IntegrityReport((error.message,), {})
    try:
        problems = _problems(connection, path, "PRAGMA integrity_check(20)")
        if not problems:
            rows = connection.execute("PRAGMA foreign_key_check").fetchall()
            problems = [f"foreign key: {row[0]} {row[1]} -> {row[2]}" for row in rows[:20]]
        return IntegrityReport(tuple(problems), {} if problems else row_counts(connection))
    finally:
        connection.close()


def row_counts(connection: dbapi2.Connection) -> dict[str, int]:
    """Rows by table, the tables of SQLite and Alembic left out."""
    names = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not row[0].startswith("sqlite_") and row[0] != "alembic_version"
    ]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for name in sorted(names)
    }


def _problems(connection: dbapi2.Connection, path: Path, pragma: str) -> list[str]:
    try:
        # The authentication codes of the pages first: the trees of a bad page mean nothing.
        pages = [str(r[0]) for r in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
        if pages:
            return pages[:20]
        rows = [str(row[0]) for row in connection.execute(pragma).fetchall()]
    except dbapi2.Error as error:
        known = from_driver(error, path)
        return [known.message if known else type(error).__name__]
    return [] if rows == ["ok"] else rows
