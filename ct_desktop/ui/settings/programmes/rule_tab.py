"""The tab of the editor with the completion rule, which it says in words, and the mix."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.programme_facts import ProgrammeFacts
from ct_desktop.ui.settings.programmes.mix_card import MixCard
from ct_desktop.ui.settings.programmes.programme_words import (
    certificate_rule_text,
    proof_rule_text,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.beside_or_below import BesideOrBelow
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.number_field import AmountField, NumberField


class RuleTab(QWidget):
    """``changed`` after every change; ``filled`` gives the facts with those of this tab."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.percent = NumberField(0, 100, 80, " %")
        self.practice_hours = AmountField(0, 1000, 15, 2, " " + tr("hours"))
        self.follow_ups = QCheckBox(tr("All follow-up days are needed"))
        self.excused = QCheckBox(tr("Excused counts as attended"))
        self.assessments = QCheckBox(tr("End assessments by supervisor and leader"))
        self.report = QCheckBox(tr("Final report received"))
        self.presentation = QCheckBox(tr("Final presentation held"))
        self.proof_words = wrapped("", "strong")
        self.certificate_words = wrapped("", "strong")
        self.mix = MixCard()
        self._build()
        for box in self._boxes():
            box.toggled.connect(lambda _: self.changed.emit())
        self.percent.valueChanged.connect(lambda _: self.changed.emit())
        self.practice_hours.valueChanged.connect(lambda _: self.changed.emit())
        self.mix.changed.connect(self.changed)

    def show_facts(self, facts: ProgrammeFacts) -> None:
        """Show a programme."""
        self.percent.setValue(facts.attendance_percent)
        self.practice_hours.setValue(facts.practice_hours)
        self.follow_ups.setChecked(facts.all_follow_ups)
        self.excused.setChecked(facts.excused_counts)
        self.assessments.setChecked(facts.needs_assessments)
        self.report.setChecked(facts.needs_final_report)
        self.presentation.setChecked(facts.needs_final_presentation)
        self.mix.show_targets(facts.gender_targets, facts.education_targets)

    def filled(self, facts: ProgrammeFacts) -> ProgrammeFacts:
        """``facts`` with what stands here."""
        return replace(
            facts,
            attendance_percent=self.percent.value(),
            practice_hours=self.practice_hours.value(),
            all_follow_ups=self.follow_ups.isChecked(),
            excused_counts=self.excused.isChecked(),
            needs_assessments=self.assessments.isChecked(),
            needs_final_report=self.report.isChecked(),
            needs_final_presentation=self.presentation.isChecked(),
            gender_targets=self.mix.gender_targets(),
            education_targets=self.mix.education_targets(),
        )

    def say(self, facts: ProgrammeFacts) -> None:
        """Put the rule into words, for the programme as it is being edited."""
        self.proof_words.setText(proof_rule_text(facts))
        self.certificate_words.setText(certificate_rule_text(facts))

    def _build(self) -> None:
        card = Card(tr("Completion rule"))
        form = Form()
        side_by_side(
            form,
            form.add(
                tr("Meetings attended, at least"), self.percent, hint=tr("Rounded up to a whole.")
            ),
            form.add(tr("Practice hours"), self.practice_hours),
        )
        for box in (self.follow_ups, self.excused):
            form.add_widget(box)
        form.add_heading(tr("For the certificate also"))
        for box in (self.assessments, self.report, self.presentation):
            form.add_widget(box)
        card.body.addWidget(form)
        card.body.addWidget(self.proof_words)
        card.body.addWidget(self.certificate_words)
        card.body.addStretch(1)
        both = BesideOrBelow(card, self.mix)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(both)
        column.addStretch(1)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.follow_ups, self.excused, self.assessments, self.report, self.presentation)
