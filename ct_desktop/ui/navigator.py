"""How one part of the window asks to show another, without knowing it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Target:
    """A place in the window: a page by its key and, within it, what that page calls a target."""

    page: str
    what: object = None


class Navigator(QObject):
    """Pages call ``open``; the shell listens to ``wanted``."""

    wanted = Signal(object)

    def open(self, page: str, what: object = None) -> None:
        """Ask for page ``page``, at ``what`` (its list when None)."""
        self.wanted.emit(Target(page, what))
