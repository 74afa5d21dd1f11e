"""What goes out of a placement: the papers, the supervisor's form, the calendar file."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.contacts import FileOut
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind, kind_text
from ct_desktop.services.prints import Print, file_name
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.saving import ask_where, save_file


class PlacementPapers:
    """Opens previews and asks where to save over ``parent``; ``preview`` is the last one opened."""

    def __init__(self, ui: UiContext, office: Office, parent: QWidget, placement_id: int) -> None:
        self._ui = ui
        self._office = office
        self._parent = parent
        self._ids = (placement_id,)
        self.preview: PdfPreview | None = None

    def handover_form(self) -> None:
        """The form of the handover, to sign."""
        prints = self._office.practice_prints
        self._show(PrintKind.HANDOVER, lambda code: prints.handover_form(self._ids, code))

    def practice_log(self) -> None:
        """The log: hours on record, and lines to fill in."""
        prints = self._office.practice_prints
        self._show(PrintKind.PRACTICE_LOG, lambda code: prints.practice_log(self._ids, code))

    def supervisor_form(self) -> None:
        """The supervisor's form on screen, as it would be sent or printed."""
        prints = self._office.practice_prints
        self._show(PrintKind.SUPERVISOR_FORM, lambda code: prints.supervisor_form(self._ids, code))

    def save_supervisor_form(self, language: str) -> None:
        """Save the fillable form in a language, to send to the supervisor."""
        prints, ids = self._office.practice_prints, self._ids
        path = ask_where(
            self._parent, self._name(PrintKind.SUPERVISOR_FORM), tr("PDF documents (*.pdf)")
        )
        if path is not None:

            def make() -> FileOut:
                made = prints.supervisor_form(ids, language)
                return FileOut(made.file_name, made.pdf)

            save_file(self._ui, make, path)

    def save_calendar(self) -> None:
        """Save the planned handover as iCalendar."""
        name = f"{file_name('handover', str(self._ids[0]))}.ics"
        path = ask_where(self._parent, name, tr("Calendars (*.ics)"))
        if path is not None:
            save_file(self._ui, lambda: self._office.handovers.calendar(self._ids[0]), path)

    def _show(self, kind: PrintKind, make: Callable[[str], Print]) -> None:
        job = PreviewJob(
            kind_text(kind), self._name(kind), lambda code: make(code).pdf, languages()
        )
        self.preview = show_preview(job, self._ui.tasks, self._ui.prompts, self._parent)

    def _name(self, kind: PrintKind) -> str:
        """The name of a person never becomes the name of a file."""
        return f"{file_name(kind.value, str(self._ids[0]))}.pdf"
