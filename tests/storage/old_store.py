"""Filled stores as earlier programs left them: ``store_<revision>.sql`` holds their rows."""

import shutil
from pathlib import Path

from ct_desktop.paths import migrations_dir
from ct_desktop.storage.engine import connect
from ct_desktop.storage.integrity import row_counts
from ct_desktop.storage.migrations import prepare, schema_version


def migrations_until(folder: Path, revision: str) -> Path:
    """The migrations of the program whose newest revision this was."""
    made = folder / f"migrations-{revision}"
    shutil.copytree(migrations_dir(), made, ignore=shutil.ignore_patterns("versions"))
    (made / "versions").mkdir()
    for script in (migrations_dir() / "versions").glob("0*.py"):
        if script.name[:4] <= revision:
            shutil.copy(script, made / "versions")
    return made


def old_store(folder: Path, key: bytes, revision: str) -> Path:
    """A store of that revision with a group, people, marks and their history."""
    path = folder / "store.db"
    prepare(path, key, scripts=migrations_until(folder, revision))
    assert schema_version(path, key) == revision
    rows = Path(__file__).with_name(f"store_{revision}.sql").read_text("utf-8")
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(rows)
        connection.commit()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()
    return path


def counts(path: Path, key: bytes) -> dict[str, int]:
    """How many rows each table holds."""
    connection = connect(path, key)
    try:
        return row_counts(connection)
    finally:
        connection.close()
