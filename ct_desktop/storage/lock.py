"""One program at a time: a lock of the system, and beside it a note of who holds it.

The system frees its lock when the holder ends, however it ends. On a shared folder another
PC's lock may not be seen; a note left by another PC therefore counts until it is taken over.
"""

import contextlib
import getpass
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.errors import StoreInUse
from ct_desktop.language import tr
from ct_desktop.storage.atomic import write_whole
from ct_desktop.storage.faults import from_system
from ct_desktop.storage.layout import lock_path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True)
class Holder:
    """Who has the store open; ``since`` is local time as ISO text."""

    user: str
    pc: str
    pid: int
    since: str

    def as_sentence(self) -> str:
        """*Anna on PC-3 since 10-09-2026 19:00*."""
        try:
            since = datetime.fromisoformat(self.since).strftime("%d-%m-%Y %H:%M")
        except ValueError:
            since = self.since
        return tr("{user} on {pc} since {since}").format(user=self.user, pc=self.pc, since=since)


class InstanceLock:
    """The lock of a data folder, held until ``release`` or until the program ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle: int | None = handle

    @classmethod
    def acquire(
        cls, data_dir: Path, clock: Clock, *, user: str = "", take_over: bool = False
    ) -> "InstanceLock":
        """Take the lock; ``take_over`` sets aside the note that another PC left behind.

        Raises StoreInUse naming the holder; a holder that is alive here is never put aside.
        """
        path = lock_path(data_dir)
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise from_system(error, path) from error
        try:
            _take(handle)
        except OSError as error:
            os.close(handle)
            raise _held(holder(data_dir), stale=False) from error
        left = holder(data_dir)
        if left is not None and left.pc != platform.node() and not take_over:
            os.close(handle)
            raise _held(left, stale=True)
        try:
            me = Holder(
                user or account_name(), platform.node(), os.getpid(), clock.now().isoformat()
            )
            write_whole(_note(path), json.dumps(asdict(me)).encode())
        except BaseException:
            os.close(handle)
            raise
        return cls(path, handle)

    def release(self) -> None:
        """Let the next one in; safe to call twice."""
        if self._handle is None:
            return
        with contextlib.suppress(OSError):
            _note(self._path).unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None


def holder(data_dir: Path) -> Holder | None:
    """Who holds the lock, or held it and ended without letting go; None when nobody."""
    try:
        content = json.loads(_note(lock_path(data_dir)).read_bytes())
        return Holder(
            str(content["user"]), str(content["pc"]), int(content["pid"]), str(content["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".json")


def _held(by: Holder | None, *, stale: bool) -> StoreInUse:
    who = by.as_sentence() if by else tr("another program")
    if stale:
        return StoreInUse(
            tr("The store was left open: {holder}.").format(holder=who),
            tr("Make sure that it is closed there, then take it over."),
            may_take_over=True,
        )
    return StoreInUse(
        tr("The store is in use: {holder}.").format(holder=who),
        tr("Close the program there first."),
    )


def account_name() -> str:
    """The name under which the user works on this PC."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
