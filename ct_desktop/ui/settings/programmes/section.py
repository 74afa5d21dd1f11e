"""The programmes: the templates from which groups are made."""

from PySide6.QtGui import QKeySequence

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.programmes.deeds import ProgrammeDeeds
from ct_desktop.ui.settings.programmes.programme_page import ProgrammePage
from ct_desktop.ui.settings.programmes.programme_words import ages_text, shape_text
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.tables.column import Align, ColumnSpec
from ct_desktop.ui.tables.section_model import Section as Rows
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import SettingsSection, SettingsTarget
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState


class ProgrammesSection(Section):
    """Enter opens the editor; archived programmes stand apart, below."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, office, ("programme", "programme_item", "programme_task", "cohort"))
        self.deeds = ProgrammeDeeds(ui, office)
        empty = EmptyState(
            "lessons",
            tr("No programmes"),
            tr("A programme is the template of a course: its meetings, ages, hours and rules."),
            tr("New programme"),
            self.new,
        )
        self.list = ShortTable(tr("Programmes"), _columns(), _key, empty, self.show_item)
        self.edit_button = secondary(tr("Edit"), self._edit)
        self.copy_button = secondary(tr("Copy"), self.copy)
        self.archive_button = secondary(tr("Archive"), self.archive)
        self.remove_button = secondary(tr("Delete"), self.remove)
        self.new_button = primary(tr("New programme"), self.new, "plus")
        self.buttons = [
            self.edit_button,
            self.copy_button,
            self.archive_button,
            self.remove_button,
            self.new_button,
        ]
        self.list.on_key(QKeySequence.StandardKey.Delete, self.remove)
        self.list.table.chosen.connect(self._follow)
        self.column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def reload(self) -> None:
        self.ui.tasks.read(lambda: self.office.programmes.all(archived=True), self._show)

    def show_item(self, item_id: int) -> None:
        """Open a programme in the editor."""
        self._open(item_id)

    def new(self) -> None:
        """Open the editor on a new programme of the standard shape."""
        self._open(None)

    def copy(self) -> None:
        """Copy the one chosen and open the copy."""
        row = self._row()
        if row is not None:
            self.deeds.copy(row, self._open)

    def archive(self) -> None:
        """Archive the one chosen, or take it out of the archive."""
        row = self._row()
        if row is not None:
            self.deeds.set_archived(row, not row.archived)

    def remove(self) -> None:
        """Delete the one chosen."""
        row = self._row()
        if row is not None:
            self.deeds.remove(row)

    def _edit(self) -> None:
        row = self._row()
        if row is not None:
            self._open(row.id)

    def _open(self, programme_id: int | None) -> None:
        page = ProgrammePage(self.ui, self.office, programme_id)
        page.copied.connect(self._open)
        self.open_page(page, SettingsTarget(SettingsSection.PROGRAMMES, programme_id))

    def _row(self) -> ProgrammeFacts | None:
        row = self.list.row()
        return row if isinstance(row, ProgrammeFacts) else None

    def _show(self, programmes: tuple[ProgrammeFacts, ...]) -> None:
        offered = [one for one in programmes if not one.archived]
        archived = [one for one in programmes if one.archived]
        self.list.show_sections(
            [Rows("", offered), Rows(tr("Archived: no longer offered for new groups"), archived)]
        )

    def _follow(self) -> None:
        row = self._row()
        for button in self.buttons[:-1]:
            button.setEnabled(row is not None)
        taken = row is not None and row.archived
        words_ = tr("Take out of the archive") if taken else tr("Archive")
        self.archive_button.setText(words_)
        self.archive_button.setAccessibleName(words_)


def _columns() -> list[ColumnSpec[ProgrammeFacts]]:
    return [
        ColumnSpec("name", tr("Name"), lambda one: one.name, 0, strong=True),
        ColumnSpec(
            "field",
            tr("Field"),
            lambda one: words.field(one.field),
            90,
            tone=lambda one: one.field.value,
        ),
        ColumnSpec("ages", tr("Ages"), ages_text, 80),
        ColumnSpec("shape", tr("Meetings"), shape_text, 256),
        ColumnSpec(
            "hours",
            tr("Training hours"),
            lambda one: words.hours_text(one.training_hours),
            110,
            Align.RIGHT,
        ),
        ColumnSpec("groups", tr("Groups"), lambda one: str(one.cohorts or ""), 80, Align.RIGHT),
    ]


def _key(one: ProgrammeFacts) -> int:
    return one.id or 0
