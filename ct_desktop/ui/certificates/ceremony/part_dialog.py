"""The dialog that adds or changes a part of the programme."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.ceremonies import CeremonyPart
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.number_field import NumberField

_USUAL = 10
_LONGEST = 480


class PartDialog(FormDialog):
    """``on_made`` gets the part; call ``open`` to show it."""

    def __init__(
        self,
        part: CeremonyPart | None,
        on_made: Callable[[CeremonyPart], object],
        parent: QWidget,
    ) -> None:
        title = tr("Add a part") if part is None else tr("Change the part")
        super().__init__(title, tr("Add") if part is None else tr("Change"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._on_made = on_made
        self.title = QLineEdit(part.title if part else "")
        self.title.setMaxLength(120)
        self.title.setPlaceholderText(tr("such as: word of welcome by the mayor"))
        minutes = round(part.minutes) if part else _USUAL
        self.minutes = NumberField(1, _LONGEST, minutes, " " + tr("minutes"))
        self.minutes.setSingleStep(5)
        self.form.add(tr("What"), self.title, required=True)
        self.form.add(tr("How long"), self.minutes)
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        self._on_made(CeremonyPart(self.title.text().strip(), self.minutes.value()))
        self.finish()
