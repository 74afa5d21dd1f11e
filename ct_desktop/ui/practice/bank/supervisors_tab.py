"""The supervisors of all organisations."""

from PySide6.QtWidgets import QLineEdit

from ct_desktop.language import ntr
from ct_desktop.rules.names import fold
from ct_desktop.services.office import Office
from ct_desktop.services.supervisors import SupervisorRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.bank.tab import BankTab
from ct_desktop.ui.practice.partners.supervisors_list import SupervisorsList
from ct_desktop.ui.targets import OrganisationTarget


class SupervisorsTab(BankTab):
    """Enter opens the organisation of a supervisor, where another one can be added."""

    def __init__(self, ui: UiContext, office: Office, search: QLineEdit) -> None:
        super().__init__(ui, office)
        self._all: tuple[SupervisorRow, ...] = ()
        self._search = search
        self.list = SupervisorsList(ui, office, on_open=self._open)
        self.column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        search.textChanged.connect(lambda _: self._show(self._all))

    def reload(self) -> None:
        """Read the supervisors anew."""
        self.ui.tasks.read(lambda: self.office.supervisors.rows(left=True), self._show)

    def _show(self, rows: tuple[SupervisorRow, ...]) -> None:
        self._all = rows
        parts = fold(self._search.text()).split()
        self.list.say_filtered(bool(parts))
        self.list.show_supervisors(
            tuple(one for one in rows if all(part in _text(one) for part in parts))
        )
        count = sum(one.left_on is None for one in rows)
        self.described.emit(ntr("{n} supervisor", "{n} supervisors", count) if count else "")

    def _open(self, supervisor_id: int) -> None:
        found = next((one for one in self._all if one.facts.id == supervisor_id), None)
        if found is not None:
            self.wants_page.emit(OrganisationTarget(found.facts.organisation_id))


def _text(one: SupervisorRow) -> str:
    return fold(f"{one.full_name} {one.organisation} {one.facts.function}")
