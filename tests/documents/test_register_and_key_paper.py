"""The register on paper, and the sheet with the fingerprint of the public key."""

from datetime import date

import zxingcpp
from growth_samples import FINGERPRINT, KEY_TEXT
from pdf_reading import flat, page_images, page_texts, whole_text

from ct_desktop.documents.key_sheet import KeySheet, key_sheet
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.register_list import RegisterLine, RegisterList, register_list
from ct_desktop.rules.enumerations import DocumentKind

SENDER = Letterhead("Sportservice Waterstad")
PRINTED = date(2026, 10, 22)
CERTIFICATE, PROOF = DocumentKind.CERTIFICATE, DocumentKind.PROOF


def line(number=1, kind=CERTIFICATE, **other):
    facts = {"name": "Emre Çelik", "cohort": "Najaar", "issued_on": date(2026, 7, 9), **other}
    return RegisterLine(f"2026-{number:04d}", kind, **facts)


def register(*lines, language="nl", wanted=""):
    return register_list(RegisterList(SENDER, lines, PRINTED, wanted), language)


def test_a_line_says_everything_about_a_document():
    revoked = line(
        practice_hours=15.5,
        revoked_on=date(2026, 8, 1),
        revoke_reason="naam verkeerd",
        now="Emre Şahin",
    )
    text = flat(whole_text(register(revoked)))
    assert "2026-0001 certificaat" in text
    assert "nu: Emre Şahin" in text
    assert "15,5" in text
    assert "ingetrokken 01-08-2026: naam verkeerd" in text


def test_it_counts_what_it_lists_and_is_confidential_on_every_page():
    lines = [line(n, kind=PROOF if n % 2 else CERTIFICATE) for n in range(1, 61)]
    texts = [flat(text) for text in page_texts(register(*lines, wanted="2026"))]
    assert "2026 · 30 certificaten · 30 bewijzen van deelname" in texts[0]
    assert len(texts) > 1
    assert all("Vertrouwelijk" in text for text in texts)
    assert "2026-0060" in texts[-1]


def test_an_empty_register_says_so():
    assert "No documents match this." in whole_text(register(language="en"))


def key(language="nl"):
    data = KeySheet(
        SENDER, "Sportservice Waterstad", FINGERPRINT, date(2026, 9, 1), KEY_TEXT, PRINTED
    )
    return key_sheet(data, language)


def test_the_fingerprint_stands_there_character_by_character():
    for language in ("nl", "en"):
        (text,) = page_texts(key(language))
        assert "".join(FINGERPRINT.split()) in "".join(text.split())
        assert "Sportservice Waterstad" in text


def test_the_picture_holds_the_public_key():
    (found,) = zxingcpp.read_barcodes(page_images(key(), 150)[0])
    assert found.text == KEY_TEXT
