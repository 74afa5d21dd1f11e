"""The practice log: hours in order, empty lines up to what is needed, sums, a signature."""

from dataclasses import replace
from datetime import date

import pytest
from paper_samples import PRINTED, SENDER
from pdf_reading import flat, page_texts, placed, whole_text
from practice_samples import LOG, log_lines

from ct_desktop.documents.practice_log import FEWEST_EMPTY, LogLine, PracticeLog, practice_logs


def text_of(log: PracticeLog, language: str = "nl") -> str:
    return flat(whole_text(practice_logs(SENDER, [log], PRINTED, language)))


def test_hours_on_record_stand_in_order_of_day():
    lines = (LogLine(date(2026, 10, 20), 2, "later"), *log_lines(2))
    text = text_of(replace(LOG, lines=lines))
    assert text.index("06-10-2026") < text.index("13-10-2026") < text.index("20-10-2026")
    assert "06-10-2026 1,5 Training 1 gegeven bevestigd 13-10-2026, Győző Łuczak" in text
    assert "20-10-2026 2 later nog te bevestigen" in text
    assert "Training voor de F-jes bij SV Overmaas" in text


def test_sums_stand_against_the_hours_needed():
    lines = (*log_lines(2), LogLine(date(2026, 10, 20), 2.25, "later"))
    text = text_of(replace(LOG, lines=lines, elsewhere=4))
    for words in (
        "3 bevestigd op deze plek",
        "2,25 nog te bevestigen",
        "4 bevestigd op andere plekken",
        "7 samen bevestigd",
        "8 nog te gaan van de 15 uur",
        "nieuw op dit blad",
        "Naam praktijkbegeleider Győző Łuczak",
    ):
        assert words in text, words
    assert "8 to go of the 15 hours" in text_of(replace(LOG, lines=lines, elsewhere=4), "en")


@pytest.mark.parametrize(
    ("lines", "elsewhere", "empty"),
    [(0, 0, 15), (2, 0, 12), (2, 4.75, 8), (10, 0, FEWEST_EMPTY), (20, 9, FEWEST_EMPTY)],
)
def test_at_least_as_many_empty_lines_as_hours_to_go(lines, elsewhere, empty):
    log = replace(LOG, lines=log_lines(lines), elsewhere=elsewhere)
    assert log.empty_lines == empty
    pdf = practice_logs(SENDER, [log], PRINTED, "nl")
    numbers = [
        int(one.text)
        for page in range(len(page_texts(pdf)))
        for one in placed(pdf, page)
        if one.text.isdigit() and one.x < 60 and one.size < 12
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= lines + empty


def test_a_log_with_room_fills_its_page():
    (page,) = page_texts(practice_logs(SENDER, [replace(LOG, lines=())], PRINTED, "nl"))
    assert "18" in page.split()


def test_nothing_to_go_is_zero_and_never_below():
    assert "0 nog te gaan van de 15 uur" in text_of(replace(LOG, lines=log_lines(14)))


def test_many_lines_run_on_and_the_signature_stays_whole():
    pages = page_texts(practice_logs(SENDER, [replace(LOG, lines=log_lines(60))], PRINTED, "nl"))
    assert len(pages) > 2
    for page in pages:
        assert "Urenlijst praktijk" in page
    assert "Handtekening" in pages[-1]
    assert "De uren op deze lijst kloppen." in pages[-1]
    assert f"pagina {len(pages)} van {len(pages)}" in pages[-1]


def test_no_needed_hours_at_all():
    text = text_of(replace(LOG, lines=(), needed=0))
    assert "0 nog te gaan van de 0 uur" in text
