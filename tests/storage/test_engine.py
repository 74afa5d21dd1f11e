import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from ct_desktop.errors import ExitCode, StorageError, StoreDamaged, StoreLocked
from ct_desktop.storage.engine import connect, make_engine, writing

PRAGMAS = {
    "foreign_keys": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "secure_delete": 1,
}


@pytest.fixture
def path(tmp_path: Path, key: bytes) -> Path:
    path = tmp_path / "store.db"
    connection = connect(path, key)
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    for number in range(400):
        connection.execute("INSERT INTO note (body) VALUES (?)", (f"Şenay {number} " * 30,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.close()
    return path


def test_pragmas_hold_on_every_connection(path: Path, key: bytes) -> None:
    with make_engine(path, key).connect() as connection:
        found = {n: connection.exec_driver_sql(f"PRAGMA {n}").scalar() for n in PRAGMAS}
    assert found == PRAGMAS


def test_file_is_encrypted(path: Path) -> None:
    assert b"enay" not in path.read_bytes()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(path).execute("SELECT * FROM note")


def test_wrong_key_is_locked_and_quiet(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(StoreLocked) as caught:
        make_engine(path, bytes(32)).connect()
    assert caught.value.exit_code is ExitCode.LOCKED
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("harm", ["flipped", "cut"])
def test_damage_is_named_with_the_way_back(path: Path, key: bytes, harm: str) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle] ^= 0x40
    path.write_bytes(content if harm == "flipped" else content[: middle + 100])
    with (
        pytest.raises(StoreDamaged, match="damaged") as caught,
        make_engine(path, key).connect() as connection,
    ):
        connection.exec_driver_sql("SELECT sum(length(body)) FROM note").scalar()
    assert "restore" in caught.value.advice.lower()


def test_failed_ddl_leaves_nothing(path: Path, key: bytes) -> None:
    engine = make_engine(path, key)
    with pytest.raises(OperationalError), writing(engine).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql("CREATE TABLE note (id INTEGER PRIMARY KEY)")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM sqlite_master")).scalars().all() == [
            "note"
        ]


def test_only_writing_connections_write(path: Path, key: bytes) -> None:
    engine = make_engine(path, key)
    with pytest.raises(StorageError), engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM note")
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("DELETE FROM note WHERE id > 10")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 10


def test_reader_keeps_its_moment_while_another_thread_writes(path: Path, key: bytes) -> None:
    engine = make_engine(path, key)

    def delete_all() -> None:
        with writing(engine).begin() as connection:
            connection.exec_driver_sql("DELETE FROM note")

    with engine.connect() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM note").scalar() == 400
        writer = threading.Thread(target=delete_all)
        writer.start()
        writer.join()
        assert reader.exec_driver_sql("SELECT count(*) FROM note").scalar() == 400
    with engine.connect() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM note").scalar() == 0


def test_write_lock_of_another_program_is_said(
    path: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ct_desktop.storage.engine.BUSY_SECONDS", 0.05)
    other = connect(path, key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreLocked, match="in use"):
        writing(make_engine(path, key)).connect().exec_driver_sql("SELECT 1")
    other.close()


def test_full_disk_is_said_and_nothing_changed(path: Path, key: bytes) -> None:
    engine = make_engine(path, key)
    with pytest.raises(StorageError, match="full") as caught, writing(engine).begin() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, dbapi2.Connection)
        raw.execute("PRAGMA max_page_count = 1").fetchone()
        for _ in range(2000):
            connection.exec_driver_sql("INSERT INTO note (body) VALUES (hex(randomblob(4000)))")
    assert caught.value.exit_code is ExitCode.REFUSED
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == 400


def test_read_only_folder_is_said(
    tmp_path: Path, key: bytes, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    with unprivileged(), pytest.raises(StorageError, match="cannot be"):
        connect(folder / "store.db", key)


def test_missing_file_is_not_made_when_it_must_exist(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(StorageError):
        connect(tmp_path / "store.db", key, must_exist=True)
    assert list(tmp_path.iterdir()) == []
