"""Reading JSON strictly: each value has its type, and nothing is there that is not asked for."""

import math
from enum import StrEnum
from typing import Any, TypeVar

from ct_desktop.language import tr

Member = TypeVar("Member", bound=StrEnum)


def finite(value: object) -> float | None:
    """A number as it is reckoned with; None for anything else, and for one beyond all bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:  # JSON knows whole numbers of any length
        return None
    return number if math.isfinite(number) else None


class Shape:
    """An object of JSON that is read key by key; ``where`` names it in what is wrong.

    Every method raises ValueError that says what is wrong.
    """

    def __init__(self, content: object, where: str) -> None:
        self.where = where
        if not isinstance(content, dict):
            raise ValueError(tr("{where} is not what it should be").format(where=where))
        self._left: dict[Any, Any] = dict(content)

    def text(self, key: str) -> str:
        """A text."""
        value = self._take(key)
        if not isinstance(value, str):
            raise self._wrong(key)
        return value

    def number(self, key: str) -> float:
        """A finite number."""
        value = finite(self._take(key))
        if value is None:
            raise self._wrong(key)
        return value

    def truth(self, key: str) -> bool:
        """True or false."""
        value = self._take(key)
        if not isinstance(value, bool):
            raise self._wrong(key)
        return value

    def list(self, key: str) -> list[Any]:
        """A list of anything."""
        value = self._take(key)
        if not isinstance(value, list):
            raise self._wrong(key)
        return value

    def part(self, key: str) -> "Shape":
        """An object within."""
        return Shape(self._take(key), self.where)

    def member(self, key: str, kind: type[Member]) -> Member:
        """One of the values of an enumeration."""
        value = self.text(key)
        try:
            return kind(value)
        except ValueError:
            raise self._wrong(key) from None

    def nothing_else(self) -> None:
        """Refuse what was not asked for."""
        if self._left:
            key = next(iter(self._left))
            raise ValueError(
                tr("{where} has “{key}”, which means nothing").format(where=self.where, key=key)
            )

    def _take(self, key: str) -> Any:
        if key not in self._left:
            raise ValueError(tr("{where} has no “{key}”").format(where=self.where, key=key))
        return self._left.pop(key)

    def _wrong(self, key: str) -> ValueError:
        return ValueError(
            tr("{where} has a wrong value for “{key}”").format(where=self.where, key=key)
        )
