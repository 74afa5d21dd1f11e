"""The menu of a cell, with the letter of each mark beside it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services import words
from ct_desktop.ui.cohorts.attendance.cell_deeds import CellDeeds
from ct_desktop.ui.cohorts.attendance.grid_view import GridView
from ct_desktop.ui.cohorts.attendance.mark_keys import letter_of, make_up_letter
from ct_desktop.ui.cohorts.attendance.signs import spoken_meeting


class CellMenu(QMenu):
    """Everything that can be done with a cell and its row."""

    def __init__(
        self, view: GridView, deeds: CellDeeds, row: int, column: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        grid, person = view.grid, view.grid.grid_row(row)
        meeting = grid.grid_meeting(column)
        if meeting is not None and not meeting.cancelled:
            for status in AttendanceStatus:
                word = words.attendance_status(status)
                self._add(
                    f"{word[:1].upper()}{word[1:]}\t{letter_of(status)}",
                    partial(view.keys.mark, row, column, status),
                )
            self._add(tr("Clear the mark") + "\t" + tr("Del"), lambda: view.keys.clear(row, column))
            self.addSeparator()
            self._add(
                tr("Made up at…") + f"\t{make_up_letter()}",
                lambda: deeds.make_up(grid, row, column),
            )
            self._add(
                tr("Mark, minutes, made up…") + "\t" + tr("Enter"),
                lambda: deeds.open_cell(grid, row, column),
            )
            self.addSeparator()
        if meeting is not None:
            self._add(
                tr("Measure {name} from {meeting} on").format(
                    name=person.full_name, meeting=spoken_meeting(meeting)
                ),
                lambda: deeds.measure_from(person, meeting.date),
            )
        if person.counts_from is not None:
            self._add(
                tr("Measure {name} from the start").format(name=person.full_name),
                lambda: deeds.measure_from(person, None),
            )
        if person.walk_in:
            self._add(tr("Merge with a person…"), lambda: deeds.merge(person))
        self._add(
            tr("Open {name}").format(name=person.full_name),
            lambda: deeds.open_person(person.person_id),
        )

    def texts(self) -> list[str]:
        """What the menu offers, without the keys."""
        return [a.text().split("\t")[0] for a in self.actions() if not a.isSeparator()]

    def _add(self, text: str, call: Callable[[], object]) -> None:
        self.addAction(text).triggered.connect(lambda _=False: call())
