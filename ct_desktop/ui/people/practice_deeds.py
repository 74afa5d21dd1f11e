"""What can be done about somebody's practice from the person's page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.placements import Candidate
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import PEOPLE, PRACTICE, OrganisationTarget, PlacementTarget
from ct_desktop.ui.vog.vog_dialog import VogDialog


class PracticeDeeds:
    """``candidates`` are the groups of this person in which a placement can be begun."""

    def __init__(self, ui: UiContext, office: Office, over: QWidget, person_id: int) -> None:
        self._ui = ui
        self._office = office
        self._over = over
        self._person_id = person_id
        self.candidates: Sequence[Candidate] = ()
        self.menu: QMenu | None = None

    def begin(self, beside: QWidget) -> None:
        """Begin a placement; with places in several groups a menu asks for which."""
        if len(self.candidates) == 1:
            self._begin_in(self.candidates[0].enrolment_id)
            return
        self.menu = QMenu(self._over)
        for one in self.candidates:
            self.menu.addAction(one.cohort, partial(self._begin_in, one.enrolment_id))
        self.menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def note_vog(self) -> None:
        """The dialog with what is known of the VOG."""
        VogDialog(self._ui, self._office, self._person_id, self._over).open()

    def open_placement(self, placement_id: int) -> None:
        """The placement's page."""
        self._ui.navigator.open(PRACTICE, PlacementTarget(placement_id))

    def open_organisation(self, organisation_id: int) -> None:
        """The organisation's page."""
        self._ui.navigator.open(PRACTICE, OrganisationTarget(organisation_id))

    def _begin_in(self, enrolment_id: int) -> None:
        self._ui.tasks.write(
            lambda: self._office.placements.begin((enrolment_id,)), self._begun, initiator=PEOPLE
        )

    def _begun(self, made: tuple[int, ...]) -> None:
        self.open_placement(made[0])
        self._ui.prompts.toast(tr("A placement has been begun."), self._ui.undo.undo)
