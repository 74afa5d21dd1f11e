"""Proofs and certificates: what stands on them, in every design and language."""

from dataclasses import replace
from itertools import product

import pypdfium2
import pytest
import zxingcpp
from certificate_samples import (
    CODE,
    KITS,
    LONG_CLUB,
    LONGEST_CODE,
    PROOF,
    SENTENCES,
    SIGNERS,
    YASMINA,
    printed,
)
from paper_samples import HARD_NAMES, LONG_NAME, SENDER, logo
from pdf_reading import flat, page_texts, placed, reader

from ct_desktop.documents.certificate import Certificates, certificates
from ct_desktop.documents.certificate_places import box_of
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.rules.certificate_design import ElementKind, Side
from ct_desktop.rules.enumerations import DocumentKind

DIFFICULT = "Wilhelmina-Ağça Łucja van den Broeck-Şahin tot Ễrd-Győrffyová"
FRONT = """
IK TRAIN MIJN STAD · SPORT Certificaat uitgereikt aan Yasmina el Amrani
die zeven bijeenkomsten en twee terugkomdagen heeft gevolgd, vijftien uur praktijkervaring
heeft opgedaan bij SV Overmaas en de training met een eindpresentatie heeft afgesloten.
staat rustig voor een groep bedenkt een activiteit van begin tot eind betrekt anderen
M. de Wit cursusleider P. Aydin praktijkbegeleider, SV Overmaas
's-Hertogenbosch, 9 juli 2026 nr. 2026-0147 · echtheid te controleren met de code
"""
BACK = """
CERTIFICATE · NO. 2026-0147 Yasmina el Amrani What was done
7 meetings and 2 follow-up days 25.5 hours of training
15 hours of practical experience at SV Overmaas final presentation 5 March 2026 – 25 June 2026
Competences staat rustig voor een groep bedenkt een activiteit van begin tot eind betrekt anderen
Authenticity
"""


def image(pdf, page=0, scale=2.0):
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page].render(scale=scale).to_pil().convert("RGB")


@pytest.mark.parametrize("design", KITS)
def test_it_reads_as_it_should(design):
    front, back = page_texts(printed(design=design))
    words = flat(FRONT).replace("Certificaat", "").replace("IK TRAIN MIJN STAD · SPORT", "")
    for sentence in words.split("  "):
        for part in sentence.split(". "):
            assert flat(part) in flat(front) or all(w in flat(front) for w in part.split())
    assert "certificaat" in flat(front).lower()
    assert "ik train mijn stad · sport" in flat(front).lower()
    assert CODE in back.replace("\n", "")
    assert "Of dit document echt is, is na te gaan zonder internet" in flat(back)


def test_the_back_in_english():
    _, back = page_texts(printed(language="en"))
    assert flat(BACK) in flat(back)


def test_the_proof_says_what_was_followed():
    front, back = page_texts(printed(PROOF, "kader-portrait"))
    assert (
        "voor het volgen van zes bijeenkomsten en twee terugkomdagen van Ik train mijn stad tussen "
        "10 september 2026 en 10 december 2026, in totaal 23,5 uur training."
    ) in flat(front)
    assert "BEWIJS VAN DEELNAME" in flat(front)
    assert "6 bijeenkomsten en 2 terugkomdagen" in flat(back)
    english = flat(page_texts(printed(PROOF, language="en"))[0])
    assert "Proof of participation" in english
    assert "for following six meetings and two follow-up days of Ik train mijn stad" in english


