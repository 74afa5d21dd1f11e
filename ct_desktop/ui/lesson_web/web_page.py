"""A page of the browser that goes nowhere by itself. Imports WebEngine: import this file late."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEngineFullScreenRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
)

from ct_desktop.ui.lesson_web.address import SCHEME
from ct_desktop.ui.lesson_web.profile import LessonProfile

_A_CLICK = 1000  # ms between pressing and what comes of it


class LessonWebPage(QWebEnginePage):
    """Shows what ``go`` asks for; a link that is clicked is only told of, by ``followed``."""

    followed = Signal(QUrl)
    _clicked = Signal(QUrl)
    broke = Signal()

    def __init__(self, profile: LessonProfile, parent: QObject | None = None) -> None:
        super().__init__(profile, parent)
        self._touched = QElapsedTimer()
        # Pages are written for white paper and often rely on it.
        self.setBackgroundColor(QColor("#FFFFFF"))
        # Told later: sent elsewhere from within its question, the browser ends the program.
        self._clicked.connect(self.followed, Qt.ConnectionType.QueuedConnection)
        self.newWindowRequested.connect(self._instead_of_window)
        self.permissionRequested.connect(self._deny)
        self.fullScreenRequested.connect(self._stay)
        self.renderProcessTerminated.connect(self._ended)

    def go(self, url: QUrl) -> None:
        """Show the page at an address of the package."""
        self.load(url)

    def touch(self) -> None:
        """The user clicked or pressed a key in this page: one way out may be asked for now."""
        self._touched.start()

    def acceptNavigationRequest(
        self, url: QUrl | str, type: QWebEnginePage.NavigationType, main_frame: bool, /
    ) -> bool:
        wanted = QUrl(url)
        clicked = type == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if not main_frame:
            if clicked and wanted.scheme() != SCHEME:
                self._tell(wanted)
            return wanted.scheme() in (SCHEME, "about")
        if clicked and not self._within_page(wanted):
            self._tell(wanted)
            return False
        return wanted.scheme() == SCHEME or wanted == QUrl("about:blank")

    def createWindow(self, type: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        return None  # type: ignore[return-value]  # Qt takes it as "no window"

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
        /,
    ) -> None:
        """What pages say to their makers is not for the log of the program."""

    def _tell(self, url: QUrl) -> None:
        """Scripts look like clicks to Qt; without a hand on the mouse they lead nowhere outside."""
        if url.scheme() != SCHEME:
            if not self._touched.isValid() or self._touched.hasExpired(_A_CLICK):
                return
            self._touched.invalidate()
        self._clicked.emit(url)

    def _within_page(self, url: QUrl) -> bool:
        """A jump within the page on show, which the browser does itself."""
        return url.hasFragment() and _without_fragment(url) == _without_fragment(self.url())

    def _instead_of_window(self, request: QWebEngineNewWindowRequest) -> None:
        if request.isUserInitiated():
            self._tell(request.requestedUrl())

    @staticmethod
    def _deny(permission: QWebEnginePermission) -> None:
        permission.deny()

    @staticmethod
    def _stay(request: QWebEngineFullScreenRequest) -> None:
        request.reject()

    def _ended(self, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        if status != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self.broke.emit()


def _without_fragment(url: QUrl) -> QUrl:
    bare = QUrl(url)
    bare.setFragment(None)  # type: ignore[arg-type]  # an empty text would leave its "#"
    return bare
