import json
import platform
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from ct_desktop.clock import Clock
from ct_desktop.errors import StorageError, StoreLocked
from ct_desktop.storage.lock import InstanceLock, holder

OTHER = """
import sys
from pathlib import Path
from ct_desktop.clock import system_clock
from ct_desktop.storage.lock import InstanceLock
lock = InstanceLock.acquire(Path(sys.argv[1]), system_clock(), user="Bea")
print("held", flush=True)
sys.stdin.read()
"""


def other_process(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("take_over", [False, True])
def test_second_process_is_told_who_has_it(tmp_path: Path, clock: Clock, take_over: bool) -> None:
    with other_process(tmp_path) as process:
        with pytest.raises(StoreLocked) as caught:
            InstanceLock.acquire(tmp_path, clock, user="Anna", take_over=take_over)
        process.communicate("")
    assert "Bea" in caught.value.message and platform.node() in caught.value.message


def test_holder_that_died_is_no_obstacle(tmp_path: Path, clock: Clock) -> None:
    with other_process(tmp_path) as process:
        process.kill()
    left = holder(tmp_path)
    assert left is not None and left.user == "Bea"
    lock = InstanceLock.acquire(tmp_path, clock, user="Anna")
    now = holder(tmp_path)
    assert now is not None and now.user == "Anna"
    lock.release()
    lock.release()
    assert holder(tmp_path) is None


def test_note_of_another_pc_asks_for_a_take_over(tmp_path: Path, clock: Clock) -> None:
    note = {"user": "Bea", "pc": "PC-3", "pid": 4, "since": "2026-09-01T19:00:00"}
    (tmp_path / "store.lock.json").write_text(json.dumps(note))
    with pytest.raises(StoreLocked, match="Bea on PC-3 since 01-09-2026 19:00") as caught:
        InstanceLock.acquire(tmp_path, clock)
    assert "take it over" in caught.value.advice
    InstanceLock.acquire(tmp_path, clock, take_over=True).release()


def test_garbled_note_is_nobody(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "store.lock.json").write_bytes(b"\xff{")
    InstanceLock.acquire(tmp_path, clock).release()


def test_same_process_cannot_lock_twice(tmp_path: Path, clock: Clock) -> None:
    lock = InstanceLock.acquire(tmp_path, clock, user="Anna")
    with pytest.raises(StoreLocked, match="Anna"):
        InstanceLock.acquire(tmp_path, clock)
    lock.release()
    InstanceLock.acquire(tmp_path, clock).release()


def test_read_only_folder_is_said(
    tmp_path: Path, clock: Clock, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    with unprivileged(), pytest.raises(StorageError, match="cannot be written"):
        InstanceLock.acquire(folder, clock)
