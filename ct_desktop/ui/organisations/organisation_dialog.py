"""The dialog that adds or changes an organisation we work with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.services import words
from ct_desktop.services.office import Office
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.contact_checks import email_check, phone_check
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side


class OrganisationDialog(FormDialog):
    """Everything that is kept of an organisation; ``saved`` carries its id."""

    saved = Signal(int)

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        facts: OrganisationFacts | None,
        parent: QWidget,
        initiator: str,
    ) -> None:
        title = tr("Add an organisation") if facts is None else tr("Change the organisation")
        super().__init__(title, tr("Add") if facts is None else tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._initiator = initiator
        shown = facts or OrganisationFacts(None, "", OrganisationKind.CLUB)
        self._id = shown.id
        self.name = _line(shown.name)
        self.kind = QComboBox()
        for kind in OrganisationKind:
            self.kind.addItem(words.organisation_kind(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self.address = _line(shown.address)
        self.postcode = _line(shown.postcode)
        self.town = _line(shown.town)
        self.contact = _line(shown.contact_name)
        self.phone = _line(shown.phone)
        self.email = _line(shown.email)
        self.notes = QPlainTextEdit(shown.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(px(72))
        # Room that is left over goes below the notes, not around them.
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()

    def _build(self) -> None:
        form = self.form
        side_by_side(
            form,
            form.add(tr("Name"), self.name, required=True),
            form.add(tr("Kind"), self.kind),
        )
        form.add(tr("Address"), self.address)
        side_by_side(
            form, form.add(tr("Postcode"), self.postcode), form.add(tr("Town or city"), self.town)
        )
        form.add(tr("Contact"), self.contact)
        side_by_side(
            form,
            form.add(tr("Phone"), self.phone, check=phone_check(self.phone)),
            form.add(tr("E-mail"), self.email, check=email_check(self.email)),
        )
        form.add(tr("Notes"), self.notes)
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        wanted = OrganisationFacts(
            self._id,
            self.name.text(),
            OrganisationKind(self.kind.currentData()),
            self.address.text(),
            self.postcode.text(),
            self.town.text(),
            self.phone.text(),
            self.email.text(),
            self.contact.text(),
            self.notes.toPlainText(),
        )
        self._ui.tasks.write(
            lambda: self._office.organisations.save(wanted),
            self._saved,
            self.refuse,
            initiator=self._initiator,
        )

    def _saved(self, organisation_id: int) -> None:
        self.finish()
        self.saved.emit(organisation_id)


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(200)
    return made
