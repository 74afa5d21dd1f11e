"""Stores that many tests begin with: made once in a process, copied for each test."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ct_desktop.clock import Clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office

_kept: dict[str, tuple[Path, Any]] = {}


def open_copy(
    folder: Path, clock: Clock, *makes: Callable[[Office], Any], user: str = ""
) -> tuple[Office, Any]:
    """An office over a copy of the store that ``makes`` filled, and what the last gave back.

    Without any the store is as new. Functions of a module are run once in a process; one that
    lives within another function may differ each time: it is always run, and those after it.
    """
    fixed = 0
    while fixed < len(makes) and "<" not in makes[fixed].__qualname__:
        fixed += 1
    kept, given = _kept_store(clock, makes[:fixed], user)
    folder.mkdir(parents=True, exist_ok=True)
    for path in kept.iterdir():
        if path.is_dir() and path.name != "backups":
            shutil.copytree(path, folder / path.name, dirs_exist_ok=True)
        elif path.is_file() and path.suffix != ".lock":
            shutil.copyfile(path, folder / path.name)
    office = Access(folder, clock).open(user=user or None)
    for make in makes[fixed:]:
        given = make(office)
    return office, given


def _kept_store(
    clock: Clock, makes: tuple[Callable[[Office], Any], ...], user: str
) -> tuple[Path, Any]:
    key = " ".join(
        [user, str(clock.now()), *(f"{one.__module__}.{one.__qualname__}" for one in makes)]
    )
    if key not in _kept:
        kept = Path(tempfile.mkdtemp(prefix="kept-store-"))
        atexit.register(shutil.rmtree, kept, ignore_errors=True)
        office = Access(kept, clock).create_open(user).office
        given = None
        for make in makes:
            given = make(office)
        office.close()
        _kept[key] = (kept, given)
    return _kept[key]
