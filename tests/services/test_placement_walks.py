"""Any walk over the board: what a placement is stays true, and a refusal changes nothing."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office_kit import rows_of, store_of
from practice_kit import (
    ANYTHING,
    LOOKING,
    STOPPED,
    hours,
    offer,
    placement,
    practising,
    supervisor,
)

from ct_desktop.errors import UserError
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import COLUMNS, TAKES_AN_OFFER_PLACE
from ct_desktop.services.practice_bank import places_taken

DAY = date(2026, 10, 20)

steps = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.sampled_from(COLUMNS), st.booleans()),
        st.sampled_from(["match", "plan", "held", "stop", "resume", "hours", "take back", "undo"]),
    ),
    max_size=12,
)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def proposed(office, made):
    """The handover as proposed, led by somebody who is not in the record."""
    return replace(office.handovers.proposal(made), leader="Lena Leider")


def take(office, made, step, place):
    match step:
        case ("move", target, with_reasons):
            office.placements.move(
                made, target, offer_id=place, reasons=ANYTHING if with_reasons else None
            )
        case "match":
            office.placements.match(made, place)
        case "plan":
            office.handovers.plan(made, replace(proposed(office, made), day=DAY), ANYTHING)
        case "held":
            office.handovers.record(made, replace(proposed(office, made), held_on=DAY), ANYTHING)
        case "stop":
            office.placements.stop(made, "daarom")
        case "resume":
            office.placements.resume(made)
        case "hours":
            hours(office, made, 450, last=DAY)
        case "take back":
            office.handovers.unrecord(made, "was niet")
        case "undo":
            office.history.undo()


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(steps)
def test_a_walk(office, walk) -> None:
    number = len(office.cohorts.rows())
    enrolment, other = practising(office, 2, f"Groep {number}")
    place = offer(
        office, f"Plek {number}", vog_needed=True, places=1,
        supervisor_id=supervisor(office, f"Ria Maas{number}"),
    )  # fmt: skip
    placement(office, other, PlacementStage.PROPOSED, place)
    made = placement(office, enrolment)
    for step in walk:
        if step == "undo" and len(office.placements.page(made).moves) < 2:
            continue
        before = rows_of(office)
        try:
            take(office, made, step, place)
        except UserError:
            assert rows_of(office) == before
        page = office.placements.page(made)
        card, moves = page.card, page.moves
        assert card.stage is moves[-1].stage
        assert [one.stage for one in moves[:-1]] == [one.from_stage for one in moves[1:]]
        if card.stage is LOOKING:
            assert (card.offer_id, page.handover, page.overrides) == (None, None, ())
        elif card.stage is not STOPPED:
            assert card.offer_id == place
        with store_of(office).read() as session:
            taken = places_taken(session)[place]
        assert taken == 1 + (card.stage in TAKES_AN_OFFER_PLACE)
        assert (card.stage is STOPPED) <= (not card.warnings)
