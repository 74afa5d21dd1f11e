"""The latest changes of anybody, day by day, and what was deleted back again."""

from datetime import date
from itertools import groupby

from ct_desktop.language import ntr, tr
from ct_desktop.services.history import ChangeRow
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_long_date, show_time
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.section_model import Section as Rows
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import wrapped

AT_ONCE = 200


class HistorySection(Section):
    """Every change of the store is news here."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, office)
        self._limit = AT_ONCE
        empty = EmptyState(
            "clock", tr("No changes yet"), tr("Here stands who changed what, and when.")
        )
        self.list = ShortTable(tr("Latest changes"), _columns(), _key, empty, lambda _: None)
        self.undo_hint = wrapped("", "muted")
        self.restore_button = secondary(tr("Restore deleted records"), self.restore, "undo")
        self.more_button = self.list.add_tool(quiet(tr("Show older ones"), self.more))
        self.buttons = [self.restore_button]
        self.list.table.chosen.connect(self._follow)
        ui.undo.changed.connect(self._hint)
        self.column.addWidget(self.undo_hint)
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._hint()

    def wants(self, changes: Changes) -> bool:
        return True

    def reload(self) -> None:
        limit = self._limit
        self.ui.tasks.read(lambda: self.office.history.latest(limit), self._show)

    def more(self) -> None:
        """Show as many older changes again."""
        self._limit += AT_ONCE
        self.refresh()

    def restore(self) -> None:
        """Put back what the change chosen deleted."""
        row = self._row()
        if row is not None:
            self.ui.tasks.write(
                lambda: self.office.history.restore_deleted(row.id),
                self._restored,
                initiator=SETTINGS,
            )

    def _restored(self, count: int) -> None:
        said = ntr("{n} record restored", "{n} records restored", count)
        self.ui.prompts.toast(said, self.ui.undo.undo)

    def _show(self, changes: tuple[ChangeRow, ...]) -> None:
        self.more_button.setVisible(len(changes) >= self._limit)
        # The order is that of writing; a clock set back makes a day appear twice.
        self.list.show_sections(
            [
                Rows(_day(day), list(rows))
                for day, rows in groupby(changes, lambda one: one.at.date())
            ]
        )

    def _row(self) -> ChangeRow | None:
        row = self.list.row()
        return row if isinstance(row, ChangeRow) else None

    def _follow(self) -> None:
        row = self._row()
        self.restore_button.setEnabled(row is not None and row.deleted > 0 and not row.undone)

    def _hint(self) -> None:
        latest = self.ui.undo.labels.undo
        if latest:
            self.undo_hint.setText(
                tr(
                    "Ctrl+Z takes back the latest change since the program was opened: {what}."
                ).format(what=latest)
            )
        else:
            self.undo_hint.setText(
                tr("Ctrl+Z takes back what was changed since the program was opened.")
            )


def _columns() -> list[ColumnSpec[ChangeRow]]:
    return [
        ColumnSpec("time", tr("Time"), lambda one: show_time(one.at.time()), 70, muted=True),
        ColumnSpec("user", tr("Who"), lambda one: one.user, 150),
        ColumnSpec("what", tr("What"), _what, 300, strong=True),
        ColumnSpec(
            "state",
            tr("State"),
            lambda one: tr("undone") if one.undone else "",
            110,
            tone=lambda one: "warning" if one.undone else "",
        ),
        ColumnSpec(
            "details",
            tr("Details"),
            lambda one: one.details,
            0,
            tooltip=lambda one: one.details,
            muted=True,
        ),
    ]


def _what(one: ChangeRow) -> str:
    return one.text[:1].upper() + one.text[1:]


def _day(day: date) -> str:
    text = show_long_date(day)
    return text[:1].upper() + text[1:]


def _key(one: ChangeRow) -> int:
    return one.id
