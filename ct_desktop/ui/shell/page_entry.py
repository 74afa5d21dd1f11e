"""What the shell needs to know of a page before it is built."""

from collections.abc import Callable
from dataclasses import dataclass

from ct_desktop.ui.page import Page


@dataclass(frozen=True)
class PageEntry:
    """A page in the rail; ``factory`` is called on the first visit.

    ``foot`` puts it at the foot of the rail, outside Ctrl+1…8.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[], Page]
    foot: bool = False
