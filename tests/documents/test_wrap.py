"""Lines never wider than their column, and no letter lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ct_desktop.documents.fonts import REGULAR, text_width
from ct_desktop.documents.wrap import unbroken, wrap


@settings(max_examples=300)
@given(
    text=st.text("abcdefgh ij.@-_/kWM\n", max_size=200),
    size=st.floats(6, 14),
    width=st.floats(20, 300),
)
def test_no_line_is_wider_and_nothing_is_lost(text, size, width):
    lines = wrap(text, REGULAR, size, width)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(text_width(line, REGULAR, size) <= width for line in lines)


def test_line_breaks_of_the_writer_are_kept():
    assert wrap("een\n\ntwee", REGULAR, 10, 100) == ["een", "", "twee"]


def test_an_address_breaks_after_a_mark():
    width = text_width("iemand.met.een.lan", REGULAR, 8)
    lines = wrap("iemand.met.een.lang@adres.example", REGULAR, 8, width)
    assert lines[0] == "iemand.met.een."


def test_a_date_stays_on_one_line():
    width = text_width("tussen 10 m", REGULAR, 10)
    assert wrap("tussen 10 mei", REGULAR, 10, width) == ["tussen 10", "mei"]
    assert wrap(f"tussen {unbroken('10 mei')}", REGULAR, 10, width) == ["tussen", "10\xa0mei"]
