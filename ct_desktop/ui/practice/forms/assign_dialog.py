"""Says whose form it is, when its identifier does not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.practice_words import stage_text
from ct_desktop.services.received_forms import ReceivedRow
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker

_MOST = 10


class AssignDialog(FormDialog):
    """A placement is found by the name of the participant, the organisation or the supervisor."""

    def __init__(self, ui: UiContext, office: Office, row: ReceivedRow, parent: QWidget) -> None:
        super().__init__(tr("Whose form is this?"), tr("Assign"), lambda _: self._assign(), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._form_id = row.id
        self.placement = PersonPicker(
            placement_search(office), ui.tasks, tr("Type part of a name or organisation")
        )
        stated = " · ".join(part for part in (row.person, row.organisation, row.supervisor) if part)
        if stated:
            self.stated = wrapped(tr("The form says: {names}").format(names=stated))
            self.form.add(tr("What stands on it"), self.stated)
        self.form.add(
            tr("Placement"),
            self.placement,
            required=True,
            check=self.placement.error,
            hint=tr("Compare the names with those on the form before you choose."),
        )
        self.fit_to_form()
        self.placement.setFocus()

    def _assign(self) -> None:
        choice = self.placement.choice
        if choice is None:
            return
        self._ui.tasks.write(
            lambda: self._office.received_forms.assign(self._form_id, choice.id),
            self.finish,
            self.refuse,
            initiator=PRACTICE,
        )


def placement_search(office: Office) -> Callable[[str], Sequence[Choice]]:
    """A search over the placements that have an organisation, also those that ended."""

    def search(text: str) -> list[Choice]:
        return [
            Choice(
                card.id,
                card.name,
                " · ".join((card.organisation, card.cohort, stage_text(card.stage))),
            )
            for card in office.received_forms.places(text, _MOST)
        ]

    return search
