"""Lets a page take supervisors' forms that are dragged onto it, and shows that it does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ct_desktop.ui.practice.forms.drop_veil import DropVeil
from ct_desktop.ui.practice.forms.dropped_forms import dropped_forms


class FormDrops(QObject):
    """Install it on a page; ``on_files`` gets the PDF files and folders that were let go.

    It lives as long as the page. Anything else that is dragged is left to the page.
    """

    def __init__(self, page: QWidget, on_files: Callable[[tuple[Path, ...]], object]) -> None:
        super().__init__(page)
        self._on_files = on_files
        self.veil = DropVeil(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and dropped_forms(event.mimeData()):
            event.acceptProposedAction()
            self.veil.appear()
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.veil.hide()
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            files = dropped_forms(event.mimeData())
            if files:
                event.acceptProposedAction()
                self._on_files(files)
                return True
        return super().eventFilter(watched, event)
