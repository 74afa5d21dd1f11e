"""What a participant looks for: field, days, and in their own words."""

from collections.abc import Callable

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.placements import Wishes
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.facts_card import FactsCard


class WishesCard(FactsCard):
    """``edit`` opens the dialog."""

    def __init__(self, edit: Callable[[], object]) -> None:
        super().__init__(tr("Wishes"))
        self.edit_button = secondary(tr("Edit…"), edit, "edit")
        self.tools.addWidget(self.edit_button)

    def show_content(self, content: PlacementContent) -> None:
        """Show the wishes of a placement."""
        self.set_facts(_facts(content.page.wishes))


def _facts(wishes: Wishes) -> list[tuple[str, str]]:
    days = ", ".join(words.weekday_name(day) for day in sorted(wishes.days))
    return [
        (tr("Field"), words.field(wishes.field) if wishes.field else ""),
        (tr("Days"), days),
        (tr("In words"), wishes.text),
    ]
