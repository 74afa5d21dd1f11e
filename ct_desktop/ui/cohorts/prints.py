"""The prints of a cohort, each through the one preview."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind, kind_text
from ct_desktop.services.prints import Print, file_name
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview


def show_print(
    ui: UiContext,
    parent: QWidget,
    kind: PrintKind,
    cohort_name: str,
    make: Callable[[str], Print],
) -> PdfPreview:
    """Preview a print of a cohort; ``make(language)`` runs on the worker."""
    job = PreviewJob(
        f"{kind_text(kind)} · {cohort_name}",
        f"{file_name(kind.value, cohort_name)}.pdf",
        lambda language: make(language).pdf,
        languages(),
    )
    return show_preview(job, ui.tasks, ui.prompts, parent)


def print_of_cohort(
    ui: UiContext,
    office: Office,
    parent: QWidget,
    kind: PrintKind,
    cohort_id: int,
    cohort_name: str,
    meeting_id: int | None = None,
) -> PdfPreview:
    """Preview one of the prints that every cohort has."""
    return show_print(
        ui,
        parent,
        kind,
        cohort_name,
        lambda language: office.printing.of_cohort(
            kind, cohort_id, language, meeting_id=meeting_id
        ),
    )
