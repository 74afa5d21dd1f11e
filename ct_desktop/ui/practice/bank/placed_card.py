"""Who is or was placed at an offer or an organisation; a row opens the placement."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.offers import OfferPerson
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

_TONES = {
    PlacementStage.LOOKING: "neutral",
    PlacementStage.PROPOSED: "primary",
    PlacementStage.HANDOVER_PLANNED: "primary",
    PlacementStage.IN_PRACTICE: "good",
    PlacementStage.HOURS_DONE: "good",
    PlacementStage.ASSESSED: "good",
    PlacementStage.STOPPED: "neutral",
}


class PlacedCard(Card):
    """``opened`` carries the id of a placement."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(tr("Placed here"), flush=True)
        self.nobody = wrapped(tr("Nobody is or was placed here yet."), "muted")
        self.nobody.setContentsMargins(px(18), px(14), px(18), px(14))
        self.list = SectionList()
        self.body.addWidget(self.nobody)
        self.body.addWidget(self.list)

    def show_people(self, people: Sequence[OfferPerson], offers: Sequence[str] = ()) -> None:
        """Show other people; ``offers`` names the offer of each, where there are several."""
        rows = []
        for place, one in enumerate(people):
            about = " · ".join(part for part in (*offers[place : place + 1], one.cohort) if part)
            row = SectionRow(
                one.name, about, action=chip(stage_text(one.stage), _TONES[one.stage]), opens=True
            )
            row.setAccessibleName(f"{one.name}. {about}. {stage_text(one.stage)}")
            row.opened.connect(partial(self.opened.emit, one.placement_id))
            rows.append(row)
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
