"""The book of tools: parts of any shape, whole on A4, with cover, page numbers and bookmarks."""

import io
import subprocess
from datetime import date

import pytest
from lxml import etree
from paper_samples import logo
from pdf_reading import flat, page_images, page_texts, reader, white_margin_mm, whole_text
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.documents.book_parts import BookCover, BookPart
from ct_desktop.documents.lesson_book import lesson_book

COVER = BookCover(
    "Sportservice Waterstad",
    "Bijeenkomst 2: Talent",
    (
        ("Groep", "Ik train mijn stad · najaar"),
        ("Wanneer", "donderdag 17 september 2026, 19:00–21:30"),
        ("Cursusleider", "Marieke de Wit"),
    ),
    date(2026, 9, 1),
    logo(),
)
A4 = (595.28, 841.89)


def pdf(*words: str, size=(595, 842), rotate: int = 0, password: str = "") -> bytes:
    """A PDF with a frame at its edge and a word on each page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for word in words:
        canvas.rect(2, 2, size[0] - 4, size[1] - 4)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(20, 20, word)
        canvas.showPage()
    canvas.save()
    if not rotate and not password:
        return out.getvalue()
    writer = PdfWriter(clone_from=io.BytesIO(out.getvalue()))
    for page in writer.pages:
        page.rotate(rotate)
    if password:
        writer.encrypt(password)
    changed = io.BytesIO()
    writer.write(changed)
    return changed.getvalue()


PARTS = (
    BookPart("Namenspel", pdf("een", "twee"), 15),
    BookPart("Kaart", pdf("a5", size=(420, 595)), 0),
    BookPart("Dia's", pdf("dia", size=(960, 540)), 30),
    BookPart("Poster", pdf("poster", size=(1684, 2384))),
    BookPart("Gedraaid", pdf("gedraaid", rotate=90), 5),
)


def test_cover_lists_the_tools_with_their_pages():
    texts = [flat(text) for text in page_texts(lesson_book("Boek", PARTS, "nl", COVER))]
    assert len(texts) == 7
    cover = texts[0]
    assert "Bijeenkomst 2: Talent" in cover
    assert "Wanneer donderdag 17 september 2026, 19:00–21:30" in cover
    for line in ("1 Namenspel 15 2", "2 Kaart 4", "3 Dia's 30 5", "5 Gedraaid 5 7", "Samen 50"):
        assert line in cover
    assert "pagina 1 van 7" in cover
    for number, (word, title) in enumerate(
        (
            ("een", "Namenspel"),
            ("twee", "Namenspel"),
            ("a5", "Kaart"),
            ("dia", "Dia's"),
            ("poster", "Poster"),
            ("gedraaid", "Gedraaid"),
        ),
        start=2,
    ):
        text = texts[number - 1]
        assert word in text
        assert title in text
        assert f"pagina {number} van 7" in text


def test_bookmarks_language_and_title():
    book = reader(lesson_book("Boek van Noord", PARTS, "en", COVER))
    assert [(one.title, book.get_destination_page_number(one)) for one in book.outline] == [
        ("Namenspel", 1),
        ("Kaart", 3),
        ("Dia's", 4),
        ("Poster", 5),
        ("Gedraaid", 6),
    ]
    assert book.trailer["/Root"]["/Lang"] == "en"
    assert book.metadata.title == "Boek van Noord"
    assert book.metadata.author == "Sportservice Waterstad"


def test_pages_are_a4_and_lie_as_they_were():
    book = reader(lesson_book("Boek", PARTS, "nl"))
    shapes = [
        "lying" if page.mediabox.width > page.mediabox.height else "standing" for page in book.pages
    ]
    assert shapes == ["standing", "standing", "standing", "lying", "standing", "lying"]
    for page in book.pages:
        sides = sorted((float(page.mediabox.width), float(page.mediabox.height)))
        assert sides == pytest.approx(A4, abs=0.1)


def heights(book: bytes) -> list[dict[str, float]]:
    """The lower edge of each word on each page, in points from the edge of the paper."""
    run = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=book, capture_output=True, check=True
    )
    pages = []
    for page in etree.HTML(run.stdout).iter("page"):
        high = float(page.get("height"))
        pages.append({word.text: high - float(word.get("ymax")) for word in page.iter("word")})
    return pages


def test_a_part_never_runs_into_the_foot():
    pages = heights(lesson_book("Boek", PARTS, "nl"))
    words = ("een", "twee", "a5", "dia", "poster", "gedraaid")
    for at, word in zip(pages, words, strict=True):
        assert at[word] > at["pagina"] + 8, word


def test_what_a_page_draws_is_taken_along_as_it_is():
    """Letters of a browser are not read one by one: that took half a second for each page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.saveState()  # never restored: it stays within its own drawing
    canvas.setFillColorRGB(1, 0, 0)
    canvas.scale(0.5, 0.5)
    canvas.drawString(100, 900, "woorden")
    canvas._code.append("1 0 0 not_a_command")
    canvas.showPage()
    canvas.save()
    part = BookPart("Tool", out.getvalue())
    (page,) = reader(lesson_book("Boek", (part,), "nl")).pages
    (drawn, foot) = page["/Resources"]["/XObject"].values()
    assert b"not_a_command" in drawn.get_object().get_data()
    assert b"not_a_command" not in foot.get_object().get_data()
    assert "pagina 1 van 1" in flat(page.extract_text())


