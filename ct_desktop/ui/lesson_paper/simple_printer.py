"""Pages and pictures as PDF without the browser."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImageReader, QPageLayout, QPageSize, QPainter, QPdfWriter

from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lesson_web.package_document import PackageDocument

MARGIN = 15
"""mm at every side."""
_PAGE_DPI = 96  # at which pictures of a page have the size they have on screen
_IMAGE_DPI = 300
_LARGEST_IMAGE = 128 * 1024 * 1024


def paper() -> QPageLayout:
    """A4 upright with our margins."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


def page_pdf(package: OpenPackage, name: str) -> bytes:
    """An entry of the package as PDF, cleaned."""
    document, writer, buffer = _document(package)
    document.show_entry(name)
    return _printed(document, writer, buffer)


def html_pdf(package: OpenPackage, html: str, beside: str) -> bytes:
    """A page made here as PDF, with links relative to entry ``beside``."""
    document, writer, buffer = _document(package)
    document.show_html(html, beside)
    return _printed(document, writer, buffer)


def image_pdf(package: OpenPackage, name: str) -> bytes | None:
    """A picture on one page, turned when it is wide; None when it cannot be read.

    Raises UserError when the entry is damaged.
    """
    content = QBuffer()
    content.setData(QByteArray(package.archive.read(name, limit=_LARGEST_IMAGE)))
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(content)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    writer, buffer = _writer(_IMAGE_DPI)
    if image.width() > image.height():
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    painter = QPainter(writer)
    room = QRectF(0, 0, writer.width(), writer.height())
    natural = _IMAGE_DPI / 96
    scale = min(room.width() / image.width(), room.height() / image.height(), natural)
    size = QSizeF(image.width() * scale, image.height() * scale)
    left = (room.width() - size.width()) / 2
    painter.drawImage(QRectF(left, 0, size.width(), size.height()), image)
    painter.end()
    return bytes(buffer.data().data())


def _document(package: OpenPackage) -> tuple[PackageDocument, QPdfWriter, QBuffer]:
    writer, buffer = _writer(_PAGE_DPI)
    document = PackageDocument(package, writer.width())
    document.documentLayout().setPaintDevice(writer)
    return document, writer, buffer


def _writer(dpi: int) -> tuple[QPdfWriter, QBuffer]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(dpi)
    writer.setPageLayout(paper())
    return writer, buffer


def _printed(document: PackageDocument, writer: QPdfWriter, buffer: QBuffer) -> bytes:
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    return bytes(buffer.data().data())
