"""Puts the pages of a PDF on paper at the printer's own resolution."""

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_MOST_DPI = 300  # A4 at 300 dpi is 26 MB; more is not seen on paper


def prepare(printer: QPrinter, document: QPdfDocument) -> None:
    """Give the printer the paper of the first page, without margins: the PDF has its own."""
    size = document.pagePointSize(0)
    landscape = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    paper = QPageSize(upright, QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def print_document(printer: QPrinter, document: QPdfDocument) -> int:
    """Print the pages chosen in the printer's dialog (all when none); returns how many."""
    first = max(1, printer.fromPage() or 1)
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    painter = QPainter(printer)
    for number in range(first - 1, last):
        if number > first - 1:
            printer.newPage()
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        scale = min(1.0, _MOST_DPI / printer.resolution())
        points = document.pagePointSize(number)
        share = min(paper.width() / points.width(), paper.height() / points.height())
        width, height = points.width() * share, points.height() * share
        image = document.render(number, QSize(round(width * scale), round(height * scale)))
        left, top = (paper.width() - width) / 2, (paper.height() - height) / 2
        painter.drawImage(QRectF(left, top, width, height), image)
    painter.end()
    return max(0, last - first + 1)
