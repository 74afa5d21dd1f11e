"""What can be done with documents of the register."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ct_desktop.language import current, ntr, tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.office import Office
from ct_desktop.services.prints import file_name
from ct_desktop.services.register_lines import RegisterFilter
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview
from ct_desktop.ui.saving import ask_where
from ct_desktop.ui.targets import COHORTS, PEOPLE, PersonTarget


class RegisterDeeds:
    """``dialog`` and ``preview`` are those opened last."""

    def __init__(self, ui: UiContext, office: Office, over: QWidget) -> None:
        self._ui = ui
        self._office = office
        self._over = over
        self.dialog: QDialog | None = None
        self.preview: PdfPreview | None = None

    def open_person(self, row: IssuedRow) -> None:
        """The page of the holder; of who was anonymised there is none."""
        if row.person_id is None:
            self._ui.prompts.toast(tr("Who this was is no longer on record."))
            return
        self._ui.navigator.open(PEOPLE, PersonTarget(row.person_id))

    def print_documents(self, ids: Sequence[int]) -> None:
        """The dialog that prints these documents once more."""
        from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog

        self.dialog = PrintDocumentsDialog(self._ui, self._office, tuple(ids), self._over)
        self.dialog.open()

    def copy_code(self, row: IssuedRow) -> None:
        """The code by which the document is checked, to the clipboard."""
        QApplication.clipboard().setText(row.code)
        said = tr("The code of {number} was copied.")
        self._ui.prompts.toast(said.format(number=row.number))

    def revoke(self, row: IssuedRow) -> None:
        """Revoke a document, with a reason; there is a way back beside what is said."""
        reason = self._ui.prompts.ask_reason(
            tr("Revoke {number}").format(number=row.number),
            tr(
                "{name} keeps the number in the register, with the reason. Everybody who has the "
                "list of revocations sees that the document no longer holds."
            ).format(name=row.person or "…"),
            tr("Revoke"),
        )
        if reason is None:
            return
        said = tr("Document {number} revoked").format(number=row.number)
        self._ui.tasks.write(
            lambda: self._office.issuing.revoke(row.id, reason),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=COHORTS,
        )

    def export(self, wanted: RegisterFilter) -> None:
        """Ask where, and write what is shown as xlsx or csv."""
        kinds = f"{tr('Excel workbook')} (*.xlsx);;{tr('Comma separated text')} (*.csv)"
        path = ask_where(self._over, f"{tr('register')}.xlsx", kinds)
        if path is not None:
            self.write(wanted, path if path.suffix else path.with_suffix(".xlsx"))

    def write(self, wanted: RegisterFilter, target: Path) -> None:
        """Write what is shown to ``target`` on the worker, and say how many."""
        language = current()

        def done(count: int) -> None:
            documents = ntr("{n} document", "{n} documents", count)
            said = tr("{documents} saved as {name}")
            self._ui.prompts.toast(said.format(documents=documents, name=target.name))

        self._ui.tasks.read(lambda: self._office.register.export(wanted, target, language), done)

    def print_register(self, wanted: RegisterFilter) -> None:
        """What is shown, on paper."""
        job = PreviewJob(
            tr("Register of issued documents"),
            f"{file_name('register', '')}.pdf",
            lambda language: self._office.register.printed(wanted, language).pdf,
            languages(),
        )
        self.preview = show_preview(job, self._ui.tasks, self._ui.prompts, self._over)
