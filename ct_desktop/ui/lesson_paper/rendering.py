"""Turns parts into PDFs, one after the other, without holding up the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from ct_desktop.errors import AppError
from ct_desktop.ui.lesson_paper.parts import HtmlPart, ImagePart, PagePart, PdfPart
from ct_desktop.ui.lesson_paper.simple_printer import html_pdf, image_pdf, page_pdf
from ct_desktop.ui.lesson_paper.sources import Source
from ct_desktop.ui.lesson_web.address import address
from ct_desktop.ui.lesson_web.available import web_available
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.progress import CancelledError, LongWork

Pdfs = list[bytes | None]

_LARGEST_PDF = 512 * 1024 * 1024
_MADE = "citytrainer-print.html"


class Rendering(QObject):
    """One run; ``done`` gets a PDF per part, None for a part that could not be rendered."""

    def __init__(
        self,
        sources: Sequence[Source],
        done: Callable[[Pdfs], object],
        failed: Callable[[AppError | None], object],
        work: LongWork | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``failed`` gets None when the user cancelled ``work``."""
        super().__init__(parent)
        self._sources = list(sources)
        self._done = done
        self._failed = failed
        self._work = work
        self._pdfs: Pdfs = []
        self._printer: QObject | None = None
        self._printing: Source | None = None

    def start(self) -> None:
        """Begin with the first part, from the event loop."""
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        at, count = len(self._pdfs), len(self._sources)
        if self._work is not None:
            title = self._sources[at].part.title if at < count else ""
            try:
                self._work(at, count, title)
            except CancelledError:
                self._end()
                self._failed(None)
                return
        if at == count:
            self._end()
            self._done(self._pdfs)
            return
        try:
            self._render(self._sources[at])
        except AppError:  # damaged: the rest is still wanted
            self._keep(None)

    def _render(self, source: Source) -> None:
        match source.part:
            case PdfPart(_, name):
                self._keep(_whole_pdf(source.package.archive.read(name, limit=_LARGEST_PDF)))
            case ImagePart(_, name):
                self._keep(image_pdf(source.package, name))
            case PagePart() | HtmlPart() if web_available():
                self._render_web(source)
            case _:
                self._keep(_simple(source))

    def _render_web(self, source: Source) -> None:
        from ct_desktop.ui.lesson_paper.web_printer import WebPrinter

        before = self._printing
        if before is None or before.package is not source.package or self._printer is None:
            self._end()
            self._printer = WebPrinter(source.package, trusted=source.trusted, parent=self)
        self._printing = source
        printer = self._printer
        if not isinstance(printer, WebPrinter):
            raise TypeError(printer)

        def keep(pdf: bytes | None) -> None:
            self._keep(pdf if pdf is not None else _simple(source))

        if isinstance(source.part, HtmlPart):
            beside = address(_beside(source.part.base))
            printer.print_html(source.part.html, beside, keep)
        elif isinstance(source.part, PagePart):
            printer.print_page(address(source.part.name, source.part.suffix), keep)

    def _keep(self, pdf: bytes | None) -> None:
        self._pdfs.append(pdf)
        QTimer.singleShot(0, self, self._next)

    def _end(self) -> None:
        if self._printer is not None:
            self._printer.deleteLater()
        self._printer = None
        self._printing = None


def render_parts(
    sources: Sequence[Source],
    done: Callable[[Pdfs], object],
    failed: Callable[[AppError | None], object],
    work: LongWork | None = None,
    parent: QObject | None = None,
) -> Rendering:
    """Start rendering; it lives as long as ``parent``, or as the caller holds it."""
    rendering = Rendering(sources, done, failed, work, parent)
    rendering.start()
    return rendering


def _simple(source: Source) -> bytes | None:
    try:
        if isinstance(source.part, HtmlPart):
            return html_pdf(source.package, source.part.html, _beside(source.part.base))
        return page_pdf(source.package, source.part.name)
    except UNREADABLE:
        return None


def _beside(base: str) -> str:
    return f"{base.rstrip('/')}/{_MADE}" if base else _MADE


def _whole_pdf(content: bytes) -> bytes | None:
    """The bytes when they are a PDF that can be bound, else None."""
    from io import BytesIO

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(content))
        return content if not reader.is_encrypted and len(reader.pages) else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        return None
