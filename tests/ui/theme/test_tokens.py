from dataclasses import fields

import pytest

from ct_desktop.ui.theme.contrast import contrast
from ct_desktop.ui.theme.tokens import DARK, LIGHT, TEXT_PAIRS, Tokens


def test_contrast_of_known_pairs():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_stands_out_at_least_four_and_a_half(tokens: Tokens, pair: tuple[str, str]):
    text, ground = pair
    assert contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "mark", ["primary", "sport", "culture", "welfare", "good", "warning", "bad"]
)
def test_marks_stand_out_at_least_three(tokens: Tokens, mark: str):
    assert contrast(tokens.colour(mark), tokens.surface) >= 3


def test_every_text_colour_is_in_a_pair():
    texts = {f.name for f in fields(Tokens) if f.name.endswith("_text")} | {"ink", "muted"}
    assert texts <= {text for text, _ in TEXT_PAIRS}


def test_the_fixed_colours_of_the_design():
    assert (LIGHT.background, LIGHT.surface, LIGHT.line) == ("#F7F6F3", "#FFFFFF", "#E5E2DB")
    assert (LIGHT.ink, LIGHT.muted, LIGHT.primary) == ("#1C2430", "#69717D", "#2B4ACB")


def test_a_word_that_is_no_token_is_refused():
    with pytest.raises(AttributeError):
        LIGHT.colour("dark")
