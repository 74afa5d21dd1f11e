from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from ct_desktop.rules.certificate_design import LONG, SHORT, Element, ElementKind, Place
from ct_desktop.ui.certificates.designer.geometry import (
    Handle,
    Limits,
    grip,
    limits_of,
    moved,
    resized,
    settled,
)

SHEET = (LONG, SHORT)
TOLERANCE = 1e-6


def places():
    def build(parts):
        x, y, across, down = parts
        return Place(x, y, max(0.1, (LONG - x) * across), max(0.1, (SHORT - y) * down))

    share = st.floats(0.01, 1.0)
    return st.tuples(st.floats(0, LONG - 1), st.floats(0, SHORT - 1), share, share).map(build)


def lengths():
    return st.floats(-400, 400)


def on_sheet(place):
    return (
        place.x >= -TOLERANCE
        and place.y >= -TOLERANCE
        and place.x + place.width <= LONG + TOLERANCE
        and place.y + place.height <= SHORT + TOLERANCE
    )


@given(places(), lengths(), lengths())
def test_what_is_moved_keeps_its_size_and_stays_on_the_sheet(place, dx, dy):
    there = moved(place, dx, dy, SHEET)
    assert on_sheet(there)
    assert (there.width, there.height) == (place.width, place.height)


@given(places(), st.sampled_from(list(Handle)), lengths(), lengths())
def test_a_handle_moves_its_own_sides_alone(place, handle, dx, dy):
    there = resized(place, handle, dx, dy, Limits(SHEET))
    assert on_sheet(there)
    if handle.across <= 0:
        assert there.x + there.width == approx(place.x + place.width)
    if handle.across >= 0:
        assert there.x == place.x
    if handle.down <= 0:
        assert there.y + there.height == approx(place.y + place.height)
    if handle.down >= 0:
        assert there.y == place.y
    assert there.width >= min(2.0, place.width) - TOLERANCE
    assert there.height >= min(2.0, place.height) - TOLERANCE


@given(places(), st.sampled_from(list(Handle)), lengths(), lengths())
def test_a_code_stays_square_large_enough_and_on_the_sheet(place, handle, dx, dy):
    side = max(26.0, min(place.width, place.height))
    square = moved(Place(place.x, place.y, side, side), 0, 0, SHEET)
    limits = limits_of(Element("qr", ElementKind.QR, square), SHEET)
    there = resized(square, handle, dx, dy, limits)
    assert there.width == approx(there.height)
    assert there.width >= 26.0 - TOLERANCE
    assert on_sheet(there)


@given(places())
def test_a_place_is_kept_in_tenths_and_settles_once(place):
    kept = settled(place, SHEET)
    assert on_sheet(kept)
    assert settled(kept, SHEET) == kept
    assert all(value == round(value, 1) for value in (kept.x, kept.y, kept.width, kept.height))


def test_the_handles_stand_on_corners_and_in_the_middle_of_sides():
    place = Place(10, 20, 40, 60)
    assert grip(place, Handle.NORTH_WEST) == (10, 20)
    assert grip(place, Handle.EAST) == (50, 50)
    assert grip(place, Handle.SOUTH) == (30, 80)


def test_pulling_a_side_of_a_code_makes_both_sides_longer():
    limits = Limits(SHEET, (26.0, 26.0), 1.0)
    there = resized(Place(100, 100, 30, 30), Handle.EAST, 10, 0, limits)
    assert there == Place(100, 100, 40, 40)
    there = resized(Place(100, 100, 30, 30), Handle.NORTH_WEST, -10, -4, limits)
    assert there == Place(90, 90, 40, 40)
