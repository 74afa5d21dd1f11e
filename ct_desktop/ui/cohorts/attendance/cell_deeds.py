"""What is done with a cell or a row in a dialog: all of a mark, making up, walk-ins."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services import words
from ct_desktop.services.attendance import MakeUpChoice
from ct_desktop.services.attendance_grid import GridMeeting, GridRow
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PersonRow
from ct_desktop.ui.cohorts.attendance.cell_dialog import KEEP, CellDialog, CellFacts
from ct_desktop.ui.cohorts.attendance.grid_model import GridModel
from ct_desktop.ui.cohorts.attendance.make_up_dialog import MakeUpDialog
from ct_desktop.ui.cohorts.attendance.marking import Marking
from ct_desktop.ui.cohorts.attendance.merge_dialog import MergeDialog
from ct_desktop.ui.cohorts.attendance.signs import spoken_meeting
from ct_desktop.ui.cohorts.attendance.walk_in_dialog import WalkInDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS, PEOPLE, PersonTarget
from ct_desktop.ui.widgets.form_dialog import FormDialog

_MISSED = (AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED)


class CellDeeds(QObject):
    """Opens the dialogs over ``parent``; rows and columns are those of the model."""

    def __init__(
        self, ui: UiContext, office: Office, cohort_id: int, marking: Marking, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._cohort_id = cohort_id
        self._marking = marking
        self._over = parent
        self.dialog: FormDialog | None = None

    def open_cell(self, grid: GridModel, row: int, column: int) -> None:
        """The dialog of a cell; the standing opens the person."""
        person, meeting = grid.grid_row(row), grid.grid_meeting(column)
        if meeting is None:
            self.open_person(person.person_id)
        elif self._marking.may_mark(column):
            mark = grid.mark_at(row, column)
            title = tr("{name} · {meeting}").format(
                name=person.full_name, meeting=f"{spoken_meeting(meeting)}, {_day(meeting)}"
            )
            made_up_at = person.made_up_at.get(meeting.id, "")

            def ask(choices: Sequence[MakeUpChoice]) -> None:
                facts = CellFacts(title, mark, made_up_at, meeting.minutes, choices)
                self._show(CellDialog(facts, lambda d: self._save(d, person, meeting), self._over))

            self._ui.tasks.read(lambda: self._office.attendance.make_up_choices(meeting.id), ask)

    def make_up(self, grid: GridModel, row: int, column: int) -> None:
        """Choose where an absence was made up."""
        person, meeting = grid.grid_row(row), grid.grid_meeting(column)
        mark = grid.mark_at(row, column)
        if meeting is None:
            return
        if mark is None or mark.status not in _MISSED:
            self._ui.prompts.toast(
                tr("Only an absence can be made up: mark {name} absent or excused first.").format(
                    name=person.full_name
                )
            )
            return
        made_up_at = person.made_up_at.get(meeting.id, "")
        title = tr("Where did {name} make up {meeting}?").format(
            name=person.full_name, meeting=spoken_meeting(meeting)
        )

        def ask(choices: Sequence[MakeUpChoice]) -> None:
            if not choices:
                self._ui.prompts.toast(
                    tr("No other meeting of this kind has been held, in any group.")
                )
                return

            def save(dialog: MakeUpDialog) -> None:
                at = dialog.meeting_id
                self._write(
                    dialog,
                    lambda: self._office.attendance.make_up(person.enrolment_id, meeting.id, at),
                )

            self._show(MakeUpDialog(title, choices, made_up_at, save, self._over))

        self._ui.tasks.read(lambda: self._office.attendance.make_up_choices(meeting.id), ask)

    def walk_in(self, column: int) -> None:
        """Ask the name of a walk-in at the meeting being marked."""
        meeting = self._marking.meeting
        if meeting is None or not self._marking.may_mark(column):
            return

        def save(dialog: WalkInDialog) -> None:
            name = dialog.name.text()
            self._write(
                dialog, lambda: self._office.walk_ins.add(self._cohort_id, name, meeting.id)
            )

        place = f"{spoken_meeting(meeting)} ({_day(meeting)})"
        self._show(WalkInDialog(place, save, self._over))

    def merge(self, row: GridRow) -> None:
        """Ask who a walk-in is and make one record of the two."""

        def ask(rows: Sequence[PersonRow]) -> None:
            def save(dialog: MergeDialog) -> None:
                person_id = dialog.person_id
                self._write(
                    dialog, lambda: self._office.walk_ins.merge(row.enrolment_id, person_id)
                )

            if rows:
                self._show(MergeDialog(self._office, self._ui.tasks, rows[0], save, self._over))

        self._ui.tasks.read(lambda: self._office.people.rows([row.person_id]), ask)

    def measure_from(self, row: GridRow, day: date | None) -> None:
        """Measure somebody who joined late from a meeting on, or from the start with None."""
        self._ui.tasks.write(
            lambda: self._office.participants.set_counts_from(row.enrolment_id, day),
            initiator=COHORTS,
        )

    def open_person(self, person_id: int) -> None:
        """Go to the person's page."""
        self._ui.navigator.open(PEOPLE, PersonTarget(person_id))

    def _save(self, dialog: CellDialog, person: GridRow, meeting: GridMeeting) -> None:
        mark, at = dialog.mark, dialog.made_up_at_id

        def write() -> None:
            attendance = self._office.attendance
            attendance.set_mark(person.enrolment_id, meeting.id, mark)
            if mark is not None and mark.status in _MISSED and at != KEEP:
                attendance.make_up(person.enrolment_id, meeting.id, at)

        self._write(dialog, write)

    def _write(self, dialog: FormDialog, deed: Callable[[], object]) -> None:
        self._ui.tasks.write(deed, dialog.finish, dialog.refuse, initiator=COHORTS)

    def _show(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fit_to_form()
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None


def _day(meeting: GridMeeting) -> str:
    return f"{words.weekday(meeting.date)} {words.date_text(meeting.date)}"
