"""Both languages say everything, with the same things filled in."""

import dataclasses
import importlib
import pkgutil
import string

import pytest
from glyph_check import missing_glyphs

from ct_desktop.documents import texts
from ct_desktop.documents.fonts import FILES
from ct_desktop.documents.texts.numbers import NUMBERS, number_word
from ct_desktop.documents.words import counted, in_language, joined

MODULES = {
    name: importlib.import_module(f"{texts.__name__}.{name}")
    for _, name, _ in pkgutil.iter_modules(texts.__path__)
}
WITH_WORDS = {name: module.WORDS for name, module in MODULES.items() if hasattr(module, "WORDS")}


def leaves(value, path=""):
    """Every text with where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}")
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{index}")
    else:
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name), f"{path}.{field.name}")


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_file_but_the_numbers_holds_words():
    assert set(MODULES) - set(WITH_WORDS) == {"numbers"}
    assert len(WITH_WORDS) >= 11


@pytest.mark.parametrize("name", WITH_WORDS)
def test_both_languages_have_the_same_texts_and_placeholders(name):
    words = WITH_WORDS[name]
    assert set(words) == {"nl", "en"}
    dutch, english = dict(leaves(words["nl"])), dict(leaves(words["en"]))
    assert dutch.keys() == english.keys()
    for path, text in dutch.items():
        assert placeholders(text) == placeholders(english[path]), path
        assert bool(text.strip()) == bool(english[path].strip()), path


@pytest.mark.parametrize("name", WITH_WORDS)
def test_the_fonts_can_draw_every_text(name):
    for language in ("nl", "en"):
        for path, text in leaves(WITH_WORDS[name][language]):
            for face in FILES:
                assert missing_glyphs(text, face) == "", path


def test_numbers_up_to_twelve_are_words():
    assert len(NUMBERS["nl"]) == len(NUMBERS["en"]) == 21
    assert number_word(7, "nl") == "zeven"
    assert number_word(20, "en") == "twenty"
    assert number_word(21, "nl") == "21"


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'fr'"):
        in_language({"nl": "ja"}, "fr")


def test_counting_and_joining():
    assert counted(1, "{n} deelnemer", "{n} deelnemers") == "1 deelnemer"
    assert counted(0, "{n} deelnemer", "{n} deelnemers") == "0 deelnemers"
    assert joined("a", "", "b") == "a · b"
