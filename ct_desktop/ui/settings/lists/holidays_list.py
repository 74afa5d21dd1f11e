"""The closed weeks in which no meeting is planned."""

from PySide6.QtGui import QKeySequence

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.settings import SchoolHolidayFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.settings.lists.holiday_dialog import HolidayDialog
from ct_desktop.ui.settings.lists.region_dialog import RegionDialog
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


class HolidaysList(ShortTable):
    """Typed in, or filled in as they are published for a region."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        self._ui = ui
        self._office = office
        empty = EmptyState(
            "calendar",
            tr("No school holidays yet"),
            tr("No meeting is planned in the weeks of this list; public holidays are known."),
            tr("Fill in the official ones…"),
            self.fill,
        )
        super().__init__(tr("School holidays"), _columns(), _key, empty, self.edit)
        self.edit_button = self.add_row_tool(tr("Edit (Enter)"), "edit", self._edit_chosen)
        self.remove_button = self.add_row_tool(tr("Remove (Delete)"), "trash", self.remove)
        self.fill_button = self.add_tool(quiet(tr("Official ones…"), self.fill))
        self.fill_button.setToolTip(tr("Fill in the official school holidays"))
        self.fill_button.setAccessibleName(self.fill_button.toolTip())
        self.add_button = self.add_tool(quiet(tr("Add…"), self.add, "plus"))
        self.on_key(QKeySequence.StandardKey.Delete, self.remove)

    def add(self) -> None:
        """Ask for a new stretch of closed days."""
        HolidayDialog(self._ui, self._office, None, self).open()

    def edit(self, holiday_id: int) -> None:
        """Open one of them."""
        found = next((one for one in self.model.rows() if one.id == holiday_id), None)
        if found is not None:
            HolidayDialog(self._ui, self._office, found, self).open()

    def fill(self) -> None:
        """Ask the region and add the holidays published for it."""
        RegionDialog(self._ui, self._office, self).open()

    def remove(self) -> None:
        """Take the one chosen from the list."""
        row = self.row()
        if row is None:
            return
        settings, wanted = self._office.settings, row.id

        def drop() -> None:
            kept = tuple(one for one in settings.school_holidays() if one.id != wanted)
            settings.save_school_holidays(kept)

        said = tr("“{name}” was removed.").format(name=row.name)
        self._ui.tasks.write(
            drop,
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=SETTINGS,
        )

    def _edit_chosen(self) -> None:
        if self.row() is not None:
            self.edit(self.row().id)


def _columns() -> list[ColumnSpec[SchoolHolidayFacts]]:
    return [
        ColumnSpec("name", tr("Name"), lambda one: one.name, 0, strong=True),
        ColumnSpec("first", tr("First day"), lambda one: show_date(one.first_day), 130),
        ColumnSpec("last", tr("Last day"), lambda one: show_date(one.last_day), 130),
        ColumnSpec("days", tr("Length"), _length, 120, Align.RIGHT, muted=True),
    ]


def _length(one: SchoolHolidayFacts) -> str:
    return ntr("{n} day", "{n} days", (one.last_day - one.first_day).days + 1)


def _key(one: SchoolHolidayFacts) -> int:
    return one.id or 0
