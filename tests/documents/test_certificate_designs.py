"""Designs of one's own on paper: pictures, backgrounds, PDF pages, fields, broken ones."""

import io
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from certificate_samples import CODE, KITS, YASMINA, printed
from paper_samples import logo
from pdf_reading import flat, page_texts, placed
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.documents.certificate_facts import DesignKit, DesignPicture
from ct_desktop.documents.certificate_fields import filled
from ct_desktop.rules.certificate_design import (
    Alignment,
    Art,
    Colours,
    Design,
    Element,
    ElementKind,
    Orientation,
    Place,
)
from ct_desktop.rules.competences import Words


def design(*elements, **changes):
    plain = Design(
        "own-1", Words("Eigen"), Orientation.LANDSCAPE, Art.NONE, Colours(), tuple(elements)
    )
    return replace(plain, **changes)


def text(words, x=20.0, y=20.0, width=200.0, height=20.0, **changes):
    return Element("t", ElementKind.TEXT, Place(x, y, width, height), text=Words(words), **changes)


def image(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=1).to_pil().convert("RGB")


def picture(colour="#336699", size=(400, 300), kind="JPEG", mode="RGB"):
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind)
    return out.getvalue()


def pdf_page(size=(842, 595), turn=0):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, size[0] / 2, size[1], stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(size[0] - 200, 40, "Op het briefpapier")
    canvas.save()
    writer = PdfWriter()
    writer.add_page(PdfReader(out).pages[0])
    if turn:
        writer.pages[0].rotate(turn)
    turned = io.BytesIO()
    writer.write(turned)
    return turned.getvalue()


def test_a_picture_as_background_fills_the_sheet_and_is_there_once():
    kit = DesignKit(
        design(text("{name}"), background="paper"),
        {"paper": DesignPicture("image/jpeg", picture())},
    )
    pdf = printed(kit=kit)
    seen = image(pdf)
    for corner in ((2, 2), (seen.width - 3, 2), (2, seen.height - 3)):
        assert seen.getpixel(corner) == pytest.approx((0x33, 0x66, 0x99), abs=4)
    assert pdf.count(b"/Subtype /Image") == 1


def test_a_page_of_a_pdf_as_background_keeps_its_text_and_place():
    kit = DesignKit(
        design(text("{name}"), background="paper"),
        {"paper": DesignPicture("application/pdf", pdf_page())},
    )
    pdf = printed(kit=kit)
    seen = image(pdf)
    assert seen.getpixel((100, 300)) == (255, 0, 0)
    assert seen.getpixel((seen.width - 100, 300)) == (255, 255, 255)
    assert "Op het briefpapier" in page_texts(pdf)[0]
    assert "Yasmina el Amrani" in page_texts(pdf)[0]


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "LA", "P"])
def test_every_kept_picture_looks_as_it_did(mode):
    made = Image.new("RGB", (60, 40), "#204080").convert(mode)
    out = io.BytesIO()
    made.save(out, "PNG")
    element = Element("p", ElementKind.PICTURE, Place(50, 50, 60, 40), picture="logo")
    kit = DesignKit(design(element), {"logo": DesignPicture("image/png", out.getvalue())})
    expected = made.convert("RGB").getpixel((30, 20))
    seen = image(printed(kit=kit)).getpixel((round(80 * 72 / 25.4), round(70 * 72 / 25.4)))
    assert seen == pytest.approx(expected, abs=2)


def test_what_shows_through_stays_clear():
    element = Element("p", ElementKind.PICTURE, Place(50, 50, 60, 24), picture="logo")
    kit = DesignKit(design(element), {"logo": DesignPicture("image/png", logo(600, 240))})
    seen = image(printed(kit=kit))
    assert seen.getpixel((round(108 * 72 / 25.4), round(51 * 72 / 25.4))) == (255, 255, 255)
    assert seen.getpixel((round(100 * 72 / 25.4), round(62 * 72 / 25.4))) != (255, 255, 255)


