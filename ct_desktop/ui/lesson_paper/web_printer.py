"""Pages as PDF by the browser. Imports WebEngine: import this file late."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QTimer, QUrl

from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lesson_paper.simple_printer import paper
from ct_desktop.ui.lesson_web.address import path_in
from ct_desktop.ui.lesson_web.profile import LessonProfile
from ct_desktop.ui.lesson_web.web_page import LessonWebPage

_PATIENCE = 30_000  # ms for one page; a script of a trusted package may never end


class WebPrinter(QObject):
    """Prints pages of one package, one at a time; ``None`` is handed on for one that failed."""

    def __init__(self, package: OpenPackage, *, trusted: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._profile = LessonProfile(package)
        self._profile.trust(trusted)
        self._page = LessonWebPage(self._profile, self)
        self._profile.setParent(self)  # after its page: Qt deletes children in their order
        self._done: Callable[[bytes | None], object] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(lambda: self._finish(None))
        self._page.loadFinished.connect(self._loaded)
        self._page.broke.connect(lambda: self._finish(None))

    def print_page(self, url: QUrl, done: Callable[[bytes | None], object]) -> None:
        """Print a page of the package."""
        self._done = done
        self._patience.start(_PATIENCE)
        self._page.go(url)

    def print_html(self, html: str, url: QUrl, done: Callable[[bytes | None], object]) -> None:
        """Print a page made here, at an address within the package."""
        self._profile.scheme.put_page(path_in(url), html)
        self.print_page(url, done)

    def _loaded(self, well: bool) -> None:
        if self._done is None:
            return
        if not well:
            self._finish(None)
            return
        self._page.printToPdf(self._printed, paper())

    def _printed(self, pdf: QByteArray) -> None:
        content = bytes(pdf.data())
        self._finish(content or None)

    def _finish(self, pdf: bytes | None) -> None:
        self._patience.stop()
        done, self._done = self._done, None
        if done is not None:
            # Not from within the browser's own call: the next page may delete this one.
            QTimer.singleShot(0, self, lambda: done(pdf))
