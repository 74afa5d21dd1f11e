"""The pages of a PDF in memory as images of a wanted size. Imports QtPdf: import this file late."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument


class PagePicture(QObject):
    """Keeps the last image of a page, so that painting again costs nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Qt deletes children in the order they came: what reads the bytes, then the bytes.
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._kept: tuple[int, QSize, QImage] | None = None

    def load(self, pdf: bytes) -> int:
        """Take another document; its number of pages, 0 when the bytes are no PDF."""
        old, self._kept = self._buffer, None
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if old is not None:
            old.deleteLater()
        return self._document.pageCount()

    def image(self, page: int, size: QSize) -> QImage:
        """A page at ``size`` pixels; an empty image for a page that does not exist."""
        if not 0 <= page < self._document.pageCount():
            return QImage()
        if self._kept is None or self._kept[:2] != (page, size):
            self._kept = (page, QSize(size), self._document.render(page, size))
        return self._kept[2]
