"""A write that blocks may stand in the way of: asks their reasons, then writes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.errors import AppError
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.office import Office
from ct_desktop.services.placements import Blocked
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.block_fixes import BlockFixes, Hindered
from ct_desktop.ui.practice.moving.reasons_dialog import Reasons, ReasonsDialog
from ct_desktop.ui.targets import PRACTICE

_Made = TypeVar("_Made")


@dataclass(frozen=True)
class ReasonedWrite(Generic[_Made]):
    """``write`` runs on the worker, ``on_done`` gets what it answers; ``show`` opens a dialog."""

    ui: UiContext
    office: Office
    parent: QWidget
    title: str
    hindered: Hindered
    write: Callable[[Reasons], _Made]
    on_done: Callable[[_Made], object]
    show: Callable[[QDialog], object]

    def start(self, blocks: Sequence[PlacementBlock]) -> None:
        """Write at once when nothing is in the way; a cancelled dialog writes nothing."""
        if blocks:
            self._ask(blocks)
        else:
            self._send(None, {})

    def _ask(self, blocks: Sequence[PlacementBlock]) -> None:
        fixes = BlockFixes(self.ui, self.office, self.hindered)
        dialog = ReasonsDialog(self.title, blocks, self._send, fixes.offered(blocks), self.parent)
        fixes.watch(dialog, lambda: self._send(dialog, {}))
        self.show(dialog)

    def _send(self, dialog: ReasonsDialog | None, reasons: Reasons) -> None:
        def finished(made: _Made) -> None:
            if dialog is not None:
                dialog.finish()
            self.on_done(made)

        def refused(error: AppError) -> None:
            if dialog is not None:
                dialog.refuse(error)
            elif isinstance(error, Blocked):
                # Something came in the way since the card was read.
                self._ask(error.blocks)
            else:
                self.ui.prompts.show_error(error)

        self.ui.tasks.write(partial(self.write, reasons), finished, refused, initiator=PRACTICE)
