"""Badges are the size of the holders that are sold, ten to a sheet."""

import pytest
from paper_samples import LONG_NAME, NAMES, SENDER
from pdf_reading import flat, page_texts, placed
from reportlab.lib.units import mm

from ct_desktop.documents.name_badges import BadgeName, NameBadges, name_badges


def badges(*people):
    return NameBadges("Ik train mijn stad, najaar", SENDER, people)


def test_given_name_is_much_larger_than_family_name():
    texts = {
        t.text: t for t in placed(name_badges(badges(BadgeName("Daan", "van den Berg")), "nl"), 0)
    }
    assert texts["Daan"].size == 30
    assert texts["van den Berg"].size == 12
    assert "Ik train mijn stad, najaar" in texts
    assert "Sportservice Waterstad" in texts


def test_ten_to_a_sheet_each_name_once():
    people = tuple(BadgeName(name.split(", ")[1], name.split(", ")[0]) for name in NAMES)
    pages = page_texts(name_badges(badges(*people), "nl"))
    assert len(pages) == 2
    assert pages[0].count("Sportservice Waterstad") == 10
    assert pages[1].count("Sportservice Waterstad") == 5
    assert "Thị Linh" in pages[1]


def test_names_keep_within_their_badge():
    person = BadgeName(LONG_NAME, LONG_NAME)
    pdf = name_badges(badges(*(person,) * 10), "nl")
    width = 85 * mm
    left = (595.28 - 2 * width) / 2
    for text in placed(pdf, 0):
        edge = left + width if text.x < left + width else left + 2 * width
        assert text.x + text.width <= edge - 5 * mm
    assert LONG_NAME in flat(page_texts(pdf)[0]).replace("- ", "-")


@pytest.mark.parametrize(("language", "word"), [("nl", "naam"), ("en", "name")])
def test_without_people_there_are_ten_to_write_on(language, word):
    pages = page_texts(name_badges(badges(), language))
    assert len(pages) == 1
    assert pages[0].split().count(word) == 10
