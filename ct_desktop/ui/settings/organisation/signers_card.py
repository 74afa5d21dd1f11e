"""Who signs documents, in the order in which they stand on paper."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.settings import SignerFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.organisation.signer_dialog import SignerDialog
from ct_desktop.ui.settings.organisation.signer_list import (
    Signers,
    moved_signer,
    without_signer,
)
from ct_desktop.ui.tables.column import ColumnSpec
from ct_desktop.ui.tables.short_table import ShortTable
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.empty_state import EmptyState


class SignersCard(ShortTable):
    """Every change is written at once, and can be undone."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        empty = EmptyState(
            "edit",
            tr("Nobody signs yet"),
            tr("Who stands here signs the proofs of participation."),
        )
        super().__init__(tr("Who signs documents"), _columns(), _key, empty, self.edit)
        self._ui = ui
        self._office = office
        self.up = self.add_row_tool(tr("Move up (Ctrl+Up)"), "chevron-up", lambda: self.move_by(-1))
        self.down = self.add_row_tool(
            tr("Move down (Ctrl+Down)"), "chevron-down", lambda: self.move_by(1)
        )
        self.edit_button = self.add_row_tool(tr("Edit (Enter)"), "edit", self._edit_chosen)
        self.remove_button = self.add_row_tool(tr("Remove (Delete)"), "trash", self.remove)
        self.add_button = self.add_tool(quiet(tr("Add…"), self.add, "plus"))
        self.on_key(QKeySequence("Ctrl+Up"), lambda: self.move_by(-1))
        self.on_key(QKeySequence("Ctrl+Down"), lambda: self.move_by(1))
        self.on_key(QKeySequence.StandardKey.Delete, self.remove)

    def add(self) -> None:
        """Ask for a new signer."""
        SignerDialog(self._ui, self._office, None, self).open()

    def edit(self, signer_id: int) -> None:
        """Open one of them."""
        signer = next((one for one in self.model.rows() if one.id == signer_id), None)
        if signer is not None:
            SignerDialog(self._ui, self._office, signer, self).open()

    def remove(self) -> None:
        """Take the one chosen from the list."""
        row = self.row()
        if row is not None:
            said = tr("{name} signs no longer.").format(name=row.name)
            self._change(
                lambda signers: without_signer(signers, row.id),
                lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            )

    def move_by(self, step: int) -> None:
        """Move the one chosen up or down."""
        row = self.row()
        if row is not None:
            self._change(lambda signers: moved_signer(signers, row.id, step))

    def _edit_chosen(self) -> None:
        if self.row() is not None:
            self.edit(self.row().id)

    def _change(
        self,
        change: Callable[[Signers], Signers],
        on_done: Callable[[object], object] | None = None,
    ) -> None:
        settings = self._office.settings
        self._ui.tasks.write(
            lambda: settings.save_signers(change(settings.signers())), on_done, initiator=SETTINGS
        )

    def _follow(self) -> None:
        super()._follow()
        rows, row = self.model.rows(), self.row()
        self.up.setEnabled(row is not None and row is not rows[0])
        self.down.setEnabled(row is not None and row is not rows[-1])


def _columns() -> list[ColumnSpec[SignerFacts]]:
    return [
        ColumnSpec("name", tr("Name"), lambda one: one.name, 0, strong=True),
        ColumnSpec("nl", tr("Function in Dutch"), lambda one: one.function_nl, 190),
        ColumnSpec("en", tr("Function in English"), lambda one: one.function_en, 190),
        ColumnSpec(
            "signature",
            tr("Signature"),
            lambda one: tr("picture") if one.signature else tr("line to sign on"),
            130,
            muted=True,
        ),
    ]


def _key(one: SignerFacts) -> int:
    return one.id or 0
