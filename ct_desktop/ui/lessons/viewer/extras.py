"""What the viewer is given of parts of the program that are not always there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


def _nothing(words: str) -> None:
    """Nobody searches."""


@dataclass(frozen=True)
class ViewerExtras:
    """``search`` shows what is found in all packages for these words.

    ``note`` makes the panel of stars and remarks for (package, item) while the store is open;
    ``edit`` opens a package in the editor.
    """

    search: Callable[[str], object] = _nothing
    note: Callable[[str, str], QWidget] | None = None
    edit: Callable[[str], object] | None = None
