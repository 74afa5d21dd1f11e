"""Everything on paper goes one way: a PDF is made, shown here, then printed or saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Task, Tasks
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.labels import label, wrapped

if TYPE_CHECKING:
    from ct_desktop.ui.preview.pdf_viewer import PdfViewer


@dataclass(frozen=True)
class PreviewJob:
    """What to show: ``make(language)`` gives the bytes of a PDF and runs on the worker.

    ``languages`` are (code, word) to choose between; the first is shown first. ``file_name`` is
    proposed when saving, without folder.
    """

    title: str
    file_name: str
    make: Callable[[str], bytes]
    languages: Sequence[tuple[str, str]] = (("nl", "Nederlands"),)


class PdfPreview(QDialog):
    """Shows one PDF; ``viewer`` None means that this PC cannot show PDFs, only save them."""

    def __init__(
        self, job: PreviewJob, tasks: Tasks, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._job = job
        self._tasks = tasks
        self._prompts = prompts
        self._making: Task | None = None
        self.pdf = b""
        self.viewer = _viewer(self)
        self.setWindowTitle(job.title)
        self.setAccessibleName(job.title)
        self.resize(px(820), px(700))
        self.pages = label(tr("Making the document…"), "muted")
        self.languages = QComboBox()
        self.languages.setAccessibleName(tr("Language of the document"))
        for code, name in job.languages:
            self.languages.addItem(name, code)
        self.languages.setVisible(len(job.languages) > 1)
        self.save_button = secondary(tr("Save as…"), self.save, "save")
        self.print_button = primary(tr("Print…"), self.print, "print")
        self._build()
        self.languages.currentIndexChanged.connect(lambda _: self.make())
        self.make()

    def make(self) -> None:
        """Make the PDF anew, in the language chosen."""
        if self._making is not None:
            self._making.drop()
        self._enable(False)
        language, make = str(self.languages.currentData()), self._job.make
        self._making = self._tasks.read(lambda: make(language), self._show)

    def save(self) -> None:
        """Ask where, and write the PDF there."""
        proposed = str(Path.home() / self._job.file_name)
        kinds = tr("PDF documents (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as"), proposed, kinds)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the PDF to ``path``, with ``.pdf`` behind it."""
        target = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
        try:
            target.write_bytes(self.pdf)
        except OSError as error:
            refusal = UserError(
                tr("The document could not be saved as {name}.").format(name=target.name),
                tr("Choose another folder, or check whether the disk is full."),
            )
            refusal.__cause__ = error
            self._prompts.show_error(refusal)
            return
        self._prompts.toast(tr("Saved as {name}").format(name=target.name))
        self.accept()

    def print(self) -> None:
        """Ask which printer, and print at its resolution."""
        if self.viewer is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from ct_desktop.ui.preview.printing import prepare, print_document

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._job.title)
        prepare(printer, self.viewer.document_)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.viewer.document_.pageCount())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            print_document(printer, self.viewer.document_)
            self.accept()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(label(self._job.title, "heading"))
        top.addWidget(self.pages, 1)
        for widget in (self.languages, self.save_button, self.print_button):
            top.addWidget(widget)
        column.addLayout(top)
        if self.viewer is not None:
            column.addWidget(self.viewer, 1)
        else:
            missing = wrapped(
                tr("This PC cannot show PDFs here. Save the document and open it elsewhere."),
                "muted",
            )
            missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(missing, 1)

    def _show(self, pdf: bytes) -> None:
        self.pdf = pdf
        if self.viewer is not None:
            count = self.viewer.show_pdf(QByteArray(pdf))
            self.pages.setText(ntr("{n} page", "{n} pages", count))
        else:
            self.pages.setText("")
        self._enable(True)

    def _enable(self, ready: bool) -> None:
        self.save_button.setEnabled(ready)
        self.print_button.setEnabled(ready and self.viewer is not None)


def show_preview(job: PreviewJob, tasks: Tasks, prompts: Prompts, parent: QWidget) -> PdfPreview:
    """Open a preview over a page; it deletes itself when it is closed."""
    preview = PdfPreview(job, tasks, prompts, parent)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    preview.setWindowModality(Qt.WindowModality.WindowModal)
    preview.show()
    return preview


def _viewer(parent: QWidget) -> "PdfViewer | None":
    """QtPdf is imported only now, and some distributions leave it out."""
    if find_spec("PySide6.QtPdfWidgets") is None:
        return None
    from ct_desktop.ui.preview.pdf_viewer import PdfViewer

    return PdfViewer(parent)
