"""A picture from a user is checked before it is drawn."""

import io
import os

import pytest
from paper_samples import SENDER, logo
from PIL import Image

from ct_desktop.documents.box import Box
from ct_desktop.documents.letterhead import Letterhead, draw_head
from ct_desktop.documents.logo import LARGEST_BYTES, LONGEST_SIDE, prepared_picture
from ct_desktop.documents.page import Paper
from ct_desktop.errors import UserError


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_of_a_usual_size_is_kept_as_it_is(kind):
    data = logo(kind=kind)
    assert prepared_picture(data) == data


def test_a_large_logo_comes_back_smaller_with_its_shape_and_its_ground():
    small = Image.open(io.BytesIO(prepared_picture(logo(4000, 1600))))
    assert small.size == (LONGEST_SIDE, 640)
    assert small.mode == "RGBA"
    assert small.getpixel((LONGEST_SIDE - 1, 0))[3] == 0


def test_colours_of_the_press_become_colours_of_the_screen():
    out = io.BytesIO()
    Image.new("CMYK", (40, 20), (0, 255, 255, 0)).save(out, "JPEG")
    assert Image.open(io.BytesIO(prepared_picture(out.getvalue()))).mode == "RGB"


def test_what_is_no_picture_is_refused():
    gif = io.BytesIO()
    Image.new("P", (4, 4)).save(gif, "GIF")
    for data in (b"", b"<svg/>", gif.getvalue(), logo()[:200], os.urandom(500)):
        with pytest.raises(UserError) as caught:
            prepared_picture(data)
        assert caught.value.advice


def test_what_is_too_large_is_refused_before_it_is_opened():
    with pytest.raises(UserError):
        prepared_picture(b"\x89PNG" + bytes(LARGEST_BYTES))
    huge = io.BytesIO()
    Image.new("1", (8000, 6000)).save(huge, "PNG")
    with pytest.raises(UserError):
        prepared_picture(huge.getvalue())


def test_a_picture_keeps_its_proportions_within_its_place():
    paper = Paper("", "nl", "")
    box = paper.picture(Box(100, 100, 200, 200), logo(600, 240), anchor="sw")
    assert (box.x, box.y, box.width, box.height) == (100, 100, 200, 80)
    box = paper.picture(Box(100, 100, 200, 40), logo(600, 240))
    assert (box.right, box.top, box.width) == (300, 140, 100)


def test_head_leaves_the_same_room_with_and_without_a_logo():
    with_logo = draw_head(Paper("", "nl", ""), Letterhead("Waterstad", logo()), "Titel")
    assert with_logo == draw_head(Paper("", "nl", ""), SENDER, "Titel")
