"""The organisations of the practice bank: Enter opens one, with its supervisors and offers."""

from PySide6.QtWidgets import QLineEdit

from ct_desktop.language import ntr, tr
from ct_desktop.rules.names import fold
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.organisations.organisations_list import OrganisationsList
from ct_desktop.ui.practice.bank.tab import BankTab
from ct_desktop.ui.targets import PRACTICE, OrganisationTarget
from ct_desktop.ui.widgets.buttons import primary


class OrganisationsTab(BankTab):
    """The same list as in the settings, searched by the field in the header."""

    def __init__(self, ui: UiContext, office: Office, search: QLineEdit) -> None:
        super().__init__(ui, office)
        self._all: tuple[OrganisationFacts, ...] = ()
        self._search = search
        self.list = OrganisationsList(ui, office, PRACTICE, self._open)
        self.list.add_button.hide()
        self.buttons = [primary(tr("New organisation"), self.new, "plus")]
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        search.textChanged.connect(lambda _: self._show(self._all))

    def reload(self) -> None:
        """Read the organisations anew."""
        self.ui.tasks.read(self.office.organisations.all, self._show)

    def new(self) -> None:
        """Ask for a new organisation."""
        self.list.add()

    def _show(self, organisations: tuple[OrganisationFacts, ...]) -> None:
        self._all = organisations
        parts = fold(self._search.text()).split()
        self.list.say_filtered(bool(parts))
        self.list.show_rows(
            [one for one in organisations if all(part in _text(one) for part in parts)]
        )
        count = len(organisations)
        self.described.emit(ntr("{n} organisation", "{n} organisations", count) if count else "")

    def _open(self, organisation_id: int) -> None:
        self.wants_page.emit(OrganisationTarget(organisation_id))


def _text(one: OrganisationFacts) -> str:
    return fold(f"{one.name} {one.town} {one.contact_name} {one.email}")