@pytest.mark.parametrize(
    "pictures",
    [
        {},
        {"logo": DesignPicture("image/png", b"damaged")},
        {"logo": DesignPicture("application/pdf", b"%PDF-1.4 damaged")},
    ],
)
def test_a_design_whose_picture_is_gone_still_prints(pictures):
    element = Element("p", ElementKind.PICTURE, Place(50, 50, 60, 24), picture="logo")
    kit = DesignKit(design(element, text("{name}"), background="logo"), pictures)
    pdf = printed(kit=kit)
    assert "Yasmina el Amrani" in page_texts(pdf)[0]
    assert b"/Subtype /Image" not in pdf


def test_the_code_is_read_on_a_dark_background():
    code = Element("qr", ElementKind.QR, Place(200, 100, 30, 30))
    kit = DesignKit(
        design(code, background="dark"), {"dark": DesignPicture("image/jpeg", picture("#101020"))}
    )
    with pypdfium2.PdfDocument(printed(kit=kit)) as document:
        seen = document[0].render(scale=3).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(seen)] == [CODE]


def test_text_becomes_smaller_and_then_takes_more_lines_but_is_whole():
    words = "Een heel lange regel met veel woorden die in een klein vak moet staan " * 4
    pdf = printed(kit=DesignKit(design(text(words, width=60, height=24, size=20))))
    lines = placed(pdf, 0)
    assert flat(" ".join(line.text for line in lines)) == flat(words)
    assert max(line.x + line.width for line in lines) <= 80 * 72 / 25.4 + 0.5
    assert min(line.y for line in lines) >= (210 - 44) * 72 / 25.4


@pytest.mark.parametrize("align", Alignment)
def test_lines_stand_left_right_or_in_the_middle(align):
    pdf = printed(kit=DesignKit(design(text("Woord", align=align))))
    (line,) = placed(pdf, 0)
    left, right = 20 * 72 / 25.4, 220 * 72 / 25.4
    where = {
        Alignment.LEFT: line.x - left,
        Alignment.RIGHT: right - line.x - line.width,
        Alignment.CENTRE: (line.x + line.width / 2) - (left + right) / 2,
    }
    assert where[align] == pytest.approx(0, abs=0.5)


def test_elements_that_cannot_be_drawn_are_left_out():
    nothing = [Element(kind.value, kind, Place(10, 10, 0, 0)) for kind in ElementKind]
    narrow = [Element(f"{kind}-2", kind, Place(10, 10, 2, 2)) for kind in ElementKind]
    assert printed(kit=DesignKit(design(*nothing, *narrow)))


def test_fields_are_filled_and_empty_parts_left_out():
    values = {"programme": "Ik train", "field": "", "place": "", "code": "{name}", "name": "Bo"}
    assert filled("{programme} · {field}", values) == "Ik train"
    assert filled("{field} · {place}\nNaam: {name}", values) == "Naam: Bo"
    assert filled("{field}\n\n{name}", values) == "Bo"
    assert filled("{code}", values) == "{name}"
    assert filled("{nothing} blijft", values) == "{nothing} blijft"
    assert filled("geen veld", values) == "geen veld"


def test_own_words_stand_in_both_languages():
    words = Element(
        "t", ElementKind.TEXT, Place(20, 20, 200, 20), text=Words("Met trots", "With pride")
    )
    kit = DesignKit(design(words))
    assert page_texts(printed(kit=kit)) == ["Met trots"]
    assert page_texts(printed(kit=kit, language="en")) == ["With pride"]


@pytest.mark.parametrize("art", Art)
@pytest.mark.parametrize("held", Orientation)
def test_art_is_drawn_in_the_colours_of_the_design(art, held):
    base = KITS[f"stad-{held.value}"].design
    pages = [
        image(printed(YASMINA, kit=DesignKit(replace(base, art=art, elements=(), colours=colours))))
        for colours in (Colours(), Colours(primary="#FF0000", art=("#00FF00", "#FFFF00") * 5))
    ]
    blank = len(pages[0].getcolors(1 << 20)) == 1
    assert blank == (art is Art.NONE)
    assert (pages[0].tobytes() == pages[1].tobytes()) == (art is Art.NONE)
