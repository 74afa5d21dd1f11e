"""Several finished files in one folder: all of them or none, never over another file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ct_desktop.errors import UserError
from ct_desktop.language import tr


class PaperFiles:
    """Takes files one by one; they get their names when the last one is there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: list[tuple[Path, Path]] = []

    def add(self, name: str, data: bytes) -> None:
        """Write a file beside its place. Raises UserError when that name is taken, and OSError."""
        place = self._folder / name
        if place.exists():
            raise UserError(
                tr("“{name}” is there already.").format(name=name),
                tr("Choose an empty folder; no file is written over another one."),
            )
        beside = place.with_name(f".{name}.part")
        self._waiting.append((beside, place))
        beside.write_bytes(data)

    def finish(self) -> tuple[Path, ...]:
        """Give all of them their names; raises OSError."""
        done: list[Path] = []
        try:
            for beside, place in self._waiting:
                beside.rename(place)
                done.append(place)
        except OSError:
            for place in done:
                place.unlink(missing_ok=True)
            raise
        return tuple(done)

    def drop(self) -> None:
        """Take away what waits."""
        for beside, _ in self._waiting:
            beside.unlink(missing_ok=True)


@contextmanager
def all_or_none(folder: Path) -> Iterator[PaperFiles]:
    """Files for ``folder``. Raises UserError when it cannot be written to."""
    files = PaperFiles(folder)
    try:
        yield files
    except OSError as error:
        raise UserError(
            tr("The files cannot be written in “{folder}”.").format(folder=folder.name),
            tr("Choose another folder, or make room on the disk."),
        ) from error
    finally:
        files.drop()
