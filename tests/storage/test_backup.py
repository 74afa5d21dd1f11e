import json
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from stored_samples import person

from ct_desktop.clock import Clock, fixed_clock
from ct_desktop.errors import SchemaTooNew, StorageError, StoreLocked, UserError
from ct_desktop.models import Person
from ct_desktop.storage.automatic import last_backup
from ct_desktop.storage.backup import backup_to, read_manifest, verify_backup
from ct_desktop.storage.layout import backups_dir, kept_dir
from ct_desktop.storage.opening import OpenedStore, create_store, open_store
from ct_desktop.storage.protection import Password, RecoveryCode
from ct_desktop.storage.restore import restore_from
from ct_desktop.storage.rotation import backups_in
from ct_desktop.storage.slots import Argon2Cost

SECRET = Password("geheim")


def add(opened: OpenedStore, name: str) -> None:
    with opened.store.write("Add person") as session:
        session.add(person(name))


def names(folder: Path, clock: Clock, secret: Password = SECRET) -> list[str]:
    opened = open_store(folder, clock, secret=secret)
    with opened.store.read() as session:
        found = list(session.scalars(select(Person.given_name).order_by(Person.id)))
    opened.store.changed = False
    opened.close()
    return found


@pytest.fixture
def opened(tmp_path: Path, clock: Clock, cheap: Argon2Cost) -> OpenedStore:
    opened, code = create_store(tmp_path / "data", clock, SECRET, "Anna", cost=cheap)
    (tmp_path / "code.txt").write_text(code)
    add(opened, "Sanne")
    return opened


@pytest.fixture
def backup(tmp_path: Path, opened: OpenedStore, clock: Clock) -> Path:
    """A backup with Sanne, made while the store was open; afterwards Lotte was added."""
    path = tmp_path / "kopie.ctbackup"
    backup_to(opened.data_dir, opened.vault, path, clock)
    add(opened, "Lotte")
    opened.close()
    return path


