"""Offer sheets on paper, through the one preview."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.prints import file_name
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview


def print_offers(
    ui: UiContext, office: Office, parent: QWidget, offer_ids: Sequence[int]
) -> PdfPreview:
    """A sheet per offer, to hang up."""
    ids = tuple(offer_ids)
    job = PreviewJob(
        tr("Offer sheet") if len(ids) == 1 else tr("Offer sheets"),
        f"{file_name('offer-sheet', str(ids[0]) if len(ids) == 1 else '')}.pdf",
        lambda language: office.practice_prints.offer_sheet(ids, language).pdf,
        languages(),
    )
    return show_preview(job, ui.tasks, ui.prompts, parent)
