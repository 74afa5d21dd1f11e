"""What takes a block away instead of overriding it: the VOG noted, the person filled in."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.reasons_dialog import ReasonsDialog
from ct_desktop.ui.practice.moving.step import Step
from ct_desktop.ui.targets import PEOPLE, PersonTarget


class BlockFixes:
    """For one move; once ``watch`` has a dialog, that asks anew after each fix."""

    def __init__(self, ui: UiContext, office: Office, step: Step, parent: QWidget) -> None:
        self._ui = ui
        self._office = office
        self._step = step
        self._parent = parent
        self._dialog: ReasonsDialog | None = None
        self._on_free: Callable[[], object] = lambda: None

    def offered(
        self, blocks: Sequence[PlacementBlock]
    ) -> Mapping[PlacementBlock, tuple[str, Callable[[], object]]]:
        """A button for each block that can be taken away from here."""
        ways: dict[PlacementBlock, tuple[str, Callable[[], object]]] = {
            PlacementBlock.VOG: (tr("VOG seen…"), self._vog),
            PlacementBlock.SUPERVISOR_VOG: (tr("VOG of the supervisor…"), self._supervisor_vog),
            PlacementBlock.PERMISSION: (tr("Open the person"), self._person),
            PlacementBlock.TOO_YOUNG: (tr("Open the person"), self._person),
        }
        if PlacementBlock.PERMISSION in blocks:
            del ways[PlacementBlock.TOO_YOUNG]
        return {block: way for block, way in ways.items() if block in blocks}

    def watch(self, dialog: ReasonsDialog, on_free: Callable[[], object]) -> None:
        """Keep the blocks of ``dialog`` up to date; ``on_free`` when none is left."""
        self._dialog = dialog
        self._on_free = on_free
        dialog.finished.connect(lambda _: self._forget())

    def _vog(self) -> None:
        self._note_vog(self._step.card.person_id)

    def _supervisor_vog(self) -> None:
        supervisors, offers, step = self._office.supervisors, self._office.offers, self._step

        def person() -> int | None:
            offer_id = step.offer_id or step.card.offer_id or step.card.matched_offer_id
            found = step.card.supervisor_id
            if found is None and offer_id is not None:
                found = offers.get(offer_id).facts.supervisor_id
            return None if found is None else supervisors.row(found).facts.person_id

        self._ui.tasks.read(person, self._note_vog)

    def _note_vog(self, person_id: int | None) -> None:
        from ct_desktop.ui.vog.vog_dialog import VogDialog

        if person_id is None or self._dialog is None:
            return
        dialog = VogDialog(self._ui, self._office, person_id, self._dialog)
        dialog.accepted.connect(self._look)
        dialog.open()

    def _person(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        self._ui.navigator.open(PEOPLE, PersonTarget(self._step.card.person_id))

    def _look(self) -> None:
        """Ask the store what still stands in the way."""
        step = self._step
        self._ui.tasks.read(
            lambda: self._office.placements.verdict(step.card.id, step.target, step.offer_id),
            lambda found: self._show(found.blocks),
        )

    def _show(self, blocks: Sequence[PlacementBlock]) -> None:
        if self._dialog is None:
            return
        if blocks:
            self._dialog.keep(blocks)
        else:
            self._on_free()

    def _forget(self) -> None:
        self._dialog = None
