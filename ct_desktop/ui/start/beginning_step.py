"""Fourth step: what to begin with."""

from ct_desktop.language import tr
from ct_desktop.ui.start.answers import Answers, Beginning
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.choice_rows import ChoiceRows


class BeginningStep(Step):
    """Empty, with made-up people, or with a list that is read in first."""

    def __init__(self, ctx: StartContext, answers: Answers) -> None:
        super().__init__(ctx, answers)
        self.heading = tr("How do you want to begin?")
        self.explanation = tr("The programmes of the method are there in any case.")
        self.choice = ChoiceRows(self.heading)
        self.choice.add(
            Beginning.EMPTY,
            tr("Empty"),
            tr("Make your first group and add people as they apply."),
        )
        self.choice.add(
            Beginning.IMPORT,
            tr("With a list of sign-ups"),
            tr("Read in a spreadsheet or the export of a web form, right after this."),
        )
        self.choice.add(
            Beginning.DEMO,
            tr("With the demonstration organisation"),
            tr(
                "Made-up groups and people in every stage, to try everything with. Choose "
                "another data folder in Settings when you begin for real."
            ),
        )
        self.choice.choose(answers.beginning)
        card = Card()
        card.body.addWidget(self.choice)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def take(self) -> bool:
        self.answers.beginning = Beginning(self.choice.value)
        return True

    def focus_first(self) -> None:
        self.choice.button(self.choice.value).setFocus()
