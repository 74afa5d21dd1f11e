"""Shows the pages of a PDF that lies in memory. Imports QtPdf: import this file late."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px


class PdfViewer(QPdfView):
    """All pages below each other, as wide as the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Qt deletes children in the order they came: the view, then what it shows, then the bytes.
        self._owner = parent
        self.document_ = QPdfDocument(parent)
        self._buffer: QBuffer | None = None
        self.setAccessibleName(tr("Pages of the document"))
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setPageSpacing(px(12))
        self.setDocument(self.document_)

    def show_pdf(self, pdf: QByteArray) -> int:
        """Show another PDF and give its number of pages; 0 when the bytes are no PDF."""
        old = self._buffer
        self._buffer = QBuffer(self._owner)
        self._buffer.setData(pdf)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document_.load(self._buffer)
        if old is not None:
            old.deleteLater()
        return self.document_.pageCount()
