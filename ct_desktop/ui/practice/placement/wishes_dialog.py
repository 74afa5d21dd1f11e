"""The dialog for what a participant looks for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.placements import Wishes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.moving.wishes_fields import WishesFields
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.widgets.form_dialog import FormDialog


class WishesDialog(FormDialog):
    """Field, days of the week, and words."""

    def __init__(
        self, ui: UiContext, office: Office, placement_id: int, wishes: Wishes, parent: QWidget
    ) -> None:
        super().__init__(tr("Wishes"), tr("Save"), lambda _: self._save(), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._placement_id = placement_id
        self.fields = WishesFields(self.form)
        self.fields.fill(wishes)
        self.fit_to_form()

    def _save(self) -> None:
        wanted, placement_id = self.fields.wishes, self._placement_id
        self._ui.tasks.write(
            lambda: self._office.placements.set_wishes(placement_id, wanted),
            self.finish,
            self.refuse,
            initiator=PRACTICE,
        )
