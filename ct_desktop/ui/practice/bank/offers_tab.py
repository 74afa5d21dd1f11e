"""The offers of the practice bank: filtered, as a table or as cards."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu

from ct_desktop.language import ntr, tr
from ct_desktop.services.offers import OfferRow, OfferState
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.bank.cards_view import CardsView
from ct_desktop.ui.practice.bank.offer_dialog import OfferDialog
from ct_desktop.ui.practice.bank.offer_filters import OfferFilters, read_choices
from ct_desktop.ui.practice.bank.offer_model import OfferModel
from ct_desktop.ui.practice.bank.offer_prints import print_offers
from ct_desktop.ui.practice.bank.offer_rows import OfferRows
from ct_desktop.ui.practice.bank.tab import BankTab
from ct_desktop.ui.practice.bank.view_switch import CARDS, ViewSwitch
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.targets import OfferTarget
from ct_desktop.ui.widgets.buttons import primary, quiet, secondary
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState


class OffersTab(BankTab):
    """Enter or a double click opens an offer."""

    def __init__(self, ui: UiContext, office: Office, search: QLineEdit) -> None:
        super().__init__(ui, office)
        self._rows = OfferRows(office.offers)
        self.preview: PdfPreview | None = None
        self.model = OfferModel(ui.tasks, self._rows.rows, self)
        self.filters = OfferFilters(search)
        self.switch = ViewSwitch(ui.preferences)
        self._said_empty = (
            tr("No practice places yet"),
            tr(
                "What clubs, schools and welfare organisations offer: on which days, for how "
                "many, and what is asked of who comes. Participants are matched with it."
            ),
        )
        self.empty = EmptyState("practice", *self._said_empty, tr("New practice place"), self.new)
        self.table = TableView(
            self.model, tr("Practice places"), ui.preferences, key="practice.offers"
        )
        self.cards = CardsView(self.model, self.table.selectionModel())
        self.views = CurrentStack()
        self.print_button = secondary(tr("Print sheets"), self.print_tab, "print")
        self.new_button = primary(tr("New practice place"), self.new, "plus")
        self.columns_button = quiet(tr("Columns…"), self._choose_columns, "filter")
        self.buttons = [self.print_button, self.new_button]
        self._build()
        self._show_view(self.switch.current)

    def reload(self) -> None:
        """Read the choices of the filters and the offers anew."""
        self.ui.tasks.read(partial(read_choices, self.office), self.filters.offer)
        self._load()

    def new(self) -> None:
        """Enter what an organisation offers; its page opens."""
        dialog = OfferDialog(self.ui, self.office, None, self)
        dialog.saved.connect(self._open)
        dialog.open()

    def print_tab(self) -> bool:
        """The sheets of the offers selected when more than one is, else of all shown."""
        ids = self.printed()
        if not ids:
            return False
        self.preview = print_offers(self.ui, self.office, self, ids)
        return True

    def printed(self) -> list[int]:
        """The ids that a print is about now."""
        chosen = self.table.selected_ids()
        return chosen if len(chosen) > 1 else list(self.model.ids)

    def _build(self) -> None:
        for view in (self.table, self.cards, self.empty):
            self.views.addWidget(view)
        self.column.addWidget(self.filters)
        self.column.addWidget(self.views, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.switch)
        foot.addStretch(1)
        foot.addWidget(self.columns_button)
        self.column.addLayout(foot)
        self.filters.changed.connect(self._load)
        self.model.loaded.connect(self._show_count)
        self.table.opened.connect(self._open)
        self.cards.opened.connect(self._open)
        self.switch.chosen.connect(self._show_view)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell_selection())
        for view in (self.table, self.cards):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._menu)
        self.setFocusProxy(self.views)

    def _load(self) -> None:
        wanted = self.filters.wanted()
        self.model.load(lambda order: self._rows.ids(wanted, order))

    def _show_count(self) -> None:
        ids = self.model.ids
        rows = self._rows.rows(ids)
        if ids and not self.table.currentIndex().isValid():
            self.table.select_id(ids[0])
        filtering = self.filters.is_filtering()
        self.empty.say(
            *(_nothing() if filtering else self._said_empty),
            offer=not filtering,
        )
        self._show_view(self.switch.current)
        self.described.emit(_summary(rows) if ids else "")
        self.filters.setVisible(bool(ids) or filtering)
        self._tell_selection()

    def _show_view(self, view: str) -> None:
        self.model.as_cards = view == CARDS
        empty = self.model.has_loaded and not self.model.ids
        wanted = self.cards if view == CARDS else self.table
        had_focus = self.table.hasFocus() or self.cards.hasFocus()
        self.views.setCurrentWidget(self.empty if empty else wanted)
        self.columns_button.setVisible(view != CARDS and not empty)
        self.switch.setVisible(not empty)
        if had_focus and not empty:
            wanted.setFocus()
        if not empty and self.table.currentIndex().isValid():
            wanted.scrollTo(self.table.currentIndex())

    def _tell_selection(self) -> None:
        count = len(self.table.selected_ids())
        self.print_button.setText(
            tr("Print sheets") if count < 2 else tr("Print {n} sheets").format(n=count)
        )
        self.print_button.setEnabled(bool(self.model.ids))

    def _menu(self) -> None:
        offer_id = self.table.current_id()
        if offer_id is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self.table.selected_ids()
        menu.addAction(tr("Open"), lambda: self._open(offer_id))
        menu.addAction(
            ntr("Print {n} sheet", "Print {n} sheets", len(chosen)),
            lambda: print_offers(self.ui, self.office, self, chosen),
        ).setEnabled(bool(chosen))
        menu.popup(self.cursor().pos())

    def _choose_columns(self) -> None:
        button = self.columns_button
        self.table.columns.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open(self, offer_id: int) -> None:
        self.wants_page.emit(OfferTarget(offer_id))


def _summary(rows: list[OfferRow]) -> str:
    free = sum(max(0, row.free) for row in rows if row.state is OfferState.OPEN)
    places = ntr("{n} practice place", "{n} practice places", len(rows))
    return places + " · " + ntr("{n} place free now", "{n} places free now", free)


def _nothing() -> tuple[str, str]:
    return tr("No practice place answers to this"), tr("Change or clear the filters above.")
