"""What the window remembers of itself between two starts: sizes, columns, colours.

Never anything about people: preferences lie outside the encrypted store.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Preferences:
    """Reads and keeps short texts by key; ``get`` gives None for what was never kept."""

    get: Callable[[str], str | None]
    put: Callable[[str, str], None]


def forgetful() -> Preferences:
    """Preferences that last as long as the window."""
    kept: dict[str, str] = {}
    return Preferences(kept.get, kept.__setitem__)
