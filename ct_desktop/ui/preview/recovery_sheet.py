"""The recovery sheet in the preview, in both languages."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ct_desktop.language import current
from ct_desktop.services.recovery import recovery_sheet
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks


def preview_recovery_sheet(
    code: str, today: date, tasks: Tasks, prompts: Prompts, parent: QWidget
) -> PdfPreview:
    """Open the preview of the sheet for ``code``, to print or save."""
    languages = [("nl", "Nederlands"), ("en", "English")]
    languages.sort(key=lambda one: one[0] != current())
    sheet = recovery_sheet(code, current(), today)
    job = PreviewJob(
        sheet.title,
        sheet.file_name,
        lambda language: recovery_sheet(code, language, today).pdf,
        languages,
    )
    return show_preview(job, tasks, prompts, parent)
