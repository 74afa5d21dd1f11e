"""A placement as a card of the board."""

from dataclasses import dataclass
from datetime import date, datetime

from ct_desktop.rules.enumerations import Field, PlacementBlock, PlacementStage
from ct_desktop.rules.placements import PlacementState
from ct_desktop.rules.practice_alerts import Alert


@dataclass(frozen=True)
class PlacementCard:
    """A card. Lines for people are made here: ``about`` under the name, ``detail``, ``warning``.

    ``about``: the organisation, or talents while looking. ``detail``: "14 days", "2 places
    free", "di 27-10 · 16:00", "9,5 / 15 uur". ``warning``: "VOG ontbreekt", "nog geen uren ·
    23 dagen"; of several the most pressing with how many more, ``warnings`` has them all.
    ``good`` a line that is good news ("gereed voor certificaat").
    ``hours_confirmed`` and ``hours_open`` add up over the enrolment, ``hours_here`` is this
    placement's share of the confirmed ones.
    """

    id: int
    enrolment_id: int
    person_id: int
    name: str
    list_name: str
    cohort_id: int
    cohort: str
    offer_id: int | None
    matched_offer_id: int | None
    offer: str
    organisation: str
    supervisor_id: int | None
    supervisor: str
    field: Field
    stage: PlacementStage
    stage_since: date
    days_in_stage: int
    about: str
    detail: str
    warning: str
    good: str
    hours_here: float
    hours_confirmed: float
    hours_open: float
    hours_needed: float
    handover_at: datetime | None
    handover_held: bool
    search_text: str
    """Folded name, organisation, offer, talents, cohort and supervisor."""
    state: PlacementState
    warnings: tuple[str, ...] = ()
    alerts: tuple[Alert | PlacementBlock, ...] = ()
    """What the warnings are about, in the same order."""
    takes_part: bool = True
    """Whether the person still holds a place in a group that goes on or is completed."""
