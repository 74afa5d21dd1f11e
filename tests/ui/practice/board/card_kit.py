"""Cards for the tests of the board's own parts, without a store behind them."""

from collections.abc import Iterable
from datetime import date

from ct_desktop.rules.enumerations import Field, PlacementBlock
from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.rules.names import fold
from ct_desktop.rules.placements import COLUMNS, PlacementState
from ct_desktop.services.board import PlacementCard

HELD = (Stage.IN_PRACTICE, Stage.HOURS_DONE, Stage.ASSESSED)


def card(
    number: int,
    name: str,
    stage: Stage = Stage.PROPOSED,
    *,
    blocks: Iterable[PlacementBlock] = (),
    hours: float = 0.0,
    **facts: object,
) -> PlacementCard:
    """A card as the board service makes them."""
    given, _, family = name.partition(" ")
    offer = None if stage is Stage.LOOKING else number
    held = stage in HELD
    state = PlacementState(
        stage,
        has_offer=offer is not None,
        handover_planned=held or stage is Stage.HANDOVER_PLANNED,
        handover_held=held,
        has_hours=hours > 0,
        hours_confirmed=hours,
        hours_needed=15,
        assessed=stage is Stage.ASSESSED,
        entry_blocks=frozenset(blocks),
    )
    about = str(facts.pop("about", "SV Overmaas"))
    values: dict[str, object] = {
        "id": number,
        "enrolment_id": number,
        "person_id": number,
        "name": name,
        "list_name": f"{family}, {given}",
        "cohort_id": 1,
        "cohort": "Najaar",
        "offer_id": offer,
        "matched_offer_id": None,
        "offer": "Training JO9",
        "organisation": about if offer else "",
        "supervisor_id": 1,
        "supervisor": "Ria Maas",
        "field": Field.SPORT,
        "stage": stage,
        "stage_since": date(2026, 10, 8),
        "days_in_stage": 14,
        "about": about,
        "detail": "",
        "warning": "",
        "good": "",
        "hours_here": hours,
        "hours_confirmed": hours,
        "hours_open": 0.0,
        "hours_needed": 15,
        "handover_at": None,
        "handover_held": held,
        "search_text": fold(f"{name} {about}"),
        "state": state,
    }
    return PlacementCard(**{**values, **facts})


def many(count: int) -> tuple[PlacementCard, ...]:
    """This many cards, spread over the columns, with lines of different lengths."""
    return tuple(
        card(
            number,
            f"Deelnemer{number:04} van der Achternaam{number % 37}",
            COLUMNS[number % len(COLUMNS)],
            hours=number % 15 if COLUMNS[number % len(COLUMNS)] in HELD else 0,
            about=f"Vereniging {number % 61} aan de lange straatnaam",
            detail=f"{number % 15} / 15 uur",
            warning="VOG ontbreekt" if number % 4 == 0 else "",
        )
        for number in range(1, count + 1)
    )
