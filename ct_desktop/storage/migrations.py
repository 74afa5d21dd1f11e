"""Bringing a store to the schema of this program, in an order that loses nothing.

The caller holds the instance lock. Then: integrity check, verified backup, foreign keys off
before BEGIN (with them on, rebuilding a table silently deletes the rows that cascade from it),
upgrade, foreign-key check and row counts, commit, foreign keys on. Whatever fails, the old file
stays as it was, for all of it is one transaction.
"""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from ct_desktop.errors import SchemaTooNew, StorageError
from ct_desktop.language import tr
from ct_desktop.paths import migrations_dir
from ct_desktop.storage.engine import connect, make_engine, writing
from ct_desktop.storage.faults import damaged
from ct_desktop.storage.integrity import quick_check, row_counts
from ct_desktop.storage.layout import side_files

MAY_LOSE_ROWS = "may_lose_rows"
"""Name in a revision's file: the set of tables from which it removes rows on purpose."""


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
    try:
        _upgrade(path, key, present, scripts)
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
    head = _directory(scripts).get_current_head()
    if head is None:
        raise StorageError(
            tr("The program is incomplete: its migrations are missing."),
            tr("Install the program again."),
        )
    return head


def refuse_newer(revision: str, scripts: Path | None = None) -> None:
    """Raise SchemaTooNew when this program does not know ``revision``."""
    try:
        known = _directory(scripts).get_revision(revision) is not None
    except CommandError:
        known = False
    if not known:
        raise SchemaTooNew(
            tr("This store was written by a newer version of the program."),
            tr("Install the newest version and open it again; nothing was changed."),
        )


def alembic_config(scripts: Path | None = None, connection: Connection | None = None) -> Config:
    """Alembic's settings, made in code: there is no ini file to ship."""
    config = Config()
    config.set_main_option("script_location", str(scripts or migrations_dir()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _directory(scripts: Path | None) -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(scripts))


def _upgrade(path: Path, key: bytes, present: str | None, scripts: Path | None) -> None:
    engine = make_engine(path, key, foreign_keys=False)
    try:
        with writing(engine).begin() as connection:
            before = _counts(connection)
            command.upgrade(alembic_config(scripts, connection), "head")
            _refuse_loss(before, _counts(connection), _meant_losses(scripts, present))
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise _failed()
    except SQLAlchemyError as error:
        raise _failed() from error
    finally:
        engine.dispose()


def _counts(connection: Connection) -> dict[str, int]:
    raw = connection.connection.driver_connection
    return row_counts(raw) if raw is not None else {}


def _meant_losses(scripts: Path | None, present: str | None) -> frozenset[str]:
    passed = _directory(scripts).iterate_revisions("head", present or "base")
    return frozenset().union(*(getattr(s.module, MAY_LOSE_ROWS, ()) for s in passed))


def _refuse_loss(before: dict[str, int], after: dict[str, int], meant: frozenset[str]) -> None:
    for table, count in before.items():
        if after.get(table, 0) < count and table not in meant:
            raise _failed()


def _failed() -> StorageError:
    return StorageError(
        tr("The store could not be brought to the form that this version needs."),
        tr("Nothing was changed. Keep using the version you had, and report this."),
    )
