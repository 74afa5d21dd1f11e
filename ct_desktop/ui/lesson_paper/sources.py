"""A selection of items, read from their packages: what is to be rendered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ct_desktop.errors import UserError
from ct_desktop.services.lesson_content import Item, OpenPackage, is_for_leaders
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.ui.lesson_paper.package_items import items_of
from ct_desktop.ui.lesson_paper.parts import PrintPart, parts_for


@dataclass(frozen=True)
class PrintWish:
    """What to print: items as (package, item), in their order.

    ``below`` takes all that is below an item with it; an item that only holds others always does.
    ``for_group`` leaves out what is for the leader. ``minutes`` are those planned, by (package,
    item); without one the item's own count.
    """

    title: str
    selection: Sequence[tuple[str, str]]
    language: str
    answers: bool = False
    for_group: bool = False
    below: bool = False
    minutes: Mapping[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """One part with the package it is read from; ``minutes`` on the first part of an item."""

    package: OpenPackage
    part: PrintPart
    minutes: int | None
    trusted: bool


@dataclass
class Sources:
    """What was found; ``left_out`` are titles of items that paper cannot show."""

    sources: list[Source] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    packages: dict[str, OpenPackage] = field(default_factory=dict)

    def close(self) -> None:
        """Let go of the packages."""
        for package in self.packages.values():
            package.close()
        self.packages.clear()


def read_sources(library: LessonLibrary, wish: PrintWish) -> Sources:
    """Open the packages and find the parts; runs on the worker.

    Raises UserError when a package is not there or cannot be opened.
    """
    found = Sources()
    try:
        _read_all(library, wish, found)
    except UserError:
        found.close()
        raise
    return found


def _read_all(library: LessonLibrary, wish: PrintWish, found: Sources) -> None:
    trusted: dict[str, bool] = {}
    for key, item_key in wish.selection:
        if key not in found.packages:
            trusted[key] = library.entry(key).trusted
            found.packages[key] = library.open(key)
        package = found.packages[key]
        item = _item(package, item_key)
        if item is None:
            found.left_out.append(item_key)
            continue
        for one in _meant(item, wish):
            minutes = wish.minutes.get((key, one.key), one.tags.minutes)
            _take(package, one, minutes, trusted[key], wish, found)


def _item(package: OpenPackage, key: str) -> Item | None:
    every = (item for top in items_of(package.package) for item in top.walk())
    return next((item for item in every if item.key == key), None)


def _take(
    package: OpenPackage,
    item: Item,
    minutes: int | None,
    trusted: bool,
    wish: PrintWish,
    found: Sources,
) -> None:
    try:
        parts = parts_for(package, item, answers=wish.answers, language=wish.language)
    except UserError:
        parts = ()
    if not parts and (item.resource is not None or item.unresolved):
        found.left_out.append(item.title)
    for number, part in enumerate(parts):
        found.sources.append(Source(package, part, None if number else minutes, trusted))


def _meant(item: Item, wish: PrintWish) -> Iterator[Item]:
    if wish.for_group and is_for_leaders(item.tags):
        return
    yield item
    if wish.below or item.resource is None:
        yield from _all_meant(item.children, wish)


def _all_meant(items: Iterable[Item], wish: PrintWish) -> Iterator[Item]:
    for item in items:
        yield from _meant(item, wish)
