"""Waiting until a widget shows what it is to show: a browser paints some time after it is asked."""

from collections import Counter

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

LONGEST = 30_000
"""Milliseconds; what is not painted by then will not be."""
BETWEEN = 60
GROUND = 0.995
"""The share of one colour with which a widget is still empty: at most an edge shows."""


def wait_until_painted(widget: QWidget, longest: int = LONGEST) -> bool:
    """Run the event loop until two looks at ``widget`` show the same, and not one plain ground.

    False when that has not come about after ``longest`` milliseconds.
    """
    passed = QElapsedTimer()
    passed.start()
    before = _look(widget)
    while not passed.hasExpired(longest):
        _run_for(BETWEEN)
        now = _look(widget)
        if now == before and not _is_plain(now):
            return True
        before = now
    return False


def _look(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _is_plain(image: QImage) -> bool:
    colours = Counter(memoryview(image.constBits()).cast("I"))
    return max(colours.values(), default=0) >= GROUND * image.width() * image.height()


def _run_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
