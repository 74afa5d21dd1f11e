"""What takes a block away instead of overriding it: the VOG noted, the person filled in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.rules.placements import Verdict
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.reasons_dialog import ReasonsDialog
from ct_desktop.ui.targets import PEOPLE, PersonTarget


@dataclass(frozen=True)
class Hindered:
    """Whom blocks stand in the way of, at which offer, and with whose coaching.

    ``look`` asks the store, on the worker, what stands in the way now.
    """

    person_id: int
    offer_id: int | None
    supervisor_id: int | None
    look: Callable[[], Verdict]


class BlockFixes:
    """For one move; once ``watch`` has a dialog, that asks anew after each fix."""

    def __init__(self, ui: UiContext, office: Office, hindered: Hindered) -> None:
        self._ui = ui
        self._office = office
        self._hindered = hindered
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
        self._note_vog(self._hindered.person_id)

    def _supervisor_vog(self) -> None:
        supervisors, offers, one = self._office.supervisors, self._office.offers, self._hindered

        def person() -> int | None:
            found = one.supervisor_id
            if found is None and one.offer_id is not None:
                found = offers.get(one.offer_id).facts.supervisor_id
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
        self._ui.navigator.open(PEOPLE, PersonTarget(self._hindered.person_id))

    def _look(self) -> None:
        """Ask the store what still stands in the way."""
        self._ui.tasks.read(self._hindered.look, lambda found: self._show(found.blocks))

    def _show(self, blocks: Sequence[PlacementBlock]) -> None:
        if self._dialog is None:
            return
        if blocks:
            self._dialog.keep(blocks)
        else:
            self._on_free()

    def _forget(self) -> None:
        self._dialog = None
