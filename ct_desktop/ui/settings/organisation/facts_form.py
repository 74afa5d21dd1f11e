"""The form with the facts of our own organisation, as they stand on every print."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.services import words
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.widgets.contact_checks import email_check, phone_check
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.picture_field import PictureField


class FactsForm(Form):
    """``changed`` after every change by the user."""

    changed = Signal()

    def __init__(self, prompts: Prompts) -> None:
        super().__init__()
        self.name = _line()
        self.kind = QComboBox()
        for kind in OrganisationKind:
            self.kind.addItem(words.organisation_kind(kind), kind)
        self.address = _line()
        self.postcode = _line()
        self.town = _line()
        self.phone = _line()
        self.email = _line()
        self.website = _line()
        self.logo = PictureField(tr("Logo"), prompts)
        side_by_side(
            self,
            self.add(tr("Name"), self.name, required=True),
            self.add(tr("Kind"), self.kind),
        )
        self.add(tr("Address"), self.address)
        side_by_side(
            self, self.add(tr("Postcode"), self.postcode), self.add(tr("Town or city"), self.town)
        )
        side_by_side(
            self,
            self.add(tr("Phone"), self.phone, check=phone_check(self.phone)),
            self.add(tr("E-mail"), self.email, check=email_check(self.email)),
        )
        self.add(tr("Website"), self.website)
        self.add(tr("Logo"), self.logo)
        for field in self._lines():
            field.textEdited.connect(lambda _: self.changed.emit())
        self.kind.activated.connect(lambda _: self.changed.emit())
        self.logo.changed.connect(self.changed)

    def value(self) -> OwnOrganisation:
        """What stands in the form."""
        return OwnOrganisation(
            self.name.text().strip(),
            OrganisationKind(self.kind.currentData()),
            self.address.text().strip(),
            self.postcode.text().strip(),
            self.town.text().strip(),
            self.phone.text().strip(),
            self.email.text().strip(),
            self.website.text().strip(),
            self.logo.value(),
        )

    def set_value(self, facts: OwnOrganisation) -> None:
        """Show other facts; a field that shows them already keeps its cursor."""
        shown = (
            facts.name,
            facts.address,
            facts.postcode,
            facts.town,
            facts.phone,
            facts.email,
            facts.website,
        )
        for field, text in zip(self._lines(), shown, strict=True):
            if field.text() != text:
                field.setText(text)
        self.kind.setCurrentIndex(self.kind.findData(facts.kind))
        self.logo.set_value(facts.logo)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (
            self.name,
            self.address,
            self.postcode,
            self.town,
            self.phone,
            self.email,
            self.website,
        )


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(200)
    return made
