"""Web pages: by the browser when it starts and keeps running, else as plain rich text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal

from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lesson_web.available import web_available
from ct_desktop.ui.lessons.viewer.pane import PagePane
from ct_desktop.ui.lessons.viewer.simple_pane import SimplePane

_MADE = "citytrainer-page.html"


class PagePanes(QObject):
    """Makes the pane for pages once; ``add`` puts it in its stack.

    ``scripted`` tells that a page with scripts is shown, ``simple`` that the
    browser is not used, ``turned`` that the browser broke down and another pane shows its page,
    ``zoomed`` that the user made the page larger with the wheel.
    """

    followed = Signal(QUrl)
    scripted = Signal()
    simple = Signal()
    turned = Signal(object)
    zoomed = Signal(float)

    def __init__(self, add: Callable[[PagePane], object]) -> None:
        super().__init__()
        self._add = add
        self._package: OpenPackage | None = None
        self._trusted = False
        self._pane: PagePane | None = None
        self._again: Callable[[], PagePane] | None = None

    def set_package(self, package: OpenPackage, *, trusted: bool) -> None:
        """Show pages of this package."""
        self._package = package
        self._trusted = trusted

    def trust(self, trusted: bool) -> None:
        """Let scripts run or not, and show the page anew."""
        self._trusted = trusted
        if self._pane is not None:
            self._pane.trust(trusted)

    def show_entry(self, name: str, suffix: str) -> PagePane:
        """Show an entry of the package; the pane to turn to."""
        self._again = lambda: self.show_entry(name, suffix)
        pane = self._made()
        pane.show_entry(name, suffix)
        return pane

    def show_html(self, html: str, base: str) -> PagePane:
        """Show a page made here, with links relative to folder ``base``; the pane to turn to."""
        self._again = lambda: self.show_html(html, base)
        pane = self._made()
        beside = f"{base.rstrip('/')}/{_MADE}" if base else _MADE
        pane.show_html(html, beside)
        return pane

    def _made(self) -> PagePane:
        if self._pane is None:
            if self._package is None:
                raise RuntimeError("no package is shown")
            self._pane = (
                self._web(self._package) if web_available() else self._simple(self._package)
            )
            self._add(self._pane)
        return self._pane

    def _web(self, package: OpenPackage) -> PagePane:
        from ct_desktop.ui.lessons.viewer.web_pane import WebPane

        pane = WebPane(package)
        pane.profile.trust(self._trusted)
        pane.followed.connect(self.followed)
        pane.scripted.connect(self.scripted)
        pane.zoomed.connect(self.zoomed)
        pane.broke.connect(self._fall_back)
        return pane

    def _simple(self, package: OpenPackage) -> PagePane:
        pane = SimplePane(package)
        pane.followed.connect(self.followed)
        self.simple.emit()
        return pane

    def _fall_back(self) -> None:
        if self._package is None or isinstance(self._pane, SimplePane):
            return
        self._pane = self._simple(self._package)
        self._add(self._pane)
        if self._again is not None:
            self.turned.emit(self._again())
