"""Bringing a store to the schema of this program, in an order that loses nothing.

The caller holds the instance lock. Then: integrity check, verified backup, foreign keys off
before BEGIN (with them on, rebuilding a table silently deletes the rows that cascade from it),
upgrade, foreign-key check and row counts, commit, foreign keys on. Whatever fails, the old file
stays as it was, for all of it is one transaction.
"""

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from ct_desktop.errors import SchemaTooNew, StorageError
from ct_desktop.language import tr
from ct_desktop.paths import migrations_dir
from ct_desktop.storage.engine import connect
from ct_desktop.storage.faults import damaged
from ct_desktop.storage.integrity import quick_check
from ct_desktop.storage.layout import side_files
from ct_desktop.storage.revisions import read_revisions


def prepare(
    path: Path,
    key: bytes,
    backup: Callable[[], object] | None = None,
    *,
    scripts: Path | None = None,
) -> str:
    """Check the store and bring it to the newest schema, making it when there is none.

    ``backup`` makes a verified backup; it is called only before the upgrade of a filled store.
    Returns the revision. Raises SchemaTooNew, StoreDamaged, WrongKey, StorageError.
    """
    fresh = not path.exists()
    if not fresh:
        quick_check(path, key)
    present = None if fresh else schema_version(path, key)
    if not fresh and present is None:
        # A store without tables was emptied; to fill it anew would hide the loss.
        raise damaged(path)
    newest = newest_revision(scripts)
    if present == newest:
        return newest
    if present is not None:
        refuse_newer(present, scripts)
        if backup is not None:
            backup()
    # Alembic is loaded only here: nearly every start finds the schema it needs.
    from ct_desktop.storage.upgrade import upgrade

    try:
        upgrade(path, key, present, scripts)
    except BaseException:
        if fresh:
            for file in (path, *side_files(path)):
                file.unlink(missing_ok=True)
        raise
    return newest


def schema_version(path: Path, key: bytes) -> str | None:
    """The revision that a store has; None for a store without tables."""
    connection = connect(path, key, must_exist=True)
    try:
        return version_in(connection)
    finally:
        connection.close()


def version_in(connection: dbapi2.Connection) -> str | None:
    """The revision behind an open connection."""
    known = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.execute(known).fetchone() is None:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def newest_revision(scripts: Path | None = None) -> str:
    """The revision that this program writes."""
    newest = read_revisions(scripts or migrations_dir()).newest
    if newest is None:
        raise StorageError(
            tr("The program is incomplete: its migrations are missing."),
            tr("Install the program again."),
        )
    return newest


def refuse_newer(revision: str, scripts: Path | None = None) -> None:
    """Raise SchemaTooNew when this program does not know ``revision``."""
    if revision not in read_revisions(scripts or migrations_dir()).known:
        raise SchemaTooNew(
            tr("This store was written by a newer version of the program."),
            tr("Install the newest version and open it again; nothing was changed."),
        )
