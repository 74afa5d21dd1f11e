"""What differs between two editions of a package, told by the titles of their items."""

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ct_desktop.lessons.package import Item, LessonPackage, Resource

_FURNITURE = frozenset({".css", ".js", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".map"})
"""Files that many pages share: another colour does not change a tool."""


@dataclass(frozen=True)
class Comparison:
    """Titles of items that are new, differ in title, tags or content, or are gone."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Footprint:
    """An item as it is compared: two with the same ``mark`` show the same."""

    key: str
    title: str
    mark: str


def footprints(package: LessonPackage, file: Path) -> tuple[Footprint, ...]:
    """The items of a package, marked by the checksums that stand in the directory of its zip."""
    sums = _checksums(file)
    shown = [(item.key, item.title, item_mark(item, sums)) for item in package.walk()]
    shown += [(loose.key, loose_title(loose), _mark("", loose, sums)) for loose in package.loose]
    return tuple(Footprint(*one) for one in shown)


def compare(old: Iterable[Footprint], new: Iterable[Footprint]) -> Comparison:
    """Items of the same key are the same item; orders are those of the packages."""
    before = {one.key: one for one in old}
    after = {one.key: one for one in new}
    return Comparison(
        tuple(one.title for key, one in after.items() if key not in before),
        tuple(one.title for key, one in after.items() if key in before and one != before[key]),
        tuple(one.title for key, one in before.items() if key not in after),
    )


def item_mark(item: Item, sums: Mapping[str, int]) -> str:
    """What stands for the tags and the content of an item."""
    tags = item.tags
    told = "|".join(
        [
            str(tags.minutes),
            *sorted(role.value for role in tags.roles),
            *sorted(field.value for field in tags.fields),
            *sorted(group.value for group in tags.target_groups),
            item.query,
        ]
    )
    return _mark(told, item.resource, sums)


def loose_title(resource: Resource) -> str:
    """How a resource that no item shows is called: by its file."""
    return PurePosixPath(resource.name).name if resource.name else resource.url or resource.key


def _mark(told: str, resource: Resource | None, sums: Mapping[str, int]) -> str:
    digest = hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=16)
    if resource is not None:
        digest.update(f"\n{resource.kind}\n{resource.url}\n".encode("utf-8", "replace"))
        for name in sorted({*resource.files, *([resource.name] if resource.name else [])}):
            if name == resource.name or PurePosixPath(name).suffix.lower() not in _FURNITURE:
                digest.update(f"{sums.get(name, 0):08x}\n".encode())
    return digest.hexdigest()


def _checksums(file: Path) -> dict[str, int]:
    with zipfile.ZipFile(file) as package:
        return {entry.filename: entry.CRC for entry in package.infolist()}