def test_a_long_list_runs_on_and_its_pages_still_fit():
    parts = [BookPart(f"Tool {n} met een tamelijk lange titel", pdf(f"p{n}"), 5) for n in range(60)]
    book = reader(lesson_book("Boek", parts, "nl", COVER))
    front = len(book.pages) - 60
    assert front > 1
    whole = flat(" ".join(page.extract_text() for page in list(book.pages)[:front]))
    assert f"1 Tool 0 met een tamelijk lange titel 5 {front + 1}" in whole
    assert f"60 Tool 59 met een tamelijk lange titel 5 {front + 60}" in whole
    assert "Samen 300" in whole


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"no pdf at all",
        b"%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF",
        pdf("x")[:400],
        pdf("geheim", password="geheim"),
    ],
    ids=["empty", "text", "no root", "cut off", "password"],
)
def test_a_part_that_cannot_be_read_says_so_and_the_rest_is_there(bad):
    parts = (BookPart("Kapot", bad, 10), BookPart("Heel", pdf("heel"), 5))
    texts = [flat(text) for text in page_texts(lesson_book("Boek", parts, "nl", COVER))]
    assert "kon niet worden opgenomen" in texts[1]
    assert "heel" in texts[2]
    assert "2 Heel 5 3" in texts[0]


def test_an_empty_password_is_no_hindrance():
    writer = PdfWriter(clone_from=io.BytesIO(pdf("open")))
    writer.encrypt("", "baas")
    out = io.BytesIO()
    writer.write(out)
    assert "open" in whole_text(lesson_book("Boek", (BookPart("O", out.getvalue()),), "nl"))


def test_cropped_pages_show_what_was_visible():
    writer = PdfWriter(clone_from=io.BytesIO(pdf("zichtbaar")))
    writer.pages[0].cropbox.lower_left = (0, 0)
    writer.pages[0].cropbox.upper_right = (300, 300)
    out = io.BytesIO()
    writer.write(out)
    (page,) = reader(lesson_book("Boek", (BookPart("O", out.getvalue()),), "nl")).pages
    assert "zichtbaar" in page.extract_text()


def test_no_parts_and_an_unknown_language_are_refused():
    with pytest.raises(ValueError, match="at least one"):
        lesson_book("Boek", (), "nl", COVER)
    with pytest.raises(ValueError, match="language"):
        lesson_book("Boek", PARTS, "fr", COVER)


def test_the_cover_keeps_its_margins():
    image = page_images(lesson_book("Boek", PARTS, "nl", COVER))[0]
    assert white_margin_mm(image) >= 12
