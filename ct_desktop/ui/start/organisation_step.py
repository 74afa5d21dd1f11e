"""Second step: whose program this is, as it stands at the head of every print."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from ct_desktop.language import tr
from ct_desktop.services.official_holidays import Region, region_word
from ct_desktop.ui.start.answers import Answers, Beginning
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.widgets.contact_checks import email_check, phone_check
from ct_desktop.ui.widgets.form_pair import side_by_side
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
        side_by_side(
            self.form,
            self.form.add(tr("Phone"), self.phone, check=phone_check(self.phone)),
            self.form.add(tr("E-mail"), self.email, check=email_check(self.email)),
        )
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
