"""What stands between a person and a practice offer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.entry_blocks import Entrant, Entry, entry_blocks
from ct_desktop.rules.enumerations import PlacementBlock as B
from ct_desktop.rules.placements import ENTRY_BLOCKS

TODAY = date(2026, 10, 22)
TURNS_18 = date(2008, 10, 22)
DAY_SHORT_OF_18 = date(2008, 10, 23)

entrants = st.builds(
    Entrant, st.none() | st.dates(date(1990, 1, 1), TODAY), st.booleans(), st.booleans()
)
entries = st.builds(
    Entry,
    st.integers(-2, 3),
    st.booleans(),
    st.none() | st.integers(12, 21),
    st.booleans(),
    st.booleans(),
    st.none() | st.booleans(),
)


@pytest.mark.parametrize(
    ("who", "where", "blocks"),
    [
        (Entrant(TURNS_18), Entry(1), set()),
        (Entrant(TURNS_18), Entry(0), {B.FULL}),
        (Entrant(TURNS_18), Entry(-1), {B.FULL}),
        (Entrant(TURNS_18), Entry(1, vog_needed=True), {B.VOG}),
        (Entrant(TURNS_18, vog_seen=True), Entry(1, vog_needed=True), set()),
        (Entrant(TURNS_18, vog_seen=True), Entry(1, True, supervisor_vog=False), set()),
        (
            Entrant(DAY_SHORT_OF_18, vog_seen=True),
            Entry(1, True, supervisor_vog=False),
            {B.SUPERVISOR_VOG},
        ),
        (Entrant(DAY_SHORT_OF_18, vog_seen=True), Entry(1, True, supervisor_vog=True), set()),
        (Entrant(DAY_SHORT_OF_18, vog_seen=True), Entry(1, True), set()),
        (Entrant(DAY_SHORT_OF_18), Entry(1, supervisor_vog=False), set()),
        (Entrant(DAY_SHORT_OF_18, permission_missing=True), Entry(1), {B.PERMISSION}),
        (Entrant(TURNS_18), Entry(1, minimum_age=18), set()),
        (Entrant(DAY_SHORT_OF_18), Entry(1, minimum_age=18), {B.TOO_YOUNG}),
        (Entrant(None), Entry(1, minimum_age=14), {B.TOO_YOUNG}),
        (Entrant(None), Entry(1), set()),
        (Entrant(TURNS_18), Entry(1, closed=True), {B.OFFER_CLOSED}),
        (Entrant(TURNS_18), Entry(1, supervisor_left=True), {B.SUPERVISOR_LEFT}),
    ],
)
def test_each_block(who, where, blocks) -> None:
    assert entry_blocks(who, where, TODAY) == blocks


@given(entrants, entries)
def test_only_blocks_of_the_entry(who, where) -> None:
    assert entry_blocks(who, where, TODAY) <= ENTRY_BLOCKS


@given(entrants, entries)
def test_a_seen_vog_never_adds_a_block(who, where) -> None:
    seen = Entrant(who.birth, who.permission_missing, vog_seen=True)
    assert entry_blocks(seen, where, TODAY) == entry_blocks(who, where, TODAY) - {B.VOG}


@given(entrants, entries)
def test_where_no_vog_is_asked_nobody_needs_one(who, where) -> None:
    free = Entry(
        where.free,
        False,
        where.minimum_age,
        where.closed,
        where.supervisor_left,
        where.supervisor_vog,
    )
    assert not entry_blocks(who, free, TODAY) & {B.VOG, B.SUPERVISOR_VOG}


@given(entrants, entries, st.dates(TODAY, date(2060, 1, 1)))
def test_with_the_years_somebody_is_never_more_too_young(who, where, later) -> None:
    ages = {B.TOO_YOUNG, B.SUPERVISOR_VOG}
    assert entry_blocks(who, where, later) & ages <= entry_blocks(who, where, TODAY) & ages
