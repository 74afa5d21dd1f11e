"""What can be done with somebody's documents from the person's page."""

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ct_desktop.language import tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import PEOPLE


class DocumentDeeds:
    """``dialog`` is the print dialog opened last."""

    def __init__(self, ui: UiContext, office: Office, over: QWidget) -> None:
        self._ui = ui
        self._office = office
        self._over = over
        self.dialog: QDialog | None = None

    def print_again(self, document: IssuedRow) -> None:
        """The document as it was issued, with its number and date."""
        from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog

        self.dialog = PrintDocumentsDialog(self._ui, self._office, (document.id,), self._over)
        self.dialog.open()

    def copy_code(self, document: IssuedRow) -> None:
        """The code by which the document is checked, to the clipboard."""
        QApplication.clipboard().setText(document.code)
        said = tr("The code of {number} was copied.")
        self._ui.prompts.toast(said.format(number=document.number))

    def revoke(self, document: IssuedRow) -> None:
        """Revoke a document, with a reason."""
        reason = self._ui.prompts.ask_reason(
            tr("Revoke {number}").format(number=document.number),
            tr(
                "The number stays in the register, with the reason. This cannot be undone on paper."
            ),
            tr("Revoke"),
        )
        if reason is not None:
            self._ui.tasks.write(
                lambda: self._office.issuing.revoke(document.id, reason), initiator=PEOPLE
            )