def test_what_is_not_there_is_not_spoken_of():
    bare = replace(
        YASMINA,
        meetings=1,
        follow_ups=0,
        hours=0,
        practice_hours=1,
        practice_at="",
        final_presentation=False,
        first_day=None,
        last_day=None,
        competences=(),
        signers=(),
        field=None,
        place="",
        code="",
    )
    front, back = (flat(page) for page in page_texts(printed(bare)))
    assert "die één bijeenkomst heeft gevolgd en één uur praktijkervaring heeft opgedaan." in front
    for word in ("·", "terugkomdag", "eindpresentatie", "Hertogenbosch", "echtheid", " bij "):
        assert word not in front, word
    for word in ("Competenties", "terugkomdag", "QR", "Code", " – "):
        assert word not in back, word
    assert "kan Sportservice Waterstad opzoeken in het eigen register" in back
    assert not zxingcpp.read_barcodes(image(printed(bare)))


def test_a_whole_number_of_hours_is_a_word_and_a_part_is_not():
    text = flat(page_texts(printed(replace(YASMINA, practice_hours=17.5)))[0])
    assert "17,5 uur praktijkervaring" in text
    assert "twintig uur" in flat(page_texts(printed(replace(YASMINA, practice_hours=20.0)))[0])


CASES = list(product(KITS, ("nl", "en"), ((1, 0), (2, 3), (4, 6))))


@pytest.mark.parametrize(("design", "language", "amounts"), CASES)
def test_every_text_is_whole_and_in_its_place(design, language, amounts):
    signers, competences = amounts
    for kind, name in ((DocumentKind.CERTIFICATE, DIFFICULT), (DocumentKind.PROOF, "Bo Smit")):
        one = replace(
            YASMINA,
            kind=kind,
            name=name,
            signers=SIGNERS[:signers],
            competences=SENTENCES[:competences],
            practice_at=LONG_CLUB,
        )
        pdf = printed(one, design, language)
        shape = KITS[design].design
        for number, side in enumerate(Side):
            boxes = [box_of(element.place, shape) for element in shape.on(side)]
            texts = placed(pdf, number)
            for text in texts:
                assert any(_holds(box, text) for box in boxes), text
            whole = "".join(text.text for text in texts).replace(" ", "")
            assert name.replace(" ", "") in whole
            # On the front chips, on the back a list.
            for sentence in SENTENCES[:competences]:
                assert sentence.replace(" ", "") in whole, sentence
        front = "".join(text.text for text in placed(pdf, 0)).replace(" ", "")
        for signer in SIGNERS[:signers]:
            assert signer.name.replace(" ", "") in front
            assert signer.role.replace(" ", "") in front


def _holds(box, text):
    return (
        text.x >= box.x - 0.5
        and text.x + text.width <= box.right + 0.5
        and text.y >= box.y - 0.5
        and text.y + 0.7 * text.size <= box.top + 0.5
    )


@pytest.mark.parametrize("name", [*HARD_NAMES, LONG_NAME, LONG_NAME.replace(" ", ""), "Bo"])
@pytest.mark.parametrize("design", KITS)
def test_the_name_is_whole_and_large(design, name):
    pdf = printed(replace(YASMINA, name=name), design)
    texts = placed(pdf, 0)
    start = next(i for i, text in enumerate(texts) if text.text == "uitgereikt aan") + 1
    lines = [text for text in texts[start:] if text.text.replace(" ", "") in name.replace(" ", "")]
    assert "".join(line.text for line in lines).replace(" ", "") == name.replace(" ", "")
    assert min(line.size for line in lines) >= 11
    if " " in name or "-" in name:
        assert min(line.size for line in lines) >= 16


@pytest.mark.parametrize("design", KITS)
@pytest.mark.parametrize("code", [CODE, LONGEST_CODE])
def test_the_code_is_read_from_the_page(design, code):
    pdf = printed(replace(YASMINA, code=code), design)
    (found,) = zxingcpp.read_barcodes(image(pdf, scale=3))
    assert found.text == code
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    (place,) = (one.place for one in KITS[design].design.elements if one.kind is ElementKind.QR)
    assert min(place.width, place.height) >= 26


def test_the_code_is_drawn_and_no_picture():
    assert not reader(printed()).pages[0].images


