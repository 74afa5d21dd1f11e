"""What happened with a placement: its steps, and what was overridden with which reason."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.language import tr
from ct_desktop.services.placements import MoveFacts
from ct_desktop.services.practice_words import block_text, stage_text
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


@dataclass(frozen=True)
class _Happened:
    on: date
    title: str
    detail: str
    icon: str


class HappenedCard(Card):
    """The latest first."""

    def __init__(self) -> None:
        super().__init__(tr("What happened"), flush=True)
        self.rows = SectionList()
        self.body.addWidget(self.rows)

    def show_content(self, content: PlacementContent) -> None:
        """Show the past of a placement."""
        self.rows.set_rows(
            [
                SectionRow(one.title, one.detail, mark=IconLabel(one.icon, "muted", 18))
                for one in _happened(content)
            ]
        )


def _happened(content: PlacementContent) -> list[_Happened]:
    found = [
        _Happened(move.moved_on, _step(move), _line(move.moved_on, move.reason), "go-forward")
        for move in content.page.moves
    ]
    found += [
        _Happened(
            one.given_on,
            tr("Set aside: {block}").format(block=block_text(one.block)),
            _line(one.given_on, one.reason, stage_text(one.stage)),
            "info",
        )
        for one in content.page.overrides
    ]
    # Stable from the end, so that of one day the last step stands at the top.
    return sorted(reversed(found), key=lambda one: one.on, reverse=True)


def _step(move: MoveFacts) -> str:
    if move.from_stage is None:
        return tr("Placement begun: {stage}").format(stage=stage_text(move.stage))
    return f"{stage_text(move.from_stage)} → {stage_text(move.stage)}"


def _line(on: date, *parts: str) -> str:
    return " · ".join((show_date(on), *(part for part in parts if part)))
