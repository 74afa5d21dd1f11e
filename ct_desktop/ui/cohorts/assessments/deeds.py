"""What is done with people of the overview: dialogs, final work, prints."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print
from ct_desktop.ui.assessments.assessment_dialog import AssessmentDialog
from ct_desktop.ui.cohorts.assessments.content import Kind, StatusContent
from ct_desktop.ui.cohorts.assessments.final_dialog import FinalDialog
from ct_desktop.ui.cohorts.assessments.print_forms_dialog import PrintFormsDialog
from ct_desktop.ui.cohorts.assessments.status_columns import Shows
from ct_desktop.ui.cohorts.prints import show_print
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import COHORTS, PEOPLE, GrowthTarget

Rows = Sequence[AssessmentStatus]


class AssessmentDeeds(QObject):
    """``dialog`` and ``preview`` are what was opened last over ``parent``."""

    def __init__(self, ui: UiContext, office: Office, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._over = parent
        self.dialog: QDialog | None = None
        self.preview: PdfPreview | None = None

    def assess(self, row: AssessmentStatus, kind: Kind) -> None:
        """The dialog of one person's assessment, with the words of every level."""
        dialog = AssessmentDialog(self._ui, self._office, row.enrolment_id, *kind, self._over)
        self._keep(dialog)
        dialog.open()

    def finish(self, rows: Rows, shows: Shows = Shows.REPORT) -> None:
        """The dialog of final report and presentation, for one or for many."""
        if not rows:
            return

        def save(dialog: FinalDialog) -> None:
            facts = dialog.facts
            if not facts:
                dialog.finish()
                return
            self._ui.tasks.write(
                lambda: self._office.final_works.save(facts),
                dialog.finish,
                dialog.refuse,
                initiator=COHORTS,
            )

        dialog = FinalDialog(rows, self._ui.clock.today(), save, self._over)
        dialog.fit_to_form()
        self._keep(dialog)
        dialog.open()
        dialog.start_at(shows)

    def today(self, rows: Rows, shows: Shows) -> None:
        """Note today for who has no day yet; when all have one, take back those of today."""
        today, works = self._ui.clock.today(), self._office.final_works
        report = shows is Shows.REPORT
        days = {row.enrolment_id: row.report_on if report else row.presentation_on for row in rows}
        without = tuple(one for one, day in days.items() if day is None)
        of_today = tuple(one for one, day in days.items() if day == today)
        ids, day = (without, today) if without else (of_today, None)
        if not ids:
            self._ui.prompts.toast(
                tr("Noted on another day already. Enter opens it to change that.")
            )
            return
        note = works.report_received if report else works.presentation_held
        self._ui.tasks.write(
            lambda: note(ids, day),
            lambda _: self._ui.prompts.toast(
                _noted(len(ids), report=report, back=day is None), self._ui.undo.undo
            ),
            initiator=COHORTS,
        )

    def open_growth(self, row: AssessmentStatus) -> None:
        """Go to the person's page, where the intake and the growth are."""
        self._ui.navigator.open(PEOPLE, GrowthTarget(row.person_id))

    def ask_forms(self, content: StatusContent, chosen: Sequence[int], kind: Kind) -> None:
        """Ask which assessment forms to print, and show them."""
        everyone = [row.enrolment_id for row in content.rows]
        dialog = PrintFormsDialog(
            kind,
            everyone,
            chosen,
            lambda wanted, ids: self.print_forms(content.cohort, ids, wanted),
            self._over,
        )
        dialog.fit_to_form()
        self._keep(dialog)
        dialog.open()

    def print_forms(self, cohort: str, ids: Sequence[int], kind: Kind) -> None:
        """Preview the form of a moment and assessor, a copy for each of these people."""
        papers = self._office.growth_papers
        self._show(
            PrintKind.ASSESSMENT_FORM,
            cohort,
            lambda language: papers.assessment_forms(ids, *kind, language),
        )

    def print_growth(self, content: StatusContent, ids: Sequence[int]) -> None:
        """Preview the growth of these people, a sheet for each who was assessed."""
        papers = self._office.growth_papers
        if not any(row.given for row in content.rows if row.enrolment_id in ids):
            self._ui.prompts.toast(tr("Nobody was assessed yet, so there is no growth to show."))
            return
        make = partial(papers.growth, ids)
        self._show(PrintKind.GROWTH, content.cohort, make)

    def print_intakes(self, content: StatusContent, ids: Sequence[int]) -> None:
        """Preview intake and personal plan of these people; empty ones are forms."""
        make = partial(self._office.growth_papers.intakes, ids)
        self._show(PrintKind.INTAKE, content.cohort, make)

    def _show(self, kind: PrintKind, cohort: str, make: Callable[[str], Print]) -> None:
        self.preview = show_print(self._ui, self._over, kind, cohort, make)
        self.preview.destroyed.connect(self._preview_gone)

    def _keep(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._dialog_gone)

    def _dialog_gone(self) -> None:
        self.dialog = None

    def _preview_gone(self) -> None:
        self.preview = None


def _noted(count: int, *, report: bool, back: bool) -> str:
    if report and back:
        return ntr(
            "Final report of {n} person: taken back",
            "Final reports of {n} people: taken back",
            count,
        )
    if report:
        return ntr(
            "Final report of {n} person received today",
            "Final reports of {n} people received today",
            count,
        )
    if back:
        return ntr(
            "Final presentation of {n} person: taken back",
            "Final presentations of {n} people: taken back",
            count,
        )
    return ntr(
        "Final presentation of {n} person held today",
        "Final presentations of {n} people held today",
        count,
    )
