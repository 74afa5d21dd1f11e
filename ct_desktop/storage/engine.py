"""The SQLAlchemy engine over the encrypted file, and the bare connection below it."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from ct_desktop.storage.faults import damaged, from_driver

WRITING = "writing"
"""Execution option: this connection may write, and takes the write lock when it begins."""

BUSY_SECONDS = 5.0


def connect(
    path: Path, key: bytes, *, foreign_keys: bool = True, must_exist: bool = False
) -> dbapi2.Connection:
    """A bare connection to the store, keyed and proven to open; the caller closes it.

    ``key`` is the raw 256-bit key. Raises WrongKey, StoreDamaged, StorageError, StoreLocked.
    """
    if must_exist and path.exists() and path.stat().st_size == 0:
        # SQLite takes an emptied file for a new one, which would hide the loss.
        raise damaged(path)
    try:
        mode = "rw" if must_exist else "rwc"
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
        )
    except dbapi2.Error as error:
        raise _translated(error, path) from error
    try:
        # SQLCipher writes its own complaints to standard error, where only ours belong.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON").fetchone()
    except dbapi2.Error as error:
        connection.close()
        raise _translated(error, path) from error
    return connection


def make_engine(path: Path, key: bytes, *, foreign_keys: bool = True) -> Engine:
    """An engine over the store at ``path``; a connection lives as long as its transaction.

    Opening costs 0.2 ms, so there is no pool: threads share nothing and no file stays open.
    Without the option ``writing`` SQLite itself refuses every write (``query_only``).
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key, foreign_keys=foreign_keys),
        poolclass=NullPool,
    )

    def begin(connection: Connection) -> None:
        # The driver's own transactions are off (isolation_level None): BEGIN is ours, so that
        # DDL and SELECT are inside a transaction too.
        writing = bool(connection.get_execution_options().get(WRITING))
        connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writing else 'ON'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    def translate(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, dbapi2.Error):
            known = from_driver(context.original_exception, path)
            if known is not None:
                raise known from context.original_exception

    event.listen(engine, "begin", begin)
    event.listen(engine, "handle_error", translate)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine with connections that may write."""
    return engine.execution_options(**{WRITING: True})


def scalar(connection: dbapi2.Connection, sql: str) -> Any:
    """The first column of the first row, or None."""
    row = connection.execute(sql).fetchone()
    return None if row is None else row[0]


def _translated(error: dbapi2.Error, path: Path) -> BaseException:
    return from_driver(error, path) or error
