"""The form of the warm handover: what is known stands on it, contact data only with consent."""

from dataclasses import replace
from datetime import date

import pytest
from paper_samples import PRINTED, SENDER
from pdf_reading import flat, page_texts, reader, whole_text
from practice_samples import HANDOVER

from ct_desktop.documents.handover_form import HandoverSheet, handover_forms
from ct_desktop.documents.texts.handover_form import WORDS

THEIRS = (HANDOVER.phone, HANDOVER.email)


def text_of(*sheets: HandoverSheet, language: str = "nl") -> str:
    return flat(whole_text(handover_forms(SENDER, sheets, PRINTED, language)))


def test_it_fits_one_page_and_holds_what_the_record_knows():
    (page,) = page_texts(handover_forms(SENDER, [HANDOVER], PRINTED, "nl"))
    text = flat(page)
    for words in (
        "Yasmina el Amrani naar SV Overmaas",
        "Dinsdag 27 oktober 2026, 16:00 · Kantine SV Overmaas",
        "M. de Wit Sportservice Waterstad",
        "Győző Łuczak trainer, SV Overmaas",
        "De praktijkplek: Training voor de F-jes",
        "dinsdag 15:30–17:00 zaterdag 09:00",
        "15 uur nodig",
        "06 1234 5678",
        "073 612 3456",
        "Handtekeningen",
        *WORDS["nl"].topic_items,
    ):
        assert words in text, words


@pytest.mark.parametrize("language", ["nl", "en"])
def test_contact_data_only_with_consent(language):
    words = WORDS[language]
    shared = text_of(HANDOVER, language=language)
    assert all(one in shared for one in THEIRS)
    assert words.reach_consent in shared
    kept = text_of(replace(HANDOVER, sharing=False), language=language)
    assert not any(one in kept for one in THEIRS)
    assert words.reach_no_consent in kept
    assert words.reach_consent not in kept


def test_lines_to_write_on_give_way_to_agreements():
    agreed = replace(HANDOVER, agreements="Op tijd komen.\nAfmelden bij Győző voor twaalf uur.")
    text = text_of(agreed)
    assert "Op tijd komen. Afmelden bij Győző voor twaalf uur." in text
    assert len(page_texts(handover_forms(SENDER, [agreed], PRINTED, "nl"))) == 1


def test_a_recorded_handover_dates_the_signatures():
    held = replace(HANDOVER, held_on=date(2026, 10, 28), first_day=date(2026, 11, 3))
    text = text_of(held)
    assert "Gehouden op woensdag 28 oktober 2026 · Kantine SV Overmaas" in text
    assert text.count("Datum 28 oktober 2026") == 3
    assert "dinsdag 3 november 2026" in text


def test_without_a_plan_there_is_room_for_everything():
    bare = HandoverSheet("Emre Çelik", "Najaar", HANDOVER.place)
    text = text_of(bare)
    assert "Emre Çelik" in text
    assert "None" not in text
    assert "Cursusleider" in text


def test_hours_made_elsewhere_are_named():
    assert "15 uur nodig, 4,5 uur al bevestigd" in text_of(replace(HANDOVER, hours_confirmed=4.5))


def test_long_agreements_run_on_with_the_signatures_whole():
    pages = page_texts(
        handover_forms(SENDER, [replace(HANDOVER, agreements="Afspraak. " * 400)], PRINTED, "nl")
    )
    assert len(pages) == 2
    assert "Handtekeningen" in pages[-1]
    assert flat(" ".join(pages)).count("Afspraak.") == 400


def test_several_each_begin_a_page_and_name_nobody_in_the_metadata():
    pdf = handover_forms(SENDER, [HANDOVER, replace(HANDOVER, participant="Bo")], PRINTED, "nl")
    assert len(reader(pdf).pages) == 2
    assert "Yasmina" not in str(reader(pdf).metadata)
