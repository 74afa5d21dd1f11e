"""The first tab of the editor: what the programme is, for whom, and how it is kept."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import current, tr
from ct_desktop.rules.competences import PARTICIPANT, Profile
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services import words
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.beside_or_below import BesideOrBelow
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.number_field import NumberField

_OLDEST = 120


class ShapeTab(QWidget):
    """``changed`` after every change; ``filled`` gives the facts with those of this tab."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.field = QComboBox()
        for field in Field:
            self.field.addItem(words.field(field), field)
        self.target_group = QComboBox()
        for group in TargetGroup:
            self.target_group.addItem(words.target_group(group), group)
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(px(90))
        self.citytrainers = QCheckBox(tr("Its certificate makes someone a Citytrainer"))
        self.profile = QComboBox()
        self._profiles: tuple[Profile, ...] = ()
        self._profile = ""
        self.minimum_age = _optional_number(_OLDEST)
        self.maximum_age = _optional_number(_OLDEST)
        self.capacity = NumberField(1, 500, 15)
        self.permission_under = NumberField(0, 21, 16)
        self.retention = NumberField(0, 30, 2)
        self.about, self.who = Form(), Form()
        self._build()
        self._connect()

    def show_facts(self, facts: ProgrammeFacts) -> None:
        """Show a programme."""
        if self.name.text() != facts.name:
            self.name.setText(facts.name)
        self.field.setCurrentIndex(self.field.findData(facts.field))
        self.target_group.setCurrentIndex(self.target_group.findData(facts.target_group))
        if self.description.toPlainText() != facts.description:
            self.description.setPlainText(facts.description)
        self.citytrainers.setChecked(facts.makes_citytrainers)
        self._profile = facts.profile
        self._offer(facts.profile)
        self.minimum_age.setValue(facts.minimum_age or 0)
        self.maximum_age.setValue(facts.maximum_age or 0)
        self.capacity.setValue(facts.capacity)
        self.permission_under.setValue(facts.permission_under)
        self.retention.setValue(facts.retention_years)

    def offer_profiles(self, profiles: Sequence[Profile]) -> None:
        """The competence profiles to choose from; one in use is offered also when archived."""
        chosen = self._profile or PARTICIPANT
        self._profiles = tuple(profiles)
        self._offer(str(self.profile.currentData() or chosen))

    def filled(self, facts: ProgrammeFacts) -> ProgrammeFacts:
        """``facts`` with what stands here."""
        return replace(
            facts,
            name=self.name.text().strip(),
            field=Field(self.field.currentData()),
            target_group=TargetGroup(self.target_group.currentData()),
            description=" ".join(self.description.toPlainText().split()),
            makes_citytrainers=self.citytrainers.isChecked(),
            profile=str(self.profile.currentData() or facts.profile),
            minimum_age=self.minimum_age.value() or None,
            maximum_age=self.maximum_age.value() or None,
            capacity=self.capacity.value(),
            permission_under=self.permission_under.value(),
            retention_years=self.retention.value(),
        )

    def is_valid(self) -> bool:
        """Check the fields and show what is wrong."""
        return all([self.about.is_valid(), self.who.is_valid()])

    def _build(self) -> None:
        about, who = self.about, self.who
        about.add(tr("Name"), self.name, required=True)
        side_by_side(
            about,
            about.add(tr("Field"), self.field),
            about.add(tr("Target group"), self.target_group),
        )
        about.add(tr("Description"), self.description)
        about.add(
            tr("Competence profile"),
            self.profile,
            hint=tr("What the participants are assessed on; it is edited under Competences."),
        )
        about.add_widget(self.citytrainers)
        side_by_side(
            who,
            who.add(tr("From age"), self.minimum_age),
            who.add(tr("Up to age"), self.maximum_age, check=self._ages_error),
        )
        side_by_side(
            who,
            who.add(tr("Most participants"), self.capacity),
            who.add(tr("Parent's permission under"), self.permission_under),
        )
        who.add(
            tr("Keep the data for"),
            self.retention,
            hint=tr("Years after someone was last involved; then they are due to be anonymised."),
        )
        for number in (self.minimum_age, self.maximum_age, self.permission_under, self.retention):
            number.setSuffix(" " + tr("years"))
        first, second = Card(tr("Programme")), Card(tr("Who may join"))
        first.body.addWidget(about)
        second.body.addWidget(who)
        both = BesideOrBelow(first, second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(both)
        column.addStretch(1)

    def _offer(self, chosen: str) -> None:
        self.profile.blockSignals(True)
        self.profile.clear()
        for one in self._profiles:
            if not one.archived or one.key in (chosen, self._profile):
                self.profile.addItem(one.name.in_language(current()), one.key)
        self.profile.setCurrentIndex(max(self.profile.findData(chosen), 0))
        self.profile.blockSignals(False)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.description.textChanged.connect(self.changed)
        self.citytrainers.toggled.connect(lambda _: self.changed.emit())
        for box in (self.field, self.target_group, self.profile):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        for number in (
            self.minimum_age,
            self.maximum_age,
            self.capacity,
            self.permission_under,
            self.retention,
        ):
            number.valueChanged.connect(lambda _: self.changed.emit())

    def _ages_error(self) -> str:
        low, high = self.minimum_age.value(), self.maximum_age.value()
        return tr("This is below the lowest age.") if high and high < low else ""


def _optional_number(most: int) -> NumberField:
    made = NumberField(0, most, 0)
    made.setSpecialValueText(tr("any age"))
    return made
