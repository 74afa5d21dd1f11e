"""First step: the language; the texts change at once."""

from ct_desktop import language
from ct_desktop.language import tr
from ct_desktop.ui.choices import LANGUAGE
from ct_desktop.ui.start.answers import Answers
from ct_desktop.ui.start.context import StartContext
from ct_desktop.ui.start.step import Step
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.labels import wrapped


class LanguageStep(Step):
    """The names of the languages stand in the languages themselves."""

    def __init__(self, ctx: StartContext, answers: Answers) -> None:
        super().__init__(ctx, answers)
        self.heading = tr("Welcome")
        self.explanation = tr(
            "From a list of names to a signed attendance sheet, a proof of participation and a "
            "certificate. Everything stays on this PC, encrypted. First a few questions; all of "
            "it can be changed later."
        )
        self.choice = ChoiceRows(tr("Language"))
        self.choice.add("nl", "Nederlands")
        self.choice.add("en", "English")
        self.choice.choose(language.current())
        self.choice.group.buttonClicked.connect(lambda _: self._switch())
        card = Card(tr("Language of the program"))
        card.body.addWidget(self.choice)
        card.body.addWidget(
            wrapped(tr("Every document can be printed in Dutch and in English."), "small")
        )
        self.column.addWidget(card)
        self.column.addSpacing(px(8))
        self.column.addStretch(1)

    def focus_first(self) -> None:
        self.choice.button(self.choice.value).setFocus()

    def _switch(self) -> None:
        code = self.choice.value
        if code != language.current():
            language.use(code)
            self.ctx.preferences.put(LANGUAGE, code)
            self.language_changed.emit()
