"""A field that looks like a search and opens the search everywhere."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit


class SearchOpener(QObject):
    """A click on ``field``, Enter in it or typing in it opens the search everywhere."""

    def __init__(self, field: QLineEdit, search: Callable[[], object]) -> None:
        super().__init__(field)
        self._field = field
        self._search = search
        field.setClearButtonEnabled(False)
        field.returnPressed.connect(lambda: search())
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._search()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pass_on(event)
        return False

    def _pass_on(self, event: QKeyEvent) -> bool:
        """The first letter goes to the search that it opens."""
        if not event.text().isprintable() or not event.text().strip():
            return False
        self._search()
        there = QApplication.focusWidget()
        if there is not None and there is not self._field:
            QApplication.sendEvent(there, event)
        return True
