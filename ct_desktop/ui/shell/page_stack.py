"""The pages, each built on its first visit."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ct_desktop.ui.page import Page
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.widgets.current_stack import CurrentStack


class PageStack(CurrentStack):
    """``moved`` carries page key and target when the user goes somewhere within a page."""

    moved = Signal(str, object)

    def __init__(self, entries: Iterable[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = {entry.key: entry for entry in entries}
        self._built: dict[str, Page] = {}
        self.key = ""

    @property
    def page(self) -> Page | None:
        """The page on show; None before the first visit."""
        return self._built.get(self.key)

    @property
    def built(self) -> frozenset[str]:
        """Keys of the pages built so far."""
        return frozenset(self._built)

    def show_page(self, key: str) -> Page:
        """Show a page, building it when this is its first visit.

        Raises KeyError for a page that does not exist.
        """
        page = self._built.get(key)
        if page is None:
            page = self.entries[key].factory()
            page.moved.connect(lambda target: self.moved.emit(key, target))
            self._built[key] = page
            self.addWidget(page)
        self.key = key
        self.setCurrentWidget(page)
        return page
