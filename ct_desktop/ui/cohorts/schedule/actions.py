"""What can be done with a meeting in the schedule."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.services.meetings import MeetingFacts
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import file_name
from ct_desktop.ui.cohorts.prints import print_of_cohort
from ct_desktop.ui.cohorts.schedule.meeting_dialog import MeetingDialog
from ct_desktop.ui.cohorts.schedule.move_dialog import MoveMeetingDialog
from ct_desktop.ui.cohorts.schedule.tell_dialog import TellDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.saving import ask_where, save_file
from ct_desktop.ui.targets import COHORTS


class ScheduleActions:
    """Opens the dialogs and writes what they ask."""

    def __init__(self, ui: UiContext, office: Office, parent: QWidget) -> None:
        self._ui = ui
        self._office = office
        self._parent = parent

    def add(self, cohort: CohortFacts) -> None:
        """Add a meeting, in a dialog."""
        MeetingDialog(self._ui, self._office, cohort, None, self._parent).open()

    def edit(self, cohort: CohortFacts, meeting: MeetingFacts) -> None:
        """Change a meeting, in a dialog; another day is asked about in the next one."""
        dialog = MeetingDialog(self._ui, self._office, cohort, meeting, self._parent)
        dialog.moving.connect(lambda day: self.move(meeting, day))
        dialog.open()

    def move(self, meeting: MeetingFacts, to: date | None = None) -> None:
        """Move a meeting, the later ones with it if wanted."""
        MoveMeetingDialog(self._ui, self._office, meeting, to, self._parent).open()

    def cancel(self, meeting: MeetingFacts) -> None:
        """Cancel a meeting with a reason, and offer the ways to tell the group."""
        reason = self._ui.prompts.ask_reason(
            tr("Cancel meeting {label} of {date}?").format(
                label=words.meeting_label(meeting.label), date=words.date_text(meeting.date)
            ),
            tr("It no longer counts for anyone's attendance."),
            tr("Cancel the meeting"),
        )
        if reason is not None:
            self._ui.tasks.write(
                lambda: self._office.schedule.cancel(meeting.id, reason),
                lambda _: self._tell(meeting, reason),
                initiator=COHORTS,
            )

    def restore(self, meeting: MeetingFacts) -> None:
        """Let a cancelled meeting take place after all."""
        self._ui.tasks.write(
            lambda: self._office.schedule.restore(meeting.id),
            lambda _: self._toast(tr("The meeting takes place after all.")),
            initiator=COHORTS,
        )

    def remove(self, meeting: MeetingFacts) -> None:
        """Delete a meeting that holds no marks."""
        sure = self._ui.prompts.confirm(
            tr("Delete meeting {label} of {date}?").format(
                label=words.meeting_label(meeting.label), date=words.date_text(meeting.date)
            ),
            tr("Delete the meeting"),
            tr("If it was planned and does not take place, cancel it instead."),
            danger=True,
        )
        if sure:
            self._ui.tasks.write(
                lambda: self._office.schedule.remove(meeting.id),
                lambda _: self._toast(tr("The meeting has been deleted.")),
                initiator=COHORTS,
            )

    def print(self, cohort: CohortFacts) -> None:
        """Preview the schedule on paper."""
        print_of_cohort(
            self._ui, self._office, self._parent, PrintKind.SCHEDULE, cohort.id, cohort.name
        )

    def save_calendar(self, cohort: CohortFacts) -> None:
        """Save the meetings as iCalendar."""
        name = f"{file_name('calendar', cohort.name)}.ics"
        path = ask_where(self._parent, name, tr("Calendars (*.ics)"))
        if path is not None:
            save_file(self._ui, lambda: self._office.contacts.calendar(cohort.id), path)

    def _tell(self, meeting: MeetingFacts, reason: str) -> None:
        TellDialog(
            self._ui, self._office, meeting.cohort_id, meeting.cohort, reason, self._parent
        ).open()

    def _toast(self, words_: str) -> None:
        self._ui.prompts.toast(words_, self._ui.undo.undo)
