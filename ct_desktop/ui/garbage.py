"""Keeps Python's garbage collector in the GUI thread, between events.

Left alone it runs wherever memory is asked for: on the worker, or in the middle of Qt's walk over
all widgets. There it may destroy a forgotten widget, and Qt does not survive that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Garbage(QObject):
    """Collects by Python's own thresholds, once a second, until ``stop``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)
        gc.disable()

    def look(self) -> None:
        """Collect each generation that is full."""
        for generation, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count <= most:
                break
            gc.collect(generation)

    def stop(self) -> None:
        """Hand the collecting back to Python."""
        self._timer.stop()
        gc.enable()
