"""Moves a placement: asks what the move needs, one thing after the other, and writes it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.placements import COLUMNS, Need, Verdict, is_backwards, verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.matching import PersonMatch
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.block_fixes import Hindered
from ct_desktop.ui.practice.moving.reasoned_write import ReasonedWrite
from ct_desktop.ui.practice.moving.reasons_dialog import Reasons
from ct_desktop.ui.practice.moving.step import Step
from ct_desktop.ui.practice.moving.verdict_words import refusal_text
from ct_desktop.ui.targets import PRACTICE

_Made = TypeVar("_Made")


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

    def propose_new(self, match: PersonMatch, offer_id: int) -> None:
        """Propose somebody who has no placement yet; it is begun with the proposal, or not."""
        placements, enrolment_id = self._office.placements, match.enrolment_id

        def look() -> Verdict:
            return placements.proposal(enrolment_id, offer_id)

        def done(placement_id: int) -> None:
            self._tell(f"{match.name}: {stage_text(PlacementStage.PROPOSED)}")
            self.moved.emit(placement_id, PlacementStage.PROPOSED)

        def start(found: Verdict) -> None:
            self._start(
                _title(match.name, PlacementStage.PROPOSED),
                Hindered(match.person_id, offer_id, None, look),
                lambda reasons: placements.begin_proposed(enrolment_id, offer_id, reasons),
                done,
                found.blocks,
            )

        self._ui.tasks.read(look, start)

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
        else:
            self._write(step, found.blocks, lambda: self._done(step.card, step.target))

    def _ask_again(self, step: Step) -> None:
        """The store has the last word once an offer was chosen."""
        self._ui.tasks.read(self._look(step), lambda found: self._go(step, found))

    def _look(self, step: Step) -> Callable[[], Verdict]:
        return lambda: self._office.placements.verdict(step.card.id, step.target, step.offer_id)

    def _meet(self, step: Step, found: Verdict) -> None:
        """The dialogs of the handover move the card themselves and ask about its blocks.

        A handover is held at a place: who is still looking, or had stopped, is proposed for it
        first. Going back is asked about here, for planning again would move nothing.
        """
        if is_backwards(step.card.stage, step.target):
            self._write(step, found.blocks, lambda: self._done(step.card, step.target))
        elif step.card.stage is PlacementStage.LOOKING and step.offer_id is None:
            self._handover(step)  # at the offer that was found: proposed and planned as one change
        elif step.card.stage in (PlacementStage.LOOKING, PlacementStage.STOPPED):
            first = Step(step.card, PlacementStage.PROPOSED, step.offer_id)
            self._ui.tasks.read(
                self._look(first),
                lambda asked: self._write(first, asked.blocks, lambda: self._handover(step)),
            )
        else:
            self._handover(step)

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

    def _write(
        self, step: Step, blocks: Sequence[PlacementBlock], on_done: Callable[[], object]
    ) -> None:
        """Move the card, once what stands in the way has been answered."""
        card, placements = step.card, self._office.placements
        self._start(
            _title(card.name, step.target),
            Hindered(
                card.person_id,
                step.offer_id or card.offer_id or card.matched_offer_id,
                card.supervisor_id,
                self._look(step),
            ),
            lambda reasons: placements.move(
                card.id, step.target, offer_id=step.offer_id, reasons=reasons
            ),
            lambda _: on_done(),
            blocks,
        )

    def _start(
        self,
        title: str,
        hindered: Hindered,
        write: Callable[[Reasons], _Made],
        on_done: Callable[[_Made], object],
        blocks: Sequence[PlacementBlock],
    ) -> None:
        ReasonedWrite(
            self._ui, self._office, self._parent, title, hindered, write, on_done, self._open
        ).start(blocks)

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


def _title(name: str, stage: PlacementStage) -> str:
    return tr("{name} to “{stage}”?").format(name=name, stage=stage_text(stage))


def stages_of(card: PlacementCard) -> tuple[PlacementStage, ...]:
    """Where a card may be asked to go, in the order of the board."""
    stopped = () if card.stage is PlacementStage.STOPPED else (PlacementStage.STOPPED,)
    return (*COLUMNS, *stopped)
