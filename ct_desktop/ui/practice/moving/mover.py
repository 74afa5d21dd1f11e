"""Moves a placement: asks what the move needs, one thing after the other, and writes it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.placements import COLUMNS, Need, Verdict, is_backwards, verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.office import Office
from ct_desktop.services.placements import Blocked
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.block_fixes import BlockFixes
from ct_desktop.ui.practice.moving.reasons_dialog import Reasons, ReasonsDialog
from ct_desktop.ui.practice.moving.step import Step
from ct_desktop.ui.practice.moving.verdict_words import refusal_text
from ct_desktop.ui.targets import PRACTICE


class Mover(QObject):
    """``moved`` carries the placement's id and the stage it went to.

    ``dialog`` is the one opened last; dialogs open over ``parent`` and do not block.
    """

    moved = Signal(int, object)

    def __init__(self, ui: UiContext, office: Office, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self._parent = parent
        self.dialog: QDialog | None = None

    def move(self, card: PlacementCard, target: PlacementStage) -> None:
        """Move a placement to a stage, as far as the user answers what is asked."""
        if target is PlacementStage.STOPPED:
            self.stop(card)
            return
        self._go(Step(card, target), verdict(card.state, target))

    def place(self, card: PlacementCard, offer_id: int) -> None:
        """Propose a person for an offer that was found."""
        self._ask_again(Step(card, PlacementStage.PROPOSED, offer_id))

    def find_place(self, card: PlacementCard, target: PlacementStage | None = None) -> None:
        """Choose an offer, then go on to ``target`` (default: proposed)."""
        from ct_desktop.ui.practice.bank.match_dialog import MatchDialog

        step = Step(card, target or PlacementStage.PROPOSED)
        self._open(
            MatchDialog(
                self._ui,
                self._office,
                card.id,
                lambda offer_id: self._ask_again(step.at(offer_id)),
                self._parent,
            )
        )

    def stop(self, card: PlacementCard) -> None:
        """Stop a placement with a reason."""
        if card.stage is PlacementStage.STOPPED:
            return
        reason = self._ui.prompts.ask_reason(
            tr("Stop the placement of {name}?").format(name=card.name),
            tr("Hours and handover stay on record and keep counting; the place comes free."),
            tr("Stop the placement"),
        )
        if reason is not None:
            self._ui.tasks.write(
                lambda: self._office.placements.stop(card.id, reason),
                lambda _: self._done(card, PlacementStage.STOPPED),
                initiator=PRACTICE,
            )

    def resume(self, card: PlacementCard) -> None:
        """Take up a stopped placement where it was stopped."""
        self._ui.tasks.write(
            lambda: self._office.placements.resume(card.id),
            lambda _: self._resumed(card),
            initiator=PRACTICE,
        )

    def remove(self, card: PlacementCard) -> None:
        """Delete a placement that was made by mistake, after asking."""
        agreed = self._ui.prompts.confirm(
            tr("Remove the placement of {name}?").format(name=card.name),
            tr("Remove the placement"),
            tr("For what was made by mistake. A placement that ended is stopped instead."),
            danger=True,
        )
        if agreed:
            self._ui.tasks.write(
                lambda: self._office.placements.remove(card.id),
                lambda _: self._tell(
                    tr("The placement of {name} is removed").format(name=card.name)
                ),
                initiator=PRACTICE,
            )

    def _go(self, step: Step, found: Verdict) -> None:
        if found.refusal is not None:
            self._ui.prompts.toast(f"{step.card.name}: {refusal_text(found.refusal)}")
        elif found.need is Need.OFFER:
            self.find_place(step.card, step.target)
        elif found.need in (Need.HANDOVER_PLAN, Need.HANDOVER_RECORD):
            self._meet(step, found)
        elif found.blocks:
            self._ask_reasons(step, found.blocks, partial(self._write, step))
        else:
            self._write(step, None, {})

    def _ask_again(self, step: Step) -> None:
        """The store has the last word once an offer was chosen."""
        self._ui.tasks.read(
            lambda: self._office.placements.verdict(step.card.id, step.target, step.offer_id),
            lambda found: self._go(step, found),
        )

    def _meet(self, step: Step, found: Verdict) -> None:
        """The dialogs of the handover move the card themselves and ask about its blocks.

        A handover is held at a place: who is still looking, or had stopped, is proposed for it
        first. Going back is asked about here, for planning again would move nothing.
        """
        if is_backwards(step.card.stage, step.target):
            self._ask_reasons(step, found.blocks, partial(self._write, step))
        elif step.card.stage in (PlacementStage.LOOKING, PlacementStage.STOPPED):
            first = Step(step.card, PlacementStage.PROPOSED, step.offer_id)
            self._ui.tasks.read(
                lambda: self._office.placements.verdict(first.card.id, first.target, step.offer_id),
                lambda asked: self._propose_first(first, asked, step),
            )
        else:
            self._handover(step)

    def _propose_first(self, first: Step, found: Verdict, then: Step) -> None:
        def write(dialog: ReasonsDialog | None, reasons: Reasons) -> None:
            self._send(first, dialog, reasons, lambda: self._handover(then))

        if found.blocks:
            self._ask_reasons(first, found.blocks, write)
        else:
            write(None, {})

    def _handover(self, step: Step) -> None:
        from ct_desktop.ui.practice.handover.dialogs import PlanHandoverDialog, RecordHandoverDialog

        kind = (
            PlanHandoverDialog
            if step.target is PlacementStage.HANDOVER_PLANNED
            else RecordHandoverDialog
        )
        dialog = kind(self._ui, self._office, step.card.id, self._parent)
        dialog.done.connect(lambda: self._done(step.card, step.target))
        self._open(dialog)

    def _ask_reasons(
        self,
        step: Step,
        blocks: tuple[PlacementBlock, ...],
        write: Callable[[ReasonsDialog | None, Reasons], object],
    ) -> None:
        title = tr("{name} to “{stage}”?").format(
            name=step.card.name, stage=stage_text(step.target)
        )
        fixes = BlockFixes(self._ui, self._office, step, self._parent)
        dialog = ReasonsDialog(title, blocks, write, fixes.offered(blocks), self._parent)
        fixes.watch(dialog, lambda: write(dialog, {}))
        self._open(dialog)

    def _write(self, step: Step, dialog: ReasonsDialog | None, reasons: Reasons) -> None:
        self._send(step, dialog, reasons, lambda: self._done(step.card, step.target))

    def _send(
        self,
        step: Step,
        dialog: ReasonsDialog | None,
        reasons: Reasons,
        on_done: Callable[[], object],
    ) -> None:
        def finished(_: object) -> None:
            if dialog is not None:
                dialog.finish()
            on_done()

        def refused(error: AppError) -> None:
            if dialog is not None:
                dialog.refuse(error)
            elif isinstance(error, Blocked):
                # Something came in the way since the card was read.
                self._ask_reasons(
                    step,
                    error.blocks,
                    lambda asked, given: self._send(step, asked, given, on_done),
                )
            else:
                self._ui.prompts.show_error(error)

        self._ui.tasks.write(
            lambda: self._office.placements.move(
                step.card.id, step.target, offer_id=step.offer_id, reasons=reasons
            ),
            finished,
            refused,
            initiator=PRACTICE,
        )

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _resumed(self, card: PlacementCard) -> None:
        self._tell(tr("The placement of {name} is taken up again").format(name=card.name))
        self.moved.emit(card.id, None)

    def _done(self, card: PlacementCard, stage: PlacementStage) -> None:
        self._tell(f"{card.name}: {stage_text(stage)}")
        self.moved.emit(card.id, stage)

    def _tell(self, text: str) -> None:
        """The card is read anew elsewhere on the board, so a screen reader is told where."""
        self._ui.prompts.toast(text, self._ui.undo.undo)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._parent, text))


def stages_of(card: PlacementCard) -> tuple[PlacementStage, ...]:
    """Where a card may be asked to go, in the order of the board."""
    stopped = () if card.stage is PlacementStage.STOPPED else (PlacementStage.STOPPED,)
    return (*COLUMNS, *stopped)
