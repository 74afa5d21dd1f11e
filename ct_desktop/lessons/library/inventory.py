"""What the library keeps of a package so that it need not be opened: shelf, search, comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ct_desktop.lessons.library.comparison import Footprint, footprints, loose_title
from ct_desktop.lessons.library.covers import read_cover
from ct_desktop.lessons.library.item_text import ItemTexts
from ct_desktop.lessons.library.page_text import html_text, one_line
from ct_desktop.lessons.package import Item, LessonPackage
from ct_desktop.lessons.reading.reader import OpenPackage

WHOLE = ""
"""The item key under which a package itself is found: by its title, description and keywords."""


@dataclass(frozen=True)
class InventoryItem:
    """One thing that can be found; ``above`` are the titles over it, from the top."""

    key: str
    title: str
    above: tuple[str, ...]
    text: str
    mark: str


@dataclass(frozen=True)
class Inventory:
    """A package as the library knows it; ``title`` is never empty."""

    package: LessonPackage
    title: str
    tools: int
    item_count: int
    description: str
    cover: bytes | None
    items: tuple[InventoryItem, ...]


def take_inventory(opened: OpenPackage, file: Path) -> Inventory:
    """Read every text of an open package; ``file`` lends its name where there is no title."""
    package = opened.package
    marks = {one.key: one for one in footprints(package, opened.path)}
    title = one_line(package.title) or file.stem
    description = one_line(html_text(package.description))
    whole = InventoryItem(
        WHOLE, title, (), one_line(f"{description} {' '.join(package.keywords)}"), ""
    )
    return Inventory(
        package=package,
        title=title,
        tools=len(package.tools()) or len(package.loose),
        item_count=sum(1 for _ in package.walk()),
        description=description,
        cover=read_cover(opened),
        items=(whole, *_tree_items(opened, marks), *_loose_items(opened, marks)),
    )


def _tree_items(opened: OpenPackage, marks: dict[str, Footprint]) -> Iterator[InventoryItem]:
    texts = ItemTexts(opened)
    pending: list[tuple[Item, tuple[str, ...]]] = [
        (item, ()) for item in reversed(opened.package.items)
    ]
    while pending:
        item, above = pending.pop()
        title = one_line(item.title) or (loose_title(item.resource) if item.resource else "")
        text = texts.of(opened.content(item)) if item.resource is not None else ""
        yield InventoryItem(item.key, title, above, text, marks[item.key].mark)
        below = (*above, title) if title else above
        pending += [(child, below) for child in reversed(item.children)]


def _loose_items(opened: OpenPackage, marks: dict[str, Footprint]) -> Iterator[InventoryItem]:
    texts = ItemTexts(opened)
    for resource in opened.package.loose:
        content = opened.resource_content(resource)
        yield InventoryItem(
            resource.key, loose_title(resource), (), texts.of(content), marks[resource.key].mark
        )
