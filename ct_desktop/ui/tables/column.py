"""One column of a table: what it is called and what it shows of a row."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

R = TypeVar("R")


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class ColumnSpec(Generic[R]):
    """A column over rows of type ``R``.

    ``width`` in px at 100 %; 0 takes the room that is left, but never less than ``least``: then the
    table scrolls sideways. ``tone`` gives a tone of ``chip`` to show the text as a chip, or "" for
    plain text. ``sort_key`` is what the service calls this order; "" for a column that cannot be
    sorted. ``strong`` sets it semibold, ``muted`` quietly,
    ``look`` does so ("strong", "muted", "") row by row.
    ``optional`` columns start hidden and can be chosen from the header's menu.
    """

    key: str
    title: str
    text: Callable[[R], str]
    width: int = 120
    align: Align = Align.LEFT
    tooltip: Callable[[R], str] | None = None
    tone: Callable[[R], str] | None = None
    sort_key: str = ""
    strong: bool = False
    muted: bool = False
    optional: bool = False
    look: Callable[[R], str] | None = None
    least: int = 140


@dataclass(frozen=True)
class Sort:
    """An order of rows: the ``sort_key`` of a column, up or down; "" is the service's own."""

    key: str = ""
    descending: bool = False
