"""What holds for all paper: the same bytes again, margins, fonts, metadata, both languages."""

import pytest
from paper_samples import LONG_NAME, NAMES, every_document, logo
from pdf_reading import flat, page_images, placed, reader, white_margin_mm, whole_text

from ct_desktop.documents.letterhead import Letterhead

CASES = [(language, people) for language in ("nl", "en") for people in (0, 1, 15)]
A4 = (595.28, 841.89)


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def printed(request):
    language, people = request.param
    return language, people, every_document(language, people)


def test_equal_input_gives_equal_bytes(printed):
    language, people, documents = printed
    assert every_document(language, people) == documents


def test_pages_are_a4(printed):
    for pdf in printed[2].values():
        for page in reader(pdf).pages:
            sides = sorted((float(page.mediabox.width), float(page.mediabox.height)))
            assert sides == pytest.approx(A4, abs=0.1)


def test_metadata_name_language_and_organisation_but_nobody(printed):
    language, _, documents = printed
    for kind, pdf in documents.items():
        document = reader(pdf)
        assert document.trailer["/Root"]["/Lang"] == language
        assert document.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
        assert document.metadata.title
        sender = "Citytrainer" if kind == "recovery_sheet" else "Sportservice Waterstad"
        assert document.metadata.author == sender
        values = " ".join(str(value) for value in document.metadata.values())
        for name in (LONG_NAME, *NAMES, "Emre Çelik"):
            assert name not in values


def test_only_our_fonts_and_all_of_them_embedded(printed):
    for pdf in printed[2].values():
        for page in reader(pdf).pages:
            for entry in page["/Resources"]["/Font"].values():
                font = entry.get_object()
                assert "+NotoSans-" in font["/BaseFont"]
                assert "/FontFile2" in font["/FontDescriptor"]


def test_ink_keeps_twelve_millimetres_from_the_edge(printed):
    for kind, pdf in printed[2].items():
        for image in page_images(pdf):
            assert white_margin_mm(image) >= 12, kind


def test_no_text_runs_out_of_the_margins(printed):
    for kind, pdf in printed[2].items():
        for number, page in enumerate(reader(pdf).pages):
            right = float(page.mediabox.width) - 34
            for text in placed(pdf, number):
                assert text.x >= 34, (kind, text)
                assert text.x + text.width <= right, (kind, text)


def test_names_stand_on_paper_with_every_accent(printed):
    _, people, documents = printed
    names = (LONG_NAME, *NAMES)[:people]
    kinds = (
        *("attendance_sheet", "participant_list", "consent_form", "call_list"),
        *("handover_form", "practice_log", "supervisor_form"),
        *("assessment_form", "growth_sheet", "intake_sheet"),
        *("ceremony_list", "ceremony_programme", "register_list"),
    )
    for kind in kinds:
        text = flat(whole_text(documents[kind])).replace("- ", "-")
        for name in names:
            assert name in text, (kind, name)


def test_a_logo_is_drawn_on_what_has_one(printed):
    language, people, documents = printed
    if people != 1:
        return
    with_logo = every_document(language, 1, Letterhead("Sportservice Waterstad", logo()))
    for kind, pdf in with_logo.items():
        pictures = sum(len(page.images) for page in reader(pdf).pages)
        pages = len(reader(pdf).pages)
        assert pictures == (0 if kind == "recovery_sheet" else pages), kind
        assert len(reader(documents[kind]).pages) == pages
