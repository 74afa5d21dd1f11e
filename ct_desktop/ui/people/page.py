"""The People page: one table for tens of thousands."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PeopleOrder, PersonRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.people.columns import people_columns
from ct_desktop.ui.people.dropped_file import dropped_list
from ct_desktop.ui.people.empty import NobodyYet, NoHit
from ct_desktop.ui.people.exporting import copy_addresses, export_people
from ct_desktop.ui.people.filters import PeopleFilters, read_choices
from ct_desktop.ui.people.import_assistant.assistant import ImportAssistant
from ct_desktop.ui.people.person_dialog import PersonDialog
from ct_desktop.ui.people.person_page import GROWTH, PersonPage
from ct_desktop.ui.tables.column import Sort
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.targets import PEOPLE, GrowthTarget, ImportTarget, PersonTarget
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.current_stack import CurrentStack

TABLES = ("person", "person_role", "enrolment", "cohort", "issued_document")


class PeoplePage(Page):
    """Search and filter people, open one, make one, read in a list, export."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__(ui, PEOPLE, tr("People"), TABLES)
        self._office = office
        self.assistant: ImportAssistant | None = None
        self.setAcceptDrops(True)
        self.search = self.header.add_search(tr("Search name, e-mail, phone"))
        self.filters = PeopleFilters(self.search)
        self.model = IdListModel[PersonRow](ui.tasks, people_columns(), office.people.rows)
        self.no_hit = NoHit(self._clear)
        self.nobody = NobodyYet(self.import_list, self.new_person)
        self.table = TableView(self.model, tr("People"), ui.preferences, self.no_hit, key=PEOPLE)
        self._views = CurrentStack()
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the choices of the filters and the people anew."""
        self.ui.tasks.read(partial(read_choices, self._office), self.filters.offer)
        self._load()

    def open(self, target: object) -> None:
        """A person's page, also at the growth, the import assistant, or the table."""
        super().open(None)
        if isinstance(target, PersonTarget | GrowthTarget):
            self._open_person(target.person_id, growth=isinstance(target, GrowthTarget))
        elif isinstance(target, ImportTarget):
            self.import_list(target.cohort_id)

    def new_person(self) -> None:
        """The dialog for somebody new; the page of who was made opens."""
        dialog = PersonDialog(self.ui, self._office, self.key, self)
        dialog.saved.connect(self._open_person)
        dialog.known.connect(self._open_person)
        dialog.open_dialog()

    def import_list(self, cohort_id: int | None = None, path: Path | None = None) -> None:
        """The import assistant, for a group and with a file when given."""
        self.assistant = ImportAssistant(self.ui, self._office, self.key, cohort_id, self)
        self.assistant.open_dialog(path)

    def export(self) -> None:
        """Export the selection when more than one is selected, else everyone shown."""
        chosen = self.table.selected_ids()
        export_people(
            self.ui, self._office, self, chosen if len(chosen) > 1 else list(self.model.ids)
        )

    def copy_addresses(self) -> None:
        """Copy the e-mail addresses of the selection."""
        copy_addresses(self.ui, self._office, self.table.selected_ids())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.detail is None and dropped_list(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_list(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.import_list(path=path)

    def _build(self) -> None:
        self.export_button = self.header.add_secondary(tr("Export…"), self.export, "export")
        self.import_button = self.header.add_secondary(
            tr("Import list…"), lambda: self.import_list(), "import"
        )
        self.header.set_primary(tr("New person"), self.new_person, "user-plus")
        self.body.addWidget(self.filters)
        self._views.addWidget(self.table)
        self._views.addWidget(self.nobody)
        self.body.addWidget(self._views, 1)
        foot = QHBoxLayout()
        self.mail_button = quiet(tr("Copy e-mail addresses"), self.copy_addresses, "mail")
        self.columns_button = quiet(tr("Columns…"), self._choose_columns, "filter")
        foot.addWidget(self.mail_button)
        foot.addStretch(1)
        foot.addWidget(self.columns_button)
        self.body.addLayout(foot)
        self._tell_selection()

    def _connect(self) -> None:
        self.filters.changed.connect(self._load)
        self.model.loaded.connect(self._show_count)
        self.table.opened.connect(self._open_person)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_selection())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.search.returnPressed.connect(self._to_table)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Ctrl+F", self.search.setFocus),
            ("Ctrl+N", self.new_person),
            ("Ctrl+I", self.import_list),
        ):
            QShortcut(QKeySequence(keys), self, act, context=within)

    def _load(self) -> None:
        wanted, people = self.filters.wanted(), self._office.people

        def ids(order: Sort) -> list[int]:
            by = PeopleOrder(order.key) if order.key else PeopleOrder.NAME
            return people.ids(wanted, by, descending=order.descending)

        self.model.load(ids)

    def _show_count(self) -> None:
        count = len(self.model.ids)
        nobody = not count and not self.filters.is_filtering()
        self._views.setCurrentWidget(self.nobody if nobody else self.table)
        self.filters.setVisible(not nobody)
        self.mail_button.setVisible(not nobody)
        self.columns_button.setVisible(not nobody)
        self.header.show_action(self.export_button, not nobody)
        self.header.set_title(tr("People"), ntr("{n} person", "{n} people", count))
        if count and not self.table.currentIndex().isValid():
            self.table.select_id(self.model.ids[0])
        self._tell_selection()

    def _tell_selection(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        self.mail_button.setEnabled(count > 0)
        self.mail_button.setText(
            tr("Copy e-mail address")
            if count < 2
            else ntr("Copy {n} e-mail address", "Copy {n} e-mail addresses", count)
        )
        self.export_button.setText(
            tr("Export…") if count < 2 else tr("Export selection ({n})…").format(n=count)
        )
        self.header.show_action(self.export_button, bool(self.model.ids))

    def _clear(self) -> None:
        self.filters.clear()
        self.search.setFocus()

    def _to_table(self) -> None:
        """Enter in the search field goes to the first hit; once more opens it."""
        self.table.setFocus()

    def _choose_columns(self) -> None:
        button = self.columns_button
        self.table.columns.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _menu(self) -> None:
        menu = QMenu(self.table)
        person_id = self.table.current_id()
        if person_id is not None:
            menu.addAction(tr("Open"), lambda: self._open_person(person_id))
        menu.addAction(self.mail_button.text(), self.copy_addresses)
        menu.addAction(self.export_button.text(), self.export)
        menu.popup(self.table.cursor().pos())

    def _open_person(self, person_id: int, *, growth: bool = False) -> None:
        page = PersonPage(self.ui, self._office, person_id)
        page.gone.connect(self.close_detail)
        if growth:
            page.tabs.choose(GROWTH)
        self.show_detail(page, GrowthTarget(person_id) if growth else PersonTarget(person_id))
