"""PDF documents of a package. Imports QtPdf: import this file late."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF, QTimer
from PySide6.QtPdf import QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ct_desktop.ui.lessons.viewer.pane import Pane
from ct_desktop.ui.preview.pdf_viewer import PdfViewer

_SETTLE = 150  # ms without a new hit: the search, which Qt does page by page, is done


class PdfPane(Pane):
    """As wide as the pane at 100 %; ``slides`` shows one whole page at a time, for a group."""

    finds = True

    def __init__(self, *, slides: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slides = slides
        self.viewer = PdfViewer(self)
        self.hits = QPdfSearchModel(self)
        self.viewer.setSearchModel(self.hits)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._searched)
        self._found: Callable[[bool], object] | None = None
        self._step = 0
        if slides:
            self.viewer.setPageMode(QPdfView.PageMode.SinglePage)
            self.viewer.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.viewer.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusProxy(self.viewer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.viewer)
        self.hits.countChanged.connect(self._settle.start)

    def show_pdf(self, content: bytes) -> bool:
        """Show another PDF; False when the bytes are none."""
        self.hits.setDocument(None)  # type: ignore[arg-type]  # Qt takes none
        pages = self.viewer.show_pdf(QByteArray(content))
        self.hits.setDocument(self.viewer.document_)
        self.viewer.pageNavigator().jump(0, QPointF(), 0)
        self.viewer.verticalScrollBar().setValue(0)
        return pages > 0

    def step(self, way: int) -> bool:
        there = self.viewer.pageNavigator().currentPage() + way
        if not self._slides or not 0 <= there < self.viewer.document_.pageCount():
            return False
        self.viewer.pageNavigator().jump(there, QPointF(), 0)
        return True

    def zoom(self, factor: float) -> None:
        if self._slides:
            return
        if abs(factor - 1.0) < 0.001 or self.viewer.document_.pageCount() == 0:
            self.viewer.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            return
        wide = self.viewer.document_.pagePointSize(0).width() * self.logicalDpiX() / 72
        room = self.viewer.viewport().width() - 2 * self.viewer.documentMargins().left()
        self.viewer.setZoomMode(QPdfView.ZoomMode.Custom)
        self.viewer.setZoomFactor(max(0.05, room / wide * factor))

    def find_words(self, words: str, forward: bool, found: Callable[[bool], object]) -> None:
        self._found = found
        if words != self.hits.searchString():
            self._step = 0
            self.viewer.setCurrentSearchResultIndex(-1)
            self.hits.setSearchString(words)
            self._settle.start()
        else:
            self._step = 1 if forward else -1
            self._searched()

    def _searched(self) -> None:
        count = self.hits.count()
        if count:
            place = self.viewer.currentSearchResultIndex()
            place = 0 if place < 0 else (place + self._step) % count
            self.viewer.setCurrentSearchResultIndex(place)
            link = self.hits.resultAtIndex(place)
            self.viewer.pageNavigator().jump(link.page(), link.location())
        if self._found is not None:
            self._found(count > 0)
