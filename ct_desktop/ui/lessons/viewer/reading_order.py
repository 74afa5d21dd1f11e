"""The items of a package one after the other, as previous and next go through them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ct_desktop.services.lesson_content import Item, is_for_leaders


def reading_order(items: Iterable[Item], *, for_group: bool) -> tuple[Item, ...]:
    """Items that show something, from the top of the tree to its bottom.

    ``for_group`` leaves out what is for the leader or supervisor alone, with all below it.
    """
    return tuple(_walk(items, for_group))


def for_group(items: Iterable[Item]) -> tuple[Item, ...]:
    """The tree without what is for the leader or supervisor alone."""
    return tuple(
        replace(item, children=for_group(item.children))
        for item in items
        if not is_for_leaders(item.tags)
    )


def _walk(items: Iterable[Item], for_group: bool) -> Iterator[Item]:
    for item in items:
        if for_group and is_for_leaders(item.tags):
            continue
        if item.resource is not None or item.unresolved:
            yield item
        yield from _walk(item.children, for_group)


def beside(order: tuple[Item, ...], items: Iterable[Item], key: str, step: int) -> Item | None:
    """The item ``step`` (1 or -1) from ``key`` in the order.

    From a folder, which is not in the order, next is its first item and previous what is before.
    """
    keys = [item.key for item in order]
    if key in keys:
        at = keys.index(key) + step
        return order[at] if 0 <= at < len(order) else None
    below = next((item for item in _all(items) if item.key == key), None)
    inside = {item.key for item in below.walk()} if below else set()
    first = next((at for at, each in enumerate(keys) if each in inside), None)
    if first is None:
        return None
    if step > 0:
        return order[first]
    return order[first - 1] if first > 0 else None


def _all(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield from item.walk()
