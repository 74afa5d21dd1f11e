"""A file is written whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from ct_desktop.storage.faults import from_system


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``, readable by its owner only; raises CannotWrite."""
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
        raise from_system(error, path) from error
    sync_folder(path.parent)


def private(path: str, flags: int) -> int:
    """An ``opener`` for ``open``: a file made with it is readable by its owner only."""
    return os.open(path, flags, 0o600)


def sync_folder(folder: Path) -> None:
    """Make renames in ``folder`` survive a power cut, where the system can do that."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
