"""When a placement asks for attention: what is wrong, and for how long.

Source: domain.md §6 ("No hours yet" shows 21 days after the handover).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.placements import ENTRY_BLOCKS, TAKES_AN_OFFER_PLACE

NO_HOURS_AFTER_DAYS = 21
HOURS_MARGIN = 1e-6
"""Hours are sums of minutes divided by 60: equal within this."""


class Alert(StrEnum):
    """What is wrong with a placement apart from the blocks between person and offer."""

    LEFT_GROUP = "left_group"
    NO_SUPERVISOR = "no_supervisor"
    HANDOVER_PASSED = "handover_passed"
    NO_HOURS = "no_hours"
    HOURS_SHORT = "hours_short"


@dataclass(frozen=True, slots=True)
class PlacementDays:
    """What the alerts of one placement depend on.

    ``takes_part``: the person still holds a place in a cohort that goes on or is completed.
    ``handover_on``: the day it is planned for. ``hours_confirmed`` is over the whole enrolment.
    """

    stage: PlacementStage
    takes_part: bool = True
    has_supervisor: bool = True
    handover_on: date | None = None
    held_on: date | None = None
    has_hours: bool = False
    hours_confirmed: float = 0
    hours_needed: float = 15
    entry_blocks: frozenset[PlacementBlock] = frozenset()


def no_hours_days(held_on: date | None, has_hours: bool, today: date) -> int | None:
    """Days since the handover while no hours came, from 21 on; None when it is not (yet) so."""
    if held_on is None or has_hours:
        return None
    days = (today - held_on).days
    return days if days >= NO_HOURS_AFTER_DAYS else None


def enough(confirmed: float, needed: float) -> bool:
    """Whether the confirmed hours reach what the programme asks."""
    return confirmed >= needed - HOURS_MARGIN


def warnings_of(facts: PlacementDays, today: date) -> tuple[Alert | PlacementBlock, ...]:
    """All that asks for attention, the most pressing first.

    A block that was overridden still counts: the reason let the placement go on, the VOG is
    as missing as before. A stopped placement asks for nothing.
    """
    if facts.stage is PlacementStage.STOPPED:
        return ()
    found: list[Alert | PlacementBlock] = []
    if not facts.takes_part:
        found.append(Alert.LEFT_GROUP)
    if facts.stage in TAKES_AN_OFFER_PLACE:
        blocks = facts.entry_blocks & ENTRY_BLOCKS
        found += [block for block in PlacementBlock if block in blocks]
        if not facts.has_supervisor and PlacementBlock.SUPERVISOR_LEFT not in blocks:
            found.append(Alert.NO_SUPERVISOR)
    if _passed(facts, today):
        found.append(Alert.HANDOVER_PASSED)
    if (
        facts.stage is PlacementStage.IN_PRACTICE
        and no_hours_days(facts.held_on, facts.has_hours, today) is not None
    ):
        found.append(Alert.NO_HOURS)
    done = facts.stage in (PlacementStage.HOURS_DONE, PlacementStage.ASSESSED)
    if done and not enough(facts.hours_confirmed, facts.hours_needed):
        found.append(Alert.HOURS_SHORT)
    return tuple(found)


def _passed(facts: PlacementDays, today: date) -> bool:
    """The day of the handover has gone by and nobody noted that it was held."""
    return (
        facts.stage is PlacementStage.HANDOVER_PLANNED
        and facts.held_on is None
        and facts.handover_on is not None
        and facts.handover_on < today
    )
