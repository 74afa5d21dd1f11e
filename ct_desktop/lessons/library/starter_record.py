"""Which starter packages ship with the program, and which were put on this shelf before."""

import json
import os
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ct_desktop.lessons.library.library_faults import from_system
from ct_desktop.paths import resource_path

_LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class ShippedStarter:
    """A starter package as it ships; ``folder`` holds its sources."""

    folder: Path
    identifier: str
    edition: str


@dataclass(frozen=True)
class PlacedStarter:
    """A starter package as it was put on the shelf, with the checksum of its file."""

    identifier: str
    edition: str
    sha256: str


def shipped() -> tuple[ShippedStarter, ...]:
    """What ships, without building it; none where the sources cannot be read."""
    found = []
    for language in _LANGUAGES:
        try:
            folder = resource_path("starter", language)
            said = tomllib.loads((folder / "package.toml").read_text(encoding="utf-8"))
            found.append(ShippedStarter(folder, str(said["identifier"]), str(said["edition"])))
        except (OSError, ValueError, KeyError):
            continue
    return tuple(found)


def placed(record: Path) -> dict[str, PlacedStarter]:
    """By identifier what was put on the shelf before; empty at the first start."""
    try:
        said = json.loads(record.read_text(encoding="utf-8"))
        return {
            str(name): PlacedStarter(str(name), str(one["edition"]), str(one["sha256"]))
            for name, one in said.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def remember_placed(record: Path, starters: Iterable[PlacedStarter]) -> None:
    """Write what was put on the shelf, whole; raises LibraryError."""
    said = {one.identifier: {"edition": one.edition, "sha256": one.sha256} for one in starters}
    part = record.with_name(f".{record.name}.{os.getpid()}")
    try:
        part.write_text(json.dumps(said, indent=1, sort_keys=True), encoding="utf-8")
        part.replace(record)
    except OSError as error:
        raise from_system(error, record) from error
