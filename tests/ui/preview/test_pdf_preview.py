import io
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from window_kit import when_modal

from ct_desktop.errors import UserError
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.preview.printing import prepare, print_document


def pdf(pages: int, size=A4, mark: str = "page") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for n in range(pages):
        canvas.drawString(100, 400, f"{mark} {n + 1}")
        canvas.rect(60, 60, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def close_message() -> None:
    QApplication.activeModalWidget().accept()


def job(languages=(("nl", "Nederlands"), ("en", "English"))) -> PreviewJob:
    count = {"nl": 2, "en": 3}
    return PreviewJob("Attendance", "attendance.pdf", lambda code: pdf(count[code]), languages)


@pytest.fixture
def preview(qtbot, ui):
    made = PdfPreview(job(), ui.tasks, ui.prompts)
    qtbot.addWidget(made)
    made.show()
    return made


def test_buttons_wait_for_the_document(qtbot, ui):
    gate = Event()

    def make(code: str) -> bytes:
        gate.wait()
        return pdf(2)

    preview = PdfPreview(PreviewJob("List", "list.pdf", make), ui.tasks, ui.prompts)
    qtbot.addWidget(preview)
    preview.show()
    assert not preview.save_button.isEnabled()
    assert not preview.print_button.isEnabled()
    gate.set()
    ui.tasks.wait_idle()
    assert preview.save_button.isEnabled()
    assert preview.print_button.isEnabled()
    assert preview.pages.text() == "2 pages"


def test_another_language_makes_it_anew(qtbot, ui, preview):
    ui.tasks.wait_idle()
    preview.languages.setFocus()
    qtbot.keyClick(preview.languages, Qt.Key.Key_Down)
    ui.tasks.wait_idle()
    assert preview.pages.text() == "3 pages"
    assert len(PdfReader(io.BytesIO(preview.pdf)).pages) == 3


def test_one_language_offers_no_choice(qtbot, ui):
    made = PdfPreview(job((("nl", "Nederlands"),)), ui.tasks, ui.prompts)
    qtbot.addWidget(made)
    assert made.languages.isHidden()


def test_saving_writes_the_bytes_that_were_shown(ui, preview, tmp_path):
    ui.tasks.wait_idle()
    preview.save_to(tmp_path / "list")
    assert (tmp_path / "list.pdf").read_bytes() == preview.pdf
    assert not preview.isVisible()


def test_a_place_that_cannot_be_written_is_told(ui, preview, tmp_path):
    ui.tasks.wait_idle()
    with when_modal(close_message) as seen:
        preview.save_to(tmp_path / "no such folder" / "list.pdf")
    assert seen == ["The document could not be saved as list.pdf."]
    assert preview.isVisible()


def test_a_document_that_cannot_be_made_is_an_error_and_nothing_to_print(qtbot, ui):
    def refuse(code: str) -> bytes:
        raise UserError("The cohort has no meetings.", "Make a schedule first.")

    made = PdfPreview(PreviewJob("List", "list.pdf", refuse), ui.tasks, ui.prompts)
    qtbot.addWidget(made)
    with when_modal(close_message) as seen:
        ui.tasks.wait_idle()
    assert seen == ["The cohort has no meetings."]
    assert not made.save_button.isEnabled()


@pytest.mark.parametrize(("size", "pages"), [(A4, 2), (landscape(A4), 1)])
def test_paper_has_the_size_and_way_of_the_document(ui, qtbot, tmp_path: Path, size, pages):
    made = PdfPreview(PreviewJob("x", "x.pdf", lambda code: pdf(pages, size)), ui.tasks, ui.prompts)
    qtbot.addWidget(made)
    ui.tasks.wait_idle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    prepare(printer, made.viewer.document_)
    assert print_document(printer, made.viewer.document_) == pages
    read = PdfReader(tmp_path / "out.pdf")
    assert len(read.pages) == pages
    box = read.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=2)
    assert len(read.pages[0].images) == 1


def test_the_viewer_shows_what_is_on_the_page(ui, preview):
    ui.tasks.wait_idle()
    page = preview.viewer.document_.render(0, preview.viewer.document_.pagePointSize(0).toSize())
    assert page.pixelColor(160, page.height() - 160).lightness() < 20
    assert page.pixelColor(500, 50).alpha() == 0 or page.pixelColor(500, 50).lightness() > 250


def test_opened_over_a_page_it_goes_away_when_closed(qtbot, ui):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    made = show_preview(job(), ui.tasks, ui.prompts, page)
    ui.tasks.wait_idle()
    with qtbot.waitSignal(made.destroyed):
        made.close()
