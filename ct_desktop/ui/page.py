"""The base of every page, and of every detail that opens as a page."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page_header import PageHeader
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.current_stack import CurrentStack


class Page(QWidget):
    """Header and body; reads its content when it is first seen and after changes it shows.

    A page may open a detail, itself a Page, in its own place. ``moved`` carries the target that
    is shown now (None for the page itself), for the history of the window.
    """

    moved = Signal(object)

    def __init__(
        self,
        ui: UiContext,
        key: str,
        title: str,
        shows: Iterable[str] = (),
        *,
        margins: bool = True,
    ) -> None:
        """``key`` names the page as initiator; ``shows`` the tables it shows something of."""
        super().__init__()
        self.ui = ui
        self.key = key
        self.title = title
        self.shows = frozenset(shows)
        self.stale = True
        self.detail: Page | None = None
        self.setProperty("ground", "background")
        self.header = PageHeader(title)
        self._front = QWidget()
        self.body = QVBoxLayout()
        self.body.setSpacing(px(16))
        column = QVBoxLayout(self._front)
        if margins:
            column.setContentsMargins(px(28), px(20), px(28), px(24))
        else:
            column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(20))
        column.addWidget(self.header)
        column.addLayout(self.body, 1)
        self._stack = CurrentStack()
        self._stack.addWidget(self._front)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        ui.bus.changed.connect(self._hear)

    def reload(self) -> None:
        """Read the content anew (with ``ui.tasks.read``) and show it; pages override this."""

    def wants(self, changes: Changes) -> bool:
        """Whether this page shows something of what changed."""
        return bool(self.shows & changes.tables)

    def print_page(self) -> None:
        """Print what is on the page; pages that can override this."""
        self.ui.prompts.toast(tr("There is nothing to print on this page."))

    def open(self, target: object) -> None:
        """Show ``target``, in the page's own terms; None means the page itself."""
        if target is None:
            while self.close_detail():
                continue

    def show_detail(self, detail: "Page", target: object) -> None:
        """Open a detail in the place of this page; Esc or its arrow leads back."""
        self._remove_detail()
        self.detail = detail
        detail.header.add_back(
            tr("Back to {page}").format(page=self.title), lambda: self.close_detail()
        )
        self._stack.addWidget(detail)
        self._stack.setCurrentWidget(detail)
        self.moved.emit(target)

    def close_detail(self) -> bool:
        """Close the innermost open detail; False when there is none."""
        if self.detail is None:
            return False
        if self.detail.close_detail():
            return True
        self._stack.setCurrentWidget(self._front)
        self._remove_detail()
        self._reload_if_seen()
        self.moved.emit(None)
        return True

    def innermost(self) -> "Page":
        """The page that the user sees: the detail of the detail, or this one."""
        return self.detail.innermost() if self.detail else self

    def refresh(self) -> None:
        """Reload now when this page is seen, else as soon as it is."""
        self.stale = True
        self._reload_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload_if_seen()

    def _hear(self, changes: Changes) -> None:
        if self.wants(changes):
            self.refresh()

    def _reload_if_seen(self) -> None:
        if self.stale and self.isVisible() and self._stack.currentWidget() is self._front:
            self.stale = False
            self.reload()

    def _remove_detail(self) -> None:
        if self.detail is not None:
            self._stack.removeWidget(self.detail)
            self.detail.deleteLater()
            self.detail = None
