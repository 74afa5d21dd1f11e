"""Web pages as their makers meant them. Imports WebEngine: import this file late."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineFindTextResult, QWebEnginePage, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lesson_web.address import address, path_in
from ct_desktop.ui.lesson_web.profile import LessonProfile
from ct_desktop.ui.lesson_web.web_page import LessonWebPage
from ct_desktop.ui.lessons.viewer.pane import PagePane
from ct_desktop.ui.lessons.viewer.scrolling import ONE_STEP, more_below

_OUR_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


class WebPane(PagePane):
    """One browser for all pages of a package, which is what makes the next page fast."""

    scripted = Signal()
    broke = Signal()
    zoomed = Signal(float)
    """The user turned the wheel with Ctrl."""

    def __init__(self, package: OpenPackage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile = LessonProfile(package)
        self.page = LessonWebPage(self.profile, self)
        self.view = QWebEngineView(self)
        self.view.setPage(self.page)
        # Qt deletes children in their order, and a profile must outlive its pages.
        self.profile.setParent(self)
        self.view.setAccessibleName(tr("Page"))
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.page.loadFinished.connect(lambda _: self._watch_hands())
        self.page.followed.connect(self.followed)
        self.page.broke.connect(self.broke)
        self.page.zoomFactorChanged.connect(self.zoomed)
        self.profile.scheme.scripted.connect(self.scripted)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._end)

    def show_entry(self, name: str, suffix: str) -> None:
        self.page.go(address(name, suffix))

    def show_html(self, html: str, beside: str) -> None:
        url = address(beside)
        self.profile.scheme.put_page(path_in(url), html)
        self.page.go(url)

    def _end(self) -> None:
        """The program ends without deleting its windows: the page must go before its profile."""
        shiboken6.delete(self.page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress):
            self.page.touch()
        return False

    def _watch_hands(self) -> None:
        """The browser may make itself another widget with every page."""
        inner = self.view.focusProxy()
        if inner is not None:
            inner.removeEventFilter(self)
            inner.installEventFilter(self)

    def trust(self, trusted: bool) -> None:
        self.profile.trust(trusted)
        self.page.triggerAction(QWebEnginePage.WebAction.ReloadAndBypassCache)

    def zoom(self, factor: float) -> None:
        if abs(self.page.zoomFactor() - factor) > 0.001:
            self.page.setZoomFactor(factor)

    def find_words(self, words: str, forward: bool, found: Callable[[bool], object]) -> None:
        flags = QWebEnginePage.FindFlag(0)
        if not forward:
            flags = QWebEnginePage.FindFlag.FindBackward

        def tell(result: QWebEngineFindTextResult) -> None:
            found(result.numberOfMatches() > 0)

        self.page.findText(words, flags, tell)

    def step(self, way: int) -> bool:
        top, room = self.page.scrollPosition().y(), self.view.height()
        if not more_below(top, room, self.page.contentsSize().height(), way):
            return False
        # Our own line in a world of its own: it runs where the scripts of the package do not.
        self.page.runJavaScript(f"scrollBy(0, {way * ONE_STEP} * innerHeight)", _OUR_WORLD)
        return True

    def leave(self) -> None:
        self.page.go(QUrl("about:blank"))

    def let_go(self) -> None:
        self.profile.scheme.let_go()
