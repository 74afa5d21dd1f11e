"""The dialog that gives a placement another supervisor of the same organisation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.handover.supervisor_choice import SupervisorChoice
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


class SupervisorDialog(FormDialog):
    """Offers those who have not left; nobody is a choice too."""

    def __init__(
        self, ui: UiContext, office: Office, content: PlacementContent, parent: QWidget
    ) -> None:
        super().__init__(tr("Another supervisor"), tr("Save"), lambda _: self._save(), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._placement_id = content.card.id
        self.choice = SupervisorChoice()
        present = {row.facts.id for row in content.supervisors}
        current = content.card.supervisor_id
        self.choice.offer(content.supervisors, current if current in present else None)
        self.form.add_widget(
            wrapped(" · ".join((content.card.name, content.card.organisation)), "muted")
        )
        hint = ""
        if not content.supervisors:
            hint = tr("The organisation has no practice supervisor yet; add one on its page.")
        self.form.add(tr("Practice supervisor"), self.choice, hint=hint)
        self.fit_to_form()

    def _save(self) -> None:
        chosen, placement_id = self.choice.chosen, self._placement_id
        self._ui.tasks.write(
            lambda: self._office.placements.set_supervisor(placement_id, chosen),
            self.finish,
            self.refuse,
            initiator=PRACTICE,
        )