def rebuilt(path: Path, target: Path, **parts: bytes) -> Path:
    """A copy of a backup with other content in some parts."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            made.writestr(name, parts.get(name.split(".")[0], source.read(name)))
    return target


def test_backup_holds_what_is_still_in_the_log(backup: Path) -> None:
    with zipfile.ZipFile(backup) as package:
        assert sorted(package.namelist()) == ["manifest.json", "store.db", "vault.json"]
        assert b"Sanne" not in package.read("store.db")
        assert "keychain" not in package.read("vault.json").decode()
    manifest = verify_backup(backup, SECRET)
    assert manifest.counts["person"] == 1
    assert manifest.created == datetime(2026, 9, 10, 18, 30, tzinfo=UTC)
    assert (manifest.schema, manifest.last_change) == (manifest.schema.strip() or None, 1)


def test_restore_brings_back_and_keeps_the_present_aside(
    backup: Path, tmp_path: Path, clock: Clock
) -> None:
    data = tmp_path / "data"
    assert names(data, clock) == ["Sanne", "Lotte"]
    first = restore_from(backup, data, SECRET, clock)
    second = restore_from(backup, data, SECRET, clock)
    assert names(data, clock) == ["Sanne"]
    assert first.kept and second.kept and first.kept != second.kept
    assert names(first.kept, clock) == ["Sanne", "Lotte"]
    assert not [p for p in data.iterdir() if p.name.startswith(".")]


def test_recovery_code_opens_it_on_another_pc(backup: Path, tmp_path: Path, clock: Clock) -> None:
    code = RecoveryCode((tmp_path / "code.txt").read_text())
    assert restore_from(backup, tmp_path / "other", code, clock).kept is None
    assert names(tmp_path / "other", clock) == ["Sanne"]


def test_restore_keeps_todays_passwords(backup: Path, tmp_path: Path, clock: Clock) -> None:
    data = tmp_path / "data"
    opened = open_store(data, clock, secret=SECRET)
    opened.vault.change_password("Anna", "nieuw")
    opened.close()
    restore_from(backup, data, Password("nieuw"), clock)
    assert names(data, clock, Password("nieuw")) == ["Sanne"]
    with pytest.raises(StoreLocked):
        open_store(data, clock, secret=SECRET)


def test_restore_heals_a_damaged_store(backup: Path, tmp_path: Path, clock: Clock) -> None:
    data = tmp_path / "data"
    (data / "store.db").write_bytes(b"garbled")
    (data / "vault.json").write_bytes(b"{")
    kept = restore_from(backup, data, SECRET, clock).kept
    assert kept is not None and (kept / "store.db").read_bytes() == b"garbled"
    assert names(data, clock) == ["Sanne"]


def test_wrong_password_changes_nothing(backup: Path, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(StoreLocked):
        restore_from(backup, tmp_path / "data", Password("fout"), clock)
    with pytest.raises(StoreLocked):
        verify_backup(backup, Password("fout"))
    assert names(tmp_path / "data", clock) == ["Sanne", "Lotte"]
    assert not kept_dir(tmp_path / "data").exists()


def test_store_in_use_is_not_restored_over(backup: Path, tmp_path: Path, clock: Clock) -> None:
    opened = open_store(tmp_path / "data", clock, secret=SECRET)
    with pytest.raises(StoreLocked, match="in use"):
        restore_from(backup, tmp_path / "data", SECRET, clock)
    opened.close()


def test_what_is_no_good_backup_is_refused(backup: Path, tmp_path: Path, clock: Clock) -> None:
    content = backup.read_bytes()
    with zipfile.ZipFile(backup) as package:
        manifest = json.loads(package.read("manifest.json"))
        store = bytearray(package.read("store.db"))
    store[5000] ^= 1
    flipped = bytearray(content)
    flipped[len(content) // 2] ^= 1
    (tmp_path / "text.ctbackup").write_text("geen backup")
    (tmp_path / "empty.ctbackup").touch()
    (tmp_path / "cut.ctbackup").write_bytes(content[: len(content) // 2])
    (tmp_path / "flipped.ctbackup").write_bytes(flipped)
    rebuilt(backup, tmp_path / "store.ctbackup", store=bytes(store))
    rebuilt(backup, tmp_path / "none.ctbackup", manifest=b"{}")
    rebuilt(
        backup,
        tmp_path / "counts.ctbackup",
        manifest=json.dumps(manifest | {"counts": {"person": 9}}).encode(),
    )
    for name, said in {
        "missing": "no file",
        "text": "not a backup",
        "empty": "not a backup",
        "none": "not a backup",
        "cut": "damaged",
        "flipped": "damaged",
        "store": "damaged",
        "counts": "damaged",
    }.items():
        with pytest.raises(UserError, match=said):
            verify_backup(tmp_path / f"{name}.ctbackup", SECRET)
        with pytest.raises(UserError, match=said):
            restore_from(tmp_path / f"{name}.ctbackup", tmp_path / "data", SECRET, clock)
    assert names(tmp_path / "data", clock) == ["Sanne", "Lotte"]


def test_newer_backup_is_refused(backup: Path, tmp_path: Path, clock: Clock) -> None:
    with zipfile.ZipFile(backup) as package:
        manifest = json.loads(package.read("manifest.json")) | {"schema": "9999"}
    newer = rebuilt(backup, tmp_path / "newer.ctbackup", manifest=json.dumps(manifest).encode())
    with pytest.raises(SchemaTooNew):
        restore_from(newer, tmp_path / "data", SECRET, clock)


def test_target_that_cannot_be_written_is_said(
    opened: OpenedStore,
    tmp_path: Path,
    clock: Clock,
    unprivileged: Callable[[], AbstractContextManager[None]],
) -> None:
    with pytest.raises(UserError, match="does not exist"):
        backup_to(opened.data_dir, opened.vault, tmp_path / "usb" / "a.ctbackup", clock)
    opened.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_target_is_said_and_the_old_backup_stays(
    opened: OpenedStore, tmp_path: Path, clock: Clock
) -> None:
    target = tmp_path / "a.ctbackup"
    backup_to(opened.data_dir, opened.vault, target, clock)
    before = target.read_bytes()
    (tmp_path / ".a.ctbackup.part").symlink_to("/dev/full")
    with pytest.raises(StorageError, match="full"):
        backup_to(opened.data_dir, opened.vault, target, clock)
    assert target.read_bytes() == before
    opened.close()


def test_second_place(opened: OpenedStore, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    missing = opened.backup(usb)
    assert missing.second is None and "missing" in missing.warnings[0]
    usb.mkdir()
    made = opened.backup(usb)
    assert made.warnings == () and made.second is not None
    assert made.second.read_bytes() == made.path.read_bytes()
    assert verify_backup(made.second, SECRET) == made.manifest
    opened.close()


def test_order_survives_a_clock_set_back(opened: OpenedStore) -> None:
    opened.backup()
    opened.store.clock = fixed_clock(datetime(2019, 1, 1, tzinfo=UTC))
    add(opened, "Lotte")
    latest = opened.backup()
    found = last_backup(opened.data_dir)
    assert found is not None and found.path == latest.path
    assert read_manifest(found.path).counts["person"] == 2
    assert [one.number for one in backups_in(backups_dir(opened.data_dir))] == [1, 2]
    opened.store.changed = False
    opened.close()


def test_damaged_backup_is_not_the_last(opened: OpenedStore) -> None:
    assert last_backup(opened.data_dir) is None
    good = opened.backup()
    opened.store.clock = fixed_clock(datetime(2026, 9, 11, tzinfo=UTC))
    bad = opened.backup()
    bad.path.write_bytes(b"PK")
    found = last_backup(opened.data_dir)
    assert found is not None and found.path == good.path
    opened.close()


def test_restore_never_rotates_a_good_backup_away(
    opened: OpenedStore, tmp_path: Path, clock: Clock
) -> None:
    add(opened, "Lotte")
    good = opened.close()
    assert good is not None
    early = tmp_path / "early.ctbackup"
    other = open_store(opened.data_dir, clock, secret=SECRET)
    backup_to(other.data_dir, other.vault, early, clock)
    other.close()
    restore_from(early, opened.data_dir, SECRET, clock)
    again = open_store(opened.data_dir, clock, secret=SECRET)
    for name in ("Mo", "Noor", "Otis"):
        add(again, name)
        again.backup()
    again.close()
    left = backups_in(backups_dir(opened.data_dir))
    assert len(left) == 2 and left[0].path == good.path
    assert verify_backup(good.path, SECRET).counts["person"] == 2


def test_two_stores_share_a_stick(
    opened: OpenedStore, tmp_path: Path, clock: Clock, cheap: Argon2Cost
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    other, _ = create_store(tmp_path / "other", clock, SECRET, "Bea", cost=cheap)
    made = [opened.backup(usb).second, other.backup(usb).second]
    assert all(path is not None and path.exists() for path in made)
    assert len(list(usb.iterdir())) == 2
    opened.close()
    other.close()
