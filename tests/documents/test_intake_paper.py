"""Intake and personal plan: filled, empty, or in between."""

from dataclasses import replace
from datetime import date

import pytest
from pdf_reading import flat, page_texts, whole_text

from ct_desktop.documents.intake_sheet import IntakeSheet, PlannedStep, intake_sheets
from ct_desktop.documents.letterhead import Letterhead

EMPTY = IntakeSheet("Yasmina el Amrani", "Najaar")
FILLED = IntakeSheet(
    "Yasmina el Amrani",
    "Najaar",
    date(2026, 9, 3),
    "M. de Wit",
    "Voetbal, koken.",
    "Ik heb drie broers.\nIk woon hier al lang.",
    "Praten voor een groep.",
    "Een toernooi geven.",
    (PlannedStep("Meekijken", date(2026, 9, 20), date(2026, 9, 19)), PlannedStep("Zelf geven")),
)


def printed(*sheets, language="nl"):
    return intake_sheets(Letterhead("Waterstad"), sheets, date(2026, 10, 22), language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_empty_one_is_one_page_to_write_on(language):
    (text,) = page_texts(printed(EMPTY, language=language))
    for row in range(1, 5):
        assert f"\n{row}\n" in text
    assert "Yasmina el Amrani" in text


def test_a_filled_one_says_it_in_the_person_s_own_words():
    text = flat(whole_text(printed(FILLED)))
    for said in ("Voetbal, koken.", "Ik heb drie broers.", "Praten voor een groep.", "M. de Wit"):
        assert said in text
    assert "1 Meekijken 20-09-2026 19-09-2026" in text
    assert "03-09-2026" in text


def test_what_was_not_said_yet_leaves_room():
    partly = replace(FILLED, challenge="", goal="")
    text = flat(whole_text(printed(partly)))
    assert "Voetbal, koken." in text
    assert "Dit is mijn uitdaging" in text
    assert "Praten" not in text


def test_long_stories_go_on_and_every_intake_begins_a_page():
    story = " ".join(f"woord{number}" for number in range(1200))
    pdf = printed(replace(FILLED, story=story), EMPTY)
    texts = page_texts(pdf)
    assert all(word in flat(" ".join(texts)) for word in story.split())
    assert "pagina 1 van 1" in texts[-1]
    assert f"pagina 1 van {len(texts) - 1}" in texts[0]
