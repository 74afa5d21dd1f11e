"""Web pages as plain rich text, where the browser cannot start."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lesson_web.package_document import PackageDocument
from ct_desktop.ui.lessons.viewer.pane import PagePane
from ct_desktop.ui.lessons.viewer.scrolling import ONE_STEP, more_below
from ct_desktop.ui.theme.current import px

_ROOM = 680
_LOOK = "QTextBrowser {{ background: #FFFFFF; color: #1C2430; border: none; padding: {n}px; }}"


class SimplePane(PagePane):
    """Shows pages cleaned of scripts, frames and what lies outside the package."""

    def __init__(self, package: OpenPackage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.browser = _Browser(self)
        self.document = PackageDocument(package, px(_ROOM), self)
        self.browser.setDocument(self.document)
        self.setFocusProxy(self.browser)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.browser.anchorClicked.connect(self._follow)

    def show_entry(self, name: str, suffix: str) -> None:
        self.document.show_entry(name)
        self._to_top()
        anchor = QUrl(suffix).fragment()
        if anchor:
            self.browser.scrollToAnchor(anchor)

    def show_html(self, html: str, beside: str) -> None:
        self.document.show_html(html, beside)
        self._to_top()

    def zoom(self, factor: float) -> None:
        font = self.document.defaultFont()
        font.setPointSizeF(11.5 * factor)
        self.document.setDefaultFont(font)

    def find_words(self, words: str, forward: bool, found: Callable[[bool], object]) -> None:
        cursor = self.browser.textCursor()
        if not words:
            cursor.clearSelection()
            self.browser.setTextCursor(cursor)
            found(False)
            return
        way = QTextDocument.FindFlag(0) if forward else QTextDocument.FindFlag.FindBackward
        hit = self.browser.find(words, way)
        if not hit:  # on from the other end
            end = QTextCursor.MoveOperation.Start if forward else QTextCursor.MoveOperation.End
            self.browser.moveCursor(end)
            hit = self.browser.find(words, way)
        found(hit)

    def step(self, way: int) -> bool:
        bar = self.browser.verticalScrollBar()
        if not more_below(bar.value(), bar.pageStep(), bar.maximum() + bar.pageStep(), way):
            return False
        bar.setValue(bar.value() + round(way * ONE_STEP * bar.pageStep()))
        return True

    def let_go(self) -> None:
        self.document.let_go()

    def _follow(self, url: QUrl) -> None:
        if not url.path() and url.hasFragment() and not url.scheme():
            self.browser.scrollToAnchor(url.fragment())
        else:
            self.followed.emit(self.document.baseUrl().resolved(url))

    def _to_top(self) -> None:
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)


class _Browser(QTextBrowser):
    """Goes nowhere by itself and loads nothing but what its document gives."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Page"))
        self.setStyleSheet(_LOOK.format(n=px(32)))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        # The widget is asked before the document; its own way would look on the disk.
        return self.document().loadResource(type, QUrl(name))
