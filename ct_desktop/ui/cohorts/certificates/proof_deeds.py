"""What is done with proofs: issue, print, revoke."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.issuing import IssueResult, ReadyRow
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.ui.cohorts.certificates.issue_dialog import IssueDialog
from ct_desktop.ui.cohorts.certificates.readiness import Readiness
from ct_desktop.ui.cohorts.prints import show_print
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import COHORTS, SETTINGS, SettingsSection, SettingsTarget


class ProofDeeds(QObject):
    """Asks over ``parent`` what must be asked; the change comes back to the tab by itself."""

    def __init__(self, ui: UiContext, office: Office, cohort_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._over = parent
        self.dialog: IssueDialog | None = None
        self.preview: PdfPreview | None = None

    def issue(self, readiness: Readiness) -> None:
        """Show what would be issued, and issue it when that is confirmed."""
        if not readiness.ready:
            return
        only = tuple(row.enrolment_id for row in readiness.ready)

        def submit(dialog: IssueDialog) -> None:
            day = dialog.day
            self._ui.tasks.write(
                lambda: self._office.issuing.issue_proofs(self._cohort_id, day, only),
                lambda result: self._issued(dialog, result),
                dialog.refuse,
                initiator=COHORTS,
            )

        target = SettingsTarget(SettingsSection.ORGANISATION)
        self.dialog = IssueDialog(
            readiness,
            self._ui.clock.today(),
            submit,
            lambda: self._ui.navigator.open(SETTINGS, target),
            self._over,
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._dialog_closed)
        self.dialog.fit_to_form()
        self.dialog.open()

    def print(self, cohort: str, document_ids: tuple[int, ...] | None) -> None:
        """Preview these proofs, or all of the group."""
        printing, cohort_id = self._office.printing, self._cohort_id
        self.preview = show_print(
            self._ui,
            self._over,
            PrintKind.PARTICIPATION_PROOF,
            cohort,
            lambda language: printing.participation_proofs(
                cohort_id, language, document_ids=document_ids
            ),
        )
        self.preview.destroyed.connect(self._preview_gone)

    def revoke(self, row: ReadyRow | None) -> None:
        """Revoke the proof of a person, with a reason."""
        if row is None or row.document_id is None:
            self._ui.prompts.toast(tr("Choose a person whose proof was issued."))
            return
        document_id = row.document_id
        reason = self._ui.prompts.ask_reason(
            tr("Revoke proof {number} of {name}?").format(number=row.number, name=row.full_name),
            tr("The number stays in the register as revoked. A new proof gets a new number."),
            tr("Revoke"),
        )
        if reason is not None:
            self._ui.tasks.write(
                lambda: self._office.issuing.revoke(document_id, reason), initiator=COHORTS
            )

    def _issued(self, dialog: IssueDialog, result: IssueResult) -> None:
        dialog.finish()
        count = len(result.issued)
        self._ui.prompts.toast(
            ntr("{n} proof issued, ready to print", "{n} proofs issued, ready to print", count)
        )

    def _preview_gone(self) -> None:
        self.preview = None

    def _dialog_closed(self) -> None:
        self.dialog = None