def test_backs_follow_their_fronts_and_are_empty_where_there_is_none():
    one_sided = replace(KITS["golf-portrait"].design, back=False)
    kits = {"a": KITS["stad-portrait"], "b": replace(KITS["golf-portrait"], design=one_sided)}
    people = [("a", "Anna"), ("b", "Bo"), ("a", "Cees")]
    documents = [(key, replace(YASMINA, name=name)) for key, name in people]
    data = Certificates(SENDER, kits, documents, DocumentKind.CERTIFICATE)
    pages = page_texts(certificates(data, "nl"))
    names = ("Anna", "Anna", "Bo", "", "Cees", "Cees")
    for text, name in zip(pages, names, strict=True):
        assert name in text
        assert bool(text.strip()) == bool(name)
    fronts = page_texts(certificates(data, "nl", backs=False))
    assert [name in text for name, text in zip(("Anna", "Bo", "Cees"), fronts, strict=True)]
    alone = Certificates(SENDER, {"b": kits["b"]}, documents[1:2], DocumentKind.CERTIFICATE)
    assert len(page_texts(certificates(alone, "nl"))) == 1


def test_many_documents_share_their_letters_and_what_is_drawn():
    documents = [
        (key, replace(YASMINA, name=f"{name} {number}", number=f"2026-{number:04d}"))
        for number, (key, name) in enumerate(product(KITS, HARD_NAMES))
    ]
    pdf = certificates(Certificates(SENDER, KITS, documents, DocumentKind.CERTIFICATE), "nl")
    fonts = {
        entry.get_object()["/BaseFont"]
        for page in reader(pdf).pages
        for entry in page["/Resources"]["/Font"].values()
    }
    assert sorted(font.split("+")[1] for font in fonts) == [
        *("NotoSans-Bold", "NotoSans-Italic", "NotoSans-Regular", "NotoSans-SemiBold")
    ]
    assert pdf.count(b"/FontFile2") == 4
    assert pdf.count(b"/Subtype /Form") <= 4 * len(KITS)
    for text, (_, one) in zip(page_texts(pdf)[::2], documents, strict=True):
        assert one.name in flat(text)
        assert one.number in flat(text)


def test_logo_and_signatures_stand_in_their_places():
    signer = replace(SIGNERS[0], signature=logo(400, 120, "JPEG"))
    pdf = printed(replace(YASMINA, signers=(signer,)), sender=Letterhead("Waterstad", logo()))
    # A clear picture is one of colours and one of how clear it is.
    assert pdf.count(b"/Subtype /Image") == 3
    assert "Waterstad" not in page_texts(pdf)[0]
    assert "Waterstad" in page_texts(printed(sender=Letterhead("Waterstad")))[0]


def test_a_damaged_signature_leaves_its_place_empty():
    signer = replace(SIGNERS[0], signature=b"no picture")
    assert "M. de Wit" in page_texts(printed(replace(YASMINA, signers=(signer,))))[0]


def test_the_file_names_the_cohort_and_nobody():
    document = reader(printed())
    assert document.metadata.title == "Certificaten · Ik train mijn stad, voorjaar"
    assert document.metadata.author == "Sportservice Waterstad"
    assert document.trailer["/Root"]["/Lang"] == "nl"
    assert reader(printed(PROOF, language="en")).metadata.title == "Proofs of participation"


@pytest.mark.parametrize("design", KITS)
def test_equal_documents_are_equal_bytes_on_a4(design):
    pdf = printed(design=design)
    assert pdf == printed(design=design)
    page = reader(pdf).pages[0].mediabox
    sides = (float(page.width), float(page.height))
    assert sorted(sides) == pytest.approx([595.28, 841.89], abs=0.1)
    assert (sides[0] > sides[1]) == design.endswith("landscape")


def test_nothing_to_print_is_a_defect():
    with pytest.raises(ValueError, match="no documents"):
        certificates(Certificates(SENDER, KITS, [], DocumentKind.PROOF), "nl")
    with pytest.raises(ValueError, match="language"):
        printed(language="fr")
