"""Divide rows or columns over sheets."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def even_parts(items: Sequence[Item], most: int) -> list[tuple[Item, ...]]:
    """``items`` in order in as few parts as hold at most ``most`` each, of nearly equal size.

    So the last sheet is not left with one row. No items, no parts; ``most`` is at least 1.
    """
    count = -(-len(items) // most)
    parts: list[tuple[Item, ...]] = []
    start = 0
    for index in range(count):
        size = len(items) // count + (index < len(items) % count)
        parts.append(tuple(items[start : start + size]))
        start += size
    return parts
