from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from ct_desktop.rules.certificate_design import LONG, SHORT, Place
from ct_desktop.ui.certificates.designer.geometry import Handle, Limits
from ct_desktop.ui.certificates.designer.snapping import (
    MARGIN,
    Guide,
    lines_of,
    snap_move,
    snap_resize,
)

SHEET = (LONG, SHORT)
OTHER = Place(60, 40, 80, 20)
REACH = 2.0


def places():
    return st.builds(
        lambda x, y, across, down: Place(
            x, y, max(1.0, (LONG - x) * across), max(1.0, (SHORT - y) * down)
        ),
        st.floats(0, LONG - 1),
        st.floats(0, SHORT - 1),
        st.floats(0.01, 1),
        st.floats(0.01, 1),
    )


def test_a_side_snaps_to_the_margin_and_shows_it():
    there = snap_move(Place(13, 70, 30, 5), lines_of(SHEET, ()), REACH, SHEET)
    assert there.place == Place(MARGIN, 70, 30, 5)
    assert there.guides == (Guide(True, MARGIN, 0, SHORT),)


def test_the_middle_snaps_to_the_middle_of_the_sheet():
    there = snap_move(Place(98, 93, 100, 25), lines_of(SHEET, ()), REACH, SHEET)
    assert there.place.x + 50 == approx(LONG / 2)
    assert there.place.y + 12.5 == approx(SHORT / 2)
    assert {guide.upright for guide in there.guides} == {True, False}


def test_edges_and_middles_of_others_are_lines_from_one_to_the_other():
    there = snap_move(Place(61, 150, 30, 10), lines_of(SHEET, [OTHER]), REACH, SHEET)
    assert there.place.x == OTHER.x
    assert there.guides == (Guide(True, 60, 40, 160),)


def test_the_nearest_line_wins():
    lines = lines_of(SHEET, [Place(50, 10, 1.5, 5)])
    there = snap_move(Place(51.2, 150, 30, 7), lines, REACH, SHEET)
    assert there.place.x == 51.5


def test_nothing_near_nothing_snaps():
    place = Place(20, 70, 33, 7)
    there = snap_move(place, lines_of(SHEET, ()), REACH, SHEET)
    assert there.place == place
    assert there.guides == ()


@given(places(), st.lists(places(), max_size=4), st.floats(0.1, 6))
def test_snapping_moves_no_farther_than_its_reach_and_never_off_the_sheet(place, others, reach):
    there = snap_move(place, lines_of(SHEET, others), reach, SHEET).place
    assert abs(there.x - place.x) <= reach + 1e-9
    assert abs(there.y - place.y) <= reach + 1e-9
    assert there.x >= -1e-9 and there.x + there.width <= LONG + 1e-6
    assert there.y >= -1e-9 and there.y + there.height <= SHORT + 1e-6


@given(places(), st.lists(places(), max_size=4))
def test_what_stands_on_a_line_stays_there(place, others):
    lines = lines_of(SHEET, others)
    once = snap_move(place, lines, REACH, SHEET)
    again = snap_move(once.place, lines, REACH, SHEET)
    assert again.place.x == approx(once.place.x, abs=1e-6)
    assert again.place.y == approx(once.place.y, abs=1e-6)


def test_only_the_side_that_is_pulled_snaps():
    lines = lines_of(SHEET, [OTHER])
    pulled = Place(61, 100, 78, 11)
    there = snap_resize(pulled, Handle.EAST, lines, REACH, Limits(SHEET))
    assert there.place == Place(61, 100, 79, 11)
    assert there.guides == (Guide(True, 140, 40, 111),)


def test_a_side_does_not_snap_below_the_least_size():
    lines = lines_of(SHEET, [Place(60, 40, 80, 20)])
    there = snap_resize(Place(60, 100, 2.5, 10), Handle.EAST, lines, 3.0, Limits(SHEET))
    assert there.place.width == 2.5


@given(places(), st.sampled_from(list(Handle)), st.lists(places(), max_size=3))
def test_a_resized_place_stays_on_the_sheet(place, handle, others):
    there = snap_resize(place, handle, lines_of(SHEET, others), REACH, Limits(SHEET)).place
    assert there.x >= -1e-6 and there.x + there.width <= LONG + 1e-6
    assert there.y >= -1e-6 and there.y + there.height <= SHORT + 1e-6
    if handle.across >= 0:
        assert there.x == place.x
    if handle.down >= 0:
        assert there.y == place.y
