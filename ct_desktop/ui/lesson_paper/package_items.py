"""All items of a package, with those that stand for files outside its tree."""

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Content, Item, LessonPackage, OpenPackage

LOOSE = "loose:"
"""Begins the key of an item that stands for a resource no item shows."""
_OTHER_FILES = "loose"


def items_of(package: LessonPackage) -> tuple[Item, ...]:
    """Items of the package; last the files that no item shows, in a folder of their own."""
    loose = tuple(
        Item(
            LOOSE + resource.key,
            (resource.name or resource.url or resource.key).rpartition("/")[2],
            resource,
            tags=resource.tags,
        )
        for resource in package.loose
    )
    if not loose:
        return package.items
    if not package.items:
        return loose
    return (*package.items, Item(_OTHER_FILES, tr("Other files"), children=loose))


def content_of(package: OpenPackage, item: Item) -> Content:
    """What an item shows; raises UserError when it cannot be read."""
    if item.key.startswith(LOOSE) and item.resource is not None:
        return package.resource_content(item.resource)
    return package.content(item)
