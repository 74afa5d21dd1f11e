"""The lesson packages in a backup: plain files, for whoever keeps the library to take back."""

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ct_desktop.storage.backup import LESSONS, Manifest
from ct_desktop.storage.faults import from_system

_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(\.[a-z0-9]+){1,2}")


def lesson_names(manifest: Manifest) -> tuple[str, ...]:
    """Names of the packages in a backup; one that is no plain file name is left out."""
    names = (
        part.removeprefix(LESSONS) for part in sorted(manifest.parts) if part.startswith(LESSONS)
    )
    return tuple(name for name in names if _PLAIN_NAME.fullmatch(name))


@contextmanager
def unpacked_lesson(backup: Path, name: str, data_dir: Path) -> Iterator[Path]:
    """One package as a file of its own, as long as the block lasts; raises CannotWrite."""
    try:
        with tempfile.TemporaryDirectory(dir=data_dir, prefix=".restore-") as scratch:
            target = Path(scratch) / name
            with (
                zipfile.ZipFile(backup) as package,
                package.open(LESSONS + name) as part,
                target.open("xb") as file,
            ):
                shutil.copyfileobj(part, file, 1 << 20)
            yield target
    except OSError as error:
        raise from_system(error, data_dir / name) from error
