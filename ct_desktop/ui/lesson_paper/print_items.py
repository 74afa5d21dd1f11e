"""Prints a selection of lesson items: read, rendered, bound into one PDF, shown in a preview."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError, UserError
from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_book import BookCover, BookPart, lesson_book
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.services.prints import Print
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_paper.rendering import Pdfs, Rendering, render_parts
from ct_desktop.ui.lesson_paper.sources import PrintWish, Sources, read_sources
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.progress import LongWork

_MOST_NAMED = 6


class PrintRun(QObject):
    """One print on its way; ``preview`` once it is there."""

    def __init__(
        self,
        ui: UiContext,
        library: LessonLibrary,
        wish: PrintWish,
        parent: QWidget,
        cover: BookCover | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._library = library
        self._wish = wish
        self._cover = cover
        self._parent = parent
        self._work = LongWork(tr("Printing {title}").format(title=wish.title), self)
        self._sources: Sources | None = None
        self._rendering: Rendering | None = None
        self.preview: PdfPreview | None = None

    def start(self) -> None:
        """Begin; the window shows how far it is, with a way to stop it."""
        self._ui.tasks.long_started.emit(self._work)
        self._ui.tasks.read(
            lambda: read_sources(self._library, self._wish), self._render, self._fail
        )

    def _render(self, sources: Sources) -> None:
        self._sources = sources
        # When the page goes meanwhile, its packages are still let go of.
        self.destroyed.connect(lambda: sources.close())
        self._rendering = render_parts(
            sources.sources, self._bind, self._fail, self._work, parent=self
        )

    def _bind(self, pdfs: Pdfs) -> None:
        if self._sources is None:
            return
        parts = []
        for source, pdf in zip(self._sources.sources, pdfs, strict=True):
            if pdf is None:
                self._sources.left_out.append(source.part.title)
            else:
                parts.append(BookPart(source.part.title, pdf, source.minutes))
        wish, cover = self._wish, self._cover
        self._ui.tasks.read(
            lambda: lesson_book(wish.title, parts, wish.language, cover), self._show, self._fail
        )

    def _show(self, book: Print) -> None:
        left_out = self._sources.left_out if self._sources else []
        self._end()
        job = PreviewJob(book.title, book.file_name, lambda _: book.pdf)
        self.preview = show_preview(job, self._ui.tasks, self._ui.prompts, self._parent)
        if left_out:
            self._say_left_out(left_out)

    def _say_left_out(self, titles: list[str]) -> None:
        names = ", ".join(titles[:_MOST_NAMED])
        if len(titles) > _MOST_NAMED:
            names = tr("{names} and more").format(names=names)
        self._ui.prompts.toast(
            ntr(
                "{n} item is not for paper and was left out: {names}",
                "{n} items are not for paper and were left out: {names}",
                len(titles),
            ).format(n=len(titles), names=names)
        )

    def _fail(self, error: AppError | None) -> None:
        """``None`` when the user stopped it."""
        self._end()
        if error is not None:
            self._ui.prompts.show_error(error)

    def _end(self) -> None:
        self._work.ended.emit()
        if self._sources is not None:
            self._sources.close()


def print_items(
    ui: UiContext,
    library: LessonLibrary,
    wish: PrintWish,
    parent: QWidget,
    cover: BookCover | None = None,
) -> PrintRun:
    """Print a selection as one PDF with page numbers; ``cover`` puts a first page before it.

    Shows a preview over ``parent``; what cannot be printed is named in a toast.
    """
    if not wish.selection:
        ui.prompts.show_error(
            UserError(
                tr("There is nothing to print."), tr("Choose tools that can be shown on paper.")
            )
        )
    run = PrintRun(ui, library, wish, parent, cover)
    if wish.selection:
        run.start()
    return run
