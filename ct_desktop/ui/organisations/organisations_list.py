"""The organisations we work with: clubs, schools, municipalities."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.organisations.organisation_dialog import OrganisationDialog
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


class OrganisationsList(ShortTable):
    """Our own organisation is not among them. Enter calls ``on_open``, or else edits."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        initiator: str,
        on_open: Callable[[int], object] | None = None,
    ) -> None:
        """``initiator``: the page that shows the list."""
        self._ui = ui
        self._office = office
        self._initiator = initiator
        self._said_empty = (
            tr("No organisations yet"),
            tr("The clubs, schools and other organisations you work with, with their contact."),
        )
        self.empty = EmptyState("people", *self._said_empty, tr("Add an organisation…"), self.add)
        super().__init__(tr("Organisations"), _columns(), _key, self.empty, on_open or self.edit)
        edit = tr("Edit (Enter)") if on_open is None else tr("Edit")
        self.edit_button = self.add_row_tool(edit, "edit", self._edit_chosen)
        self.remove_button = self.add_row_tool(tr("Remove (Delete)"), "trash", self.remove)
        self.add_button = self.add_tool(quiet(tr("Add…"), self.add, "plus"))
        self.on_key(QKeySequence.StandardKey.Delete, self.remove)

    def add(self) -> None:
        """Ask for a new organisation."""
        OrganisationDialog(self._ui, self._office, None, self, self._initiator).open()

    def edit(self, organisation_id: int) -> None:
        """Change one of them in the dialog."""
        found = next((one for one in self.model.rows() if one.id == organisation_id), None)
        if found is not None:
            OrganisationDialog(self._ui, self._office, found, self, self._initiator).open()

    def remove(self) -> None:
        """Take the one chosen from the list."""
        row = self.row()
        if row is not None:
            said = tr("“{name}” was removed.").format(name=row.name)
            self._ui.tasks.write(
                lambda: self._office.organisations.remove(row.id),
                lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
                initiator=self._initiator,
            )

    def say_filtered(self, filtered: bool) -> None:
        """Say of an empty list that it is empty by the filter, or that there is nothing yet."""
        if filtered:
            self.empty.say(
                tr("No organisation answers to this"),
                tr("Change or clear the search."),
                offer=False,
            )
        else:
            self.empty.say(*self._said_empty)

    def _edit_chosen(self) -> None:
        if self.row() is not None:
            self.edit(self.row().id)


def _columns() -> list[ColumnSpec[OrganisationFacts]]:
    return [
        ColumnSpec("name", tr("Name"), lambda one: one.name, 0, strong=True),
        ColumnSpec("kind", tr("Kind"), lambda one: words.organisation_kind(one.kind), 160),
        ColumnSpec("town", tr("Town or city"), lambda one: one.town, 120),
        ColumnSpec("contact", tr("Contact"), lambda one: one.contact_name, 150),
        ColumnSpec("phone", tr("Phone"), lambda one: one.phone, 120),
        ColumnSpec("email", tr("E-mail"), lambda one: one.email, 170),
    ]


def _key(one: OrganisationFacts) -> int:
    return one.id or 0
