"""The dialog that begins placements: who, and what they look for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.placements import Candidate
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.candidate_list import CandidateList
from ct_desktop.ui.practice.moving.wishes_fields import WishesFields
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


class NewPlacementDialog(FormDialog):
    """``begun`` carries the ids of the placements that were made."""

    begun = Signal(object)

    def __init__(
        self, ui: UiContext, office: Office, parent: QWidget, cohort_id: int | None = None
    ) -> None:
        super().__init__(tr("New placement"), tr("Begin"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._nobody = False
        self.setMinimumWidth(px(580))
        self.people = CandidateList()
        self.nobody = wrapped(
            tr(
                "Nobody has a place in a group that is running or in practice. "
                "Give people a place in a group first."
            ),
            "muted",
        )
        self.nobody.hide()
        self.form.add_widget(self.nobody)
        self._who = self.form.add(tr("Who"), self.people, check=self._wrong)
        self.wishes = WishesFields(self.form)
        self.people.ticked_changed.connect(self._tell)
        self.submit_button.setEnabled(False)
        self.fit_to_form()
        ui.tasks.read(lambda: office.placements.candidates(cohort_id), self._offer)

    def _offer(self, candidates: Sequence[Candidate]) -> None:
        self._nobody = not candidates
        self.people.offer(candidates)
        self.nobody.setVisible(self._nobody)
        self._who.setVisible(not self._nobody)
        self.wishes.show_rows(not self._nobody)
        if self._nobody:
            self.fit_to_form()
        self._tell()

    def _tell(self) -> None:
        count = len(self.people.ticked)
        self.submit_button.setEnabled(not self._nobody)
        self.submit_button.setText(
            ntr("Begin {n} placement", "Begin {n} placements", count) if count > 1 else tr("Begin")
        )

    def _wrong(self) -> str:
        return "" if self.people.ticked else tr("Tick at least one person.")

    def _submit(self, _: FormDialog) -> None:
        ticked, wishes = self.people.ticked, self.wishes.wishes
        self._ui.tasks.write(
            lambda: self._office.placements.begin(ticked, wishes),
            self._begun,
            self.refuse,
            initiator=PRACTICE,
        )

    def _begun(self, ids: tuple[int, ...]) -> None:
        self.finish()
        text = ntr("{n} placement begun", "{n} placements begun", len(ids))
        self._ui.prompts.toast(text, self._ui.undo.undo)
        self.begun.emit(ids)
