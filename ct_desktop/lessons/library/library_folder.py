"""The names of the files in the lesson library, in one place.

A package lies as ``<key>.<suffix>``; when a newer one takes its place while the old file is still
being read, as ``<key>.<number>.<suffix>``. So the key is what stands before the first dot.
"""

import re
from collections.abc import Container
from pathlib import Path

from ct_desktop.lessons.library.library_faults import from_system
from ct_desktop.rules.names import fold

_LONGEST_KEY = 40
_STORED_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}(\.[0-9]{1,4})?\.(imscc|zip|epub|pif)")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_SUFFIXES = frozenset({".imscc", ".zip", ".epub", ".pif"})
COMING = ".coming-"
"""How the names of files begin that are still being copied."""


class LibraryFolder:
    """The folder ``lessons`` in a data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.root = data_dir / "lessons"
        self.packages = self.root / "packages"
        self.drafts = self.root / "drafts"
        self.index = self.root / "index.db"
        self.starters = self.root / "starters.json"

    def make(self) -> None:
        """Make what is not there; raises LibraryError."""
        try:
            # One by one: parents that are made along the way would be open to everybody.
            self.root.parent.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.root.parent, self.root, self.packages, self.drafts):
                folder.mkdir(exist_ok=True, mode=0o700)
        except OSError as error:
            raise from_system(error, self.root) from error

    def stored(self) -> dict[str, Path]:
        """The package files by name; what was put there by others is no concern of ours."""
        try:
            return {
                path.name: path
                for path in sorted(self.packages.iterdir())
                if is_stored_name(path.name) and path.is_file()
            }
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise from_system(error, self.packages) from error

    def free_path(self, key: str, suffix: str) -> Path:
        """A path for a file of this package at which nothing lies."""
        path = self.packages / f"{key}{suffix}"
        number = 1
        while path.exists():
            number += 1
            path = self.packages / f"{key}.{number}{suffix}"
        return path

    def holds(self, path: Path) -> bool:
        """Whether a path lies among the packages, where only the library itself writes."""
        try:
            return path.resolve().is_relative_to(self.packages.resolve())
        except OSError as error:
            raise from_system(error, path) from error


def key_of(name: str) -> str:
    """The key of the package that lies in a file of this name."""
    return name.partition(".")[0]


def is_stored_name(name: str) -> bool:
    """Whether the library gives such names."""
    return _STORED_NAME.fullmatch(name) is not None


def new_key(title: str, taken: Container[str]) -> str:
    """A key made of the title that is a good file name everywhere and not taken."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")
    plain = words[:_LONGEST_KEY].strip("-") or "package"
    if len(words) > _LONGEST_KEY and "-" in plain:
        plain = plain.rpartition("-")[0]
    base = f"{plain}-lesson" if _RESERVED.fullmatch(plain) else plain
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key


def stored_suffix(file: Path) -> str:
    """The suffix under which a package is kept."""
    suffix = file.suffix.lower()
    return suffix if suffix in _SUFFIXES else ".zip"


def remove_file(path: Path) -> bool:
    """Take a file away; False when somebody still reads it (Windows) or it may not go."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
