"""A text always fits its place, and never loses a letter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_samples import LONG_NAME

from ct_desktop.documents.fit import LEADING, clean, fit
from ct_desktop.documents.fonts import BOLD, text_width

LETTERS = "abcdefghijklmnopqrstuvwxyzABCŞĞŁễőßΩЩ  -'."


@settings(max_examples=300)
@given(
    text=st.text(LETTERS, max_size=120),
    size=st.floats(6, 40),
    width=st.floats(8, 600),
    height=st.none() | st.floats(4, 60),
)
def test_what_is_fitted_stays_whole_and_within_its_place(text, size, width, height):
    result = fit(text, BOLD, size, width, height=height)
    assert "".join(result.lines).replace(" ", "") == clean(text).replace(" ", "")
    assert 0 < result.size <= size
    assert 1 <= len(result.lines) <= 2
    for line in result.lines:
        assert text_width(line, BOLD, result.size) <= width
    if height is not None:
        assert len(result.lines) * result.size * LEADING <= height * 1.0001


def test_a_short_text_keeps_its_size():
    assert fit("Sanne", BOLD, 10, 200).lines == ("Sanne",)
    assert fit("Sanne", BOLD, 10, 200).size == 10


def test_a_longer_text_shrinks_before_it_takes_two_lines():
    width = text_width(LONG_NAME, BOLD, 10) * 0.8
    result = fit(LONG_NAME, BOLD, 10, width, minimum=7)
    assert result.lines == (LONG_NAME,)
    assert 7 <= result.size < 10


def test_below_the_minimum_it_takes_two_lines_broken_at_a_space():
    width = text_width(LONG_NAME, BOLD, 10) * 0.55
    result = fit(LONG_NAME, BOLD, 10, width, minimum=7)
    assert result.lines == ("Wilhelmina-Alexandrina van den", "Broeck tot Oud-Nieuwenhuizens")
    assert result.size == pytest.approx(10)


def test_a_word_without_a_space_breaks_between_letters_not_before_an_accent():
    result = fit("e\u0323\u0301" * 30 + "q\u0301" * 30, BOLD, 10, 60, minimum=9)
    assert len(result.lines) == 2
    assert not result.lines[1].startswith(("\u0301", "\u0323"))


def test_line_breaks_and_control_characters_become_spaces():
    assert clean(" Jan\r\nde\tVries \n") == "Jan de Vries"


def test_letters_are_composed():
    assert clean("Nguye\u0302\u0303n") == "Nguyễn"
