"""What every way of showing content can be asked for."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget


class Pane(QWidget):
    """The base: content without zoom, nothing to find in, nothing to let go of."""

    finds = False
    """Whether words can be looked for in it."""

    def zoom(self, factor: float) -> None:
        """Show the content at ``factor`` (1.0 = as it is)."""

    def find_words(self, words: str, forward: bool, found: Callable[[bool], object]) -> None:
        """Go to the next place with ``words`` (none: unmark) and tell whether there is one."""
        found(False)

    def step(self, way: int) -> bool:
        """Go on (1) or back (-1) within the content; False when it has no more of it."""
        return False

    def leave(self) -> None:
        """Stop what plays; another content is shown now."""

    def let_go(self) -> None:
        """Read nothing any more: the package is about to be closed."""


class PagePane(Pane):
    """A pane for web pages; ``followed`` carries the address of a link that was clicked."""

    finds = True
    followed = Signal(QUrl)

    def show_entry(self, name: str, suffix: str) -> None:
        """Show an entry of the package; ``suffix`` is ``?query#fragment`` as it is."""
        raise NotImplementedError

    def show_html(self, html: str, beside: str) -> None:
        """Show a page made here, whose links are relative to entry ``beside``."""
        raise NotImplementedError

    def trust(self, trusted: bool) -> None:
        """Let the scripts of the package run or not, and show the page anew."""
