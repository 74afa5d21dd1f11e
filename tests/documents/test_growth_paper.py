"""The sheet of growth: goal, picture, and what can be done now, in words."""

from datetime import date

import pytest
from growth_samples import BEGIN, END, PROFILE, grown
from pdf_reading import flat, page_images, page_texts, placed, whole_text

from ct_desktop.documents.growth_picture import strand_colour
from ct_desktop.documents.growth_sheet import growth_sheets
from ct_desktop.documents.letterhead import Letterhead

SENDER = Letterhead("Sportservice Waterstad")
LONG = "Wilhelmina-Alexandrina van den Broeck tot Oud-Nieuwenhuizens"


def printed(*sheets, language="nl"):
    return growth_sheets(SENDER, sheets, date(2026, 10, 22), language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_usual_sheet_is_one_page_with_the_words_of_what_was_reached(language):
    pdf = printed(grown("Yasmina el Amrani", language), language=language)
    (text,) = page_texts(pdf)
    assert "Voor een groep durven staan." in flat(text)
    for item in PROFILE.asked:
        assert item.levels[2].in_language(language) in flat(text)
        assert item.levels[0].in_language(language) not in flat(text)
    assert flat(text).count("1 › 3") == len(PROFILE.asked)


def test_it_says_who_assessed_and_when():
    text = flat(whole_text(printed(grown("Yasmina el Amrani"))))
    assert "Start: deelnemer (10-09-2026), cursusleider Győző Łuczak (10-09-2026)" in text
    assert "Eind: deelnemer (10-09-2026)" in text


def test_the_end_stands_right_of_the_start_in_the_picture():
    pdf = printed(grown("Yasmina el Amrani"))
    ends = [text for text in placed(pdf, 0) if text.text == "3,3"]
    assert len(ends) == len(PROFILE.strands)
    heads = {text.text: text.x for text in placed(pdf, 0) if text.text in {"zelf", "met hulp"}}
    assert all(text.x > heads["met hulp"] for text in ends)
    page = page_images(pdf, 72)[0]
    for place, strand in enumerate(PROFILE.strands):
        colour = strand_colour(strand.key, place)
        wanted = tuple(round(part * 255) for part in (colour.red, colour.green, colour.blue))
        y = page.height - ends[place].y - 3
        line = [page.getpixel((x, round(y))) for x in range(page.width)]
        assert wanted in line


def test_a_single_moment_tells_what_is_there_and_no_growth():
    text = flat(whole_text(printed(grown("Sanne Bakker", moments=(BEGIN,)))))
    assert "kan nu" in text
    assert "erbij gegroeid" not in text
    assert "›" not in text
    assert PROFILE.asked[0].levels[0].nl in text


def test_start_and_end_alone_are_enough():
    text = flat(whole_text(printed(grown("Sanne Bakker", moments=(BEGIN, END)))))
    assert "Halverwege" not in text
    assert "1 › 3" in text


def test_a_long_goal_is_printed_whole_and_a_strand_is_not_torn_apart():
    goal = " ".join(f"woord{number}" for number in range(400))
    pdf = printed(grown(LONG, goal=goal))
    texts = [flat(text) for text in page_texts(pdf)]
    assert len(texts) > 1
    assert all(word in " ".join(texts) for word in goal.split())
    for strand in PROFILE.strands:
        names = [item.name.nl for item in PROFILE.of_strand(strand.key)]
        pages = {place for name in names for place, text in enumerate(texts) if name in text}
        assert len(pages) == 1, strand.key
    assert f"pagina 2 van {len(texts)}" in texts[1]
