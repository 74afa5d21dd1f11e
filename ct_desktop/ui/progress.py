"""How far long work has come, told from the worker to the window, and its cancelling."""

from threading import Event

from PySide6.QtCore import QObject, Signal


class CancelledError(Exception):
    """Raised inside long work, from its call to ``progress``, after the user cancelled it."""


class LongWork(QObject):
    """One piece of long work.

    Call it from the worker as ``progress(done, total, text)``; a ``total`` of 0 means unknown.
    ``advanced`` carries the same three, at most once per percent.
    """

    advanced = Signal(int, int, str)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._cancelled = Event()
        self._told: tuple[int, str] | None = None

    def __call__(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is.

        Raises CancelledError when the user wants it to stop.
        """
        if self._cancelled.is_set():
            raise CancelledError
        telling = (done * 100 // total if total else done, text)
        if telling != self._told:
            self._told = telling
            self.advanced.emit(done, total, text)

    def cancel(self) -> None:
        """Ask the work to stop at its next report; what it did is rolled back by its service."""
        self._cancelled.set()
