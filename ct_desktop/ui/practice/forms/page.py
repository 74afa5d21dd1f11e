"""The check list: supervisors' forms that were read in, to look at and take over."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import FormStatus
from ct_desktop.services.office import Office
from ct_desktop.services.received_forms import ReceivedRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.forms.columns import form_columns
from ct_desktop.ui.practice.forms.empty import NoForms
from ct_desktop.ui.practice.forms.form_drops import FormDrops
from ct_desktop.ui.practice.forms.form_page import FormPage
from ct_desktop.ui.practice.forms.reading import ask_files, ask_folder, read_in
from ct_desktop.ui.tables.filter_bar import FilterBar
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import PRACTICE, ReceivedFormTarget
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState

TABLES = (
    "received_form",
    "received_line",
    "practice_entry",
    "assessment",
    "placement",
    "person",
    "organisation",
    "supervisor",
)


class FormsPage(Page):
    """Read forms in by button or by dropping them here, open one, take over what is clean."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, PRACTICE, tr("Check list"), TABLES)
        self._office = office
        self.rows: tuple[ReceivedRow, ...] = ()
        self.filters = FilterBar()
        self.status = self.filters.add_choice(
            "status",
            tr("State"),
            (
                (FormStatus.OPEN, tr("To look at")),
                (FormStatus.ACCEPTED, tr("Accepted")),
                (FormStatus.DISMISSED, tr("Set aside")),
                (None, tr("All forms")),
            ),
        )
        self.model = SectionModel[ReceivedRow](form_columns(), lambda row: row.id, self)
        self.nothing = EmptyState(
            "check",
            tr("No forms here"),
            tr("Nothing waits to be looked at. Other forms stand behind the choice above."),
        )
        self.table = SectionTable(self.model, tr("Supervisors' forms"), self.nothing)
        self.empty = NoForms(self.read_files, self.read_folder)
        self.drops = FormDrops(self, self.read)
        self._views = CurrentStack()
        self._build()

    def reload(self) -> None:
        """Read the whole list; the filter chooses from it."""
        self.ui.tasks.read(lambda: self._office.received_forms.rows(None), self._show)

    def open(self, target: object) -> None:
        """A form, or the list."""
        if isinstance(target, ReceivedFormTarget):
            self.open_form(target.form_id)
        else:
            super().open(None)

    def read(self, files: tuple[Path, ...]) -> None:
        """Read these files and folders in."""
        read_in(self.ui, self._office, files, self.window())

    def read_files(self) -> None:
        """Ask for files and read them in."""
        ask_files(self.ui, self._office, self)

    def read_folder(self) -> None:
        """Ask for a folder and read in what lies in it."""
        ask_folder(self.ui, self._office, self)

    def open_form(self, form_id: int) -> None:
        """One form with what differs from the record."""
        page = FormPage(self.ui, self._office, form_id)
        page.gone.connect(self.close_detail)
        page.moved.connect(self.moved)  # the next form is a place of the window's history too
        self.show_detail(page, ReceivedFormTarget(form_id))

    def take_over(self) -> None:
        """Take over every form that is clean, as one change."""
        self.ui.tasks.write(
            self._office.received_forms.accept_clean, self._taken_over, initiator=self.key
        )

    def _build(self) -> None:
        self.folder_button = self.header.add_secondary(
            tr("Read in a folder…"), self.read_folder, "import"
        )
        self.files_button = self.header.add_secondary(tr("Read in…"), self.read_files, "import")
        self.clean_button = self.header.set_primary(
            tr("Take over what is clean"), self.take_over, "check"
        )
        self.body.addWidget(self.filters)
        self._views.addWidget(self.table)
        self._views.addWidget(self.empty)
        self.body.addWidget(self._views, 1)
        self.filters.changed.connect(self._fill)
        self.table.opened.connect(self.open_form)
        self.setFocusProxy(self.table)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+O"), self, self.read_files, context=within)

    def _show(self, rows: tuple[ReceivedRow, ...]) -> None:
        self.rows = rows
        self._fill()

    def _fill(self) -> None:
        wanted = self.filters.value("status")  # Qt hands a word of an enumeration back as text
        shown = [row for row in self.rows if wanted is None or row.status == wanted]
        self.table.set_sections([Section("", shown)])
        if shown and self.table.current_id() is None:
            self.table.select_id(shown[0].id)
        self.filters.set_count(ntr("{n} form", "{n} forms", len(shown)))
        self.filters.setVisible(bool(self.rows))
        self._views.setCurrentWidget(self.table if self.rows else self.empty)
        self._tell_open()

    def _tell_open(self) -> None:
        waiting = [row for row in self.rows if row.status is FormStatus.OPEN]
        clean = sum(row.clean for row in waiting)
        problems = sum(row.problem is not None for row in waiting)
        parts = [ntr("{n} form to look at", "{n} forms to look at", len(waiting))]
        if problems:
            parts.append(ntr("{n} with a problem", "{n} with a problem", problems))
        self.header.set_title(tr("Check list"), " · ".join(parts) if waiting else "")
        self.clean_button.setText(
            ntr("Take over {n} clean form", "Take over {n} clean forms", clean)
            if clean
            else tr("Take over what is clean")
        )
        self.header.show_action(self.clean_button, bool(clean))
        self.header.show_action(self.files_button, bool(self.rows))
        self.header.show_action(self.folder_button, bool(self.rows))

    def _taken_over(self, taken: tuple[int, ...]) -> None:
        words = ntr("{n} form was taken over", "{n} forms were taken over", len(taken))
        self.ui.prompts.toast(words, self.ui.undo.undo)
