"""The warm handover on the page of a placement: planned, held, and where the paper lies."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.ui.dates import short_weekday, show_date, show_time
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.facts_card import FactsCard


@dataclass(frozen=True)
class HandoverCalls:
    """What the buttons of the card do."""

    plan: Callable[[], object]
    record: Callable[[], object]
    calendar: Callable[[], object]
    print: Callable[[], object]
    take_back: Callable[[], object]


class HandoverCard(FactsCard):
    """Shown from the proposal on."""

    def __init__(self, calls: HandoverCalls) -> None:
        super().__init__(tr("Warm handover"))
        self._held = False
        self.edit_button = secondary(tr("Edit…"), self._edit, "edit")
        self._calls = calls
        self.tools.addWidget(self.edit_button)
        self.calendar_button = quiet(tr("Save calendar file…"), calls.calendar, "calendar")
        self.print_button = quiet(tr("Print form…"), calls.print, "print")
        self.back_button = quiet(tr("It was not held after all…"), calls.take_back, "undo")
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for button in (self.calendar_button, self.print_button, self.back_button):
            row.addWidget(button)
        row.addStretch(1)

    def show_content(self, content: PlacementContent) -> None:
        """Show the handover of a placement."""
        handover, stage = content.page.handover, content.card.stage
        held = handover is not None and handover.held_on is not None
        planned = handover is not None and not held
        self._held = held
        self.setVisible(content.card.offer_id is not None)
        self.set_facts(_facts(handover))
        self.body.addWidget(self._buttons)
        self.edit_button.setText(tr("Edit…") if handover is not None else tr("Plan…"))
        self.edit_button.setVisible(not content.stopped)
        self.calendar_button.setVisible(planned and not content.stopped)
        self.print_button.setVisible(not held and not content.stopped)
        self.back_button.setVisible(held and self._may_be_undone(stage))
        self._buttons.setVisible(not content.stopped and (not held or self._may_be_undone(stage)))

    @staticmethod
    def _may_be_undone(stage: PlacementStage) -> bool:
        """Further on, hours were made after it: then the record is corrected instead."""
        return stage is PlacementStage.IN_PRACTICE

    def _edit(self) -> None:
        if self._held:
            self._calls.record()
        else:
            self._calls.plan()


def _facts(handover: HandoverFacts | None) -> list[tuple[str, str]]:
    if handover is None:
        return [(tr("Planned for"), "")]
    first = (
        (tr("Held on"), show_date(handover.held_on))
        if handover.held_on is not None
        else (tr("Planned for"), _moment(handover))
    )
    facts = [
        first,
        (tr("Place"), handover.place),
        (tr("Course leader"), handover.leader),
        (tr("Practice supervisor"), handover.supervisor),
        (tr("Agreements"), handover.agreements),
        (tr("First day of practice"), show_date(handover.first_day)),
    ]
    if handover.held_on is not None:
        facts.append((tr("Where the signed form lies"), handover.paper_location))
    return facts


def _moment(handover: HandoverFacts) -> str:
    if handover.day is None:
        return ""
    day = f"{short_weekday(handover.day)} {show_date(handover.day)}"
    length = ntr("{n} minute", "{n} minutes", handover.minutes) if handover.start else ""
    return " · ".join(part for part in (day, show_time(handover.start), length) if part)
