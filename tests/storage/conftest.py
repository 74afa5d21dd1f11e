"""Real encrypted stores in temporary folders, with a cheap Argon2."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ct_desktop.clock import Clock, fixed_clock
from ct_desktop.models import Base
from ct_desktop.storage.engine import make_engine, writing
from ct_desktop.storage.slots import Argon2Cost
from ct_desktop.storage.store import Store

KEY = bytes(range(32))


@pytest.fixture
def cheap() -> Argon2Cost:
    return Argon2Cost(time_cost=1, memory_kib=64, lanes=1)


@pytest.fixture
def clock() -> Clock:
    return fixed_clock(datetime(2026, 9, 10, 18, 30, tzinfo=UTC))


@pytest.fixture
def key() -> bytes:
    return KEY


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    engine = make_engine(tmp_path / "store.db", KEY)
    with writing(engine).begin() as connection:
        Base.metadata.create_all(connection)
    opened = Store(engine, clock, "Anna")
    yield opened
    opened.close()


@pytest.fixture
def unprivileged(tmp_path: Path) -> Iterator[Callable[[], "object"]]:
    """A context in which the file system's rights count, also when the tests run as root."""

    if os.name == "nt":
        pytest.skip("needs the rights of a POSIX file system")

    @contextmanager
    def without_rights() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    folder = tmp_path
    while folder != folder.parent and folder.stat().st_uid == os.geteuid():
        if folder.name.startswith("pytest-of-") or "pytest-of-" in str(folder):
            folder.chmod(0o755)
        folder = folder.parent
    yield without_rights
