"""Files that the system asks the running program to open: on macOS by a double click."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class _Listener(QObject):
    def __init__(self, app: QApplication, on_file: Callable[[Path], object]) -> None:
        super().__init__(app)
        self._on_file = on_file
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._on_file(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def listen_for_files(app: QApplication, on_file: Callable[[Path], object]) -> None:
    """Call ``on_file`` for every file the system wants opened, as long as the program runs.

    Only macOS sends them; elsewhere the file is an argument of a new process.
    """
    if sys.platform == "darwin":
        _Listener(app, on_file)
