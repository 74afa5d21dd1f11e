"""The upgrade itself, by Alembic: in one transaction, with rows counted before and after."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from ct_desktop.errors import StorageError
from ct_desktop.language import tr
from ct_desktop.paths import migrations_dir
from ct_desktop.storage.engine import make_engine, writing
from ct_desktop.storage.integrity import row_counts

MAY_LOSE_ROWS = "may_lose_rows"
"""Name in a revision's file: the set of tables from which it removes rows on purpose."""


def alembic_config(scripts: Path | None = None, connection: Connection | None = None) -> Config:
    """Alembic's settings, made in code: there is no ini file to ship."""
    config = Config()
    config.set_main_option("script_location", str(scripts or migrations_dir()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _directory(scripts: Path | None) -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(scripts))


def upgrade(path: Path, key: bytes, present: str | None, scripts: Path | None) -> None:
    """Bring the store from revision ``present`` to the newest, all of it or nothing.

    Raises StorageError when that fails or would lose rows.
    """
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
