"""The Practice tab: placements, the VOG, and the organisations somebody supervises for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.board import PlacementCard
from ct_desktop.services.practice_words import progress_text, stage_text, vog_text
from ct_desktop.services.supervisors import SupervisorRow
from ct_desktop.services.vogs import VogFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.people.practice_deeds import PracticeDeeds
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.vog.vog_words import needed_text
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.facts_card import FactsCard
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

STAGE_TONES = {
    PlacementStage.LOOKING: "warning",
    PlacementStage.PROPOSED: "primary",
    PlacementStage.HANDOVER_PLANNED: "primary",
    PlacementStage.IN_PRACTICE: "primary",
    PlacementStage.HOURS_DONE: "good",
    PlacementStage.ASSESSED: "good",
    PlacementStage.STOPPED: "neutral",
}


class PracticeTab(PersonTab):
    """``deeds`` does what the buttons say."""

    def __init__(self, deeds: PracticeDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self.placements = SectionList()
        self.begin_button = secondary(tr("Begin a placement"), self._begin, "plus")
        self.empty = EmptyState(
            "practice",
            tr("No placement yet"),
            tr("A placement can be begun for who has a place in a group that is running."),
        )
        self.placement_card = Card(tr("Placements"), flush=True)
        self.supervisions = SectionList()
        self.supervisor_card = Card(tr("Practice supervisor"), flush=True)
        self.vog = FactsCard(tr("VOG"))
        self.vog_button = secondary(tr("Note the VOG…"), deeds.note_vog, "edit")
        self._build()

    def show_content(self, content: PersonContent) -> None:
        self._deeds.candidates = content.candidates
        self.placements.set_rows([self._placement(one) for one in content.placements])
        self.placements.setVisible(bool(content.placements))
        self.empty.setVisible(not content.placements)
        self.begin_button.setVisible(bool(content.candidates))
        self.supervisions.set_rows([self._supervision(one) for one in content.supervises])
        self.supervisor_card.setVisible(bool(content.supervises))
        self.placement_card.setVisible(
            bool(content.placements or content.candidates or not content.supervises)
        )
        self.vog.set_facts(vog_facts(content.vog))

    def _build(self) -> None:
        self.placement_card.tools.addWidget(self.begin_button)
        self.placement_card.body.addWidget(self.placements)
        self.placement_card.body.addWidget(self.empty)
        self.supervisor_card.body.addWidget(self.supervisions)
        self.supervisor_card.hide()
        self.vog.tools.addWidget(self.vog_button)
        holder = QWidget()
        columns = QHBoxLayout(holder)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(16))
        for stretch, cards in (
            (3, (self.placement_card, self.supervisor_card)),
            (2, (self.vog,)),
        ):
            column = QVBoxLayout()
            column.setSpacing(px(16))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, stretch)
        self.column.addWidget(scrolled(holder))

    def _begin(self) -> None:
        self._deeds.begin(self.begin_button)

    def _placement(self, one: PlacementCard) -> SectionRow:
        stage = chip(stage_text(one.stage), STAGE_TONES[one.stage])
        row = SectionRow(
            one.organisation or tr("No practice place yet"),
            _about(one),
            action=stage,
            opens=True,
        )
        row.setAccessibleName(f"{stage.text()}: {row.accessibleName()}")
        row.opened.connect(partial(self._deeds.open_placement, one.id))
        return row

    def _supervision(self, one: SupervisorRow) -> SectionRow:
        row = SectionRow(one.organisation, _supervision_text(one), opens=True)
        row.opened.connect(partial(self._deeds.open_organisation, one.facts.organisation_id))
        return row


def vog_facts(vog: VogFacts) -> list[tuple[str, str]]:
    """Captions and values: the state in words, why it is needed, the dates."""
    seen = show_date(vog.seen_on)
    if seen and vog.seen_by:
        seen = tr("{date}, by {name}").format(date=seen, name=vog.seen_by)
    state = vog_text(vog.state)
    facts = [
        (tr("State"), state[:1].upper() + state[1:]),
        (tr("A VOG is needed"), needed_text(vog.needed)),
    ]
    optional: Sequence[tuple[str, str]] = (
        (tr("Needed for"), vog.needed_for),
        (tr("First practice day"), show_date(vog.first_day)),
        (tr("Requested on"), show_date(vog.requested_on)),
        (tr("Original seen on"), seen),
        (tr("Renew after"), show_date(vog.renew_on)),
    )
    return [*facts, *(pair for pair in optional if pair[1])]


def _about(one: PlacementCard) -> str:
    parts = [one.offer, one.cohort]
    if one.supervisor:
        parts.append(one.supervisor)
    if one.hours_here or one.stage in (PlacementStage.IN_PRACTICE, PlacementStage.HOURS_DONE):
        parts.append(progress_text(one.hours_confirmed, one.hours_needed))
    if one.handover_at is not None:
        day = show_date(one.handover_at.date())
        held = tr("handover held on {date}") if one.handover_held else tr("handover on {date}")
        parts.append(held.format(date=day))
    parts.append(one.warning)
    return " · ".join(part for part in parts if part)


def _supervision_text(one: SupervisorRow) -> str:
    trained = one.facts.trained_on
    parts = [
        one.facts.function,
        tr("trained in coaching on {date}").format(date=show_date(trained))
        if trained
        else tr("not trained in coaching yet"),
    ]
    if one.left_on is not None:
        parts.append(tr("left on {date}").format(date=show_date(one.left_on)))
    return " · ".join(part for part in parts if part)
