"""The folder of one draft: its text in one file, replaced as a whole, and its files beside it."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.lessons.writing.draft import Draft
from ct_desktop.lessons.writing.draft_files import open_source
from ct_desktop.lessons.writing.draft_json import draft_from_json, draft_to_json

_TEXT = "draft.json"


@dataclass(frozen=True)
class DraftState:
    """What is kept: the draft without its files, and the story around it.

    ``package`` is the key on the shelf of what it replaces; ``lost`` are the sentences on what was
    left behind when it was copied.
    """

    draft: Draft
    revision: int
    changed: datetime
    package: str | None
    lost: tuple[str, ...] = ()


class DraftFolder:
    """``draft.json`` and ``files/`` in a folder of their own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.key = path.name

    def create(self, state: DraftState) -> None:
        """Make the folder with the files of the draft; it is there whole or not at all."""
        making = self.path.with_name(f".{self.key}")
        shutil.rmtree(making, ignore_errors=True)
        (making / "files").mkdir(parents=True)
        try:
            for name, source in state.draft.files.items():
                with open_source(source) as stream, (making / "files" / name).open("wb") as copy:
                    shutil.copyfileobj(stream, copy, 1 << 20)
            _write(making / _TEXT, state)
            making.replace(self.path)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise

    def state(self) -> DraftState | None:
        """What was kept last; None when the folder holds no draft that can be read."""
        try:
            facts = json.loads((self.path / _TEXT).read_text(encoding="utf-8"))
            return DraftState(
                draft_from_json(facts["draft"]),
                facts["revision"],
                datetime.fromisoformat(facts["changed"]),
                facts["package"],
                tuple(facts["lost"]),
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def write(self, state: DraftState) -> None:
        """Replace what was kept, in one step."""
        _write(self.path / _TEXT, state)

    def files(self) -> Iterator[tuple[str, Path]]:
        """The files by name."""
        folder = self.path / "files"
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if file.is_file() and not file.name.startswith("."):
                yield file.name, file

    def file(self, name: str) -> Path:
        """Where a file lies. Raises NotFound."""
        for known, path in self.files():
            if known == name:
                return path
        raise NotFound(
            tr("The file {name} is not in the package.").format(name=name), tr("Add it again.")
        )

    def put(self, name: str, source: bytes | Path) -> None:
        """Add or replace a file; it is there whole or not at all. Raises OSError."""
        folder = self.path / "files"
        folder.mkdir(exist_ok=True)
        part = folder / f".{name}.part"
        try:
            with open_source(source) as stream, part.open("wb") as copy:
                shutil.copyfileobj(stream, copy, 1 << 20)
            part.replace(folder / name)
        finally:
            part.unlink(missing_ok=True)

    @contextmanager
    def working_file(self, name: str) -> Iterator[Path]:
        """A place for a file that is gone afterwards."""
        file = self.path / f".{name}"
        try:
            yield file
        finally:
            file.unlink(missing_ok=True)


def _write(place: Path, state: DraftState) -> None:
    facts = {
        "draft": draft_to_json(replace(state.draft, files={})),
        "revision": state.revision,
        "changed": state.changed.isoformat(),
        "package": state.package,
        "lost": list(state.lost),
    }
    part = place.with_name(f".{place.name}.part")
    with part.open("w", encoding="utf-8") as stream:
        json.dump(facts, stream, ensure_ascii=False, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(place)
