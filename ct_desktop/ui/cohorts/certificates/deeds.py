"""What is done with proofs and certificates: issue, print, revoke."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.language import tr
from ct_desktop.services.issuing import IssueResult, ReadyRow
from ct_desktop.services.office import Office
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.cohorts.certificates.issue_dialog import IssueDialog
from ct_desktop.ui.cohorts.certificates.kind_words import issued_words
from ct_desktop.ui.cohorts.certificates.readiness import Readiness
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS, SETTINGS, SettingsSection, SettingsTarget


class DocumentDeeds(QObject):
    """Asks over ``parent`` what must be asked; the change comes back to the tab by itself."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._over = parent
        self.dialog: IssueDialog | None = None
        self.print_dialog: QDialog | None = None

    def issue(self, readiness: Readiness, chosen: Sequence[int] = ()) -> None:
        """Show what would be issued, issue it when that is confirmed, and offer to print."""
        if not readiness.ready:
            return
        kind = readiness.kind

        def submit(dialog: IssueDialog) -> None:
            day, only, language = dialog.given_day, dialog.only, dialog.language
            self._ui.tasks.write(
                lambda: self._office.issuing.issue(self._cohort_id, kind, day, only, language),
                lambda result: self._issued(dialog, result),
                dialog.refuse,
                initiator=COHORTS,
            )

        target = SettingsTarget(SettingsSection.ORGANISATION)
        self.dialog = IssueDialog(
            readiness,
            chosen,
            self._ui.clock.today(),
            submit,
            lambda: self._ui.navigator.open(SETTINGS, target),
            self._over,
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._dialog_closed)
        self.dialog.fit_to_form()
        self.dialog.open()

    def print(self, document_ids: tuple[int, ...]) -> None:
        """Ask how these documents are to be printed."""
        self.print_dialog = PrintDocumentsDialog(self._ui, self._office, document_ids, self._over)
        self.print_dialog.finished.connect(self._print_closed)
        self.print_dialog.open()

    def revoke(self, row: ReadyRow | None) -> None:
        """Revoke the document of a person, with a reason."""
        if row is None or row.document_id is None:
            self._ui.prompts.toast(tr("Choose a person who has a document."))
            return
        document_id = row.document_id
        reason = self._ui.prompts.ask_reason(
            tr("Revoke {number} of {name}?").format(
                number=row.number, name=row.holder or row.full_name
            ),
            tr("The number stays in the register as revoked. A new document gets a new number."),
            tr("Revoke"),
        )
        if reason is not None:
            self._ui.tasks.write(
                lambda: self._office.issuing.revoke(document_id, reason), initiator=COHORTS
            )

    def _issued(self, dialog: IssueDialog, result: IssueResult) -> None:
        dialog.finish()
        self._ui.prompts.toast(issued_words(result.kind, len(result.issued)))
        if result.issued:
            self.print(tuple(row.id for row in result.issued))

    def _dialog_closed(self) -> None:
        self.dialog = None

    def _print_closed(self) -> None:
        self.print_dialog = None
