"""Second step: whose program this is, as it stands at the head of every print."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.services.contact_values import checked_email, checked_phone
from ct_desktop.services.official_holidays import Region, region_word
from ct_desktop.ui.start.answers import Answers, Beginning
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.picture_field import PictureField


class OrganisationStep(Step):
    """Only the name is needed, and not even that for the demonstration."""

    def __init__(self, ctx: StartContext, answers: Answers) -> None:
        super().__init__(ctx, answers)
        self.heading = tr("Your organisation")
        self.explanation = tr("It stands at the head of everything you print.")
        self.name = QLineEdit(answers.name)
        self.town = QLineEdit(answers.town)
        self.phone = QLineEdit(answers.phone)
        self.email = QLineEdit(answers.email)
        self.logo = PictureField(tr("Logo"), ctx.prompts)
        self.logo.set_value(answers.logo)
        self.region = QComboBox()
        self.region.addItem(tr("Not now"), None)
        for region in Region:
            self.region.addItem(region_word(region), region)
        self.region.setCurrentIndex(max(0, self.region.findData(answers.region)))
        for field in (self.name, self.town, self.phone, self.email):
            field.setMaxLength(200)
        wanted = answers.beginning is not Beginning.DEMO
        self.form.add(tr("Name of the organisation"), self.name, required=wanted)
        self.form.add(tr("Town or city"), self.town)
        self.form.add_widget(self._two())
        self.form.add(
            tr("Logo"), self.logo, hint=tr("Optional; it can be added later in Settings.")
        )
        self.form.add(
            tr("Region for the school holidays"),
            self.region,
            hint=tr("Then no meeting is planned in the holidays published for this region."),
        )
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def take(self) -> bool:
        valid = super().take()
        answers = self.answers
        answers.name = self.name.text().strip()
        answers.town = self.town.text().strip()
        answers.phone = self.phone.text().strip()
        answers.email = self.email.text().strip()
        answers.logo = self.logo.value()
        chosen = self.region.currentData()  # Qt gives back a plain text
        answers.region = Region(chosen) if chosen else None
        return valid

    def focus_first(self) -> None:
        self.name.setFocus()

    def _two(self) -> QWidget:
        """Phone and e-mail beside each other, to keep the step within one screen."""
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        for caption, field, check in (
            (tr("Phone"), self.phone, self._phone_error),
            (tr("E-mail"), self.email, self._email_error),
        ):
            made = self.form.add(caption, field, check=check)
            row.addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
        return beside

    def _phone_error(self) -> str:
        try:
            checked_phone(self.phone.text())
        except UserError as error:
            return str(error)
        return ""

    def _email_error(self) -> str:
        try:
            checked_email(self.email.text())
        except UserError as error:
            return str(error)
        return ""
