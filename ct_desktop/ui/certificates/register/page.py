"""The register of issued documents: found, printed again, revoked, written out, completed."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu

from ct_desktop.language import ntr, tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.office import Office
from ct_desktop.services.register_lines import ImportedList
from ct_desktop.ui.certificates.register.chosen_card import ChosenCard
from ct_desktop.ui.certificates.register.columns import register_columns
from ct_desktop.ui.certificates.register.deeds import RegisterDeeds
from ct_desktop.ui.certificates.register.earlier_dialog import (
    EarlierDialog,
    is_list,
    list_endings,
)
from ct_desktop.ui.certificates.register.filters import RegisterFilters, read_choices
from ct_desktop.ui.certificates.register.numbers_dialog import NumbersDialog
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.tables.column import Sort
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.targets import COHORTS, CheckTarget
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState

TABLES = ("issued_document", "person", "enrolment", "cohort")


class RegisterPage(Page):
    """Enter opens the person; what is chosen stands in full below the table."""

    def __init__(self, ui: UiContext, office: Office, words: str = "") -> None:
        """``words`` are looked for at once, such as a number."""
        super().__init__(ui, COHORTS, tr("Register"), TABLES)
        self._office = office
        self.setAcceptDrops(True)
        self.search = self.header.add_search(tr("Search number, name, group"))
        self.search.setText(words)
        self.filters = RegisterFilters(self.search)
        self.deeds = RegisterDeeds(ui, office, self)
        self.earlier: EarlierDialog | None = None
        self.numbers: NumbersDialog | None = None
        self.model = IdListModel[IssuedRow](ui.tasks, register_columns(), office.register.rows)
        no_hit = EmptyState(
            "search",
            tr("No document answers to this"),
            tr("Change or clear the filters above."),
            tr("Clear filters"),
            self._clear,
            action_icon="close",
        )
        self.nothing = EmptyState(
            "certificate",
            tr("Nothing was issued yet"),
            tr(
                "Proofs and certificates come in here as soon as they are issued, on the "
                "Certificates tab of a group. What was issued before can be taken in from a list."
            ),
            tr("Take in a list…"),
            self.import_list,
            action_icon="import",
        )
        self.table = TableView(
            self.model, tr("Issued documents"), ui.preferences, no_hit, key="register"
        )
        self.chosen = ChosenCard(self._open_chosen, self._copy_chosen, self._revoke_chosen)
        self._views = CurrentStack()
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the choices of the filters and the documents anew."""
        self.ui.tasks.read(partial(read_choices, self._office), self.filters.offer)
        self._load()

    def print_page(self) -> None:
        """The register as it is shown, on paper."""
        self.deeds.print_register(self.filters.wanted())

    def print_chosen(self) -> None:
        """The documents chosen, once more."""
        self.deeds.print_documents(self.table.selected_ids())

    def import_list(self) -> None:
        """Ask for a list of earlier certificates, and show what would become of it."""
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a list"), str(Path.home()), list_endings()
        )
        if name:
            self.read_list(Path(name))

    def read_list(self, file: Path) -> None:
        """Read a list and show what would become of each row."""
        self.ui.tasks.read(lambda: self._office.register.read_list(file), self._show_list)

    def continue_numbers(self) -> None:
        """Where the numbers stand, and going on after one that is on paper."""
        self.ui.tasks.read(self._office.register.last_numbers, self._show_numbers)

    def check(self) -> None:
        """The page that checks a certificate."""
        self.ui.navigator.open(COHORTS, CheckTarget())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.detail is None and _dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.read_list(file)

    def _build(self) -> None:
        add = self.header.add_secondary
        self.print_register_button = add(tr("Print register"), self.print_page, "print")
        self.export_button = add(
            tr("Export…"), lambda: self.deeds.export(self.filters.wanted()), "export"
        )
        self.import_button = add(tr("Earlier certificates…"), self.import_list, "import")
        self.check_button = add(tr("Check a certificate"), self.check, "check")
        self.numbers_button = add(tr("Numbers…"), self.continue_numbers, "edit")
        self.columns_button = add(tr("Columns…"), self._choose_columns, "filter")
        self.print_button = self.header.set_primary(tr("Print…"), self.print_chosen, "print")
        self.body.addWidget(self.filters)
        self._views.addWidget(self.table)
        self._views.addWidget(self.nothing)
        self.body.addWidget(self._views, 1)
        self.body.addWidget(self.chosen)
        self.chosen.hide()

    def _connect(self) -> None:
        self.filters.changed.connect(self._load)
        self.model.loaded.connect(self._show_count)
        self.model.dataChanged.connect(lambda *_: self._follow())
        self.table.opened.connect(lambda _: self._open_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(lambda _: self._menu())
        self.search.returnPressed.connect(self.table.setFocus)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus, context=within)

    def _load(self) -> None:
        wanted, register = self.filters.wanted(), self._office.register

        def ids(order: Sort) -> list[int]:
            if not order.key:
                return register.ids(wanted)
            return register.ids(wanted, order.key, descending=order.descending)

        self.model.load(ids)

    def _show_count(self) -> None:
        count = len(self.model.ids)
        nothing = not count and not self.filters.is_filtering()
        self._views.setCurrentWidget(self.nothing if nothing else self.table)
        self.filters.setVisible(not nothing)
        for button in (
            self.print_register_button,
            self.export_button,
            self.columns_button,
            self.print_button,
        ):
            self.header.show_action(button, not nothing)
        self.header.set_title(tr("Register"), ntr("{n} document", "{n} documents", count))
        if count and not self.table.currentIndex().isValid():
            self.table.select_id(self.model.ids[0])
        self._follow()

    def _follow(self) -> None:
        """Show what is chosen, and what can be done with it."""
        rows = self._chosen_rows()
        printable = sum(row.printable for row in rows)
        self.chosen.show_rows(rows)
        self.print_button.setText(
            tr("Print…") if printable < 2 else tr("Print {n}…").format(n=printable)
        )
        self.print_button.setEnabled(printable > 0)

    def _chosen_rows(self) -> Sequence[IssuedRow]:
        """The rows chosen, as far as they were read."""
        lines = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        found = (self.model.row_at(line) for line in lines)
        return [row for row in found if row is not None]

    def _one(self) -> IssuedRow | None:
        return self.model.row_at(self.table.currentIndex().row())

    def _open_chosen(self) -> None:
        if row := self._one():
            self.deeds.open_person(row)

    def _copy_chosen(self) -> None:
        if row := self._one():
            self.deeds.copy_code(row)

    def _revoke_chosen(self) -> None:
        if row := self._one():
            self.deeds.revoke(row)

    def _menu(self) -> None:
        row = self._one()
        if row is None:
            return
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open person"), self._open_chosen).setEnabled(row.person_id is not None)
        menu.addAction(self.print_button.text(), self.print_chosen).setEnabled(
            self.print_button.isEnabled()
        )
        menu.addAction(tr("Copy code"), self._copy_chosen).setEnabled(bool(row.code))
        menu.addSeparator()
        menu.addAction(tr("Revoke…"), self._revoke_chosen).setEnabled(row.revoked_on is None)
        menu.popup(self.table.cursor().pos())

    def _show_list(self, read: ImportedList) -> None:
        self.earlier = EarlierDialog(self.ui, self._office, read, self)
        self.earlier.taken.connect(self.refresh)
        self.earlier.open()

    def _show_numbers(self, last: Mapping[int, int]) -> None:
        self.numbers = NumbersDialog(self.ui, self._office, last, self)
        self.numbers.open()

    def _clear(self) -> None:
        self.filters.clear()
        self.search.setFocus()

    def _choose_columns(self) -> None:
        header = self.table.horizontalHeader()
        self.table.columns.menu().popup(header.mapToGlobal(header.rect().bottomLeft()))


def _dropped(data: QMimeData) -> Path | None:
    """The one list that is dragged over the page."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if is_list(path) else None
