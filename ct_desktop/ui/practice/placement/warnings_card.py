"""What asks for attention at a placement, each with the one button that deals with it."""

from collections.abc import Callable
from functools import partial

from ct_desktop.language import tr
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.practice.placement.warning_words import Warned, warning_words
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class WarningsCard(Card):
    """Hidden while all is well; ``deal`` gets the warning whose button was pressed."""

    def __init__(self, deal: Callable[[Warned], object]) -> None:
        super().__init__(flush=True)
        self.setAccessibleName(tr("Asks for attention"))
        self._deal = deal
        self.rows = SectionList()
        self.body.addWidget(self.rows)
        self.hide()

    def show_content(self, content: PlacementContent) -> None:
        """Show the warnings of a placement."""
        self.rows.set_rows([self._row(one, content) for one in content.warnings])
        self.setVisible(bool(content.warnings))

    def _row(self, one: Warned, content: PlacementContent) -> SectionRow:
        words = warning_words(one, content)
        button = secondary(words.action, partial(self._deal, one)) if words.action else None
        if button is not None:
            button.setAccessibleName(f"{words.action} {words.title}")
        return SectionRow(
            words.title, words.advice, mark=IconLabel("warning", "warning", 18), action=button
        )
