"""Warm handovers: planned with three people, recorded when held."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.services.contacts import FileOut
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class HandoverFacts:
    """A handover, planned while ``held_on`` is None. ``minutes`` is how long it takes."""

    day: date | None = None
    start: time | None = None
    minutes: int = 30
    place: str = ""
    leader_id: int | None = None
    leader: str = ""
    supervisor_id: int | None = None
    supervisor: str = ""
    agreements: str = ""
    first_day: date | None = None
    held_on: date | None = None
    paper_location: str = ""


class HandoverService:
    """Plans and records handovers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def proposal(self, placement_id: int) -> HandoverFacts:
        """The stored handover, or one to begin with: leader, supervisor and place filled in."""
        raise NotImplementedError

    def plan(
        self,
        placement_id: int,
        facts: HandoverFacts,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> None:
        """Store the plan and move the placement to *handover planned* when it stands before it.

        Raises Blocked as ``PlacementService.move`` does; UserError without a day, without leader
        or supervisor.
        """
        raise NotImplementedError

    def record(
        self,
        placement_id: int,
        facts: HandoverFacts,
        reasons: Mapping[PlacementBlock, str] | None = None,
    ) -> None:
        """It was held on ``facts.held_on``: move to *in practice*; the 21-day clock starts.

        Raises Blocked; UserError for a day in the future or no day.
        """
        raise NotImplementedError

    def unrecord(self, placement_id: int, reason: str) -> None:
        """It was not held after all: back to *handover planned*."""
        raise NotImplementedError

    def calendar(self, placement_id: int) -> FileOut:
        """The planned handover as iCalendar; the file name names nobody."""
        raise NotImplementedError
