"""The words of pages, quizzes and PDFs, as they are searched."""

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.lessons.library.page_text import LONGEST_TEXT, decoded, html_text, page_text
from ct_desktop.lessons.library.pdf_text import MOST_PAGES, pdf_text


def test_what_a_reader_does_not_see_is_no_text() -> None:
    html = (
        "<html><head><title>kop</title><style>p{color:red}</style></head><body>"
        "<script>var geheim = 1;</script><!-- opmerking --><p>Tikspel</p>"
        "<noscript>zet scripts aan</noscript><template>sjabloon</template></body></html>"
    )
    assert html_text(html) == "Tikspel"


def test_words_of_two_blocks_stay_apart_and_half_bold_words_whole() -> None:
    assert html_text("<p>een</p><p>twee</p><table><tr><td>a</td><td>b</td></tr></table>") == (
        "een twee a b"
    )
    assert html_text("<p>tik<b>spel</b>en<br>ren</p>") == "tikspelen ren"


def test_pictures_speak_by_their_description_not_by_their_file() -> None:
    html = '<p>Kijk <img src="a.png" alt="pionnen in een rij"> <img alt="IMG_0001.jpg"></p>'
    assert html_text(html) == "Kijk pionnen in een rij"


def test_generated_heading_of_our_own_pages_is_left_out() -> None:
    html = (
        '<body><header class="ct-head"><h1>Titel</h1><p class="ct-chips">40 min</p></header>'
        '<main class="ct-body"><h2>Doel</h2><p>Lef</p></main></body>'
    )
    assert html_text(html) == "Doel Lef"


@pytest.mark.parametrize(
    "content",
    [
        "<p>café één</p>".encode(),
        b"\xef\xbb\xbf" + "<p>café één</p>".encode(),
        "<p>café één</p>".encode("cp1252"),
        '<meta charset="iso-8859-1"><p>café één</p>'.encode("latin-1"),
        '<meta charset="onbekend"><p>café één</p>'.encode("cp1252"),
        b"\xff\xfe" + "<p>café één</p>".encode("utf-16-le"),
        b"\xfe\xff" + "<p>café één</p>".encode("utf-16-be"),
        '<?xml version="1.0" encoding="utf-8"?><html><body>café één</body></html>'.encode(),
    ],
)
def test_every_encoding(content: bytes) -> None:
    assert page_text(content) == "café één"


def test_stated_encoding_counts_where_it_is_no_utf8() -> None:
    assert "Łódź" in decoded('<meta charset="iso-8859-2">Łódź'.encode("iso-8859-2"))


@pytest.mark.parametrize(
    "html", ["", "   ", "\0\0", "<!-- niets -->", "<", "<p", "&#0;", "<a><a><a>" * 3000]
)
def test_broken_pages_give_what_there_is(html: str) -> None:
    assert isinstance(html_text(html), str)


def test_very_long_pages_are_cut() -> None:
    assert len(html_text("<p>" + "spel " * 200_000 + "</p>")) <= LONGEST_TEXT


def pdf_of(*pages: str) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_pdf_of_several_pages() -> None:
    assert pdf_text(pdf_of("Werkblad talenten", "Observatieformulier")) == (
        "Werkblad talenten Observatieformulier"
    )


def test_long_pdf_is_read_to_a_limit() -> None:
    text = pdf_text(pdf_of(*(f"bladzijde{number}" for number in range(MOST_PAGES + 5))))
    assert f"bladzijde{MOST_PAGES - 1}" in text
    assert f"bladzijde{MOST_PAGES}" not in text


@pytest.mark.parametrize("cut", [0, 5, 100, 400, -30])
def test_broken_pdf_gives_no_error(cut: int) -> None:
    content = pdf_of("Werkblad")[:cut]
    assert isinstance(pdf_text(content), str)


def test_pdf_whose_bytes_were_changed_gives_no_error() -> None:
    content = bytearray(pdf_of("Werkblad", "Blad twee"))
    for at in range(0, len(content), 7):
        changed = content.copy()
        changed[at] ^= 0x55
        assert isinstance(pdf_text(bytes(changed)), str)


@pytest.mark.parametrize("sign", ["&#1;", "\x01", "\x02", "\x1b", "&#xFFFE;", "&#xD800;", "\ufffe"])
def test_signs_that_are_no_text_do_not_hinder(sign: str) -> None:
    text = html_text(f"<p>tik{sign}</p><p>spel</p>")
    assert text.startswith("tik")
    assert text.endswith("spel")
    assert not {"\x01", "\x02", "\x1b"} & set(text)
