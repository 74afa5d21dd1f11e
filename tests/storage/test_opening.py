import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import select
from stored_samples import person

from ct_desktop.clock import Clock
from ct_desktop.errors import (
    NoStore,
    SchemaTooNew,
    StorageError,
    StoreDamaged,
    StoreLocked,
    UserError,
)
from ct_desktop.models import Person
from ct_desktop.storage.engine import connect
from ct_desktop.storage.layout import backups_dir
from ct_desktop.storage.opening import OpenedStore, create_store, open_store, state
from ct_desktop.storage.protection import Open, Password, RecoveryCode
from ct_desktop.storage.slots import Argon2Cost, SlotKind

SECRET = Password("geheim")


@pytest.fixture
def folder(tmp_path: Path, clock: Clock, cheap: Argon2Cost) -> Path:
    """A closed store with one person."""
    folder = tmp_path / "data"
    opened, _ = create_store(folder, clock, SECRET, "Anna", cost=cheap)
    add(opened, "Sanne")
    opened.close()
    return folder


def add(opened: OpenedStore, name: str) -> None:
    with opened.store.write("Add person") as session:
        session.add(person(name))


def names(opened: OpenedStore) -> list[str]:
    with opened.store.read() as session:
        return list(session.scalars(select(Person.given_name).order_by(Person.id)))


def test_created_closed_and_opened_again(tmp_path: Path, clock: Clock, cheap: Argon2Cost) -> None:
    folder = tmp_path / "new" / "data"
    assert not state(folder).exists
    opened, code = create_store(folder, clock, SECRET, "Anna", cost=cheap)
    assert opened.store.user == "Anna"
    add(opened, "Sanne")
    assert opened.close() is not None
    found = state(folder)
    assert (found.exists, found.users, found.opens_without_question) == (True, ("Anna",), False)
    assert found.kinds == {SlotKind.PASSWORD, SlotKind.RECOVERY}
    assert sorted(p.name for p in folder.iterdir()) == [
        "backups",
        "store.db",
        "store.lock",
        "vault.json",
    ]
    for secret in (SECRET, RecoveryCode(code.lower())):
        again = open_store(folder, clock, secret=secret)
        assert names(again) == ["Sanne"]
        assert again.close() is None


def test_history_is_signed_with_the_slot(folder: Path, clock: Clock) -> None:
    opened = open_store(folder, clock, user="ANNA", secret=SECRET)
    assert opened.store.user == "Anna"
    opened.close()


def test_open_store_needs_no_question(tmp_path: Path, clock: Clock) -> None:
    create_store(tmp_path, clock, Open())[0].close()
    assert state(tmp_path).opens_without_question
    open_store(tmp_path, clock).close()


def test_nothing_there_is_no_store(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(NoStore):
        open_store(tmp_path, clock)
    assert list(tmp_path.iterdir()) == []


def test_second_store_in_a_folder_is_refused(folder: Path, clock: Clock) -> None:
    before = (folder / "store.db").read_bytes()
    with pytest.raises(UserError, match="already holds"):
        create_store(folder, clock, Open())
    assert (folder / "store.db").read_bytes() == before


@pytest.mark.parametrize("secret", [None, Password("fout"), Password("geheim", "Bea")])
def test_wrong_secret_leaves_nothing_held(
    folder: Path, clock: Clock, secret: Password | None
) -> None:
    with pytest.raises(StoreLocked):
        open_store(folder, clock, secret=secret)
    open_store(folder, clock, secret=SECRET).close()


def test_second_program_is_refused(folder: Path, clock: Clock) -> None:
    opened = open_store(folder, clock, secret=SECRET)
    with pytest.raises(StoreLocked, match="in use"):
        open_store(folder, clock, secret=SECRET)
    add(opened, "Lotte")
    opened.close()


def test_half_a_store_is_damaged(folder: Path, clock: Clock) -> None:
    (folder / "vault.json").rename(folder / "elsewhere.json")
    with pytest.raises(StoreDamaged, match=r"vault\.json is missing"):
        open_store(folder, clock, secret=SECRET)
    with pytest.raises(StoreDamaged):
        create_store(folder, clock, Open())
    (folder / "elsewhere.json").rename(folder / "vault.json")
    (folder / "store.db").unlink()
    with pytest.raises(StoreDamaged, match=r"store\.db is missing"):
        state(folder)


def test_slots_of_another_store_are_noticed(
    folder: Path, tmp_path: Path, clock: Clock, cheap: Argon2Cost
) -> None:
    other = tmp_path / "other"
    create_store(other, clock, SECRET, "Anna", cost=cheap)[0].close()
    (other / "vault.json").replace(folder / "vault.json")
    with pytest.raises(StoreDamaged, match="does not fit"):
        open_store(folder, clock, secret=SECRET)


@pytest.mark.parametrize("harm", [b"garbled", b"", b"SQLite format 3\x00" * 4096])
def test_garbled_store_is_damaged(folder: Path, clock: Clock, harm: bytes) -> None:
    (folder / "store.db").write_bytes(harm)
    with pytest.raises(StoreDamaged):
        open_store(folder, clock, secret=SECRET)
    assert (folder / "store.db").read_bytes() == harm


def test_newer_schema_is_refused(folder: Path, clock: Clock) -> None:
    opened = open_store(folder, clock, secret=SECRET)
    key = opened.vault.key
    opened.close()
    connection = connect(folder / "store.db", key)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(SchemaTooNew):
        open_store(folder, clock, secret=SECRET)


def test_read_only_folder_is_said(
    tmp_path: Path, clock: Clock, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    for wanted in (closed, closed / "data"):
        with unprivileged(), pytest.raises(StorageError, match="cannot be written"):
            create_store(wanted, clock, Open())
    assert list(closed.iterdir()) == []


def test_backup_on_close_only_after_a_change(folder: Path, clock: Clock) -> None:
    before = len(list(backups_dir(folder).iterdir()))
    opened = open_store(folder, clock, secret=SECRET)
    assert opened.close() is None
    opened = open_store(folder, clock, secret=SECRET)
    add(opened, "Lotte")
    made = opened.close()
    assert made is not None and made.manifest.counts["person"] == 2
    assert (before, len(list(backups_dir(folder).iterdir()))) == (1, 1)


CRASH = """
import os, sys
from pathlib import Path
from ct_desktop.clock import system_clock
from ct_desktop.storage.opening import open_store
from ct_desktop.storage.protection import Password
from stored_samples import person
opened = open_store(Path(sys.argv[1]), system_clock(), secret=Password("geheim"))
with opened.store.write("Add person") as session:
    session.add(person("Lotte"))
os._exit(9) if sys.argv[2] == "after" else None
with opened.store.write("Add person") as session:
    session.add(person("Never"))
    session.flush()
    os._exit(9)
"""


@pytest.mark.parametrize("moment", ["after", "during"])
def test_crash_loses_only_what_was_not_committed(folder: Path, clock: Clock, moment: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CRASH, str(folder), moment],
        check=False,
        cwd=Path(__file__).parent,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, Path(__file__).parents[:3:2]))},
    )
    assert ended.returncode == 9
    opened = open_store(folder, clock, secret=SECRET)
    assert names(opened) == ["Sanne", "Lotte"]
    made = opened.close()
    assert made is not None and made.manifest.counts["person"] == 2
