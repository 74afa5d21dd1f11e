from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.certificate_design import (
    Art,
    Colours,
    Design,
    ElementKind,
    Orientation,
    Place,
    Side,
)
from ct_desktop.rules.competences import Words
from ct_desktop.ui.certificates.designer import edits

EMPTY = Design("own", Words("Eigen"), Orientation.LANDSCAPE, Art.NONE, Colours(), ())


def filled(*kinds, side=Side.FRONT):
    design, keys = EMPTY, []
    for kind in kinds:
        design, key = edits.added(design, kind, side)
        keys.append(key)
    return design, keys


@pytest.mark.parametrize("kind", list(ElementKind))
@pytest.mark.parametrize("orientation", list(Orientation))
def test_every_kind_is_added_within_the_sheet(kind, orientation):
    sheet = replace(EMPTY, orientation=orientation)
    design, key = edits.added(sheet, kind, Side.FRONT, (0.0, 0.0))
    place = edits.found(design, key).place
    assert (place.x, place.y) == (0.0, 0.0)
    assert place.width <= design.size[0] and place.height <= design.size[1]


def test_there_is_one_qr_code_at_most():
    design, (key,) = filled(ElementKind.QR)
    assert not edits.may_add(design, ElementKind.QR)
    assert edits.doubled(design, key) == (design, key)


def test_what_is_put_on_the_back_has_the_back_printed():
    design, (key,) = filled(ElementKind.TEXT)
    assert not design.back
    turned = edits.on_side(design, key, Side.BACK)
    assert turned.back and turned.on(Side.BACK)[0].key == key
    assert edits.added(EMPTY, ElementKind.CODE, Side.BACK)[0].back


def test_a_double_lies_beside_and_above_its_original():
    design, (first, second) = filled(ElementKind.TEXT, ElementKind.LINE)
    doubled, key = edits.doubled(design, first)
    assert [one.key for one in doubled.elements] == [first, key, second]
    a, b = edits.found(doubled, first).place, edits.found(doubled, key).place
    assert (b.x - a.x, b.y - a.y) == pytest.approx((5, 5))


def test_order_changes_among_the_elements_of_one_side_only():
    design, (a, b) = filled(ElementKind.TEXT, ElementKind.LINE)
    design, c = edits.added(design, ElementKind.CODE, Side.BACK)
    design, d = edits.added(design, ElementKind.NAME, Side.FRONT)
    raised = edits.raised(design, a, 1)
    assert [one.key for one in raised.on(Side.FRONT)] == [b, a, d]
    assert [one.key for one in raised.on(Side.BACK)] == [c]
    assert edits.raised(design, a, -1) == design
    assert edits.raised(design, d, 5) == design


@given(st.integers(1, 8000), st.integers(1, 8000))
def test_a_picture_keeps_its_proportions_where_the_sheet_allows(wide, high):
    design, key = edits.added_picture(EMPTY, Side.FRONT, "logo.png", (wide, high))
    place = edits.found(design, key).place
    assert place.width <= 45.05 and place.height <= 45.05
    if min(wide / high, high / wide) > 0.1:
        assert place.width / place.height == pytest.approx(wide / high, rel=0.05)


def test_a_picture_that_goes_takes_its_elements_and_the_background_along():
    design, _key = edits.added_picture(EMPTY, Side.FRONT, "a.png", (10, 10))
    design, other = edits.added_picture(design, Side.FRONT, "b.png", (10, 10))
    design = replace(design, background="a.png")
    kept = edits.without_picture(design, "a.png")
    assert [one.key for one in kept.elements] == [other]
    assert kept.background == ""


def test_a_place_is_kept_on_the_sheet():
    design, (key,) = filled(ElementKind.TEXT)
    there = edits.with_place(design, key, Place(280.04, -3, 80, 10))
    assert edits.found(there, key).place == Place(217.0, 0.0, 80.0, 10.0)
