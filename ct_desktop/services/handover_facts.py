"""A warm handover as plain values."""

from dataclasses import dataclass
from datetime import date, time

from ct_desktop.models import Handover


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


def handover_facts(row: Handover) -> HandoverFacts:
    """A stored handover; the names as they were then."""
    return HandoverFacts(
        row.day,
        row.start,
        row.minutes,
        row.place,
        row.leader_id,
        row.leader_name,
        row.supervisor_id,
        row.supervisor_name,
        row.agreements,
        row.first_day,
        row.held_on,
        row.paper_location,
    )
