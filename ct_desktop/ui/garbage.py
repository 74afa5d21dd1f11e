"""Keeps Python's garbage collector in the GUI thread, between events, and seldom.

Left alone it runs wherever memory is asked for: on the worker, or in the middle of Qt's walk over
all widgets. There it may destroy a forgotten widget, and Qt does not survive that. Even between
events PySide 6.11 now and then ends the process some time after what is left of dead widgets was
collected (seen in a crawl over all pages with one look a second, not seen without), so it is done
only when there is much to win.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
MUCH = 1_000_000
"""Objects made and not yet gone since the last time: some hundreds of pages opened."""


class Garbage(QObject):
    """Looks once a second, until ``stop``, whether there is much to collect."""

    def __init__(self, parent: QObject, much: int = MUCH) -> None:
        super().__init__(parent)
        self._much = much
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)
        gc.disable()

    def look(self) -> None:
        """Collect when there is much."""
        if gc.get_count()[0] > self._much:
            gc.collect()

    def stop(self) -> None:
        """Hand the collecting back to Python."""
        self._timer.stop()
        gc.enable()
