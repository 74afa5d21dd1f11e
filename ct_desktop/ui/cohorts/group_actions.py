"""What can be done with a group as a whole."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import file_name
from ct_desktop.services.tool_planning import MeetingPlan
from ct_desktop.ui.certificates.printing.dialog import PrintDocumentsDialog
from ct_desktop.ui.cohorts.addresses import copy_addresses
from ct_desktop.ui.cohorts.assessments.content import StatusContent, read_content
from ct_desktop.ui.cohorts.assessments.deeds import AssessmentDeeds
from ct_desktop.ui.cohorts.certificates.kind_words import none_to_print
from ct_desktop.ui.cohorts.edit_dialog import EditCohortDialog
from ct_desktop.ui.cohorts.prints import print_of_cohort
from ct_desktop.ui.cohorts.schedule.tools.print_dialog import PrintMeetingDialog
from ct_desktop.ui.cohorts.supervisor_forms import save_supervisor_forms
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.saving import ask_where, save_file
from ct_desktop.ui.targets import COHORTS, CeremonyTarget


class GroupActions:
    """The deeds behind the menu of a group; ``facts`` are those on show."""

    def __init__(self, ui: UiContext, office: Office, facts: CohortFacts, parent: QWidget) -> None:
        self._ui = ui
        self._office = office
        self._facts = facts
        self._parent = parent

    def edit(self) -> None:
        """Change name, place, leader and the like in a dialog."""
        EditCohortDialog(self._ui, self._office, self._facts, self._parent).open()

    def set_status(self, status: CohortStatus) -> None:
        """Start, put in practice, complete or reopen; can be undone from the toast."""
        self._write_status(status, "")

    def cancel(self) -> None:
        """Cancel the group, with a reason."""
        reason = self._ui.prompts.ask_reason(
            tr("Cancel “{name}”?").format(name=self._facts.name),
            tr("The group stays in the list with what was recorded; it takes no more people."),
            tr("Cancel the group"),
        )
        if reason is not None:
            self._write_status(CohortStatus.CANCELLED, reason)

    def print(self, kind: PrintKind) -> None:
        """Preview one of the prints."""
        facts = self._facts
        print_of_cohort(self._ui, self._office, self._parent, kind, facts.id, facts.name)

    def print_of_practice(self, kind: PrintKind) -> None:
        """Preview a print of everyone in the group who has a practice place."""
        self._ui.tasks.read(
            lambda: self._office.practice_prints.of_cohort(self._facts.id),
            lambda placements: self._print_or_say(kind, bool(placements)),
        )

    def print_tools(self) -> None:
        """Print the tools of a meeting as one PDF: the next one, or another that has a plan."""
        cohort_id = self._facts.id
        self._ui.tasks.read(
            lambda: [
                plan for plan in self._office.tool_planning.of_cohort(cohort_id) if plan.tools
            ],
            self._choose_meeting,
        )

    def print_of_people(self, kind: PrintKind) -> None:
        """Intake, assessment form or growth of everyone with a place; a form is asked about."""
        deeds = AssessmentDeeds(self._ui, self._office, self._parent)
        cohort_id = self._facts.id

        def show(content: StatusContent) -> None:
            ids = [row.enrolment_id for row in content.rows]
            if not ids:
                self._ui.prompts.toast(tr("Nobody has a place in this group yet."))
            elif kind is PrintKind.INTAKE:
                deeds.print_intakes(content, ids)
            elif kind is PrintKind.GROWTH:
                deeds.print_growth(content, ids)
            else:
                deeds.ask_forms(content, (), content.next_kind())

        self._ui.tasks.read(lambda: read_content(self._office, cohort_id), show)

    def print_documents(self, kind: DocumentKind) -> None:
        """Ask how the documents of this kind that were issued are to be printed."""
        cohort_id = self._facts.id

        def ask(rows: Sequence[IssuedRow]) -> None:
            found = [row.id for row in rows if row.kind is kind and row.printable]
            if found:
                PrintDocumentsDialog(self._ui, self._office, found, self._parent).open()
            else:
                self._ui.prompts.toast(none_to_print(kind))

        self._ui.tasks.read(lambda: self._office.issuing.listed(cohort_id=cohort_id), ask)

    def to_ceremony(self) -> None:
        """Go to the page that prepares the handing out of the certificates."""
        self._ui.navigator.open(COHORTS, CeremonyTarget((self._facts.id,)))

    def copy_addresses(self) -> None:
        """Copy the e-mail addresses for BCC and say who has none."""
        copy_addresses(
            self._ui, self._office, self._facts.id, lambda: self.print(PrintKind.CALL_LIST)
        )

    def save_calendar(self) -> None:
        """Save the meetings as iCalendar."""
        name = f"{file_name('calendar', self._facts.name)}.ics"
        path = ask_where(self._parent, name, tr("Calendars (*.ics)"))
        if path is not None:
            save_file(self._ui, lambda: self._office.contacts.calendar(self._facts.id), path)

    def save_cards(self) -> None:
        """Save the participants as address cards."""
        name = f"{file_name('addresses', self._facts.name)}.vcf"
        path = ask_where(self._parent, name, tr("Address cards (*.vcf)"))
        if path is not None:
            save_file(self._ui, lambda: self._office.contacts.cards(self._facts.id), path)

    def save_supervisor_forms(self) -> None:
        """Save the forms to send to the practice supervisors, a file for each."""
        save_supervisor_forms(self._ui, self._office, self._facts.id, self._parent)

    def export_list(self) -> None:
        """Save the participants as a spreadsheet."""
        name = f"{file_name('participants', self._facts.name)}.xlsx"
        kinds = f"{tr('Excel workbooks (*.xlsx)')};;{tr('CSV files (*.csv)')}"
        path = ask_where(self._parent, name, kinds)
        if path is not None:
            self._ui.tasks.read(
                lambda: self._office.sheets.participants(self._facts.id, path),
                lambda count: self._saved(path, count),
            )

    def remove(self) -> None:
        """Delete a group that nobody applied for."""
        sure = self._ui.prompts.confirm(
            tr("Delete “{name}”?").format(name=self._facts.name),
            tr("Delete the group"),
            tr("Its schedule and its checklist go with it."),
            danger=True,
        )
        if sure:
            self._ui.tasks.write(
                lambda: self._office.cohorts.remove(self._facts.id),
                lambda _: self._removed(),
                initiator=COHORTS,
            )

    def _print_or_say(self, kind: PrintKind, somebody: bool) -> None:
        if somebody:
            self.print(kind)
        else:
            self._ui.prompts.toast(tr("Nobody of this group has a practice place yet."))

    def _choose_meeting(self, plans: list[MeetingPlan]) -> None:
        if not plans:
            self._ui.prompts.toast(tr("No tools have been planned yet: do so at Schedule."))
            return
        coming = [place for place, plan in enumerate(plans) if not plan.held]
        PrintMeetingDialog(
            self._ui,
            self._office,
            LessonTools(self._office.lessons),
            plans,
            self._parent,
            coming[0] if coming else len(plans) - 1,
        ).open()

    def _write_status(self, status: CohortStatus, reason: str) -> None:
        self._ui.tasks.write(
            lambda: self._office.cohorts.set_status(self._facts.id, status, reason),
            lambda _: self._ui.prompts.toast(_status_text(status), self._ui.undo.undo),
            initiator=COHORTS,
        )

    def _saved(self, path: Path, count: int) -> None:
        people = ntr("{n} person", "{n} people", count)
        self._ui.prompts.toast(
            tr("Saved as {name}: {people}").format(name=path.name, people=people)
        )

    def _removed(self) -> None:
        self._ui.navigator.open(COHORTS)
        self._ui.prompts.toast(
            tr("“{name}” has been deleted.").format(name=self._facts.name), self._ui.undo.undo
        )


def _status_text(status: CohortStatus) -> str:
    return {
        CohortStatus.PLANNED: tr("The group is planned again."),
        CohortStatus.RUNNING: tr("The group is running."),
        CohortStatus.IN_PRACTICE: tr("The group is in practice."),
        CohortStatus.COMPLETED: tr("The group is completed."),
        CohortStatus.CANCELLED: tr("The group is cancelled."),
    }[status]
