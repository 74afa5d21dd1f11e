"""The base of every section: reads its content when it is first seen and after changes."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button


class Section(QWidget):
    """Put the content in ``column``; ``buttons`` stand in the header of the page.

    ``wants_page`` carries a Page to show in the place of the settings, and its target.
    """

    wants_page = Signal(object, object)

    def __init__(self, ui: UiContext, office: Office, shows: Iterable[str] = ()) -> None:
        """``shows`` are the tables it shows something of."""
        super().__init__()
        self.ui = ui
        self.office = office
        self.shows = frozenset(shows)
        self.stale = True
        self.buttons: list[Button] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(16))
        ui.bus.changed.connect(self._hear)

    def reload(self) -> None:
        """Read the content anew and show it; sections override this."""

    def wants(self, changes: Changes) -> bool:
        """Whether this section shows something of what changed."""
        return bool(self.shows & changes.tables)

    def unsaved(self) -> str:
        """What was typed and not saved yet, in words; "" when nothing."""
        return ""

    def discard(self) -> None:
        """Forget what was not saved."""

    def show_item(self, item_id: int) -> None:
        """Show one thing of this section; sections that have such things override this."""

    def refresh(self) -> None:
        """Reload now when this section is seen, else as soon as it is."""
        self.stale = True
        self._reload_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload_if_seen()

    def open_page(self, page: Page, target: object) -> None:
        """Show a page in the place of the settings."""
        self.wants_page.emit(page, target)

    def _hear(self, changes: Changes) -> None:
        if self.wants(changes):
            self.refresh()

    def _reload_if_seen(self) -> None:
        if self.stale and self.isVisible():
            self.stale = False
            self.reload()
