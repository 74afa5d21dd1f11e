"""The sheet of a practice place: all that people ask for, on one page, without colour too."""

from dataclasses import replace

import pytest
from paper_samples import PRINTED, SENDER
from pdf_reading import flat, page_images, page_texts, placed
from practice_samples import LONG_PLACE, OFFER, PLACE

from ct_desktop.documents.offer_sheet import AskUs, OfferSheet, offer_sheets
from ct_desktop.rules.enumerations import Field, TargetGroup

ASK = AskUs(SENDER, "073 612 3456", "praktijk@waterstad.example", "www.waterstad.example")


def text_of(offer: OfferSheet, language: str = "nl") -> str:
    (page,) = page_texts(offer_sheets(ASK, [offer], PRINTED, language))
    return flat(page)


def test_it_says_what_where_when_and_for_whom():
    text = text_of(OFFER)
    for words in (
        "SPORT",
        "Training voor de F-jes",
        "SV Overmaas",
        "2 plekken vrij",
        "Samen met de trainer de training voorbereiden",
        "dinsdag 15:30–17:00 zaterdag 09:00",
        "01-09-2026 tot en met 30-06-2027",
        "Overmaasweg 12, 5211 AB 's-Hertogenbosch",
        "Je werkt met kinderen.",
        "Je bent minstens 16 jaar.",
        "Je hebt een VOG nodig.",
        "Győző Łuczak, trainer",
        "voetbal",
        "EHBO",
        "vraag het aan Sportservice Waterstad",
        "073 612 3456 · praktijk@waterstad.example · www.waterstad.example",
        "stand op 08-09-2026",
    ):
        assert words in text, words


def test_english_sheet_speaks_english():
    text = text_of(OFFER, "en")
    for words in ("2 places free", "What will you do?", "Tuesday 15:30–17:00", "You work with"):
        assert words in text, words
    assert "plek" not in text


@pytest.mark.parametrize(
    ("free", "words"), [(0, "nu vol"), (1, "1 plek vrij"), (12, "12 plekken vrij")]
)
def test_free_places(free, words):
    assert words in text_of(replace(OFFER, free=free))


def test_what_is_not_asked_is_not_mentioned():
    bare = OfferSheet(
        replace(PLACE, tasks="", days=(), starts_on=None, ends_on=None, address=""), 1
    )
    text = text_of(bare)
    for words in ("VOG", "minstens", "werkt met", "Wanneer", "Waar", "Periode", "begeleider"):
        assert words not in text, words
    assert "Vraag het aan je cursusleider." in text


@pytest.mark.parametrize("field", list(Field))
def test_the_longest_texts_stay_on_one_page_whole(field):
    talents = tuple(f"talent nummer {number} met een lange naam" for number in range(20))
    tasks = "\n".join(f"Taak {number}: helpen bij de training" for number in range(60))
    hard = replace(LONG_PLACE, field=field, tasks=tasks)
    offer = OfferSheet(hard, 3, talents, TargetGroup.ADULTS, 18, True, "Nguyễn Thị Ngọc Ánh", "x")
    pdf = offer_sheets(ASK, [offer], PRINTED, "nl")
    (page,) = page_texts(pdf)
    text = flat(page)
    assert "Taak 59: helpen bij de training" in text
    assert "talent nummer 19 met een lange naam" in text
    assert hard.organisation in text.replace("- ", "-")
    lowest_of_tasks = min(one.y for one in placed(pdf, 0) if one.text.startswith("Taak"))
    heading = next(one.y for one in placed(pdf, 0) if one.text.startswith("Hier kun"))
    assert lowest_of_tasks > heading


def test_fields_differ_without_colour():
    """The ground of the three is grey alike: the word and the shape tell them apart."""
    grey = [
        page_images(
            offer_sheets(ASK, [replace(OFFER, place=replace(PLACE, field=field))], PRINTED, "nl")
        )[0].convert("L")
        for field in Field
    ]
    right = (grey[0].width * 3 // 5, 0, grey[0].width, grey[0].height // 4)
    light = [image.crop(right).point(lambda value: 255 * (value > 128)).tobytes() for image in grey]
    assert len(set(light)) == 3


def test_a_page_for_each_place():
    assert len(page_texts(offer_sheets(ASK, [OFFER, OFFER, OFFER], PRINTED, "nl"))) == 3
