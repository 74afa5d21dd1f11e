"""The dialog that adds or changes someone who signs documents."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.settings import SignerFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.organisation.signer_list import with_signer
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.picture_field import PictureField


class SignerDialog(FormDialog):
    """Name, function in both languages, and a picture of the signature."""

    def __init__(
        self, ui: UiContext, office: Office, signer: SignerFacts | None, parent: QWidget
    ) -> None:
        title = tr("Add a signer") if signer is None else tr("Change the signer")
        super().__init__(title, tr("Add") if signer is None else tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._signer = signer or SignerFacts(None, "")
        self.name = QLineEdit(self._signer.name)
        self.function_nl = QLineEdit(self._signer.function_nl)
        self.function_en = QLineEdit(self._signer.function_en)
        for field in (self.name, self.function_nl, self.function_en):
            field.setMaxLength(120)
        self.signature = PictureField(tr("Signature"), ui.prompts)
        self.signature.set_value(self._signer.signature)
        self.form.add(tr("Name"), self.name, required=True)
        self.form.add(tr("Function in Dutch"), self.function_nl)
        self.form.add(tr("Function in English"), self.function_en)
        self.form.add(
            tr("Signature"),
            self.signature,
            hint=tr("Without a picture the document has a line to sign on."),
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        wanted = replace(
            self._signer,
            name=self.name.text(),
            function_nl=self.function_nl.text(),
            function_en=self.function_en.text(),
            signature=self.signature.value(),
        )
        settings = self._office.settings
        self._ui.tasks.write(
            lambda: settings.save_signers(with_signer(settings.signers(), wanted)),
            self.finish,
            self.refuse,
            initiator=SETTINGS,
        )
