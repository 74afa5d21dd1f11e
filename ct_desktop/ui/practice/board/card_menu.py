"""The menus of a card: everything that can be done with it, and where it may go."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import verdict
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.practice.moving.mover import Mover, stages_of
from ct_desktop.ui.practice.moving.verdict_words import verdict_words
from ct_desktop.ui.practice.placement_papers import PlacementPapers


@dataclass(frozen=True)
class CardCalls:
    """What a menu asks of the page."""

    open: Callable[[PlacementCard], object]
    note_vog: Callable[[PlacementCard], object]
    open_person: Callable[[PlacementCard], object]


class CardMenu(QMenu):
    """Deletes itself when it closes."""

    def __init__(
        self,
        card: PlacementCard,
        mover: Mover,
        papers: PlacementPapers,
        calls: CardCalls,
        parent: QWidget,
    ) -> None:
        super().__init__(card.name, parent)
        self.aboutToHide.connect(self.deleteLater)
        stopped = card.stage is PlacementStage.STOPPED
        _add(self, tr("Open"), lambda: calls.open(card), tr("Enter"))
        _add(self, tr("Open the person"), lambda: calls.open_person(card))
        self.addSeparator()
        self.stages = StagesMenu(card, mover, self)
        self.addMenu(self.stages)
        if card.stage is PlacementStage.LOOKING:
            _add(self, tr("Find a practice place…"), lambda: mover.find_place(card))
        _add(self, tr("VOG…"), lambda: calls.note_vog(card))
        if card.offer_id is not None:
            self.addSeparator()
            _add(self, tr("Print the handover form…"), papers.handover_form)
            _add(self, tr("Print the practice log…"), papers.practice_log)
            _add(self, tr("Form for the supervisor…"), papers.supervisor_form)
        self.addSeparator()
        if stopped:
            _add(self, tr("Take up again"), lambda: mover.resume(card))
        else:
            _add(self, tr("Stop…"), lambda: mover.stop(card), "S")
        _add(self, tr("Remove…"), lambda: mover.remove(card))

    def action(self, text: str) -> QAction:
        """The action with these words.

        Raises KeyError when the menu does not offer it.
        """
        for action in self.actions():
            if action.text().partition("\t")[0] == text:
                return action
        raise KeyError(text)


class StagesMenu(QMenu):
    """Every stage with what stands in the way; what is refused can be read, not chosen."""

    def __init__(self, card: PlacementCard, mover: Mover, parent: QWidget) -> None:
        super().__init__(tr("Move to…"), parent)
        for stage in stages_of(card):
            if stage is card.stage:
                continue
            found = verdict(card.state, stage)
            words = verdict_words(found)
            why = ", ".join(words.lines) or ("" if found.free else words.title)
            text = f"{stage_text(stage)} – {why}" if why else stage_text(stage)
            action = self.addAction(text.replace("&", "&&"))
            action.setEnabled(found.refusal is None)
            action.triggered.connect(lambda _=False, stage=stage: mover.move(card, stage))


def _add(menu: QMenu, text: str, call: Callable[[], object], key: str = "") -> None:
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda _=False: call())
